"""An indicator from its baseline towards its target, and how far that is.

Progress is `(latest - baseline) / (target - baseline)`: it works for indicators that should rise and for those
that should fall, goes past 100 % where more was reached, and below zero where things got worse. It is said only
where all three are known as single figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from generator.catalogue import Catalogue
from generator.schema import HalfYear, Number, Record
from generator.views.facts import Entry
from generator.views.progress.sourced import first

Lack = Literal["baseline", "target", "value", "range", "equal"]


@dataclass(frozen=True, slots=True)
class Value:
    """What a report measured at the end of a half-year."""

    half: HalfYear
    entry: Entry
    report: Record


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator (`number` from 1 in its action) with what is claimed of it, and its values oldest first."""

    key: str
    number: int
    indicator: Any
    baseline: Entry | None
    target: Entry | None
    values: tuple[Value, ...]

    @property
    def direction(self) -> Literal["up", "down"] | None:
        """Which way it should go, by its baseline and its target."""
        if not self.baseline or not self.target or self.baseline.value.low == self.target.value.low:
            return None
        return "up" if self.target.value.low > self.baseline.value.low else "down"

    @property
    def lack(self) -> Lack | None:
        """Why its progress cannot be said, or None."""
        if not self.baseline:
            return "baseline"
        if not self.target:
            return "target"
        if not self.values:
            return "value"
        if any(number.low != number.high for number in self._inputs()):
            return "range"
        return "equal" if self.baseline.value.low == self.target.value.low else None

    @property
    def progress(self) -> Decimal | None:
        """In points of a hundred, or None where something is lacking."""
        if self.lack:
            return None
        base, target, latest = (number.low for number in self._inputs())
        return (latest - base) / (target - base) * 100

    @property
    def rough(self) -> bool:
        """Whether one of the figures it is made of is approximate."""
        return any(number.mark for number in self._inputs())

    def _inputs(self) -> tuple[Number, ...]:
        known = (self.baseline, self.target, self.values[-1].entry if self.values else None)
        return tuple(entry.value for entry in known if entry)


def series(plan: Record, told: tuple[Record, ...], catalogue: Catalogue) -> tuple[Series, ...]:
    """Every indicator of every action, in the order of the plan."""
    measured: dict[tuple[str, int], list[Value]] = {}
    for report in told:
        facts: Any = report.facts
        for each in facts.actions:
            for value in each.indicators:
                entry = first(value.value, report)
                if entry and value.indicator.isdecimal():
                    place = (each.action, int(value.indicator))
                    measured.setdefault(place, []).append(Value(facts.half_year, entry, report))
    return tuple(
        Series(
            key, number, indicator,
            first(indicator.baseline, plan), first(indicator.target, plan),
            tuple(measured.get((key, number), ())),
        )
        for key, action in catalogue.kinds[plan.kind].parts(plan).items()
        for number, indicator in enumerate(action.indicators, 1)
    )  # fmt: skip
