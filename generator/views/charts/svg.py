"""The few elements that charts are drawn with; every word in them is escaped, every number written alike."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal

from markupsafe import Markup

from generator.views.charts.measure import LINE

_HUNDREDTH = Decimal("0.01")


def written(value: Decimal | int) -> str:
    """A coordinate with at most two decimals: `12.5`, `0`."""
    rounded = Decimal(value).quantize(_HUNDREDTH, ROUND_HALF_EVEN)
    text = f"{rounded:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def across(part: Decimal | int) -> str:
    """A share of the width, from 0 to 1, as SVG wants it: `12.5%`."""
    return f"{written(Decimal(part) * 100)}%"


def element(name: str, attributes: dict[str, str | int], *children: str) -> Markup:
    """An element. Children that are not markup yet are words, and are escaped."""
    given = Markup("").join(Markup(' {}="{}"').format(key, value) for key, value in attributes.items())
    inner = Markup("").join(children)
    return Markup("<{}{}>{}</{}>").format(Markup(name), given, inner, Markup(name))  # noqa: S704


def words(
    text_lines: Iterable[str], x: str, y: int, style: str, anchor: str = "start", dx: int = 0
) -> Markup:
    """Lines of words below each other; `y` is the foot of the first one."""
    return Markup("").join(
        element(
            "text",
            {
                "class": f"hub-chart__{style}",
                "x": x,
                "y": y + number * LINE,
                **({"dx": dx} if dx else {}),
                **({"text-anchor": anchor} if anchor != "start" else {}),
            },
            line,
        )
        for number, line in enumerate(text_lines)
    )


def drawing(
    name: str, title: str, description: str, height: int, *children: str, square: bool = False
) -> Markup:
    """The whole picture. `name` is unique on its page; `square` ones keep their size, others take the width."""
    size: dict[str, str | int] = (
        {"width": height, "height": height, "viewBox": f"0 0 {height} {height}"}
        if square
        else {"width": "100%", "height": height}
    )
    return element(
        "svg",
        {
            "class": "hub-chart",
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
            "focusable": "false",
            **size,
        },
        element("title", {"id": f"{name}-title"}, title),
        element("desc", {"id": f"{name}-desc"}, description),
        *children,
    )
