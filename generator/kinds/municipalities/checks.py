"""A town lies where it says: in its country, and in a region of that country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic, Message, complain, say
from generator.schema import Known, Record


def place_in_country(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Coordinates within the country's box."""
    facts: Any = record.facts
    country = known.term(facts.country)
    if not facts.place or not country or not country.box:
        return
    for index, claim in enumerate(facts.place.claims):
        if not country.box.holds(claim.value):
            yield complain(
                "place-outside",
                record.span("place", index, "value"),
                say(
                    "{latitude}, {longitude} is not in {country}",
                    latitude=claim.value.latitude,
                    longitude=claim.value.longitude,
                    country=country.label.read("en"),
                ),
                hint=_order(claim.value, country.box),
                also=(record.span("country"),),
            )


def _order(place: Any, box: Any) -> Message:
    turned = replace(place, latitude=place.longitude, longitude=place.latitude)
    if box.holds(turned):
        return say(
            "latitude comes first: {latitude}, {longitude}",
            latitude=turned.latitude,
            longitude=turned.longitude,
        )
    return say("look both up on a map, or correct the country")


def region_in_country(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The region belongs to the country."""
    facts: Any = record.facts
    region = known.term(facts.region) if facts.region else None
    if region and region.country and known.term(facts.country) and region.country != str(facts.country):
        yield complain(
            "region-elsewhere",
            record.span("region"),
            say(
                "{region} is a region of {there}, and the town says {here}",
                region=facts.region,
                there=region.country,
                here=facts.country,
            ),
            hint=say("write country: {there}, or another region", there=region.country),
            also=(record.span("country"),),
        )


CHECKS = (place_in_country, region_in_country)
