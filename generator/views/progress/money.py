"""Whose money a plan is made of: as the plan says it, else as its actions do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.catalogue import Catalogue
from generator.schema import Choice, Money, Percent, Record
from generator.views.facts import Entry
from generator.views.progress.sourced import first


@dataclass(frozen=True, slots=True)
class Part:
    """What one source of money gives: an amount, a share of the whole, or both."""

    source: Choice[Any]
    amount: Entry | None
    share: Entry | None


@dataclass(frozen=True, slots=True)
class Split:
    """The parts, and of how many of the plan's actions they are the sum; `actions` is None where the plan says it itself."""

    parts: tuple[Part, ...]
    actions: tuple[int, int] | None = None

    @property
    def measured(self) -> tuple[Decimal, ...]:
        """What each part measures for a drawing: amounts of one currency, else shares; empty where neither is whole."""
        amounts = [part.amount.value for part in self.parts if part.amount]
        if len(amounts) == len(self.parts) and len({value.currency for value in amounts}) == 1:
            values: list[Any] = amounts
        else:
            values = [part.share.value for part in self.parts if part.share]
        if len(values) < len(self.parts) or any(value.low != value.high for value in values):
            return ()
        return tuple(value.low for value in values)


def split(plan: Record, catalogue: Catalogue) -> Split | None:
    """The split of a plan's money, or None where nobody says anything of it."""
    facts: Any = plan.facts
    if own := _parts(facts.funding, plan):
        return Split(own)
    actions = catalogue.kinds[plan.kind].parts(plan).values()
    split_up = [parts for action in actions if (parts := _parts(action.funding, plan))]
    amounts = [part for parts in split_up for part in parts]
    if not amounts or any(not part.amount or not part.amount.value.exact for part in amounts):
        return None
    if len({part.amount.value.currency for part in amounts if part.amount}) > 1:
        return None
    return Split(_summed(amounts), (len(split_up), len(actions)))


def _parts(funding: Iterable[Any], plan: Record) -> tuple[Part, ...]:
    found = (Part(each.source, first(each.amount, plan), first(each.share, plan)) for each in funding)
    return tuple(part for part in found if part.amount or part.share)


def _summed(parts: Iterable[Part]) -> tuple[Part, ...]:
    """One part for each source of money, largest first."""
    sums: dict[Choice[Any], tuple[Decimal, Entry]] = {}
    for part in parts:
        assert part.amount
        before = sums[part.source][0] if part.source in sums else Decimal(0)
        sums[part.source] = (before + part.amount.value.low, part.amount)
    found = [
        Part(source, Entry(Money("", total, total, one.value.currency), one.source), None)
        for source, (total, one) in sums.items()
    ]
    return tuple(
        sorted(found, key=lambda part: (-part.amount.value.low if part.amount else 0, part.source.key))
    )


def portion(part: Decimal, whole: Decimal) -> Percent:
    """A share that follows from the amounts, rounded to whole points."""
    points = (part / whole * 100).quantize(Decimal(1))
    return Percent("≈" if points * whole != part * 100 else "", points, points)
