"""The sheets that maps are drawn on: one of the whole region and one of each country, all with whole numbers.

The outlines in `overrides/assets/maps/` are drawn on these sheets by `tools/outlines`; whoever changes a number
here draws them anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.views.maps.projection import Conic


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle of `width` by `height` units around a centre, `across` kilometres from side to side."""

    name: str
    cone: Conic
    across: float
    width: int
    height: int

    def at(self, latitude: float, longitude: float) -> tuple[int, int]:
        """Where a place lies: units from the left and from the top."""
        east, south = self.cone.project(latitude, longitude)
        scale = self.width / self.across
        return round(self.width / 2 + east * scale), round(self.height / 2 + south * scale)

    @property
    def numbers(self) -> str:
        """All that defines the sheet, for a script that lays places on it too."""
        cone = self.cone
        numbers = (
            cone.latitude,
            cone.longitude,
            cone.south,
            cone.north,
            self.across,
            self.width,
            self.height,
        )
        return " ".join(f"{number:g}" for number in numbers)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the sheet."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def _country(name: str, latitude: float, longitude: float, across: float, height: int) -> Sheet:
    """The sheet of a country: its parallels lie two degrees to both sides of the middle."""
    return Sheet(name, Conic(latitude, longitude, latitude - 2, latitude + 2), across, 4000, height)


REGION: Final = Sheet("region", Conic(47.6, 36.2, 41, 53), 3000, 10000, 7400)
COUNTRIES: Final = {
    "AM": _country("am", 40.07, 45.04, 330, 3400),
    "AZ": _country("az", 40.15, 47.6, 590, 2900),
    "BY": _country("by", 53.72, 27.97, 710, 3500),
    "GE": _country("ge", 42.32, 43.36, 620, 2300),
    "MD": _country("md", 46.98, 28.4, 400, 3700),
    "UA": _country("ua", 48.38, 31.18, 1450, 2900),
}

#: Where the names of countries stand on the sheet of the region: ISO code → latitude and longitude.
NAMES: Final = {
    "AM": (40.5, 44.7), "AZ": (40.6, 47.9), "BY": (53.4, 28.2), "GE": (42.25, 43.0), "MD": (47.2, 28.5),
    "UA": (49.3, 31.6), "BG": (42.7, 25.3), "IR": (37.0, 48.6), "KZ": (48.5, 51.0), "LT": (55.4, 23.9),
    "PL": (52.2, 19.6), "RO": (45.9, 24.9), "RU": (53.0, 42.0), "TR": (39.2, 34.5),
}  # fmt: skip
