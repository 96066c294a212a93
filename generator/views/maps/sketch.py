"""A map as plain numbers: which part of which sheet is shown, and where the dots are. Templates draw it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.catalogue.places import Spot
from generator.views.maps.sheets import COUNTRIES, NAMES, REGION, Sheet

#: Never closer than this, in units: a single town is shown with the land around it.
_CLOSEST: Final = 3200
_MARGIN: Final = 1.3
#: Dots nearer to each other than this share of the width become one.
_NEAR: Final = 1 / 45
#: From how many places on a dot is larger.
_SIZES: Final = {"large": 6, "medium": 2, "small": 1}

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn: `box` is (left, top, width, height) on the sheet, `parts` its shapes of hub countries.

    `dots` are the data of SVG paths by size, `names` the countries whose names stand on the map and where.
    """

    sheet: str
    box: tuple[int, int, int, int]
    parts: tuple[str, ...]
    dots: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, int, int], ...]
    count: int

    @property
    def view_box(self) -> str:
        """The same as SVG writes it."""
        return " ".join(map(str, self.box))


def of_country(code: str, spots: Sequence[Spot]) -> Sketch:
    """One country with some places in it."""
    sheet = COUNTRIES[code]
    points = [sheet.at(spot.latitude, spot.longitude) for spot in spots]
    box = (0, 0, sheet.width, sheet.height)
    return Sketch(sheet.name, box, ("home",), _dots(points, box), (), len(spots))


def of_region(spots: Iterable[Spot]) -> Sketch:
    """As much of the region as the places need."""
    return _of_region(tuple(sorted({(spot.latitude, spot.longitude) for spot in spots})))


@lru_cache(maxsize=4096)
def _of_region(places: tuple[tuple[float, float], ...]) -> Sketch:
    """The same for each language, and for every page that lists the same places."""
    points = [REGION.at(*place) for place in places]
    box = _box(points, REGION)
    names = tuple(
        (code, *at) for code, place in NAMES.items() if (at := REGION.at(*place)) and _inside(at, box)
    )
    parts = tuple(code.lower() for code in COUNTRIES)
    return Sketch(REGION.name, box, parts, _dots(points, box), names, len(points))


def _box(points: Sequence[Point], sheet: Sheet) -> tuple[int, int, int, int]:
    """The rectangle around all points, as wide for its height as the sheet, and inside it."""
    if not points:
        return (0, 0, sheet.width, sheet.height)
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    ratio = sheet.width / sheet.height
    width = min(max((right - left) * _MARGIN, (bottom - top) * _MARGIN * ratio, _CLOSEST), sheet.width)
    height = width / ratio
    x = min(max((left + right - width) / 2, 0), sheet.width - width)
    y = min(max((top + bottom - height) / 2, 0), sheet.height - height)
    return (round(x), round(y), round(width), round(height))


def _inside(point: Point, box: tuple[int, int, int, int]) -> bool:
    left, top, width, height = box
    return 0 <= point[0] - left <= width and 0 <= point[1] - top <= height


def _dots(points: Iterable[Point], box: tuple[int, int, int, int]) -> tuple[tuple[str, str], ...]:
    """Points that would hide each other become one larger dot in their middle; larger ones are drawn first."""
    near = box[2] * _NEAR
    heaps: list[list[Point]] = []
    for point in points:
        heap = next((each for each in heaps if _apart(each[0], point) < near), None)
        if heap is None:
            heaps.append([point])
        else:
            heap.append(point)
    found: dict[str, str] = dict.fromkeys(_SIZES, "")
    for heap in heaps:
        size = next(name for name, least in _SIZES.items() if len(heap) >= least)
        x, y = (round(sum(each) / len(heap)) for each in zip(*heap, strict=True))
        found[size] += f"M{x} {y}h0"
    return tuple((size, data) for size, data in found.items() if data)


def _apart(first: Point, second: Point) -> float:
    return max(abs(first[0] - second[0]), abs(first[1] - second[1]))
