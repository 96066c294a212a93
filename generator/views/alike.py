"""Towns like mine: which towns can be compared with one another, why, and what could not be compared.

A pair of towns is given points for how near their populations are, for being of the same type and for lying in
the same country. Themes are left out on purpose: a town looks for others in its position, whatever they work on.
The script of the page `similar/` counts in the same way, with the same numbers.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.schema import Fact, Number, Record

#: (up to which ratio of the larger to the smaller population, points), best first.
SIZES = ((1.25, 4), (1.6, 3), (2.5, 2), (4.0, 1))
TYPE, COUNTRY = 2, 2
#: Fewer points than this, and two towns are not called comparable.
ENOUGH = 4
#: How many are shown on a town's page.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Town:
    """As much of a town as can be compared; None where the hub does not know it."""

    id: str
    country: str | None
    type: str | None
    population: float | None


@dataclass(frozen=True, slots=True)
class Match:
    """A comparable town: points, what is alike (`size`, `type`, `country`) and what could not be compared."""

    id: str
    points: int
    alike: tuple[str, ...]
    unknown: tuple[str, ...]


def town(record: Record) -> Town:
    """What can be compared of a record; a range of people counts by its middle."""
    facts: Any = record.facts
    population: Fact[Number] | None = facts.population
    people = float(population.value.low + population.value.high) / 2 if population else 0.0
    return Town(record.id, facts.country.key, facts.type and facts.type.key, people or None)


def compare(one: Town, other: Town) -> Match:
    """How alike two towns are; the same in both directions."""
    points, alike, unknown = 0, [], []
    if one.population and other.population:
        size = _size(_ratio(one, other))
        points += size
        alike += ["size"] if size else []
    else:
        unknown.append("size")
    for name, mine, theirs, worth in (
        ("type", one.type, other.type, TYPE),
        ("country", one.country, other.country, COUNTRY),
    ):
        if mine is None or theirs is None:
            unknown.append(name)
        elif mine == theirs:
            points += worth
            alike.append(name)
    return Match(other.id, points, tuple(alike), tuple(unknown))


def _size(ratio: float) -> int:
    return next((points for limit, points in SIZES if ratio <= limit), 0)


def _ratio(one: Town, other: Town) -> float:
    """How many times the larger population holds the smaller; towns without one come last."""
    if not one.population or not other.population:
        return math.inf
    return max(one.population, other.population) / min(one.population, other.population)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Towns that share something, in three orders: smaller ones and larger ones by size, and all without size by name."""

    larger: list[Town]
    smaller: list[Town]
    unsized: list[Town]
    named: list[Town]

    @classmethod
    def of(cls, towns: list[Town]) -> Shelf:
        """Towns come sorted by name, and keep that order where they are equally large."""
        sized = [each for each in towns if each.population]
        return cls(
            sorted(sized, key=lambda each: each.population or 0),
            sorted(sized, key=lambda each: -(each.population or 0)),
            [each for each in towns if not each.population],
            towns,
        )

    def near(self, mine: Town, count: int) -> Iterator[Town]:
        """Those who may be among the best, at most three times as many as are wanted."""
        if not mine.population:
            yield from self.named[:count]
            return
        people = mine.population
        up = bisect_left(self.larger, people, key=lambda each: each.population or 0)
        down = bisect_left(self.smaller, -people, key=lambda each: -(each.population or 0))
        yield from self.larger[up : up + count]
        yield from self.smaller[down : down + count]
        yield from self.unsized[:count]


class Towns:
    """All towns, on shelves by country and type.

    The best matches of a town stand among its nearest neighbours on these few shelves, so that nobody has to
    compare every town with every other; a test shows that nothing is lost by it.
    """

    def __init__(self, towns: Iterable[Town]) -> None:
        self.all = tuple(sorted(towns, key=lambda each: each.id))
        rows: dict[tuple[str, ...], list[Town]] = defaultdict(list)
        for each in self.all:
            for name in _shelves(each):
                rows[name].append(each)
        self._shelves = {name: Shelf.of(row) for name, row in rows.items()}

    @classmethod
    def of(cls, catalogue: Catalogue) -> Towns:
        """The towns of a catalogue."""
        return cls(town(record) for record in catalogue.all("municipalities"))

    def matches(self, mine: Town, count: int = SHOWN) -> tuple[Match, ...]:
        """The most comparable towns: by points, then by the nearest population, then by name."""
        near = {
            each.id: each
            for name in _shelves(mine)
            if (shelf := self._shelves.get(name))
            for each in shelf.near(mine, count + 1)
            if each.id != mine.id
        }
        found = ((compare(mine, each), _ratio(mine, each)) for each in near.values())
        good = sorted(
            ((match, ratio) for match, ratio in found if match.points >= ENOUGH),
            key=lambda item: (-item[0].points, item[1], item[0].id),
        )
        return tuple(match for match, _ in good[:count])


def _shelves(each: Town) -> Iterator[tuple[str, ...]]:
    """The shelves a town stands on: all towns, those of its country, of its type, and of both."""
    yield ()
    if each.country:
        yield ("country", each.country)
    if each.type:
        yield ("type", each.type)
    if each.country and each.type:
        yield ("both", each.country, each.type)
