"""What the pages of all languages stand on: which records say what, in which orders they can be shown, and where.

Worked out once; what is left to do for each language is to give it names and to put it in its own order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.catalogue import Catalogue, facets
from generator.schema import Kind, Record
from generator.schema.facet import Facet
from generator.views import addresses
from generator.views.cards import euros
from generator.views.maps import pages as maps
from generator.views.maps.sketch import Sketch


class Ground:
    """The facets of all kinds with what their records say to them; for the shared words too."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.said = facets.said(catalogue)
        self.tallies: Mapping[str, Mapping[Facet, facets.Tally]] = {
            name: {facet: facets.tally(values, facet, catalogue) for facet, values in said.items()}
            for name, said in self.said.items()
        }
        #: For each vocabulary that has pages of its own, what each record says to it.
        self.browsed: Mapping[str, Mapping[str, tuple[facets.Value, ...]]] = {
            name: {record.id: facets.values(record, facet, catalogue) for record in catalogue.records}
            for name, facet in addresses.BROWSED.items()
        }
        #: The orders that a reader can choose from in the listing of each kind.
        self.sorts = {name: sorts(kind, catalogue.all(name)) for name, kind in catalogue.kinds.items()}
        self._maps: dict[str, Sketch | None] = {}

    def map(self, address: str, records: Sequence[Record]) -> Sketch | None:
        """The map above the records of an address, which are the same in every language."""
        if address not in self._maps:
            self._maps[address] = maps.listed(records, self.catalogue)
        return self._maps[address]


def sorts(kind: Kind, records: Sequence[Record]) -> tuple[str, ...]:
    """The orders of a listing, where records have what they go by; the first is the listing's own."""
    placed = {"municipality", "municipalities"} & set(kind.model.model_fields)
    return (
        *(("newest",) if kind.order.startswith("-") else ()),
        "title",
        *(("place",) if placed else ()),
        *(("amount",) if any(euros(record, kind) for record in records) else ()),
    )
