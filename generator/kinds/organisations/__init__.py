"""Organisations: who funds, runs, teaches, evaluates and takes part."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, CountryCode, Facts, Kind, Url
from generator.schema.facet import COUNTRY, LANGUAGE, REVIEW, Chosen


class Organisation(Facts):
    """An organisation and what it does in the initiative."""

    type: Choice[L["organisation-types"]] | None = None
    country: CountryCode | None = None
    roles: tuple[Choice[L["organisation-roles"]], ...] = ()
    website: Url | None = None


KIND = Kind(
    Organisation,
    one="Organisation",
    many="Organisations",
    intro="Who funds, runs, teaches, evaluates and takes part.",
    group="Towns",
    rank=2,
    schema_org="Organization",
    layout="register",
    order="title",
    facets=(COUNTRY, Chosen("type"), Chosen("role", "roles", by_name=True), LANGUAGE, REVIEW),
    card=("type", "roles"),
)
