"""Where something is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from generator.diagnostics import say
from generator.schema.fields.written import Misread, Written

_PAIR = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Place(Written):
    """`41.9817, 44.1124`: latitude and longitude in decimal degrees (WGS 84)."""

    latitude: float
    longitude: float

    example: ClassVar[str] = "41.9817, 44.1124"

    @classmethod
    def parse(cls, text: str) -> Self:
        if not (match := _PAIR.fullmatch(text.strip())):
            raise Misread(
                "place-form", say("'{value}' is not a place", value=text),
                say("write latitude, comma, longitude in degrees: {example}", example=cls.example),
            )
        latitude, longitude = float(match[1]), float(match[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise Misread("place-form", say("there is no such place on Earth: {value}", value=text))
        return cls(latitude, longitude)


@dataclass(frozen=True, slots=True)
class Box(Written):
    """`38.8, 43.4, 41.3, 46.7`: south, west, north, east."""

    south: float
    west: float
    north: float
    east: float

    example: ClassVar[str] = "38.8, 43.4, 41.3, 46.7"

    @classmethod
    def parse(cls, text: str) -> Self:
        try:
            south, west, north, east = (float(part) for part in text.split(","))
        except ValueError:
            raise Misread(
                "place-form", say("'{value}' is not a box", value=text),
                say("write south, west, north, east in degrees: {example}", example=cls.example),
            ) from None
        return cls(south, west, north, east)

    def holds(self, place: Place) -> bool:
        """Whether the place lies inside."""
        return self.south <= place.latitude <= self.north and self.west <= place.longitude <= self.east
