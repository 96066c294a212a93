"""A timeline: what runs from when to when, gathered in groups, each under its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.views.charts.lines import Tick
from generator.views.charts.measure import LINE, NARROWEST, width, wrapped
from generator.views.charts.svg import across, drawing, element, words

_BAR = 12
_LEAST = Decimal("0.012")


@dataclass(frozen=True, slots=True)
class Span:
    """Something from `begin` to `end`, both from 0 to 1; `open` where one of them is not known."""

    label: str
    begin: Decimal
    end: Decimal
    style: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Spans that belong together, under one name."""

    label: str
    spans: tuple[Span, ...]


def timeline(
    name: str,
    title: str,
    description: str,
    groups: Sequence[Group],
    ticks: Sequence[Tick],
    today: Decimal | None,
) -> Markup:
    """The groups one below the other over a grid of years; `today` is the as-of day, where it lies inside."""
    drawn: list[Markup] = []
    y = LINE + 8
    for group in groups:
        label = wrapped(group.label)
        drawn.append(words(label, "0", y + 14, "group"))
        y += LINE * len(label) + 6
        for span in group.spans:
            label = wrapped(span.label)
            drawn.append(words(label, "0", y + 13, "label"))
            y += LINE * len(label) + 3
            drawn.append(_bar(span, y))
            y += _BAR + 9
        y += 6
    grid = [_upright(tick.at, 0, y, "grid") for tick in ticks]
    names = [words([tick.label], across(tick.at), LINE - 4, "tick", dx=4) for tick in _named(ticks)]
    now = [_upright(today, 0, y, "today")] if today is not None else []
    return drawing(name, title, description, y, *grid, *names, *now, *drawn)


def _bar(span: Span, y: int) -> Markup:
    return element(
        "rect",
        {
            "class": f"hub-chart__part hub-chart--{span.style}{' hub-chart__part--open' if span.open else ''}",
            "x": across(min(span.begin, 1 - _LEAST)),
            "y": y,
            "width": across(max(span.end - span.begin, _LEAST)),
            "height": _BAR,
        },
    )


def _upright(at: Decimal, top: int, foot: int, style: str) -> Markup:
    return element(
        "line", {"class": f"hub-chart__{style}", "x1": across(at), "y1": top, "x2": across(at), "y2": foot}
    )


def _named(ticks: Sequence[Tick]) -> list[Tick]:
    """The ticks whose names have room before the next one, and before the edge."""
    found: list[Tick] = []
    for tick in ticks:
        end = tick.at * NARROWEST + 4 + width(tick.label)
        if end > NARROWEST:
            continue
        if not found or found[-1].at * NARROWEST + 4 + width(found[-1].label) + 6 <= tick.at * NARROWEST + 4:
            found.append(tick)
    return found
