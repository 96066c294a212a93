"""From the globe to a flat sheet: Lambert's conformal conic, which keeps the shapes of countries true."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, log, pi, radians, sin, tan
from typing import Final

#: The radius of a sphere as large as the Earth, in kilometres; at these scales its flattening cannot be seen.
EARTH: Final = 6371.0


@dataclass(frozen=True)
class Conic:
    """A cone that touches the globe along the parallels `south` and `north`; all in degrees."""

    latitude: float
    longitude: float
    south: float
    north: float

    @cached_property
    def constant(self) -> float:
        """How much of a full turn the unrolled cone has."""
        first, second = radians(self.south), radians(self.north)
        return log(cos(first) / cos(second)) / log(_slope(second) / _slope(first))

    def radius(self, latitude: float) -> float:
        """How far a parallel is from the tip of the cone, in kilometres."""
        shrunk: float = (_slope(radians(self.south)) / _slope(radians(latitude))) ** self.constant
        return EARTH * cos(radians(self.south)) / self.constant * shrunk

    @cached_property
    def middle(self) -> float:
        """How far the middle of the sheet is from the tip of the cone."""
        return self.radius(self.latitude)

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Kilometres east and south of the point at `latitude` and `longitude` of the cone."""
        angle = self.constant * radians(longitude - self.longitude)
        radius = self.radius(latitude)
        return radius * sin(angle), radius * cos(angle) - self.middle


def _slope(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
