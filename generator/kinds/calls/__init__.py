"""Calls for proposals: who could ask for how much, by when, and how many won."""

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
    Percent,
    Record,
    Ref,
    Shape,
    Slug,
    Text,
    Words,
    YesNo,
)  # fmt: skip
from generator.schema.facet import COMMON, COUNTRY, THEME, years


class Deadline(Shape):
    """A step of the procedure and its day."""

    step: Choice[L["call-steps"]]
    on: Fact[PartialDate]


class Count(Shape):
    """How many there were at one step."""

    step: Choice[L["funnel-steps"]]
    count: Fact[Number]


class Lot(Shape):
    """A part of the call with its own countries and money. `co_financing` is the share the grant pays."""

    name: Words | None = None
    countries: tuple[Choice[L["countries"]], ...] = ()
    envelope: Fact[Money] | None = None
    grant: Fact[Money] | None = None
    co_financing: Fact[Percent] | None = None
    duration: Fact[Duration] | None = None
    expected: Fact[Number] | None = None
    funnel: tuple[Count, ...] = ()


class Call(Facts):
    """A competition for grants."""

    phase: Ref[L["initiatives"]] | None = None
    reference: Text | None = None
    countries: tuple[Choice[L["countries"]], ...] = ()
    opens: Fact[PartialDate] | None = None
    deadlines: tuple[Deadline, ...] = ()
    requires_plan: YesNo | None = None
    envelope: Fact[Money] | None = None
    grant: Fact[Money] | None = None
    co_financing: Fact[Percent] | None = None
    duration: Fact[Duration] | None = None
    funnel: tuple[Count, ...] = ()
    rules: tuple[Words, ...] = ()
    lots: dict[Slug, Lot] = {}


def lots(record: Record) -> Mapping[str, Lot]:
    """The lots of a call by their key."""
    call = record.facts
    assert isinstance(call, Call)
    return call.lots


KIND = Kind(
    Call,
    one="Call for proposals",
    many="Calls for proposals",
    intro="Competitions for grants: who could apply, for how much, and how many won.",
    group="Projects",
    rank=1,
    schema_org="Grant",
    order="-opens",
    facets=(COUNTRY, THEME, years("opens", "opens"), *COMMON),
    card=("countries", "opens", "envelope"),
    parts=lots,
)
