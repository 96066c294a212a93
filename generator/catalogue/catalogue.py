"""All records, joined: who refers to whom, in both directions, and which words readers may filter by."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from generator.catalogue.places import Spot, find
from generator.locales import LocalText
from generator.schema import Choice, Kind, Record, Ref
from generator.schema.loading import Loaded
from generator.schema.record import LocaleWords
from generator.schema.vocabulary import Term, Vocabulary
from generator.schema.walk import Loc


@dataclass(frozen=True, slots=True)
class Backlink:
    """`record` refers here; `field` is the top-level field by which it does."""

    record: Record
    field: str
    loc: Loc
    part: str | None


class Catalogue:
    """All records by kind and slug, with what joins them. Built once, never changed.

    `broken` are the ids of records that cannot be read yet, `loose` the words of such records with their kind.
    """

    def __init__(
        self,
        records: Iterable[Record],
        kinds: Mapping[str, Kind],
        vocabularies: Mapping[str, Vocabulary],
        as_of: datetime.date,
        *,
        broken: frozenset[str] = frozenset(),
        loose: tuple[tuple[str, LocaleWords], ...] = (),
    ) -> None:
        self.kinds = kinds
        self.vocabularies = vocabularies
        self.as_of = as_of
        self.broken = broken
        self.loose = loose
        self.by_id: Mapping[str, Record] = MappingProxyType(
            {record.id: record for record in sorted(records, key=lambda each: each.id)}
        )

    @classmethod
    def of(cls, loaded: Loaded, kinds: Mapping[str, Kind], as_of: datetime.date) -> Catalogue:
        """The catalogue of what was loaded."""
        return cls(
            loaded.records, kinds, loaded.vocabularies, as_of, broken=loaded.broken, loose=loaded.loose
        )

    @property
    def records(self) -> tuple[Record, ...]:
        """All records by kind and slug."""
        return tuple(self.by_id.values())

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {name: [] for name in self.kinds}
        for record in self.records:
            found[record.kind].append(record)
        return {name: tuple(each) for name, each in found.items()}

    def all(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind by slug; none for an unknown kind."""
        return self._by_kind.get(kind, ())

    def find(self, kind: str, slug: str) -> Record | None:
        """A record, or None."""
        return self.by_id.get(f"{kind}/{slug}")

    def target(self, ref: Ref[Any]) -> Record | None:
        """The record that a reference means, or None."""
        return self.by_id.get(ref.id)

    def part(self, ref: Ref[Any]) -> Any | None:
        """The part of a record that a reference reaches into, or None."""
        record = self.target(ref)
        if not record or not ref.part:
            return None
        return self.kinds[record.kind].parts(record).get(ref.part)

    def term(self, choice: Choice[Any]) -> Term | None:
        """The vocabulary's entry for a choice, or None."""
        vocabulary = self.vocabularies.get(choice.vocabulary)
        return vocabulary.terms.get(choice.key) if vocabulary else None

    @cached_property
    def places(self) -> Mapping[tuple[str, str], int]:
        """The place of every word in its vocabulary."""
        return {
            (name, key): number
            for name, vocabulary in self.vocabularies.items()
            for number, key in enumerate(vocabulary.terms)
        }

    def choices(self, vocabulary: str) -> tuple[Choice[Any], ...]:
        """All words of a vocabulary in its order."""
        known = self.vocabularies.get(vocabulary)
        return tuple(Choice(vocabulary, key) for key in known.terms) if known else ()

    def label(self, choice: Choice[Any]) -> LocalText:
        """What a choice is called."""
        vocabulary = self.vocabularies.get(choice.vocabulary)
        return vocabulary.label(choice.key) if vocabulary else LocalText({"en": choice.key})

    @cached_property
    def references(self) -> Mapping[str, tuple[tuple[Loc, Ref[Any]], ...]]:
        """For each record's id the references it makes, in the order of its fields."""
        return {
            record.id: tuple((loc, value) for loc, value in record.values if isinstance(value, Ref))
            for record in self.records
        }

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[Backlink, ...]]:
        """For each record's id who refers to it, each referring record and field once."""
        found: dict[str, list[Backlink]] = defaultdict(list)
        for record in self.records:
            seen: set[tuple[str, str, str | None]] = set()
            for loc, ref in self.references[record.id]:
                once = (ref.id, str(loc[0]), ref.part)
                if once not in seen:
                    seen.add(once)
                    found[ref.id].append(Backlink(record, str(loc[0]), loc, ref.part))
        return {each: tuple(links) for each, links in found.items()}

    def referring(self, record: Record, kind: str, field: str | None = None) -> tuple[Record, ...]:
        """The records of a kind that refer to this one, by one field or by any; each once."""
        found = {
            link.record.id: link.record
            for link in self.backlinks.get(record.id, ())
            if link.record.kind == kind and field in {None, link.field}
        }
        return tuple(found.values())

    @cached_property
    def _spots(self) -> dict[str, tuple[Spot, ...]]:
        return {}

    def spots(self, record: Record) -> tuple[Spot, ...]:
        """Where a record is: its own place, else those of the towns it is about."""
        if record.id not in self._spots:
            self._spots[record.id] = find(record, self)
        return self._spots[record.id]

    @cached_property
    def _countries(self) -> dict[str, tuple[str, ...]]:
        return {}

    def countries(self, record: Record) -> tuple[str, ...]:
        """The hub's countries a record belongs to: its own, else those of what it is about."""
        if record.id not in self._countries:
            self._countries[record.id] = ()  # a circle of references ends here
            self._countries[record.id] = tuple(dict.fromkeys(self._find_countries(record)))
        return self._countries[record.id]

    def _find_countries(self, record: Record) -> Iterable[str]:
        facts = record.facts
        known = self.vocabularies["countries"].terms if "countries" in self.vocabularies else {}
        own = [getattr(facts, "country", None), *getattr(facts, "countries", ())]
        if mine := [str(each) for each in own if each is not None]:
            return [code for code in mine if code in known]
        about = [
            getattr(facts, "municipality", None),
            *getattr(facts, "municipalities", ()),
            getattr(facts, "plan", None),
        ]
        return [
            code
            for ref in about
            if isinstance(ref, Ref) and (target := self.target(ref))
            for code in self.countries(target)
        ]
