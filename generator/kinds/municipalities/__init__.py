"""Towns, districts and communities: the members of the initiative and everything that hangs on them."""

from __future__ import annotations

from typing import Literal as L

from generator.kinds.municipalities.obligations import obligations
from generator.schema import Choice, Fact, Facts, Kind, Number, PartialDate, Place, Ref, Shape, Url
from generator.schema.facet import COUNTRY, LANGUAGE, REVIEW, THEME, Banded, Chosen


class Status(Shape):
    """A step of a membership and since when it holds."""

    status: Choice[L["membership-statuses"]]
    since: Fact[PartialDate] | None = None


class Membership(Shape):
    """A membership in one phase of the initiative: the form signed, and the steps since.

    `plan_missing` and `report_missing` are days on which a source says that something owed was not there.
    """

    phase: Ref[L["initiatives"]]
    signed: Fact[PartialDate] | None = None
    statuses: tuple[Status, ...] = ()
    plan_missing: Fact[PartialDate] | None = None
    report_missing: Fact[PartialDate] | None = None


class Municipality(Facts):
    """A local authority."""

    country: Choice[L["countries"]]
    region: Choice[L["regions"]] | None = None
    type: Choice[L["municipality-types"]] | None = None
    population: Fact[Number] | None = None
    place: Fact[Place] | None = None
    website: Url | None = None
    memberships: tuple[Membership, ...] = ()
    predecessors: tuple[Ref[L["municipalities"]], ...] = ()
    successors: tuple[Ref[L["municipalities"]], ...] = ()


KIND = Kind(
    Municipality,
    one="Town",
    many="Towns",
    intro="The towns, districts and communities that take part, and what the hub knows of each.",
    group="Towns",
    schema_org="AdministrativeArea",
    layout="register",
    order="title",
    facets=(
        COUNTRY,
        Chosen("region", by_name=True),
        Chosen("type"),
        Banded("population", bands="population-bands"),
        Chosen("membership", "memberships.statuses.status", "Membership", latest=True),
        THEME,
        LANGUAGE,
        REVIEW,
    ),
    card=("region", "population"),
    obligations=obligations,
)
