"""Partnerships between towns or countries: twinning, exchanges, visits and thematic groups."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, Fact, Facts, Kind, PartialDate, Ref, Role, Words
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, years


class Partnership(Facts):
    """Who learns from whom, what they seek and what they offer."""

    type: Choice[L["partnership-types"]]
    municipalities: tuple[Ref[L["municipalities"]], ...] = ()
    countries: tuple[Choice[L["countries"]], ...] = ()
    organisations: tuple[Role, ...] = ()
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    seeks: tuple[Words, ...] = ()
    offers: tuple[Words, ...] = ()


KIND = Kind(
    Partnership,
    one="Partnership",
    many="Partnerships",
    intro="Who learns from whom: exchanges, visits, twinning and thematic groups.",
    group="Towns",
    rank=1,
    order="-starts",
    facets=(COUNTRY, Chosen("type"), THEME, years(), *COMMON),
    card=("type", "municipalities", "period"),
)
