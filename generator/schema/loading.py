"""Raw files become records: each file finds its kind, its record and its language, or a complaint."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema.entries import all_entries, entries, meant_slug
from generator.schema.entry import RegisterWords, unused
from generator.schema.kind import Kind
from generator.schema.memory import Memory
from generator.schema.reading import meant, nearest
from generator.schema.record import LocaleWords, Record
from generator.schema.vocabulary import Vocabulary, read_vocabulary
from generator.source.tree import SourceFile, Tree

__all__ = ["Loaded", "RegisterWords", "load"]

VOCABULARIES = "vocabularies"
#: The list of addresses that were ever published; the catalogue looks after it.
LEDGER = "addresses.txt"
Reads = Callable[[SourceFile], tuple[Vocabulary, tuple[Diagnostic, ...]]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that could be read. `broken` are the ids of records that exist but could not be.

    `loose` are the words of such records, each with its kind: a story can be looked through all the same.
    """

    records: tuple[Record, ...]
    broken: frozenset[str]
    loose: tuple[tuple[str, LocaleWords], ...]
    vocabularies: Mapping[str, Vocabulary]
    files: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def load(tree: Tree, kinds: Mapping[str, Kind], memory: Memory | None = None) -> Loaded:
    """Reads every file of the content once, in the order of their paths; what is remembered is not even opened."""
    remembered = memory.read(all_entries(tree.files, kinds)) if memory else {}
    found = list(tree.diagnostics)
    records: list[Record] = []
    broken: set[str] = set()
    loose: list[tuple[str, LocaleWords]] = []
    vocabularies: dict[str, Vocabulary] = {}
    for top, group in groupby(tree.files, key=lambda file: file.parts[0]):
        files = list(group)
        if top == VOCABULARIES:
            read = memory.vocabulary if memory else read_vocabulary
            for vocabulary, trouble in (_vocabulary(file, read) for file in files):
                found.extend(trouble)
                if vocabulary:
                    vocabularies[vocabulary.name] = vocabulary
        elif (kind := kinds.get(top)) and len(files[0].parts) > 1:
            for entry in entries(kind, files):
                here = remembered.get(entry.key) or entry.read()
                found.extend(here.diagnostics)
                if here.record:
                    records.append(here.record)
                else:
                    loose.extend((kind.name, words) for words in here.words.values())
                if not here.record or here.record.slug != entry.meant:
                    broken.add(f"{kind.name}/{entry.meant}")
        elif top != LEDGER:
            found.append(_stray(files, kinds))
            if near := nearest(top, kinds):
                broken.update(f"{near}/{meant_slug(file.parts[1])}" for file in files if len(file.parts) > 1)
    return Loaded(tuple(records), frozenset(broken), tuple(loose), vocabularies, tree.files, tuple(found))


def _vocabulary(file: SourceFile, read: Reads) -> tuple[Vocabulary | None, tuple[Diagnostic, ...]]:
    if file.path.endswith(".yaml") and len(file.parts) == 2:
        return read(file)
    return None, (unused(file),)


def _stray(files: list[SourceFile], kinds: Mapping[str, Kind]) -> Diagnostic:
    if len(files[0].parts) == 1:
        return unused(files[0])
    name = files[0].parts[0]
    return complain(
        "kind-unknown",
        Span(files[0].path),
        say("'{name}' is not a kind of record", name=name),
        hint=meant(
            name, [*kinds, VOCABULARIES], say("use one of {words}", words=", ".join([*kinds, VOCABULARIES]))
        ),
    )
