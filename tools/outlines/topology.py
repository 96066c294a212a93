"""Borders that neighbours share: each line between two areas is kept once, so that both move together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tools.outlines.geopackage import Area, Point

#: What an area belongs to: (country, first-level area).
Owner = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Arc:
    """A line from one meeting of borders to the next, and the areas on its sides (none at sea)."""

    points: tuple[Point, ...]
    inner: Owner | None
    outer: Owner | None


class Topology:
    """All arcs of some areas, and the rings of any group of them."""

    def __init__(self, owned: Iterable[tuple[Owner, Area]]) -> None:
        self._owners: dict[tuple[Point, Point], Owner] = {}
        for owner, area in owned:
            for ring in area.rings:
                for edge in zip(ring, (*ring[1:], ring[0]), strict=True):
                    self._owners[edge] = owner
        self.arcs = tuple(self._trace())

    def _trace(self) -> Iterator[Arc]:
        """Walks along all edges from meeting to meeting; lonely circles begin anywhere."""
        beside: dict[Point, dict[Point, None]] = defaultdict(dict)
        for first, second in self._owners:
            beside[first][second] = beside[second][first] = None
        meetings = [point for point, others in beside.items() if len(others) != 2]
        walked: set[tuple[Point, Point]] = set()
        for start in (*meetings, *beside):
            for second in beside[start]:
                if (start, second) in walked:
                    continue
                line = [start, second]
                while len(beside[line[-1]]) == 2 and line[-1] != start:
                    before, last = line[-2:]
                    line.append(next(each for each in beside[last] if each != before))
                walked.update(pairwise(line))
                walked.update(pairwise(reversed(line)))
                ahead, back = (line[0], line[1]), (line[1], line[0])
                yield Arc(tuple(line), self._owners.get(ahead), self._owners.get(back))

    def rings(
        self, inside: Callable[[Owner], bool], lines: Mapping[Arc, tuple[Point, ...]]
    ) -> Iterator[list[Point]]:
        """The rings around a group of areas, each arc replaced by what `lines` makes of it."""
        onward: dict[Point, list[list[Point]]] = defaultdict(list)
        for arc in self.arcs:
            forward, backward = (each is not None and inside(each) for each in (arc.inner, arc.outer))
            if forward == backward or arc not in lines:
                continue
            line = list(lines[arc]) if forward else list(reversed(lines[arc]))
            onward[line[0]].append(line)
        while onward:
            start = next(iter(onward))
            ring = _take(onward, start)
            while ring[-1] != start and ring[-1] in onward:
                ring += _take(onward, ring[-1])[1:]
            yield ring


def _take(onward: dict[Point, list[list[Point]]], start: Point) -> list[Point]:
    line = onward[start].pop()
    if not onward[start]:
        del onward[start]
    return line
