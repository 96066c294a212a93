"""Reading as little as possible: what lies there as before is remembered, and the rest is read by several processes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from generator.crew import shared
from generator.diagnostics import Diagnostic
from generator.schema.entries import Entry
from generator.schema.entry import Read
from generator.schema.kept import Plain, set_down, taken_up
from generator.schema.vocabulary import Vocabulary, read_vocabulary
from generator.source.shelf import Kept, Shelf
from generator.source.tree import SourceFile

#: Entries that one process reads before it asks for more.
_SHARE = 25


class Memory:
    """Records on a shelf, and at hand for whoever looks again. `at_rest` is the time before which a file's state
    can be trusted.
    """

    def __init__(self, shelf: Shelf, at_rest: int = 0, processes: int = 1) -> None:
        self.at_rest, self.processes = at_rest, processes
        self._shelf = shelf
        self._at_hand: dict[str, tuple[str, Read]] = {}
        self._vocabularies: dict[str, tuple[str, tuple[Vocabulary, tuple[Diagnostic, ...]]]] = {}

    def read(self, entries: Iterable[Entry]) -> Mapping[str, Read]:
        """The records that there is nothing to say of, by the keys of their entries."""
        entries = tuple(entries)
        states = {entry.key: self._state(entry) for entry in entries}
        before, self._at_hand = self._at_hand, {}
        for key, state in states.items():
            if state and key in before and before[key][0] == state:
                self._at_hand[key] = before[key]
        self._fetch([entry for entry in entries if entry.key not in self._at_hand], states)
        return {key: read for key, (_, read) in self._at_hand.items()}

    def vocabulary(self, file: SourceFile) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
        """A vocabulary, read again only where its file has changed since the last look."""
        state = file.state if file.changed < self.at_rest else ""
        known = self._vocabularies.get(file.path)
        if not known or not state or known[0] != state:
            known = self._vocabularies[file.path] = state, read_vocabulary(file)
        return known[1]

    def _fetch(self, entries: Sequence[Entry], states: Mapping[str, str]) -> None:
        """Takes from the shelf what is there as it was, and reads the rest."""
        known = {entry.key: self._shelf.get(entry.key) for entry in entries}
        found: dict[str, Plain] = {}
        for key, kept in known.items():
            if kept and kept.state and kept.state == states[key]:
                found[key] = kept.data
        others = [entry for entry in entries if entry.key not in found]
        shares = [others[first : first + _SHARE] for first in range(0, len(others), _SHARE)]
        read: dict[str, Plain] = {}
        for plain in shared(partial(_read, known), shares, self.processes if len(shares) > 1 else 1):
            read |= plain
        self._shelf.keep({key: Kept(states[key], plain) for key, plain in read.items()}, states)
        found |= read
        for entry in entries:
            if mine := found.get(entry.key):
                record = taken_up(mine, entry.kind, entry.slug, entry.main)
                self._at_hand[entry.key] = states[entry.key], Read(record, ())

    def _state(self, entry: Entry) -> str:
        """What the disk says of all its files; empty where one of them has not come to rest."""
        if any(file.changed >= self.at_rest for file in entry.files):
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
