"""Bars lying on their side, each under its name and with its value at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.views.charts.measure import LINE, NARROWEST, width, wrapped
from generator.views.charts.svg import across, drawing, element, words

_BAR = 14
_ROW = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """What it is called, how much it is, how that is written, and the class that gives it its colour."""

    label: str
    value: Decimal
    shown: str
    style: str = "a"


def bars(name: str, title: str, description: str, rows: Sequence[Bar]) -> Markup:
    """The bars, the longest as long as leaves room for every value; nothing below zero is drawn."""
    most = max((row.value for row in rows), default=Decimal(0))
    room = Decimal(NARROWEST - max((width(row.shown) for row in rows), default=0) - 8) / NARROWEST
    room = max(room, Decimal("0.2"))
    drawn: list[Markup] = []
    y = 0
    for row in rows:
        label = wrapped(row.label)
        long = row.value / most * room if most > 0 and row.value > 0 else Decimal(0)
        top = y + LINE * len(label) + 2
        drawn += [
            words(label, "0", y + LINE - 4, "label"),
            element(
                "rect",
                {
                    "class": f"hub-chart__part hub-chart--{row.style}",
                    "x": 0, "y": top, "width": across(long), "height": _BAR,
                },
            ),
            words([row.shown], across(long), top + 12, "value", dx=6),
        ]  # fmt: skip
        y = top + _BAR + _ROW
    return drawing(name, title, description, max(y - _ROW + 4, 1), *drawn)
