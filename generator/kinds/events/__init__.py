"""Events: workshops, network meetings, forums, launches and visits."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, CountryCode, Fact, Facts, Kind, Number, PartialDate, Place, Ref, Words
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, population, years


class Event(Facts):
    """Something that happened, or will, at a time and a place."""

    type: Choice[L["event-types"]]
    starts: Fact[PartialDate] | None = None
    ends: Fact[PartialDate] | None = None
    mode: Choice[L["modes"]] | None = None
    venue: Words | None = None
    municipality: Ref[L["municipalities"]] | None = None
    country: CountryCode | None = None
    place: Fact[Place] | None = None
    participants: Fact[Number] | None = None
    phase: Ref[L["initiatives"]] | None = None
    organisers: tuple[Ref[L["organisations"]], ...] = ()
    municipalities: tuple[Ref[L["municipalities"]], ...] = ()
    projects: tuple[Ref[L["projects"]], ...] = ()
    plans: tuple[Ref[L["plans"]], ...] = ()
    trainings: tuple[Ref[L["trainings"]], ...] = ()
    calls: tuple[Ref[L["calls"]], ...] = ()
    outcomes: tuple[Words, ...] = ()


KIND = Kind(
    Event,
    one="Event",
    many="Events",
    intro="Workshops, network meetings, forums and launches, and what came out of them.",
    group="Events",
    schema_org="Event",
    order="-starts",
    facets=(COUNTRY, Chosen("type"), THEME, years(), Chosen("mode"), population(), *COMMON),
    card=("period", "venue", "type"),
)
