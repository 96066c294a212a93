"""The actions of a plan in time, gathered by building block."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from generator.schema import Record
from generator.views.charts import Group, Span, Tick, timeline
from generator.views.facts import Entry
from generator.views.progress.actions import Standing
from generator.views.progress.figure import Figure, cited, written_day
from generator.views.progress.sourced import first
from generator.views.progress.status import UNREPORTED, status_word
from generator.views.reader import Reader


def schedule(reader: Reader, plan: Record, found: Sequence[Standing]) -> Figure | None:
    """The figure, or None where no action has a day with a source."""
    dated = {each.key: (first(each.action.starts, plan), first(each.action.ends, plan)) for each in found}
    shown = [each for each in found if any(dated[each.key])]
    if not shown:
        return None
    begin, end = _frame(list(_days(plan, dated.values())))
    today = reader.catalogue.as_of
    title = reader.label("Actions over time, by building block")
    name = f"timeline-{plan.slug}"
    groups = tuple(
        Group(label, tuple(_span(reader, each, dated[each.key], begin, end) for each in mine))
        for label, mine in blocks(reader, shown)
    )
    notes = (
        [reader.label("The upright line is {date}.").format(date=reader.date_of(today))]
        if begin <= today <= end
        else []
    )
    if len(shown) < len(found):
        notes.append(
            reader.label("Actions without dates from a source: {count}").format(
                count=reader.number(len(found) - len(shown))
            )
        )
    return Figure(
        name,
        title,
        timeline(
            name, title, _told(reader, shown, dated), groups, _years(begin, end),
            _at(today, begin, end) if begin <= today <= end else None,
        ),
        (
            reader.label("Action"), reader.label("Building block"), reader.label("Starts"),
            reader.label("Ends"), reader.label("Status"),
        ),
        tuple(
            (
                reader.words(each.action.title), label, written_day(reader, dated[each.key][0]),
                written_day(reader, dated[each.key][1]), status_word(reader, each.status),
            )
            for label, mine in blocks(reader, found)
            for each in mine
        ),
        cited(reader, plan, ((plan, entry.source) for pair in dated.values() for entry in pair if entry)),
        tuple(notes),
    )  # fmt: skip


def blocks(reader: Reader, found: Sequence[Standing]) -> list[tuple[str, list[Standing]]]:
    """Actions by building block in the order of the vocabulary; those without one come last."""
    vocabulary = reader.catalogue.vocabularies.get("building-blocks")
    order = list(vocabulary.terms) if vocabulary else []
    by_block: dict[Any, list[Standing]] = {}
    for each in found:
        by_block.setdefault(each.action.building_block, []).append(each)
    known = sorted(
        (block for block in by_block if block),
        key=lambda block: (order.index(block.key) if block.key in order else len(order), block.key),
    )
    named = [(reader.plain_term(block), by_block[block]) for block in known]
    if None in by_block:
        named.append((reader.label("No building block named"), by_block[None]))
    return named


def _days(plan: Record, pairs: Any) -> Iterator[datetime.date]:
    """Every day that the drawing has to reach: those of the plan, and those of its actions."""
    facts: Any = plan.facts
    for entry in (
        first(facts.starts, plan),
        first(facts.ends, plan),
        *(entry for pair in pairs for entry in pair),
    ):
        if entry:
            yield entry.value.first
            yield entry.value.last


def _frame(days: list[datetime.date]) -> tuple[datetime.date, datetime.date]:
    """Whole years around all days."""
    return datetime.date(min(days).year, 1, 1), datetime.date(max(days).year + 1, 1, 1)


def _at(day: datetime.date, begin: datetime.date, end: datetime.date) -> Decimal:
    return Decimal((day - begin).days) / Decimal((end - begin).days)


def _years(begin: datetime.date, end: datetime.date) -> tuple[Tick, ...]:
    step = max(1, (end.year - begin.year) // 8)
    return tuple(
        Tick(_at(datetime.date(year, 1, 1), begin, end), str(year))
        for year in range(begin.year, end.year, step)
    )


def _span(
    reader: Reader,
    each: Standing,
    dates: tuple[Entry | None, Entry | None],
    begin: datetime.date,
    end: datetime.date,
) -> Span:
    """A bar from its first possible day to its last; where one end is not known, only as long as the other may mean."""
    starts, ends = dates
    days = [entry.value for entry in dates if entry]
    return Span(
        each.action.title.read(reader.locale).text,
        _at(days[0].first, begin, end),
        _at(days[-1].last + datetime.timedelta(days=1), begin, end),
        each.status.key if each.status else UNREPORTED,
        open=not (starts and ends),
    )


def _told(reader: Reader, shown: Sequence[Standing], dated: Any) -> str:
    return "; ".join(
        f"{each.action.title.read(reader.locale).text}: "
        f"{written_day(reader, dated[each.key][0])} – {written_day(reader, dated[each.key][1])}"
        for each in shown
    )
