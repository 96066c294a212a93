"""Which maps stand on which pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.places import Spot
from generator.locales.labels import gettext
from generator.schema import Record
from generator.views import addresses
from generator.views.maps.sheets import COUNTRIES
from generator.views.maps.sketch import Sketch, of_country, of_region
from generator.views.page import Page


@dataclass(frozen=True, slots=True)
class Where:
    """The map of a record: the places it is about, and the hub's country that holds all of them, if one does."""

    spots: tuple[Spot, ...]
    country: str | None
    sketch: Sketch


def where(record: Record, catalogue: Catalogue) -> Where | None:
    """The map of a record; none where no place is known."""
    found = catalogue.spots(record)
    if not found:
        return None
    countries = {catalogue.countries(spot.record) for spot in found}
    only = countries.pop() if len(countries) == 1 else ()
    if len(only) == 1 and only[0] in COUNTRIES:
        return Where(found, only[0], of_country(only[0], found))
    return Where(found, None, of_region(found))


def listed(records: Sequence[Record], catalogue: Catalogue) -> Sketch | None:
    """The map above a list of records; none where no place is known."""
    found = [spot for record in records for spot in catalogue.spots(record)]
    return of_region(found) if found else None


def page(catalogue: Catalogue, ordered: Mapping[str, Sequence[Record]], locale: str) -> Page:
    """The map of everything, with the list of its places by country."""
    read = gettext(locale)
    located = [
        record for kind, records in ordered.items() if not catalogue.kinds[kind].at_root for record in records
    ]
    counts: dict[str, int] = {}
    for record in located:
        for spot in catalogue.spots(record):
            counts[spot.record.id] = counts.get(spot.record.id, 0) + 1
    places: dict[str, list[tuple[Record, int]]] = {code: [] for code in COUNTRIES}
    elsewhere: list[tuple[Record, int]] = []
    for record in located:
        if count := counts.get(record.id):
            countries = catalogue.countries(record)
            home = places.get(countries[0], elsewhere) if len(countries) == 1 else elsewhere
            home.append((record, count))
    return Page(
        addresses.MAP,
        locale,
        "map",
        "map.html",
        read("Map"),
        read("All places that the hub tells of, on one map."),
        {
            "map": listed(located, catalogue),
            "places": tuple((code, tuple(each)) for code, each in places.items() if each),
            "elsewhere": tuple(elsewhere),
        },
        schema_org="CollectionPage",
        style="hub-listing",
    )
