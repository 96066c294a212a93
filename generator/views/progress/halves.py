"""The half-years of a plan: reported, still to come, or not known to the hub. Gaps stay gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.schema import HalfYear, Record
from generator.schema.obligation import Obligation

#: A plan that lasts longer has a slip in its dates.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Half:
    """A half-year, its report, and what is owed for it, where the clock of a membership runs."""

    half: HalfYear
    report: Record | None
    owed: Obligation | None

    @property
    def standing(self) -> str:
        """A key of `STANDING_LABELS`, or `reported` where a report is there and no clock judges it."""
        if self.owed:
            return self.owed.standing
        return "reported" if self.report else "unknown"


def halves(plan: Record, told: tuple[Record, ...], catalogue: Catalogue) -> tuple[Half, ...]:
    """From the plan's first half-year to its last; without its dates, from the first report to the last.

    Half-years that lie in the future are left out unless a membership asks for a report on them.
    """
    by_half: dict[HalfYear, Record] = {_half(report): report for report in told}
    owed = _owed(plan, catalogue)
    ends = [*by_half, *owed, *_period(plan, catalogue)]
    if not ends or not (by_half or owed):
        return ()
    found: list[Half] = []
    half = min(ends)
    while half <= max(ends) and len(found) < _LONGEST:
        found.append(Half(half, by_half.get(half), owed.get(half)))
        half = half.next
    return tuple(found)


def _half(report: Record) -> HalfYear:
    half: HalfYear = report.facts.half_year  # type: ignore[attr-defined]
    return half


def _period(plan: Record, catalogue: Catalogue) -> Iterator[HalfYear]:
    facts: Any = plan.facts
    if facts.starts and facts.ends:
        yield HalfYear.of(facts.starts.value.first)
        last = HalfYear.of(facts.ends.value.last)
        now = HalfYear.of(catalogue.as_of)
        yield min(last, now)


def _owed(plan: Record, catalogue: Catalogue) -> dict[HalfYear, Obligation]:
    """What the memberships of the plan's towns ask for it; of several the first town's."""
    found: dict[HalfYear, Obligation] = {}
    facts: Any = plan.facts
    for ref in facts.municipalities:
        town = catalogue.target(ref)
        for each in catalogue.kinds[town.kind].obligations(town, catalogue) if town else ():
            if each.plan == plan.id and each.half_year:
                found.setdefault(each.half_year, each)
    return found
