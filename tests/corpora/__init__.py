"""Words that have broken other programs, for tests to put wherever an author may write."""

from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).parent


def naughty() -> list[str]:
    """The strings of `naughty.txt`, their escapes read; lines that begin with `#` are its comments."""
    lines = (_HERE / "naughty.txt").read_text("utf-8").splitlines()
    return [_read(line) for line in lines if line and not line.startswith("#")]


def _read(line: str) -> str:
    return re.sub(r"\\(u[0-9a-f]{4}|U[0-9a-f]{8}|[nrt#])", _sign, line)


def _sign(match: re.Match[str]) -> str:
    plain = {"n": "\n", "r": "\r", "t": "\t", "#": "#"}
    return plain[match[1]] if match[1] in plain else chr(int(match[1][1:], 16))
