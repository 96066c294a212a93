"""The QR code of an address, as the outline of one drawing: for paper, and for a telephone held to a screen.

A site draws as many codes as it has records, in each language. So Segno draws one code of each size, and
what differs in the next ones is worked out from tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter

import segno
from segno import consts

from generator.views.codewords import BLOCKS, written

#: The empty edge that readers of codes need, in modules.
QUIET = 4
#: A row is drawn in pieces of so many modules, of which there are few enough to remember how each is drawn.
_PIECE = 12
_PIECES = re.compile(f"[01]{{1,{_PIECE}}}|\n")
_RUNS = re.compile("0+|1+")


@dataclass(frozen=True, slots=True)
class Code:
    """`path` draws the dark modules as lines of width 1; `size` is the side of the square, edge included."""

    path: str
    size: int


@lru_cache(maxsize=8)
def code(address: str) -> Code:
    """The code of an ASCII address; a page asks for it twice."""
    text = address.encode("ascii")
    for version, (_, blocks) in BLOCKS.items():
        if len(text) + 2 <= sum(blocks):
            return drawn(_size(version).square(text))
    return drawn("\n".join("".join(map(str, row)) for row in _made(address).matrix))


def drawn(square: str) -> Code:
    """A square of 0 and 1, row under row, as strokes; the pen goes through every row from its first module to its last."""
    side = square.index("\n")
    strokes = "".join(map(_stroke, _PIECES.findall(square))).replace("\n", f"m-{side} 1")
    return Code(f"M{QUIET} {QUIET}.5{strokes}", side + 2 * QUIET)


@cache
def _stroke(modules: str) -> str:
    """A piece of a row: drawn where it is dark, passed over where it is light; the end of a row as it is."""
    if modules == "\n":
        return modules
    return "".join(f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run in _RUNS.findall(modules))


def _made(address: str, version: int | None = None) -> segno.QRCode:
    """As Segno makes it. The mask is fixed: choosing the fairest of eight costs most of the time, and every
    reader reads all of them.
    """
    return segno.make_qr(
        address, version=version, error="m", mask=3, boost_error=False, mode="byte", encoding="iso-8859-1"
    )


@dataclass(frozen=True, slots=True)
class _Size:
    """What all codes of one size share: `mask` turns bits over, `place` puts each where it stands."""

    version: int
    mask: int
    bits: int
    place: Callable[[str], tuple[str, ...]]

    def square(self, text: bytes) -> str:
        turned = written(text, self.version, self.bits) ^ self.mask
        return "".join(self.place(f"{turned:0{self.bits}b}01\n"))


@cache
def _size(version: int) -> _Size:
    """Learnt from a code that is known: what stands there and was not written is the mask."""
    made = _made("0", version)
    kinds = [list(row) for row in made.matrix_iter(border=0, verbose=True)]
    data = {consts.TYPE_DATA_DARK, consts.TYPE_DATA_LIGHT}
    # Segno counts one module to the format that belongs to the data.
    kinds[8][-9] = consts.TYPE_DATA_LIGHT
    order = [(row, column) for row, column in _way(len(kinds)) if kinds[row][column] in data]
    bits = len(order)
    stands = int("".join(str(made.matrix[row][column]) for row, column in order), 2)
    at = {place: number for number, place in enumerate(order)}
    places: list[int] = []
    for row, modules in enumerate(made.matrix):
        # After the bits stand a light module, a dark one, and the end of a row.
        places += [at.get((row, column), bits + module) for column, module in enumerate(modules)]
        places.append(bits + 2)
    return _Size(version, stands ^ written(b"0", version, bits), bits, itemgetter(*places[:-1]))


def _way(side: int) -> Iterator[tuple[int, int]]:
    """How bits run through the square: up and down in columns of two from the right, the timing left out."""
    upwards = True
    for right in (*range(side - 1, 6, -2), 5, 3, 1):
        for row in reversed(range(side)) if upwards else range(side):
            yield row, right
            yield row, right - 1
        upwards = not upwards
