"""The clock of a membership: a plan so long after signing, and a report each half-year while it runs.

The rules stand in the phase of the initiative, not here: a phase without a rule starts no clock, and a
clock stops where its phase ends. What the hub has no record of is not known, never overdue.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from generator.kinds.municipalities.suspension import Suspension, suspension
from generator.schema import HalfYear, Known, PartialDate, Record
from generator.schema.obligation import Obligation, Standing, open_standing, punctual


def obligations(record: Record, known: Known) -> Iterator[Obligation]:
    """What each membership of a town asked of it, in the order of the days."""
    facts: Any = record.facts
    for membership in facts.memberships:
        phase = known.part(membership.phase)
        if phase is None or membership.signed is None:
            continue
        plans = [plan for plan in _plans(record, known) if _membership(plan, facts, known) == membership]
        paused = suspension(membership.statuses, known.as_of)
        yield from _plan(record, membership, phase, plans, known, paused)
        yield from _reports(record, membership, phase, plans, known, paused)


def _plans(record: Record, known: Known) -> tuple[Any, ...]:
    return known.referring(record, "plans", "municipalities")


def _membership(plan: Any, town: Any, known: Known) -> Any | None:
    """The membership that a plan was made under: by its phase, else by its days, else the only one there is.

    A plan that names no phase fulfils one membership, not all: the one signed last before it began.
    """
    if plan.facts.phase:
        return next((each for each in town.memberships if each.phase == plan.facts.phase), None)
    begin = plan.facts.submitted or plan.facts.starts
    if begin is None:
        return town.memberships[0] if len(town.memberships) == 1 else None
    fitting = [each for each in town.memberships if _running(each, begin.value, known)]
    return max(fitting, key=lambda each: _opening(each, known), default=None)


def _opening(membership: Any, known: Known) -> datetime.date:
    """The first day on which a membership can have begun."""
    phase = known.part(membership.phase)
    begin = membership.signed or (phase.starts if phase else None)
    return begin.value.first if begin else datetime.date.min


def _running(membership: Any, day: PartialDate, known: Known) -> bool:
    """Whether a membership may have been running on a day that may be known by its year alone."""
    phase = known.part(membership.phase)
    ended = bool(phase and phase.ends and day.first > phase.ends.value.last)
    return not ended and _opening(membership, known) <= day.last


def _plan(
    record: Record, membership: Any, phase: Any, plans: list[Any], known: Known, paused: Suspension
) -> Iterator[Obligation]:
    if not phase.plan_due:
        return
    due = membership.signed.value.plus_months(phase.plan_due.months)
    if phase.ends and due.first > phase.ends.value.last:
        return
    plan = min(plans, key=_begin, default=None)
    if plan:
        done = plan.facts.submitted.value if plan.facts.submitted else None
        yield Obligation(record.id, "plan", membership.phase, due, punctual(done, due), done, None, plan.id)
        return
    missing, source = _missing(membership.plan_missing, record)
    # A plan stays owed once a membership goes on; only while it is suspended is nothing asked.
    standing = "suspended" if paused.now else open_standing(due, known.as_of, missing)
    said_by = source if standing == "overdue" else None
    yield Obligation(record.id, "plan", membership.phase, due, standing, source=said_by)


def _missing(fact: Any, record: Record) -> tuple[PartialDate | None, str | None]:
    """The day on which a source says that something was not there, and the source's key."""
    if not fact:
        return None, None
    return fact.value, fact.claims[0].source or record.facts.facts_from


def _begin(plan: Any) -> Any:
    when = plan.facts.submitted or plan.facts.starts
    return (when is None, when.value.first if when else None, plan.id)


def _reports(
    record: Record, membership: Any, phase: Any, plans: list[Any], known: Known, paused: Suspension
) -> Iterator[Obligation]:
    """The half-years that lie wholly inside a plan's period and its phase, each owed at its end."""
    if not phase.report_every or phase.report_every.months != 6:
        return
    for plan in plans:
        facts: Any = plan.facts
        if not facts.starts or not facts.ends:
            continue
        reports: dict[HalfYear, Any] = {
            report.facts.half_year: report  # type: ignore[attr-defined]
            for report in known.referring(plan, "reports", "plan")
        }
        end = min(facts.ends.value.last, phase.ends.value.last) if phase.ends else facts.ends.value.last
        half = HalfYear.of(facts.starts.value.first)
        while half.last <= end:
            yield _report(record, membership, plan, half, reports.get(half), known, paused)
            half = half.next


def _report(
    record: Record,
    membership: Any,
    plan: Any,
    half: HalfYear,
    report: Any | None,
    known: Known,
    paused: Suspension,
) -> Obligation:
    due = PartialDate(half.next.last.year, half.next.first.month)
    if report:
        done = report.facts.submitted.value if report.facts.submitted else None
        standing: Standing = punctual(done, due)
        return Obligation(
            record.id, "report", membership.phase, due, standing, done, half, report.id, plan.id
        )
    missing, source = _missing(membership.report_missing, record)
    standing = "suspended" if paused.covers(due) else open_standing(due, known.as_of, missing)
    said_by = source if standing == "overdue" else None
    return Obligation(
        record.id, "report", membership.phase, due, standing, None, half, None, plan.id, said_by
    )
