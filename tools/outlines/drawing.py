"""Rings and lines cut to a sheet and written as SVG paths of whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.views.maps.sheets import Sheet

Point = tuple[float, float]


def clipped(ring: Sequence[Point], sheet: Sheet, margin: int) -> list[Point]:
    """What of a ring lies on the sheet or a little beyond, so that no cut edge is ever seen."""
    found = list(ring)
    sides = ((0, -margin, 1), (0, sheet.width + margin, -1), (1, -margin, 1), (1, sheet.height + margin, -1))
    for axis, limit, sign in sides:
        found = list(_halved(found, axis, limit, sign))
    return found


def _halved(ring: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    """The part of a ring on one side of a line (Sutherland and Hodgman)."""
    for i, point in enumerate(ring):
        before = ring[i - 1]
        here, there = sign * (point[axis] - limit), sign * (before[axis] - limit)
        if (here < 0) != (there < 0):
            share = there / (there - here)
            yield (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
        if here >= 0:
            yield point


def on_sheet(line: Sequence[Point], sheet: Sheet, margin: int) -> Iterator[list[Point]]:
    """The stretches of a line that touch the sheet."""
    stretch: list[Point] = []
    for start, end in pairwise(line):
        near = any(
            -margin <= x <= sheet.width + margin and -margin <= y <= sheet.height + margin
            for x, y in (start, end)
        )
        if near:
            stretch = stretch or [start]
            stretch.append(end)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def path(lines: Iterable[Sequence[Point]], *, closed: bool, grain: float = 1) -> str:
    """The data of an SVG path; points that fall together on the grain are written once."""
    written = []
    for line in lines:
        points = [(round(x / grain), round(y / grain)) for x, y in line]
        points = [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]
        if closed and points[0] == points[-1]:
            points.pop()
        if len(points) < (3 if closed else 2):
            continue
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(points)]
        numbers = "".join(_number(step) for pair in steps for step in pair)
        written.append(f"M{points[0][0]}{_number(points[0][1])}l{numbers.strip()}" + ("z" if closed else ""))
    return "".join(written)


def _number(value: int) -> str:
    return str(value) if value < 0 else f" {value}"
