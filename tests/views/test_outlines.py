"""Every outline follows the borders that the United Nations and the European Union recognise."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from generator.pipeline import look
from generator.settings import read_settings
from generator.views.covers import GRAIN
from generator.views.maps.sheets import COUNTRIES, REGION, Sheet

ROOT = Path(__file__).parents[2]
MAPS = ROOT / "overrides" / "assets" / "maps"

#: Places that some maps give away, and the country each lies in.
CONTESTED = {
    "Simferopol": ("UA", 44.952, 34.102), "Sevastopol": ("UA", 44.600, 33.540), "Kerch": ("UA", 45.357, 36.450),
    "Yalta": ("UA", 44.500, 34.150), "Donetsk": ("UA", 48.015, 37.803), "Luhansk": ("UA", 48.570, 39.330),
    "Sokhumi": ("GE", 43.008, 41.030), "Gali": ("GE", 42.626, 41.735), "Gagra": ("GE", 43.300, 40.280),
    "Tskhinvali": ("GE", 42.228, 43.968), "Akhalgori": ("GE", 42.125, 44.483), "Java": ("GE", 42.390, 43.925),
    "Tiraspol": ("MD", 46.840, 29.610), "Bender": ("MD", 46.830, 29.470), "Rîbnița": ("MD", 47.768, 28.995),
    "Khankendi": ("AZ", 39.817, 46.752), "Lachin": ("AZ", 39.638, 46.547), "Shusha": ("AZ", 39.760, 46.750),
    "Kalbajar": ("AZ", 40.107, 46.038), "Nakhchivan": ("AZ", 39.209, 45.412),
}  # fmt: skip
CAPITALS = {
    "Yerevan": ("AM", 40.177, 44.513), "Baku": ("AZ", 40.400, 49.850), "Minsk": ("BY", 53.900, 27.560),
    "Tbilisi": ("GE", 41.700, 44.800), "Chișinău": ("MD", 47.010, 28.860), "Kyiv": ("UA", 50.450, 30.520),
}  # fmt: skip
ABROAD = {
    "Krasnodar": (45.040, 38.976), "Sochi": (43.600, 39.740), "Rostov": (47.230, 39.700), "Iași": (47.160, 27.580),
    "Vilnius": (54.690, 25.280), "Lublin": (51.250, 22.570), "Batman": (37.880, 41.130), "Ardabil": (38.250, 48.290),
    "Vladikavkaz": (43.020, 44.680), "Smolensk": (54.780, 32.050),
}  # fmt: skip

Point = tuple[float, float]


@cache
def shapes(file: str) -> dict[str, tuple[tuple[Point, ...], ...]]:
    """The rings of every area of a file."""
    text = (MAPS / f"{file}.svg").read_text("utf-8")
    return {
        name: tuple(ring(each) for each in data.split("z") if each)
        for name, data in re.findall(r'<path id="([a-z]+)" d="([^"]*)" fill-rule', text)
    }


def ring(data: str) -> tuple[Point, ...]:
    start, steps = data.removeprefix("M").split("l")
    x, y = map(int, re.findall(r"-?\d+", start))
    points = [(x, y)]
    numbers = [int(each) for each in re.findall(r"-?\d+", steps)]
    for right, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + right, y + down
        points.append((x, y))
    return tuple(points)


def holds(rings: tuple[tuple[Point, ...], ...], x: float, y: float) -> bool:
    """Whether a point lies inside, by the even-odd rule."""
    inside = False
    for each in rings:
        for (ax, ay), (bx, by) in zip(each, (*each[1:], each[0]), strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


def home_of(file: str, sheet: Sheet, latitude: float, longitude: float) -> set[str]:
    x, y = sheet.at(latitude, longitude)
    return {name for name, rings in shapes(file).items() if holds(rings, x, y)}


@pytest.mark.parametrize("file", ["region", "near"])
@pytest.mark.parametrize("town", [*CONTESTED, *CAPITALS])
def test_a_town_lies_in_its_country_and_in_no_other_on_the_map_of_the_region(file: str, town: str) -> None:
    country, *place = (CONTESTED | CAPITALS)[town]
    assert home_of(file, REGION, *place) == {country.lower()}


@pytest.mark.parametrize("town", [*CONTESTED, *CAPITALS])
def test_a_town_lies_in_its_country_on_the_map_of_that_country(town: str) -> None:
    country, *place = (CONTESTED | CAPITALS)[town]
    assert home_of(country.lower(), COUNTRIES[country], *place) == {"home"}


@pytest.mark.parametrize("town", CAPITALS)
def test_covers_have_the_shape_of_their_country(town: str) -> None:
    country, *place = CAPITALS[town]
    x, y = COUNTRIES[country].at(*place)
    assert holds(shapes("covers")[country.lower()], x / GRAIN, y / GRAIN)


def test_the_cover_of_ukraine_shows_crimea() -> None:
    x, y = COUNTRIES["UA"].at(45.1, 34.3)
    assert holds(shapes("covers")["ua"], x / GRAIN, y / GRAIN)


@pytest.mark.parametrize("town", ABROAD)
def test_neighbours_keep_their_towns(town: str) -> None:
    assert home_of("region", REGION, *ABROAD[town]) == {"land"}


def test_every_town_of_the_content_lies_in_the_country_its_record_names() -> None:
    """Up to two kilometres off: towns lie at the sea and on the border, and outlines are drawn a little simpler."""
    catalogue = look(read_settings(root=ROOT)).catalogue
    wrong = [
        record.id
        for record in catalogue.all("municipalities")
        for spot in catalogue.spots(record)
        if not any(
            str(record.facts.country).lower()
            in home_of("near", REGION, spot.latitude + up, spot.longitude + right)
            for up, right in ((0, 0), (0.02, 0), (-0.02, 0), (0, 0.02), (0, -0.02))
        )
    ]
    assert wrong == []


def test_neighbouring_countries_share_their_border() -> None:
    """No point near a common border lies in two countries or, away from the sea, in none."""
    for latitude, longitude in ((51.5, 30.0), (48.2, 27.5), (41.3, 45.0), (40.9, 45.3), (47.2, 29.6)):
        for step in range(-40, 41):
            found = home_of("near", REGION, latitude, longitude + step / 40)
            assert len(found) == 1, (latitude, longitude + step / 40, found)


def test_outlines_are_small_enough_for_a_thin_line() -> None:
    packed = {path.stem: len(gzip.compress(path.read_bytes())) for path in MAPS.glob("*.svg")}
    assert packed["covers"] <= 3_000
    assert max(packed[code.lower()] for code in COUNTRIES) <= 9_000
    assert packed["region"] <= 15_000
    assert packed["region"] + packed["near"] <= 50_000
