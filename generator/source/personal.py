"""What must not be published of people: their mail addresses and telephone numbers.

Both patterns begin only where a run of such signs begins, so that they are linear in the length of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Message, say

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.\w[\w-]++)++")
#: In the international form; a bare row of digits could be any figure.
_PHONE = re.compile(r"(?<![\w+])\+[0-9][0-9 ()/.-]{7,20}[0-9](?![0-9])")


def private(text: str) -> Iterator[tuple[int, int, Message, Message]]:
    """Where each private address begins and ends in a text, what it is, and what to do."""
    for match in _MAIL.finditer(text) if "@" in text else ():
        yield (
            *match.span(), say("'{mail}' is somebody's mail address", mail=match[0]),
            say("name the role or the office and link to its own page instead"),
        )  # fmt: skip
    for match in _PHONE.finditer(text) if "+" in text else ():
        yield (
            *match.span(), say("'{phone}' is somebody's telephone number", phone=match[0]),
            say("name the role or the office and link to its own page instead"),
        )  # fmt: skip
