"""Reading as little as possible: what lies there as before is remembered, and the rest is read by several processes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from generator.crew import shared
from generator.schema.entries import Entry
from generator.schema.entry import Read
from generator.schema.kept import Plain, set_down, taken_up
from generator.source.shelf import Kept, Shelf

#: Entries that one process reads before it asks for more.
_SHARE = 25


class Memory:
    """Records on a shelf. `at_rest` is the time before which a file's state can be trusted."""

    def __init__(self, shelf: Shelf, at_rest: int, processes: int = 1) -> None:
        self._shelf, self._at_rest, self._processes = shelf, at_rest, processes

    def read(self, entries: Iterable[Entry]) -> Mapping[str, Read]:
        """The records that there is nothing to say of, by the keys of their entries."""
        entries = tuple(entries)
        known = {entry.key: self._shelf.get(entry.key) for entry in entries}
        same: dict[str, Plain] = {
            entry.key: kept.data
            for entry in entries
            if (kept := known[entry.key]) and kept.state and kept.state == self._state(entry)
        }
        others = [entry for entry in entries if entry.key not in same]
        shares = [others[first : first + _SHARE] for first in range(0, len(others), _SHARE)]
        found: dict[str, Plain] = {}
        for plain in shared(partial(_read, known), shares, self._processes if len(shares) > 1 else 1):
            found |= plain
        states = {entry.key: self._state(entry) for entry in others if entry.key in found}
        self._shelf.keep(
            {key: Kept(state, found[key]) for key, state in states.items()}, [entry.key for entry in entries]
        )
        return {
            entry.key: Read(taken_up(mine, entry.kind, entry.slug, entry.main), ())
            for entry in entries
            if (mine := same.get(entry.key) or found.get(entry.key))
        }

    def _state(self, entry: Entry) -> str:
        """What the disk says of all its files; empty where one of them has not come to rest."""
        if any(file.changed >= self._at_rest for file in entry.files):
            return ""
        return "\n".join(f"{file.path} {file.state}" for file in entry.files)


def _read(known: Mapping[str, Kept | None], entries: Sequence[Entry]) -> dict[str, Plain]:
    """What is in order among some entries, as plain data; from the shelf where only the clock has moved."""
    found: dict[str, Plain] = {}
    for entry in entries:
        kept = known[entry.key]
        plain = kept.data if kept and kept.data[-1] == entry.made_of() else set_down(entry.read())
        if plain:
            found[entry.key] = plain
    return found
