"""Initiatives: the programme that towns sign up to, its phases and its rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as L

from generator.schema import (
    Choice,
    Duration,
    Fact,
    Facts,
    Kind,
    Money,
    Number,
    PartialDate,
    Record,
    Role,
    Shape,
    Slug,
    Text,
    Words,
)  # fmt: skip
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, years


class Phase(Shape):
    """A period with rules of its own. `plan_due` counts from signing; reports come `report_every` so often."""

    name: Words
    summary: Words | None = None
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    budget: Fact[Money] | None = None
    plan_due: Duration | None = None
    report_every: Duration | None = None


class Counted(Shape):
    """A figure of the whole initiative, or of one country, on a day."""

    measure: Choice[L["measures"]]
    value: Fact[Number]
    country: Choice[L["countries"]] | None = None


class Initiative(Facts):
    """A programme of several years."""

    scope: Choice[L["scopes"]] | None = None
    priority_area: Choice[L["priority-areas"]] | None = None
    subsector: Choice[L["subsectors"]] | None = None
    topic: Choice[L["topics"]] | None = None
    countries: tuple[Choice[L["countries"]], ...] = ()
    status: Choice[L["statuses"]] | None = None
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    budget: Fact[Money] | None = None
    contracts: tuple[Text, ...] = ()
    organisations: tuple[Role, ...] = ()
    beneficiaries: tuple[Words, ...] = ()
    objectives: tuple[Words, ...] = ()
    expected_results: tuple[Words, ...] = ()
    phases: dict[Slug, Phase] = {}
    numbers: tuple[Counted, ...] = ()


def phases(record: Record) -> Mapping[str, Phase]:
    """The phases of an initiative by their key."""
    initiative = record.facts
    assert isinstance(initiative, Initiative)
    return initiative.phases


KIND = Kind(
    Initiative,
    one="Initiative",
    many="Initiatives",
    intro="The programme that towns sign up to: its aims, its phases and its rules.",
    group="About",
    schema_org="Project",
    order="-starts",
    facets=(COUNTRY, THEME, Chosen("status"), years(), *COMMON),
    card=("period", "countries"),
    parts=phases,
)
