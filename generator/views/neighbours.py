"""Records that resemble each other without naming each other: same town, same call, same plan, same themes.

Every record is put on a shelf for each thing it shares with others, and looks only at those who stand next to it
there. So the work grows with the number of records, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.schema import Record, Ref

#: How many neighbours on each shelf are looked at, and how many of the best are shown.
LOOKED_AT, SHOWN = 12, 6
#: What a shared thing is worth.
WORTH = {"municipality": 3, "call": 2, "plan": 2, "themes": 2, "country": 1}
#: A shared country alone says nothing.
ENOUGH = 2

Shared = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record alike, and what it shares: (`themes`, ("tourism",)), (`country`, ("GE",)) …"""

    id: str
    shared: tuple[Shared, ...]


class Neighbours:
    """Who stands next to whom; worked out once for all pages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._traits: dict[str, Mapping[str, tuple[str, ...]]] = {}
        self._shelves: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._places: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
        for record in catalogue.records:
            kind = catalogue.kinds[record.kind]
            if kind.group != "About" and kind.layout == "story":
                self.put(record.id, record.kind, dict(_traits(record, catalogue)))

    def put(self, mine: str, kind: str, traits: Mapping[str, tuple[str, ...]]) -> None:
        """Gives a record its place on each of its shelves."""
        self._traits[mine] = traits
        for shelf in _shelves(kind, traits):
            self._places[shelf][mine] = len(self._shelves[shelf])
            self._shelves[shelf].append(mine)

    def of(self, mine: str, kind: str, known: frozenset[str] = frozenset()) -> tuple[Neighbour, ...]:
        """The records most alike, without those that are `known` already; by worth, then round the shelf."""
        traits = self._traits.get(mine)
        if not traits:
            return ()
        found: dict[str, tuple[Shared, ...]] = {}
        for other in self._next_to(mine, kind, traits):
            if other not in known and other not in found:
                found[other] = _shared(traits, self._traits[other])
        good = sorted(found.items(), key=lambda item: -_worth(item[1]))
        return tuple(Neighbour(*item) for item in good if _worth(item[1]) >= ENOUGH)[:SHOWN]

    def _next_to(self, mine: str, kind: str, traits: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
        """Those who come next on each shelf, round its end to its beginning, so that everybody has a turn."""
        for shelf in _shelves(kind, traits):
            row = self._shelves[shelf]
            start = self._places[shelf][mine] + 1
            yield from (row[(start + step) % len(row)] for step in range(min(LOOKED_AT, len(row) - 1)))


def _traits(record: Record, catalogue: Catalogue) -> Iterator[Shared]:
    for name in ("municipality", "call", "plan"):
        ref = getattr(record.facts, name, None)
        if isinstance(ref, Ref) and catalogue.target(ref):
            yield name, (ref.id,)
    if record.facts.themes:
        yield "themes", tuple(theme.key for theme in record.facts.themes)
    if countries := catalogue.countries(record):
        yield "country", countries


def _shelves(kind: str, traits: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """A shelf for each town, call and plan; for each theme one within the country, and one within the kind."""
    for name in ("municipality", "call", "plan"):
        for value in traits.get(name, ()):
            yield (name, value)
    for theme in traits.get("themes", ()):
        yield ("kind", theme, kind)
        for country in traits.get("country", ()):
            yield ("country", theme, country)


def _shared(mine: Mapping[str, tuple[str, ...]], theirs: Mapping[str, tuple[str, ...]]) -> tuple[Shared, ...]:
    both = (
        (name, tuple(each for each in mine.get(name, ()) if each in theirs.get(name, ()))) for name in WORTH
    )
    return tuple((name, values) for name, values in both if values)


def _worth(shared: tuple[Shared, ...]) -> int:
    """A theme counts each time, anything else once."""
    return sum(WORTH[name] * (len(values) if name == "themes" else 1) for name, values in shared)
