"""The facts of a record as rows of a definition list, in the order in which the kind declares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.locales import LocalText
from generator.schema import Choice, Fact, Facts, HalfYear, PartialDate, Ref, Role
from generator.schema.record import Record

#: Fields that every record has and that have their own places on a page.
_ELSEWHERE = frozenset(Facts.model_fields) - {"themes", "audiences", "channels"}
#: Fields whose name alone would not tell a reader what they hold.
_SPOKEN = {
    "action": "Action of a plan",
    "co_financing": "Share the grant pays",
    "expected": "Grants expected",
    "for_trainers": "For trainers of trainers",
    "half_year": "Half-year",
    "held": "First held",
    "issued": "Issued on",
    "place": "Coordinates",
    "plan_sought": "Plan looked for, not found",
    "requires_plan": "A plan was required",
    "submitted": "Submitted on",
    "supersedes": "Replaces",
    "visitable": "Can be visited",
}


class WebAddress(str):
    """A text that leads somewhere."""


class CountryName(str):
    """A country's code, to be read out as its name."""


class LanguageName(str):
    """A language's code, to be read out as its name."""


#: Fields whose texts stand for something else than themselves.
_MEANING: Mapping[str, type[str]] = {
    "country": CountryName,
    "languages": LanguageName,
    "website": WebAddress,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value with the key of its source, the day it holds for and a note."""

    value: Any
    source: str | None = None
    on: Any = None
    note: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A label (an English gettext message) and what stands under it; `disputed` where claims differ."""

    name: str
    label: str
    entries: tuple[Entry, ...]
    disputed: bool = False


def label(name: str) -> str:
    """The label of a field, an English message: `own_contribution` → `Own contribution`."""
    return _SPOKEN.get(name) or name.replace("_", " ").capitalize()


@cache
def shown(model: type[Facts]) -> list[str]:
    """The fields that a list of facts may show: a kind's own first, then those that all kinds share."""
    names = [name for name in model.model_fields if name not in _ELSEWHERE]
    return sorted(names, key=lambda name: name in Facts.model_fields)


def rows(record: Record) -> list[Row]:
    """All facts that can stand in a list of facts; the rest belongs to the kind's own template."""
    facts = record.facts
    return [row for name in shown(type(facts)) if (row := _row(name, getattr(facts, name), facts))]


class Rows:
    """The same of the records of one catalogue, put together once: facts are the same in every language."""

    def __init__(self) -> None:
        self._known: dict[str, list[Row]] = {}

    def of(self, record: Record) -> list[Row]:
        """The rows of a record; nobody changes them."""
        if (known := self._known.get(record.id)) is None:
            known = self._known[record.id] = rows(record)
        return known


def _row(name: str, value: Any, facts: Facts) -> Row | None:
    if isinstance(value, Fact):
        return Row(name, label(name), tuple(_claims(value, facts)), value.disputed)
    meaning = _MEANING.get(name, str)
    entries = tuple(Entry(meaning(each)) if isinstance(each, str) else Entry(each) for each in _values(value))
    return Row(name, label(name), entries) if entries else None


def _claims(fact: Fact[Any], facts: Facts) -> Iterator[Entry]:
    for claim in fact.claims:
        key = claim.source or facts.facts_from
        yield Entry(claim.value, key if key in facts.sources else None, claim.on, claim.note)


def claims(fact: Fact[Any] | None, record: Record) -> tuple[Entry, ...]:
    """The claims of a fact that stands inside a list or a table."""
    return tuple(_claims(fact, record.facts)) if fact else ()


def _values(value: Any) -> Iterator[Any]:
    """What of a field can stand as a value of its own; lists of shapes are for the kind's template."""
    match value:
        case bool() | str() | Ref() | Choice() | HalfYear() | PartialDate() | Role():
            yield value
        case tuple():
            yield from (each for each in value if isinstance(each, Ref | Choice | Role | str))
