"""Values over time: points joined where nothing is missing between them, and levels to hold them against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from generator.views.charts.measure import LINE, NARROWEST, width, wrapped
from generator.views.charts.svg import across, drawing, element, words, written

_PLOT = 150
#: Where the plot begins and ends across, so that no dot is cut.
_EDGE = Decimal("0.03")


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a place from 0 (first) to 1 (last). `since`–`until` is the time it may mean, where that is not one day.

    An `open` point is approximate, and drawn hollow. `joined` says that nothing is missing since the point before.
    """

    at: Decimal
    value: Decimal
    shown: str
    open: bool = False
    joined: bool = True
    since: Decimal | None = None
    until: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A value that holds all the time: where things began, where they should go."""

    value: Decimal
    label: str
    style: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A time with its name below the plot."""

    at: Decimal
    label: str


def lines(
    name: str,
    title: str,
    description: str,
    points: Sequence[Point],
    levels: Sequence[Level] = (),
    ticks: Sequence[Tick] = (),
) -> Markup:
    """The plot from the least to the most value shown, or from zero where all lie above it."""
    values = [point.value for point in points] + [level.value for level in levels]
    low, high = min([Decimal(0), *values]), max([Decimal(0), *values])
    reach = high - low or Decimal(1)
    top = LINE + 10

    def down(value: Decimal) -> str:
        return written(top + (high - value) / reach * _PLOT)

    zero = down(Decimal(0))
    drawn = [_line("0%", "100%", zero, zero, "axis")]
    drawn += [
        _line("0%", "100%", down(level.value), down(level.value), f"level hub-chart--{level.style}")
        for level in levels
    ]
    drawn += [
        _line(_x(before.at), _x(after.at), down(before.value), down(after.value), "path")
        for before, after in pairwise(points)
        if after.joined
    ]
    for point in points:
        if point.since is not None and point.until is not None and point.until > point.since:
            drawn.append(
                _line(_x(point.since), _x(point.until), down(point.value), down(point.value), "reach")
            )
        drawn.append(
            element(
                "circle",
                {
                    "class": f"hub-chart__dot{' hub-chart__dot--open' if point.open else ''}",
                    "cx": _x(point.at), "cy": down(point.value), "r": 5,
                },
            )
        )  # fmt: skip
    drawn += _values(points, [int(Decimal(down(point.value))) for point in points])
    y = top + _PLOT + LINE + 2
    drawn += [words([tick.label], _x(tick.at), y, "tick", _anchor(tick.at)) for tick in _roomy(ticks)]
    y += 8 if ticks else -8
    for level in levels:
        label = wrapped(level.label, NARROWEST - 28)
        drawn.append(_line("0", "20", str(y + 9), str(y + 9), f"level hub-chart--{level.style}"))
        drawn.append(words(label, "28", y + 14, "label"))
        y += LINE * len(label) + 4
    return drawing(name, title, description, y + 4, *drawn)


def _x(at: Decimal) -> str:
    return across(_EDGE + at * (1 - 2 * _EDGE))


def _line(x1: str, x2: str, y1: str, y2: str, style: str) -> Markup:
    return element("line", {"class": f"hub-chart__{style}", "x1": x1, "y1": y1, "x2": x2, "y2": y2})


def _anchor(at: Decimal) -> str:
    return "start" if at < Decimal("0.15") else "end" if at > Decimal("0.85") else "middle"


def _reach(at: Decimal, text: str) -> tuple[Decimal, Decimal]:
    """From where to where a label goes on the narrowest screen, in pixels."""
    x, wide = at * NARROWEST, Decimal(width(text))
    match _anchor(at):
        case "start":
            return x, x + wide
        case "end":
            return x - wide, x
    return x - wide / 2, x + wide / 2


def _roomy(ticks: Sequence[Tick]) -> list[Tick]:
    """The ticks whose names do not run into each other: the last one, the first one, and what fits between."""
    kept: list[Tick] = []
    by_time = sorted(ticks, key=lambda each: (each.at, each.label))
    for tick in [*by_time[-1:], *by_time[:-1]]:
        left, right = _reach(tick.at, tick.label)
        others = (_reach(other.at, other.label) for other in kept)
        if all(right + 8 <= begin or left >= end + 8 for begin, end in others):
            kept.append(tick)
    return sorted(kept, key=lambda each: each.at)


def _values(points: Sequence[Point], tops: Sequence[int]) -> list[Markup]:
    """The value above each point, the newest first; one that would run into another is left to the table."""
    taken: list[tuple[Decimal, Decimal, int]] = []
    found: list[Markup] = []
    for number in sorted(range(len(points)), key=lambda each: (-points[each].at, each)):
        point, foot = points[number], tops[number] + _beside(points, tops, number)
        left, right = _reach(point.at, point.shown)
        if any(
            left < end + 6 and right > begin - 6 and abs(foot - other) < LINE for begin, end, other in taken
        ):
            continue
        taken.append((left, right, foot))
        found.append(words([point.shown], _x(point.at), foot, "value", _anchor(point.at)))
    return found


def _beside(points: Sequence[Point], tops: Sequence[int], number: int) -> int:
    """How far from its dot a value stands: above it, or below where the line leaves upwards through that place."""
    after = points[number + 1] if number + 1 < len(points) else None
    leaves = after is not None and after.joined and after.value > points[number].value
    floor = LINE + 10 + _PLOT
    return 22 if leaves and _anchor(points[number].at) == "start" and tops[number] + 26 < floor else -11
