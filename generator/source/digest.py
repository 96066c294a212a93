"""Short names of what something is made of: equal if and only if it is the same, as far as anybody can tell."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

#: Two changes of a file within such a time, in nanoseconds, may leave the same mark on the disk.
_BLINK = 20_000_000


def digest(*parts: str | bytes) -> str:
    """A digest of parts in their order; ("a", "bc") and ("ab", "c") differ."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "little"))
        made.update(data)
    return made.hexdigest()


@cache
def program() -> str:
    """The digest of the hub's own program and of the Python that runs it."""
    here = Path(__file__).resolve().parent.parent
    return digest(sys.version, *(path.read_bytes() for path in sorted(here.rglob("*.py"))))


def state(info: os.stat_result) -> str:
    """What the disk says of a file without opening it: another text after every change but the quickest."""
    return f"{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}"


def settled(folder: Path) -> int:
    """The time before which files have certainly come to rest, by the clock of the disk itself.

    A file that was changed later may be changed once more without a sign of it.
    """
    mark = folder / "now"
    mark.write_bytes(b"")
    return mark.stat().st_mtime_ns - _BLINK
