"""Where something is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from generator.diagnostics import say
from generator.schema.fields.written import Misread, Written

_DEGREES = r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?"
_PAIR = re.compile(rf"({_DEGREES})\s*,\s*({_DEGREES})")
_BOX = re.compile(r"\s*,\s*".join([f"({_DEGREES})"] * 4))


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
                "place-form",
                say("'{value}' is not a place", value=text),
                say("write latitude, comma, longitude in degrees: {example}", example=cls.example),
            )
        latitude, longitude = float(match[1]), float(match[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise Misread(
                "place-form",
                say("there is no such place on Earth: {value}", value=text),
                say("latitude comes first and ends at 90, longitude at 180"),
            )
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
        match = _BOX.fullmatch(text.strip())
        south, west, north, east = (float(part) for part in match.groups()) if match else (0, 0, 0, 0)
        if south >= north or west >= east:
            raise Misread(
                "place-form",
                say("'{value}' is not a box", value=text),
                say("write south, west, north, east in degrees: {example}", example=cls.example),
            )
        return cls(south, west, north, east)

    def holds(self, place: Place) -> bool:
        """Whether the place lies inside."""
        return self.south <= place.latitude <= self.north and self.west <= place.longitude <= self.east
