"""A facet as a reader meets it: its heading, and its values by name, each with how many records say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.catalogue import facets
from generator.locales import Reading
from generator.schema.facet import Facet
from generator.views.facts import label

if TYPE_CHECKING:
    from generator.views.reader import Reader


@dataclass(frozen=True, slots=True)
class Option:
    """A value by which one can narrow: what it is called, and how many records it leaves."""

    value: facets.Value
    name: Reading
    count: int


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A facet with the values that some record has."""

    facet: Facet
    label: str
    options: tuple[Option, ...]
    total: int

    @property
    def narrows(self) -> bool:
        """Whether choosing a value leaves anything out."""
        return any(option.count < self.total for option in self.options)


def message(facet: Facet) -> str:
    """The heading over a facet's values, an English message."""
    return facet.label or label(facet.named_after)


def narrowing(facet: Facet, tally: facets.Tally, reader: Reader) -> Narrowing:
    """A facet over some records, whose values were counted."""
    options = [
        Option(value, facets.name(value, facet, reader.locale, reader.catalogue), count)
        for value, count in tally.counts
    ]
    if facet.by_name:
        options.sort(key=lambda option: (reader.collate(option.name.text), option.value.key))
    return Narrowing(facet, reader.label(message(facet)), tuple(options), tally.total)
