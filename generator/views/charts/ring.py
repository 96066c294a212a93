"""A ring: how a count divides, with the sum of what matters in its middle."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.views.charts.share import Share, parts
from generator.views.charts.svg import drawing, element, words, written

SIZE = 132
#: The radius that makes the way round 320 pixels.
_RADIUS, _ROUND = "50.9296", 320
#: What is left open between two neighbours, and the least that is drawn of a part, in pixels.
_GAP, _LEAST = Decimal(4), Decimal(2)


def ring(name: str, title: str, description: str, shares: Sequence[Share], middle: str) -> Markup:
    """The ring; a thin empty one where there is nothing to count."""
    centre = SIZE // 2
    circle: dict[str, str | int] = {"cx": centre, "cy": centre, "r": _RADIUS, "fill": "none"}
    found = parts(shares)
    gap = _GAP if len(found) > 1 else Decimal(0)
    arcs = [
        element(
            "circle",
            {
                **circle,
                "class": f"hub-chart__arc hub-chart--{share.style}",
                "stroke-dasharray": f"{written(max(part * _ROUND - gap, _LEAST))} {_ROUND}",
                "stroke-dashoffset": written(-begin * _ROUND),
                "transform": f"rotate(-90 {centre} {centre})",
            },
        )
        for share, begin, part in found
    ]
    ground = element("circle", {**circle, "class": "hub-chart__ground"})
    return drawing(
        name, title, description, SIZE,
        ground if not arcs else Markup(),
        *arcs,
        words([middle], str(centre), centre + 8, "middle", "middle"),
        square=True,
    )  # fmt: skip
