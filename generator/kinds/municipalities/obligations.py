"""The clock of a membership: a plan so long after signing, and a report each half-year while it runs.

The rules stand in the phase of the initiative, not here: a phase without a rule starts no clock, and a
clock stops where its phase ends. What the hub has no record of is not known, never overdue.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.schema import HalfYear, Known, PartialDate, Record
from generator.schema.obligation import Obligation, Standing, open_standing, punctual


def obligations(record: Record, known: Known) -> Iterator[Obligation]:
    """What each membership of a town asked of it, in the order of the days."""
    facts: Any = record.facts
    for membership in facts.memberships:
        phase = known.part(membership.phase)
        if phase is None or membership.signed is None:
            continue
        suspended = any(str(step.status) == "suspended" for step in membership.statuses)
        yield from _plan(record, membership, phase, known, suspended)
        yield from _reports(record, membership, phase, known, suspended)


def _plan(record: Record, membership: Any, phase: Any, known: Known, suspended: bool) -> Iterator[Obligation]:
    if not phase.plan_due:
        return
    due = membership.signed.value.plus_months(phase.plan_due.months)
    if phase.ends and due.first > phase.ends.value.last:
        return
    plan = _first_plan(record, membership, known)
    if plan:
        done = plan.facts.submitted.value if plan.facts.submitted else None
        yield Obligation(record.id, "plan", membership.phase, due, punctual(done, due), done, None, plan.id)
        return
    missing = membership.plan_missing.value if membership.plan_missing else None
    standing = "suspended" if suspended else open_standing(due, known.as_of, missing)
    yield Obligation(record.id, "plan", membership.phase, due, standing)


def _first_plan(record: Record, membership: Any, known: Known) -> Any | None:
    """The town's earliest plan of the phase; a plan that names no phase counts by its days alone."""
    plans: list[Any] = [
        plan
        for plan in known.referring(record, "plans", "municipalities")
        if plan.facts.phase in {None, membership.phase}  # type: ignore[attr-defined]
    ]
    return min(plans, key=_begin, default=None)


def _begin(plan: Any) -> Any:
    when = plan.facts.submitted or plan.facts.starts
    return (when is None, when.value.first if when else None, plan.id)


def _reports(
    record: Record, membership: Any, phase: Any, known: Known, suspended: bool
) -> Iterator[Obligation]:
    """The half-years that lie wholly inside a plan's period and its phase, each owed at its end."""
    if not phase.report_every or phase.report_every.months != 6:
        return
    for plan in known.referring(record, "plans", "municipalities"):
        facts: Any = plan.facts
        if facts.phase not in {None, membership.phase} or not facts.starts or not facts.ends:
            continue
        reports: dict[HalfYear, Any] = {
            report.facts.half_year: report  # type: ignore[attr-defined]
            for report in known.referring(plan, "reports", "plan")
        }
        end = min(facts.ends.value.last, phase.ends.value.last) if phase.ends else facts.ends.value.last
        half = HalfYear.of(facts.starts.value.first)
        while half.last <= end:
            yield _report(record, membership, half, reports.get(half), known, suspended)
            half = half.next


def _report(
    record: Record, membership: Any, half: HalfYear, report: Any | None, known: Known, suspended: bool
) -> Obligation:
    due = PartialDate(half.next.last.year, half.next.first.month)
    standing: Standing
    if report:
        done = report.facts.submitted.value if report.facts.submitted else None
        standing = punctual(done, due)
        return Obligation(record.id, "report", membership.phase, due, standing, done, half, report.id)
    missing = membership.report_missing.value if membership.report_missing else None
    standing = "suspended" if suspended else open_standing(due, known.as_of, missing)
    return Obligation(record.id, "report", membership.phase, due, standing, None, half)
