"""Methodologies and guidelines: how a plan, a baseline or a portfolio is made."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, Fact, Facts, Kind, PartialDate, Ref, Text
from generator.schema.facet import COMMON, THEME, Chosen, years


class Methodology(Facts):
    """One version of a method."""

    version: Text | None = None
    issued: Fact[PartialDate] | None = None
    issued_by: tuple[Ref[L["organisations"]], ...] = ()
    supersedes: Ref[L["methodologies"]] | None = None
    building_blocks: tuple[Choice[L["building-blocks"]], ...] = ()
    stages: tuple[Choice[L["stages"]], ...] = ()


KIND = Kind(
    Methodology,
    one="Methodology",
    many="Methodologies",
    intro="Guidelines for analysing a local economy and planning its growth.",
    group="Learn",
    rank=2,
    schema_org="DigitalDocument",
    order="-issued",
    facets=(
        Chosen("building-block", "building_blocks"),
        Chosen("stage", "stages"),
        THEME,
        years("issued", "issued"),
        *COMMON,
    ),
    card=("version", "issued", "issued_by"),
)
