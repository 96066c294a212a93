"""What was read before, as plain data on the disk: it may be thrown away at any time, and is when anything is odd.

Only texts, numbers, lists and maps come off a shelf; a file that would make anything else is dropped, so
that a cache from a stranger can at worst be useless.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.source.digest import digest

#: Things are spread over so many files, so that few are written after a small change.
_BOARDS = 64


class Kept(NamedTuple):
    """`state` is what the disk said of the files something was read from, `data` what came of it."""

    state: str
    data: Any


class _OnlyPlain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} has no business here")


class Shelf:
    """Things by their names. `seal` says by which machine they were made; another one's are not looked at."""

    def __init__(self, folder: Path, seal: str) -> None:
        self._folder, self._seal = folder, seal
        self._boards: dict[int, dict[str, Kept]] = {}

    def get(self, name: str) -> Kept | None:
        """What is kept under a name."""
        kept = self._board(_number(name)).get(name)
        return Kept(*kept) if kept else None

    def keep(self, things: Mapping[str, Kept], names: Iterable[str]) -> None:
        """Puts things on the shelf and takes away all that is not among the names."""
        living: dict[int, set[str]] = {number: set() for number in range(_BOARDS)}
        for name in names:
            living[_number(name)].add(name)
        new: dict[int, dict[str, Kept]] = {}
        for name, kept in things.items():
            new.setdefault(_number(name), {})[name] = kept
        for number, names_here in living.items():
            board = self._board(number)
            if number in new or board.keys() - names_here:
                left = {name: thing for name, thing in board.items() if name in names_here}
                self._boards[number] = left | new.get(number, {})
                self._write(number)

    def _board(self, number: int) -> dict[str, Kept]:
        if number not in self._boards:
            self._boards[number] = self._read(number)
        return self._boards[number]

    def _read(self, number: int) -> dict[str, Kept]:
        try:
            seal, _, data = (self._folder / f"{number:02}").read_bytes().partition(b"\n")
        except OSError:
            return {}
        if seal.decode("ascii", "replace") != digest(self._seal, data):
            return {}
        try:
            found: dict[str, Kept] = _OnlyPlain(io.BytesIO(data)).load()
        except Exception:  # whatever a torn or forged file makes the reader stumble over
            return {}
        return found

    def _write(self, number: int) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        board = {name: tuple(kept) for name, kept in self._boards[number].items()}
        data = pickle.dumps(board, pickle.HIGHEST_PROTOCOL)
        beside = self._folder / f"{number:02}.new"
        beside.write_bytes(digest(self._seal, data).encode() + b"\n" + data)
        beside.replace(self._folder / f"{number:02}")


def _number(name: str) -> int:
    return zlib.crc32(name.encode()) % _BOARDS
