"""A record as a card: what lists show of it, already in a reader's words, for templates and the table alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.locales import Reading
from generator.schema import Choice, Fact, Kind, Money, Record, Ref
from generator.views.covers import Cover

if TYPE_CHECKING:
    from generator.views.reader import Reader

#: How many values of a list a card names, and how many countries.
VALUES, COUNTRIES = 3, 2

#: A line of a card: pieces of text, each in its own language.
Line = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """`language` names the language of a borrowed title."""

    record: Record
    title: Reading
    kind: str
    countries: tuple[Choice[Any], ...]
    cover: Cover
    language: str
    lines: tuple[Line, ...]


def card(record: Record, reader: Reader) -> Card:
    """What a reader sees of a record in a list."""
    kind = reader.catalogue.kinds[record.kind]
    countries = reader.catalogue.countries(record)
    title = record.read_title(reader.locale)
    return Card(
        record,
        title,
        reader.label(kind.one),
        tuple(Choice("countries", code) for code in countries),
        reader.cover(record),
        reader.spoken(title.locale) if title.borrowed else "",
        tuple(line for name in kind.card if (line := tuple(_line(record, name, reader)))),
    )


def _line(record: Record, name: str, reader: Reader) -> Iterator[Reading]:
    facts: Any = record.facts
    if name == "period":
        if period := reader.period(facts.starts, facts.ends):
            yield Reading(period, reader.locale, reader.locale)
        return
    value = getattr(facts, name)
    if isinstance(value, Fact):
        yield reader.reading(value.value)
    elif isinstance(value, tuple):
        for place, each in enumerate(value[:VALUES]):
            if place:
                yield Reading(", ", reader.locale, reader.locale)
            yield reader.reading(each)
        if len(value) > VALUES:
            yield Reading(" …", reader.locale, reader.locale)
    elif value is not None:
        yield reader.reading(value)


def place(record: Record, reader: Reader) -> Reading | None:
    """The town that a record is about; the first where there are several; a town is its own."""
    if record.kind == "municipalities":
        return record.read_title(reader.locale)
    facts = record.facts
    for ref in (getattr(facts, "municipality", None), *getattr(facts, "municipalities", ())):
        if isinstance(ref, Ref) and (town := reader.catalogue.target(ref)):
            return town.read_title(reader.locale)
    return None


def euros(record: Record, kind: Kind) -> int:
    """The amount on its card, or the next one it has, where a source gives it in euros."""
    for name in (*kind.card, "budget", "cost", "amount"):
        fact = getattr(record.facts, name, None)
        for claim in fact.claims if isinstance(fact, Fact) else ():
            if isinstance(claim.value, Money) and claim.value.currency == "EUR":
                return int(claim.value.low)
    return 0
