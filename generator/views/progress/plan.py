"""Everything that can be drawn of a plan, for its own page and for the page of its town."""

from __future__ import annotations

from collections.abc import Iterator

from generator.schema import Record
from generator.views.progress.actions import reports, standings
from generator.views.progress.coverage import coverage
from generator.views.progress.figure import Figure
from generator.views.progress.funding import funding
from generator.views.progress.halves import halves
from generator.views.progress.indicators import series
from generator.views.progress.measures import measures
from generator.views.progress.schedule import schedule
from generator.views.progress.status import by_status
from generator.views.reader import Reader


def progress(reader: Reader, plan: Record) -> tuple[Figure, ...]:
    """How far it has come: statuses, reports, the timeline, indicators. What is not known makes no figure."""
    told = reports(plan, reader.catalogue)
    found = standings(plan, told, reader.catalogue)
    figures = (
        by_status(reader, plan, found),
        coverage(reader, plan, halves(plan, told, reader.catalogue)),
        schedule(reader, plan, found),
        *(measures(reader, plan, series(plan, told, reader.catalogue)) if told else ()),
    )
    return tuple(each for each in figures if each)


def in_short(reader: Reader, plan: Record) -> Iterator[Figure]:
    """What a town shows of its plan: how its actions stand, and which half-years were reported."""
    told = reports(plan, reader.catalogue)
    status = by_status(reader, plan, standings(plan, told, reader.catalogue))
    covered = coverage(reader, plan, halves(plan, told, reader.catalogue))
    yield from (each for each in (status, covered) if each)


def money(reader: Reader, plan: Record) -> Figure | None:
    """Whose money it is made of."""
    return funding(reader, plan)
