"""A strip of equal cells, one for each period: filled where something is there, an empty frame where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.views.charts.measure import LINE, NARROWEST, width
from generator.views.charts.svg import across, drawing, element, words

_CELL = 26


@dataclass(frozen=True, slots=True)
class Cell:
    """A period: its short name, where it begins something longer (`2019`), a sign that says how it stands, and its class."""

    heading: str
    sign: str
    style: str


def strip(name: str, title: str, description: str, cells: Sequence[Cell]) -> Markup:
    """The cells from left to right; headings stand above where they have room."""
    each = Decimal(1) / max(len(cells), 1)
    drawn: list[Markup] = []
    free = Decimal(-1)
    for number, cell in enumerate(cells):
        left = each * number
        if cell.heading and left * NARROWEST >= free and left * NARROWEST + width(cell.heading) <= NARROWEST:
            drawn.append(words([cell.heading], across(left), LINE - 4, "tick"))
            free = left * NARROWEST + width(cell.heading) + 6
        drawn.append(
            element(
                "rect",
                {
                    "class": f"hub-chart__cell hub-chart--{cell.style}",
                    "x": across(left + each * Decimal("0.04")),
                    "y": LINE + 2,
                    "width": across(each * Decimal("0.92")),
                    "height": _CELL,
                },
            )
        )
        drawn.append(
            words(
                [cell.sign],
                across(left + each / 2),
                LINE + 20,
                f"sign hub-chart__sign--{cell.style}",
                "middle",
            )
        )
    return drawing(name, title, description, LINE + _CELL + 6, *drawn)
