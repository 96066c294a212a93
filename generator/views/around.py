"""What stands around a record: its place on a map, those it resembles, and for a town those it can be compared with.

Worked out once for all languages, in plain values, so that it is known when a page has to be made anew.
"""

from __future__ import annotations

from typing import Any

from generator.catalogue import Catalogue
from generator.schema import Record
from generator.views.alike import Towns, town
from generator.views.maps import pages as maps
from generator.views.neighbours import Neighbours
from generator.views.related import named


class Around:
    """Shelves of records and of towns, asked once for each record."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._neighbours = Neighbours(catalogue)
        self._towns = Towns.of(catalogue)
        self._known: dict[str, dict[str, Any]] = {}

    def of(self, record: Record) -> dict[str, Any]:
        """For the page of a record: `where` it is, its `neighbours`, and `comparable` towns."""
        if record.id not in self._known:
            self._known[record.id] = self._find(record)
        return self._known[record.id]

    def _find(self, record: Record) -> dict[str, Any]:
        known = frozenset(named(record, self._catalogue))
        is_town = record.kind == "municipalities"
        return {
            "where": maps.where(record, self._catalogue),
            "neighbours": self._neighbours.of(record.id, record.kind, known),
            "comparable": self._towns.matches(town(record)) if is_town else (),
        }
