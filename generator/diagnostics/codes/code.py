"""One thing that the hub complains about, and what it tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """Why a complaint matters, what to do about it, and a right example. Texts are gettext messages."""

    name: str
    severity: Literal["error", "warning"]
    title: str
    why: str
    do: str
    example: str = ""


def error(name: str, title: str, why: str, do: str, example: str = "") -> Code:
    return Code(name, "error", title, why, do, example)


def warning(name: str, title: str, why: str, do: str, example: str = "") -> Code:
    return Code(name, "warning", title, why, do, example)
