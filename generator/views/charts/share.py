"""A part of a whole, for rings and stacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """What it is called, how much it is, how that is written, and the class that gives it its colour."""

    label: str
    value: Decimal
    shown: str
    style: str


def parts(shares: Sequence[Share]) -> list[tuple[Share, Decimal, Decimal]]:
    """Each share with where it begins and how much of the whole it takes, from 0 to 1; none for an empty whole."""
    total = sum((each.value for each in shares), Decimal(0))
    found: list[tuple[Share, Decimal, Decimal]] = []
    begin = Decimal(0)
    for each in shares:
        if total > 0 and each.value > 0:
            found.append((each, begin / total, each.value / total))
            begin += each.value
    return found
