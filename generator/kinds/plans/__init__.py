"""Local Economic Development Plans: what a town wants, and the actions by which it means to get there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as L

from pydantic import Field

from generator.schema import (
    Choice,
    Fact,
    Facts,
    Kind,
    Money,
    Number,
    PartialDate,
    Percent,
    Record,
    Ref,
    Shape,
    Slug,
    Words,
)  # fmt: skip
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, cost, population, years


class Evaluation(Shape):
    """Who judged the plan, when, and how."""

    by: Ref[L["organisations"]] | None = None
    outcome: Choice[L["evaluation-outcomes"]]
    on: Fact[PartialDate] | None = None


class Funding(Shape):
    """A part of the money: from whom, as an amount or as a share."""

    source: Choice[L["funding-sources"]] = Field(alias="from")
    amount: Fact[Money] | None = None
    share: Fact[Percent] | None = None


class Indicator(Shape):
    """How one will see whether an action worked."""

    name: Words
    unit: Words | None = None
    baseline: Fact[Number] | None = None
    target: Fact[Number] | None = None


class Action(Shape):
    """One measure of a plan."""

    title: Words
    building_block: Choice[L["building-blocks"]] | None = None
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    owner: Words | None = None
    cost: Fact[Money] | None = None
    funding: tuple[Funding, ...] = ()
    indicators: tuple[Indicator, ...] = ()


class Objective(Shape):
    """What the town wants, and the actions that serve it."""

    title: Words
    actions: dict[Slug, Action] = {}


class Analysis(Shape):
    """What the plan found under one heading of its local economic analysis."""

    block: Choice[L["analysis-blocks"]]
    words: Words


class Swot(Shape):
    """Strengths, weaknesses, opportunities and threats."""

    strengths: tuple[Words, ...] = ()
    weaknesses: tuple[Words, ...] = ()
    opportunities: tuple[Words, ...] = ()
    threats: tuple[Words, ...] = ()


class Plan(Facts):
    """A plan of one town, or of several together."""

    municipalities: tuple[Ref[L["municipalities"]], ...]
    phase: Ref[L["initiatives"]] | None = None
    methodology: Ref[L["methodologies"]] | None = None
    submitted: Fact[PartialDate] | None = None
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    evaluation: Evaluation | None = None
    cost: Fact[Money] | None = None
    funding: tuple[Funding, ...] = ()
    vision: Words | None = None
    analysis: tuple[Analysis, ...] = ()
    swot: Swot | None = None
    objectives: tuple[Objective, ...] = ()


def actions(record: Record) -> Mapping[str, Action]:
    """All actions of a plan by their key."""
    plan = record.facts
    assert isinstance(plan, Plan)
    return {key: action for objective in plan.objectives for key, action in objective.actions.items()}


KIND = Kind(
    Plan,
    one="Plan",
    many="Plans",
    intro="Local Economic Development Plans: what towns want to reach, by which actions and with whose money.",
    group="Plans",
    schema_org="DigitalDocument",
    order="-starts",
    facets=(
        COUNTRY,
        THEME,
        Chosen("evaluation", "evaluation.outcome", "Evaluation"),
        Chosen("building-block", "objectives.actions.building_block"),
        years(),
        population("municipalities"),
        cost("cost"),
        *COMMON,
    ),
    card=("municipalities", "period", "cost"),
    parts=actions,
)
