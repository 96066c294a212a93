"""Where everything lives. These addresses are permanent: printed plans point to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.schema import Choice, Kind, Record
from generator.schema.facet import AUDIENCE, CHANNEL, COUNTRY, THEME, Facet

#: Facets that have pages over all kinds, by the vocabulary whose words they are.
BROWSED: Mapping[str, Facet] = {
    "countries": COUNTRY,
    "themes": THEME,
    "channels": CHANNEL,
    "audiences": AUDIENCE,
}


def record(each: Record, kinds: Mapping[str, Kind]) -> str:
    """`projects/gori-growth/`; pages of prose live at the root, the one called home is the root."""
    if kinds[each.kind].at_root:
        return "" if each.slug == "home" else f"{each.slug}/"
    return f"{each.kind}/{each.slug}/"


def former(each: Record, old: str, kinds: Mapping[str, Kind]) -> str:
    """Where a record lived under an old name."""
    return f"{old}/" if kinds[each.kind].at_root else f"{each.kind}/{old}/"


def listing(kind: str, page: int = 1) -> str:
    """`projects/`, `projects/page/2/`."""
    return f"{kind}/" if page == 1 else f"{kind}/page/{page}/"


def browse(choice: Choice[Any], page: int = 1) -> str:
    """`browse/themes/tourism/`; keys are written small."""
    base = f"browse/{choice.vocabulary}/{choice.plain}/"
    return base if page == 1 else f"{base}page/{page}/"


def narrowed(kind: str, facet: str, value: str, page: int = 1) -> str:
    """`browse/projects/scheme/pioneer/`: the records of a kind that have a value of a facet."""
    base = f"browse/{kind}/{facet}/{value}/"
    return base if page == 1 else f"{base}page/{page}/"


def places(kind: str) -> str:
    """The places of a listing as GeoJSON; of everything, beside the map."""
    return f"{kind or MAP.rstrip('/')}/places.geojson"


def obligations(country: str, page: int = 1) -> str:
    """`obligations/ge/`: what is owed in a country, once the board has grown too long for one page."""
    base = f"{OBLIGATIONS}{country.lower()}/"
    return base if page == 1 else f"{base}page/{page}/"


def pictures(page: int = 1) -> str:
    """`pictures/`, `pictures/page/2/`."""
    return PICTURES if page == 1 else f"{PICTURES}page/{page}/"


def alphabet(letter: str = "", page: int = 1) -> str:
    """`browse/a-z/`, `browse/a-z/u10d0/`: titles by their first letter, which differs by language."""
    base = f"browse/a-z/{letter}/" if letter else "browse/a-z/"
    return base if page == 1 else f"{base}page/{page}/"


OBLIGATIONS = "obligations/"
SEARCH = "search/"
MAP = "map/"
BROWSE = "browse/"
PICTURES = "pictures/"
SIMILAR = "similar/"
COMPARE = "compare/"
LIST = "list/"
