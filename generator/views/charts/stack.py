"""One bar made of parts: who pays how much of a whole. Every part is named under the bar, in its order."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.views.charts.measure import LINE, NARROWEST, wrapped
from generator.views.charts.share import Share, parts
from generator.views.charts.svg import across, drawing, element, words

_BAR = 26
_SWATCH = 12
_INDENT = 20


def stack(name: str, title: str, description: str, shares: Sequence[Share]) -> Markup:
    """The bar and the names of its parts with their values."""
    drawn = [
        element(
            "rect",
            {
                "class": f"hub-chart__part hub-chart--{share.style}",
                "x": across(begin),
                "y": 0,
                "width": across(part),
                "height": _BAR,
            },
        )
        for share, begin, part in parts(shares)
    ]
    y = _BAR + 14
    for share in shares:
        label = wrapped(f"{share.label}: {share.shown}", NARROWEST - _INDENT)
        drawn.append(
            element(
                "rect",
                {
                    "class": f"hub-chart__part hub-chart--{share.style}",
                    "x": 1,
                    "y": y,
                    "width": _SWATCH,
                    "height": _SWATCH,
                },
            )
        )
        drawn.append(words(label, str(_INDENT), y + 11, "label"))
        y += LINE * len(label) + 6
    return drawing(name, title, description, y, *drawn)
