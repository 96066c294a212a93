"""Fewer points for the same line, by Visvalingam and Whyatt: the corner that spans the least area goes first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

Point = tuple[float, float]


def simplified(points: Sequence[Point], area: float) -> list[Point]:
    """The points without corners of less than `area` (square units); both ends always stay."""
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    weight = {i: _corner(points[i - 1], points[i], points[i + 1]) for i in range(1, len(points) - 1)}
    waiting = [(size, i) for i, size in weight.items()]
    heapq.heapify(waiting)
    while waiting:
        size, i = heapq.heappop(waiting)
        if weight.get(i) != size:
            continue
        if size >= area:
            break
        del weight[i]
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if j in weight:
                # Never less than what was just taken, so that a spike does not melt away from its tip.
                weight[j] = max(size, _corner(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(waiting, (weight[j], j))
    return [point for i, point in enumerate(points) if i in weight or i in {0, len(points) - 1}]


def _corner(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
