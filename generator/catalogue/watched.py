"""The catalogue as one page sees it: every question is answered, and remembered.

A page that asked the same questions and would get the same answers today need not be made again. What
is noted here is therefore the whole truth about what a page was made from; nobody lists it by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from generator.catalogue.catalogue import Backlink, Catalogue
from generator.catalogue.places import Spot
from generator.schema import Record, Ref
from generator.schema.record import LocaleWords
from generator.schema.vocabulary import Vocabulary
from generator.schema.walk import Loc
from generator.source.digest import digest

V = TypeVar("V")
#: Such as `record projects/gori-growth`; or several that were asked together for a piece of many pages.
Question: TypeAlias = "str | tuple[Question, ...]"


class _Noting(Mapping[str, V]):
    """A table that notes which of its entries were asked for, also those that are not there.

    Whoever goes through it from end to end has asked for the `whole`.
    """

    def __init__(self, plain: Mapping[str, V], noun: str, whole: str, note: Callable[[str], None]) -> None:
        self._plain, self._noun, self._whole, self._note = plain, noun, whole, note

    def __getitem__(self, name: str) -> V:
        self._note(f"{self._noun} {name}")
        return self._plain[name]

    def __iter__(self) -> Iterator[str]:
        self._note(self._whole)
        return iter(self._plain)

    def __len__(self) -> int:
        self._note(self._whole)
        return len(self._plain)


class _Words(Mapping[str, LocaleWords]):
    """The words of a record, which note in which languages they were read. Which languages there are is a
    question that everybody has asked who got hold of the record.
    """

    __slots__ = ("_id", "_note", "_plain")

    def __init__(self, plain: Mapping[str, LocaleWords], id: str, note: Callable[[str], None]) -> None:
        self._plain, self._id, self._note = plain, id, note

    def __getitem__(self, code: str) -> LocaleWords:
        words = self._plain[code]
        self._note(f"words {self._id} {code}")
        return words

    def get(self, code: str, default: Any = None) -> Any:
        """The words of a language, if there are any."""
        return self[code] if code in self._plain else default

    def __contains__(self, code: object) -> bool:
        return code in self._plain

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)


class Watched(Catalogue):
    """The same catalogue, noting what it is asked while somebody is `watching`.

    What it has no narrower word for counts as a question after everything there is.
    """

    def __init__(self, plain: Catalogue) -> None:
        self.plain = plain
        self.kinds, self.as_of = plain.kinds, plain.as_of
        self.broken, self.loose = plain.broken, plain.loose
        self.asked: dict[Question, None] = {}
        # The same records, but whoever reads their words in a language is noted.
        self._seen = Catalogue(
            (replace(each, words=_Words(each.words, each.id, self.note)) for each in plain.records),
            plain.kinds, plain.vocabularies, plain.as_of, broken=plain.broken, loose=plain.loose,
        )  # fmt: skip
        self.by_id: Mapping[str, Record] = _Noting(self._seen.by_id, "record", "records", self.note)
        self.vocabularies: Mapping[str, Vocabulary] = _Noting(
            plain.vocabularies, "vocabulary", "vocabularies", self.note
        )

    def note(self, question: Question) -> None:
        """One question, or several that were asked together."""
        self.asked[question] = None

    @contextmanager
    def watching(self) -> Iterator[dict[Question, None]]:
        """What is asked inside the block; nobody outside hears of it."""
        around, self.asked = self.asked, {}
        try:
            yield self.asked
        finally:
            self.asked = around

    @property
    def records(self) -> tuple[Record, ...]:
        """All records by kind and slug."""
        self.note("records")
        return self._seen.records

    def all(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind by slug; none for an unknown kind."""
        self.note(f"kind {kind}")
        return self._seen.all(kind)

    @cached_property
    def references(self) -> Mapping[str, tuple[tuple[Loc, Ref[Any]], ...]]:
        """For each record's id the references it makes, in the order of its fields."""
        return _Noting(self.plain.references, "record", "records", self.note)

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[Backlink, ...]]:
        """For each record's id who refers to it, each referring record and field once."""
        return _Noting(self._seen.backlinks, "backlinks", "records", self.note)

    def countries(self, record: Record) -> tuple[str, ...]:
        """The hub's countries a record belongs to: its own, else those of what it is about."""
        self.note(f"countries {record.id}")
        return self._seen.countries(record)

    def spots(self, record: Record) -> tuple[Spot, ...]:
        """Where a record is: its own place, else those of the towns it is about."""
        self.note(f"spots {record.id}")
        return self._seen.spots(record)

    @property
    def places(self) -> Mapping[tuple[str, str], int]:
        """The place of every word in its vocabulary."""
        self.note("vocabularies")
        return self.plain.places


def _whole(name: str) -> property:
    """Something the catalogue works out once from all of its records."""

    def asked(self: Watched) -> Any:
        self.note("everything")
        return getattr(self._seen, name)

    return property(asked)


for _name, _value in vars(Catalogue).items():
    if isinstance(_value, cached_property) and _name not in vars(Watched):
        setattr(Watched, _name, _whole(_name))


class Answers:
    """A digest of what a catalogue would answer to each question, worked out when it is first needed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.known: dict[Question, str] = {}

    def to(self, question: Question) -> str:
        """The same digest if and only if question and answer are the same."""
        if (known := self.known.get(question)) is None:
            if isinstance(question, str):
                answer = (question, *self._answer(*question.split(" ", 1)))
            else:
                answer = tuple(map(self.to, question))
            known = self.known[question] = digest(*answer)
        return known

    def _answer(self, noun: str, name: str = "") -> Iterator[str]:
        catalogue = self._catalogue
        match noun:
            case "record":
                yield from (record.facts_digest for record in [catalogue.by_id.get(name)] if record)
            case "words":
                id, _, code = name.rpartition(" ")
                record = catalogue.by_id.get(id)
                yield from (record.words_digest(code),) if record and code in record.words else ()
            case "records":
                yield from self._told(catalogue.records)
            case "kind":
                yield from self._told(catalogue.all(name))
            case "backlinks":
                for link in catalogue.backlinks.get(name, ()):
                    yield from (*self._told([link.record]), repr((link.field, link.loc, link.part)))
            case "countries":
                yield from catalogue.countries(catalogue.by_id[name]) if name in catalogue.by_id else ()
            case "spots":
                for spot in catalogue.spots(catalogue.by_id[name]) if name in catalogue.by_id else ():
                    yield from (repr((spot.latitude, spot.longitude)), *self._told([spot.record]))
            case "vocabulary":
                yield from (each.digest for each in [catalogue.vocabularies.get(name)] if each)
            case "vocabularies":
                for vocabulary in catalogue.vocabularies.values():
                    yield from (vocabulary.name, vocabulary.digest)
            case _:
                for record in catalogue.records:
                    yield from (record.id, record.digest)
                yield self.to("vocabularies")

    def _told(self, records: Iterable[Record]) -> Iterator[str]:
        for record in records:
            yield from (record.id, self.to(f"record {record.id}"))
