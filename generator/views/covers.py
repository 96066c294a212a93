"""The covers that stand in for photographs: a theme's pattern, and before it the country with the place marked.

A cover is put together from files that all pages share: the pattern of the theme, and the outline of the country
from `overrides/assets/maps/covers.svg`. Only the mark is the record's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.catalogue import Catalogue
from generator.schema import Record
from generator.views.maps.sheets import COUNTRIES, REGION

#: Files of overrides/assets/images/themes/; a theme without one gets the hub's arches.
PATTERNS: Final = frozenset(
    {
        "access-to-finance", "agri-processing", "agriculture", "business-support", "covid-19",
        "creative-industries", "governance", "green-economy", "industrial-parks", "infrastructure",
        "innovation", "it-services", "place-marketing", "planning", "public-services", "skills",
        "social-inclusion", "tourism", "urban-renewal", "winemaking", "youth",
    }
)  # fmt: skip
#: The outlines of covers are drawn this many times smaller than the sheets of maps.
GRAIN: Final = 10
REGION_GRAIN: Final = 25
#: How large the outlines are, by what they are called in covers.svg.
SIZES: Final = {
    **{sheet.name: (sheet.width // GRAIN, sheet.height // GRAIN) for sheet in COUNTRIES.values()},
    "all": (REGION.width // REGION_GRAIN, REGION.height // REGION_GRAIN),
}
#: More marks than this are a smear.
_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Cover:
    """`outline` names a shape of covers.svg, `width` and `height` its size, `mark` where the places are (SVG)."""

    pattern: str
    outline: str
    width: int
    height: int
    mark: str


def cover(record: Record, catalogue: Catalogue) -> Cover:
    """The cover of a record: of its first theme and its country, or of all six where it has several or none."""
    themes = record.facts.themes
    pattern = themes[0].key if themes and themes[0].key in PATTERNS else "arches"
    countries = catalogue.countries(record)
    only = COUNTRIES.get(countries[0]) if len(countries) == 1 else None
    sheet, grain = (only, GRAIN) if only else (REGION, REGION_GRAIN)
    points = dict.fromkeys(sheet.at(spot.latitude, spot.longitude) for spot in catalogue.spots(record))
    mark = "".join(f"M{x // grain} {y // grain}h0" for x, y in list(points)[:_MOST] if sheet.holds(x, y))
    outline = only.name if only else "all"
    return Cover(pattern, outline, *SIZES[outline], mark)
