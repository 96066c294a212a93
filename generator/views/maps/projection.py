"""From the globe to a flat sheet: Lambert's conformal conic, which keeps the shapes of countries true."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, pi, radians, sin, tan
from typing import Final

#: The radius of a sphere as large as the Earth, in kilometres; at these scales its flattening cannot be seen.
EARTH: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Conic:
    """A cone that touches the globe along the parallels `south` and `north`; all in degrees."""

    latitude: float
    longitude: float
    south: float
    north: float

    @property
    def constant(self) -> float:
        """How much of a full turn the unrolled cone has."""
        first, second = radians(self.south), radians(self.north)
        return log(cos(first) / cos(second)) / log(_slope(second) / _slope(first))

    def radius(self, latitude: float) -> float:
        """How far a parallel is from the tip of the cone, in kilometres."""
        first = radians(self.south)
        shrunk: float = (_slope(first) / _slope(radians(latitude))) ** self.constant
        return EARTH * cos(first) / self.constant * shrunk

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Kilometres east and south of the point at `latitude` and `longitude` of the cone."""
        angle = self.constant * radians(longitude - self.longitude)
        radius = self.radius(latitude)
        return radius * sin(angle), radius * cos(angle) - self.radius(self.latitude)


def _slope(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
