"""The QR code of an address, as the outline of one drawing: for paper, and for a telephone held to a screen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import segno

_RUNS = re.compile("1+")
_DIGITS = bytes.maketrans(b"\0\1", b"01")
#: The empty edge that readers of codes need, in modules.
QUIET = 4


@dataclass(frozen=True, slots=True)
class Code:
    """`path` draws the dark modules as lines of width 1; `size` is the side of the square, edge included."""

    path: str
    size: int


@lru_cache(maxsize=8)
def code(address: str) -> Code:
    """The code of an ASCII address; a page asks for it twice.

    The mask is fixed: choosing the fairest of eight costs most of the time, and every reader reads all of them.
    """
    made = segno.make_qr(address, error="m", mask=3, boost_error=False, mode="byte", encoding="iso-8859-1")
    strokes = []
    for number, row in enumerate(made.matrix):
        end = 0
        for run in _RUNS.finditer(bytes(row).translate(_DIGITS).decode()):
            start, length = run.start(), run.end() - run.start()
            strokes.append(
                f"m{start - end} 0h{length}" if end else f"M{start + QUIET} {number + QUIET}.5h{length}"
            )
            end = run.end()
    return Code("".join(strokes), len(made.matrix) + 2 * QUIET)
