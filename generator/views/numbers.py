"""An initiative in figures over time: signatories, members, plans, each with its day and its source.

Figures of one measure for one day that differ are a conflict, and are shown as such: side by side.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.schema import Choice, Record
from generator.views.charts import Bar, Point, Tick, bars, lines
from generator.views.facts import Entry
from generator.views.progress.figure import Figure, cited
from generator.views.progress.sourced import sourced
from generator.views.reader import Reader


@dataclass(frozen=True, slots=True)
class History:
    """All sourced figures of one measure, of one country or of all (None), oldest first; undated ones come last."""

    record: Record
    measure: Choice[Any]
    country: Choice[Any] | None
    entries: tuple[Entry, ...]

    @property
    def dated(self) -> tuple[Entry, ...]:
        """Those that say of which day they are."""
        return tuple(entry for entry in self.entries if entry.on)

    @property
    def latest(self) -> tuple[Entry, ...]:
        """The newest figure, or all that are given for its day where they differ."""
        if not self.dated:
            return ()
        day = self.dated[-1].on
        mine = [entry for entry in self.dated if entry.on == day]
        return tuple({entry.value: entry for entry in mine}.values())

    @property
    def more_to_say(self) -> bool:
        """Whether there is more to say than the newest figure alone: others before it, or a note."""
        return len(self.entries) > len(self.latest) or any(entry.note for entry in self.entries)

    def disputed(self, entry: Entry) -> bool:
        """Whether another source gives another figure for the same day."""
        return any(other.on == entry.on and other.value != entry.value for other in self.entries)


def histories(record: Record, catalogue: Catalogue) -> tuple[History, ...]:
    """The figures of an initiative by measure and country, in the order of the vocabularies."""
    found: dict[tuple[Choice[Any], Choice[Any] | None], list[Entry]] = {}
    for figure in getattr(record.facts, "numbers", ()):
        found.setdefault((figure.measure, figure.country), []).extend(sourced(figure.value, record))
    histories = [
        History(record, measure, country, tuple(sorted(entries, key=_day)))
        for (measure, country), entries in found.items()
        if entries
    ]
    return tuple(
        sorted(histories, key=lambda each: (_place(each.measure, catalogue), _place(each.country, catalogue)))
    )


def _day(entry: Entry) -> tuple[datetime.date, datetime.date]:
    return (entry.on.last, entry.on.first) if entry.on else (datetime.date.max, datetime.date.max)


def _place(choice: Choice[Any] | None, catalogue: Catalogue) -> int:
    """Where a word stands in its vocabulary; what holds for all comes first."""
    if choice is None:
        return -1
    vocabulary = catalogue.vocabularies.get(choice.vocabulary)
    order = list(vocabulary.terms) if vocabulary else []
    return order.index(choice.key) if choice.key in order else len(order)


def headlines(initiatives: Sequence[Record], catalogue: Catalogue) -> tuple[History, ...]:
    """The four measures to begin with, each with its newest dated figure for the whole initiative."""
    whole = [
        each
        for record in initiatives
        for each in histories(record, catalogue)
        if each.country is None and each.dated
    ]
    return tuple(sorted(whole, key=lambda each: _place(each.measure, catalogue))[:4])


def drawn(reader: Reader, record: Record) -> Iterator[Figure]:
    """A line for every measure that is known for several days, and the newest figures of the countries as bars."""
    known = histories(record, reader.catalogue)
    for each in known:
        if each.country is None and each.more_to_say:
            yield _line(reader, each)
    for measure in dict.fromkeys(each.measure for each in known):
        mine = [each for each in known if each.measure == measure and each.country]
        if mine:
            yield _countries(reader, record, measure, mine)


def _line(reader: Reader, each: History) -> Figure:
    title = reader.plain_term(each.measure)
    first = min((entry.on.first for entry in each.dated), default=datetime.date.min)
    last = max((entry.on.last for entry in each.dated), default=first)
    length = Decimal(max((last - first).days, 1))

    def at(day: datetime.date) -> Decimal:
        return Decimal((day - first).days) / length

    points = [
        Point(
            (at(entry.on.first) + at(entry.on.last)) / 2, entry.value.low, reader.amount(entry.value),
            not entry.value.exact, since=at(entry.on.first), until=at(entry.on.last),
        )
        for entry in each.dated
    ]  # fmt: skip
    years = range(first.year + 1, last.year + 1)
    ticks = [Tick(at(datetime.date(year, 1, 1)), str(year)) for year in years]
    name = f"numbers-{each.measure.key}"
    return Figure(
        name,
        title,
        lines(
            name,
            title,
            " … ".join(_told(reader, entry) for entry in (each.dated[0], each.dated[-1])),
            points,
            (),
            ticks,
        )
        if len({entry.on for entry in each.dated}) > 1
        else Markup(),
        (reader.label("When"), reader.label("Number"), reader.label("Source")),
        tuple((_when(reader, entry), *_row(reader, each, entry)) for entry in each.entries),
        cited(reader, each.record, ((each.record, entry.source) for entry in each.entries)),
        (reader.label("Hollow points are approximate; a line through a point is the time it may mean."),)
        if any(point.open or point.since != point.until for point in points)
        else (),
    )


def _countries(reader: Reader, record: Record, measure: Choice[Any], mine: Sequence[History]) -> Figure:
    measured = reader.plain_term(measure)
    title = reader.label("{measure} by country").format(measure=measured)
    name = f"numbers-{measure.key}-countries"
    newest = [(each, entry) for each in mine for entry in each.latest]
    return Figure(
        name,
        title,
        bars(
            name, title,
            "; ".join(f"{_country(reader, each)}: {_told(reader, entry)}" for each, entry in newest),
            [
                Bar(f"{_country(reader, each)}, {reader.date(entry.on)}", entry.value.low, reader.amount(entry.value))
                for each, entry in newest
            ],
        ),
        (reader.label("Country"), reader.label("When"), reader.label("Number"), reader.label("Source")),
        tuple(
            (_country(reader, each), _when(reader, entry), *_row(reader, each, entry))
            for each in mine
            for entry in each.entries
        ),
        cited(reader, record, ((record, entry.source) for each in mine for entry in each.entries)),
        (reader.label("The newest figure of each country; their days differ."),),
    )  # fmt: skip


def _country(reader: Reader, each: History) -> str:
    return reader.plain_term(each.country) if each.country else reader.label("All countries")


def _when(reader: Reader, entry: Entry) -> str:
    return reader.date(entry.on) if entry.on else reader.label("Day not known to the hub")


def _told(reader: Reader, entry: Entry) -> str:
    return f"{_when(reader, entry)}: {reader.amount(entry.value)}"


def _row(reader: Reader, each: History, entry: Entry) -> tuple[Markup | str, Markup | str]:
    amount: Markup | str = reader.amount(entry.value)
    if each.disputed(entry):
        amount = Markup('{} <span class="hub-disputed">{}</span>').format(
            amount, reader.label("The sources differ")
        )
    if entry.note:
        amount = Markup('{} <span class="hub-aside">{}</span>').format(amount, reader.words(entry.note))
    key = entry.source or ""
    number = reader.source_number(each.record, key)
    return amount, Markup('<a href="#source-{}">{}</a>').format(key, number)
