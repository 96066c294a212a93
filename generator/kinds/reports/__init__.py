"""Six-monthly monitoring reports: how far the actions of a plan have come."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import (
    Choice,
    Fact,
    Facts,
    HalfYear,
    Kind,
    Money,
    Number,
    PartialDate,
    Ref,
    Shape,
    Slug,
    Text,
    Url,
    Words,
)  # fmt: skip
from generator.schema.facet import COUNTRY, LANGUAGE, REVIEW, population, years


class Measured(Shape):
    """The value of an action's indicator, named by its number in the plan, counted from 1."""

    indicator: Text
    value: Fact[Number]


class Progress(Shape):
    """Where one action stands."""

    action: Slug
    status: Choice[L["action-statuses"]]
    spent: Fact[Money] | None = None
    indicators: tuple[Measured, ...] = ()
    note: Words | None = None
    evidence: tuple[Url, ...] = ()


class Report(Facts):
    """The report on one plan for one half-year."""

    plan: Ref[L["plans"]]
    half_year: HalfYear
    submitted: Fact[PartialDate] | None = None
    actions: tuple[Progress, ...] = ()


KIND = Kind(
    Report,
    one="Monitoring report",
    many="Monitoring reports",
    intro="How far the actions of the plans had come, half-year by half-year.",
    group="Plans",
    rank=1,
    schema_org="Report",
    order="-half_year",
    facets=(COUNTRY, years("half_year", "half_year"), population("plan.municipalities"), LANGUAGE, REVIEW),
    card=("plan", "half_year"),
)
