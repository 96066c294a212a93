"""Indicators over time against their baseline and target, with the sum that makes their progress."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.schema import Number, Percent, Record
from generator.views.charts import Level, Point, Tick, lines
from generator.views.progress.figure import Figure, cited
from generator.views.progress.indicators import Lack, Series
from generator.views.reader import Reader


def measures(reader: Reader, plan: Record, found: Sequence[Series]) -> Iterator[Figure]:
    """A figure for every indicator of which something with a source is known."""
    for each in found:
        if each.baseline or each.target or each.values:
            yield _figure(reader, plan, each)


def _figure(reader: Reader, plan: Record, each: Series) -> Figure:
    title = _title(reader, each)
    name = f"indicator-{each.key}-{each.number}-{plan.slug}"
    points, ticks = _points(reader, each), _ticks(reader, each)
    rows: list[tuple[Markup | str, ...]] = []
    told = []
    for label, entry in ((reader.label("Baseline"), each.baseline), (reader.label("Target"), each.target)):
        if entry:
            rows.append((label, reader.amount(entry.value)))
            told.append(f"{label}: {reader.amount(entry.value)}")
    for value in each.values:
        when = Markup('<a href="{}">{}</a>').format(reader.link(value.report), reader.half_year(value.half))
        rows.append((when, reader.amount(value.entry.value)))
        told.append(f"{reader.half_year(value.half)}: {reader.amount(value.entry.value)}")
    claims = [(plan, entry.source) for entry in (each.baseline, each.target) if entry]
    claims += [(value.report, value.entry.source) for value in each.values]
    return Figure(
        name,
        title,
        lines(name, title.striptags(), "; ".join(told), points, _levels(reader, each), ticks)
        if points
        else Markup(),
        (reader.label("When"), reader.label("Value")),
        tuple(rows),
        cited(reader, plan, claims),
        (*_direction(reader, each), _sum(reader, each)),
        way=tuple(_way(reader, each)),
    )


def _title(reader: Reader, each: Series) -> Markup:
    name = reader.words(each.indicator.name)
    return Markup("{} ({})").format(name, reader.words(each.indicator.unit)) if each.indicator.unit else name


def _way(reader: Reader, each: Series) -> Iterator[tuple[str, str]]:
    """From before over now to the target, as far as that is known; where nobody has measured it yet, that is said."""
    now = reader.amount(each.values[-1].entry.value) if each.values else reader.standing("unknown")
    if each.baseline:
        yield reader.label("before"), reader.amount(each.baseline.value)
    yield reader.label("now"), now
    if each.target:
        yield reader.label("target"), reader.amount(each.target.value)


def _at(day: datetime.date, each: Series) -> Decimal:
    first, last = each.values[0].half.last, each.values[-1].half.last
    return Decimal((day - first).days) / Decimal((last - first).days) if last > first else Decimal("0.5")


def _points(reader: Reader, each: Series) -> list[Point]:
    """One point a report, at the end of its half-year; a missing half-year breaks the line."""
    found = []
    for number, value in enumerate(each.values):
        amount: Number = value.entry.value
        before = each.values[number - 1].half if number else None
        found.append(
            Point(
                _at(value.half.last, each), amount.low, reader.amount(amount), not amount.exact,
                joined=before is not None and before.next == value.half,
            )
        )  # fmt: skip
    return found


def _ticks(reader: Reader, each: Series) -> list[Tick]:
    return [Tick(_at(value.half.last, each), reader.short_month(value.half.last)) for value in each.values]


def _levels(reader: Reader, each: Series) -> list[Level]:
    return [
        Level(entry.value.low, f"{label}: {reader.amount(entry.value)}", style)
        for label, entry, style in (
            (reader.label("Baseline"), each.baseline, "baseline"),
            (reader.label("Target"), each.target, "target"),
        )
        if entry
    ]


def _direction(reader: Reader, each: Series) -> Iterator[str]:
    if each.direction == "up":
        yield reader.label("It should rise.")
    elif each.direction == "down":
        yield reader.label("It should fall.")


def _sum(reader: Reader, each: Series) -> str:
    """Progress with its formula and inputs, or what is lacking for it."""
    if each.progress is None or not each.baseline or not each.target:
        assert each.lack
        lacking = reader.label("Not enough data to say how far it has come:")
        return f"{lacking} {_lacking(reader, each.lack)}"
    points = each.progress.quantize(Decimal(1))
    rough = each.rough or points != each.progress
    latest = each.values[-1].entry.value
    formula = (
        f"({reader.amount(latest)} − {reader.amount(each.baseline.value)}) ÷ "
        f"({reader.amount(each.target.value)} − {reader.amount(each.baseline.value)})"
    )
    return reader.label("Progress: (latest − baseline) ÷ (target − baseline) = {formula} = {result}").format(
        formula=formula, result=reader.amount(Percent("≈" if rough else "", points, points))
    )


def _lacking(reader: Reader, lack: Lack) -> str:
    match lack:
        case "baseline":
            return reader.label("no baseline with a source.")
        case "target":
            return reader.label("no target with a source.")
        case "value":
            return reader.label("no report has given a value yet.")
        case "range":
            return reader.label("one of the figures is a range.")
    return reader.label("baseline and target are the same.")
