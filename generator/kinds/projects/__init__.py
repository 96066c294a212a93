"""Pioneer projects and the grants of later phases: a municipality tries a measure and reports what came of it."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import (
    Choice,
    Date,
    Duration,
    Fact,
    Kind,
    Money,
    Number,
    PartialDate,
    Ref,
    Result,
    Role,
    Section,
    Text,
    Transferable,
    YesNo,
)  # fmt: skip
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, cost, population, years


class Project(Transferable):
    """A grant to a municipality and what was done with it.

    `plan_sought` is the day on which the plan behind it was looked for and not found.
    """

    scheme: Choice[L["schemes"]]
    municipality: Ref[L["municipalities"]]
    partners: tuple[Ref[L["municipalities"]], ...] = ()
    status: Choice[L["statuses"]] | None = None
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    duration: Fact[Duration] | None = None
    budget: Fact[Money] | None = None
    grant: Fact[Money] | None = None
    own_contribution: Fact[Money] | None = None
    beneficiaries: Fact[Number] | None = None
    call: Ref[L["calls"]] | None = None
    plan: Ref[L["plans"]] | None = None
    plan_sought: Date | None = None
    action: Ref[L["plans"]] | None = None
    contract: Text | None = None
    organisations: tuple[Role, ...] = ()
    visitable: YesNo | None = None
    results: tuple[Result, ...] = ()


KIND = Kind(
    Project,
    one="Project",
    many="Projects",
    intro="What towns tried with a grant, what it cost and what came of it.",
    group="Projects",
    schema_org="Project",
    order="-starts",
    facets=(
        COUNTRY,
        THEME,
        Chosen("scheme"),
        Chosen("status"),
        years(),
        population(),
        cost("budget"),
        *COMMON,
    ),
    card=("municipality", "period", "grant"),
    sections=(
        Section("problem", "Problem"),
        Section("solution", "Solution"),
        Section("results", "Results"),
        Section("lessons", "Lessons"),
        Section("failed", "What did not work"),
        Section("transfer", "How to transfer it"),
    ),
)
