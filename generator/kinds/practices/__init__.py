"""Case studies from contributors: how a town did something that others can do too."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import (
    Choice,
    Fact,
    Kind,
    PartialDate,
    Ref,
    Result,
    Role,
    Section,
    Transferable,
)  # fmt: skip
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, population, years


class Practice(Transferable):
    """A town's way of working, told so that another can follow."""

    municipality: Ref[L["municipalities"]] | None = None
    countries: tuple[Choice[L["countries"]], ...] = ()
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    cost_band: Choice[L["cost-bands"]] | None = None
    action: Ref[L["plans"]] | None = None
    organisations: tuple[Role, ...] = ()
    results: tuple[Result, ...] = ()


KIND = Kind(
    Practice,
    one="Practice",
    many="Practices",
    intro="How a town did something, step by step, and what another town needs to do it too.",
    group="Practices",
    schema_org="Article",
    order="-starts",
    facets=(COUNTRY, THEME, Chosen("cost", "cost_band"), years(), population(), *COMMON),
    card=("municipality", "period", "cost_band"),
    sections=(
        Section("problem", "Problem"),
        Section("solution", "Solution"),
        Section("results", "Results"),
        Section("difficulties", "Difficulties"),
        Section("lessons", "Lessons"),
        Section("failed", "What did not work"),
        Section("transfer", "How to transfer it"),
    ),
)
