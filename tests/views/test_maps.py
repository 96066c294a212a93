"""Where places land on a sheet, what a static map is made of, and the file of places for other programs."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from math import cos, hypot, radians
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import Fact, Place
from generator.views.covers import cover
from generator.views.maps.geojson import collection
from generator.views.maps.pages import listed, where
from generator.views.maps.sheets import COUNTRIES, REGION, Sheet
from generator.views.reader import Reader
from tests.content import looked_at

ROOT = Path(__file__).parents[2]
SOURCE = 'facts_from: s\nsources:\n  s: {url: "https://www.example.org/"}\n'


def town(name: str, country: str, place: str, more: str = SOURCE) -> str:
    return (
        f'written_in: en\nname: {{en: "{name}"}}\nsummary: {{en: A town.}}\ncountry: {country}\n{place}{more}'
    )


GORI = town("Gori", "GE", "place: 41.98532, 44.1129\n")
LVIV = town("Lviv", "UA", "place: 49.83826, 24.02324\n")
NOWHERE = town("Sireti", "MD", "")


def plan(*towns: str) -> str:
    return f"written_in: en\nmunicipalities: [{', '.join(towns)}]\nthemes: [tourism]\n{SOURCE}"


FILES = {
    "municipalities/gori.yaml": GORI,
    "municipalities/lviv.yaml": LVIV,
    "municipalities/sireti.yaml": NOWHERE,
    "plans/one/record.yaml": plan("gori"),
    "plans/one/en.md": '---\ntitle: "Plan </script> & “one”"\nsummary: A plan.\n---\n',
    "plans/both/record.yaml": plan("gori", "lviv"),
    "plans/both/en.md": "---\ntitle: For two\nsummary: A plan.\n---\n",
}

MINE = {"municipalities/gori", "municipalities/lviv", "plans/one", "plans/both"}


@given(st.sampled_from([REGION, *COUNTRIES.values()]), st.floats(41, 53), st.floats(25, 48))
def test_shapes_stay_true(sheet: Sheet, latitude: float, longitude: float) -> None:
    """A step north and an equally long step east are equally long on the sheet and stand upright to each other."""
    step = 0.05
    x, y = sheet.cone.project(latitude, longitude)
    up = sheet.cone.project(latitude + step, longitude)
    right = sheet.cone.project(latitude, longitude + step / cos(radians(latitude)))
    north, east = (up[0] - x, up[1] - y), (right[0] - x, right[1] - y)
    assert hypot(*north) == pytest.approx(hypot(*east), rel=0.01)
    assert abs(north[0] * east[0] + north[1] * east[1]) < 0.01 * hypot(*north) * hypot(*east)
    assert north[1] < 0 < east[0]


@pytest.mark.parametrize("sheet", [REGION, *COUNTRIES.values()], ids=lambda sheet: sheet.name)
def test_the_middle_of_a_sheet_is_its_middle(sheet: Sheet) -> None:
    assert sheet.at(sheet.cone.latitude, sheet.cone.longitude) == (sheet.width // 2, sheet.height // 2)


def test_kilometres_are_kilometres() -> None:
    """From Tbilisi to Yerevan are 172 km as the crow flies."""
    (ax, ay), (bx, by) = (
        COUNTRIES["GE"].cone.project(*place) for place in ((41.717, 44.783), (40.178, 44.513))
    )
    assert hypot(ax - bx, ay - by) == pytest.approx(172.6, rel=0.01)


def test_a_record_is_where_its_towns_are(tmp_path: Path) -> None:
    catalogue = looked_at(tmp_path, FILES).catalogue
    assert [spot.record.slug for spot in catalogue.spots(catalogue.find("plans", "both"))] == [
        "gori",
        "lviv",
    ]
    assert catalogue.spots(catalogue.find("municipalities", "sireti")) == ()


def test_a_place_without_a_source_is_on_no_map(tmp_path: Path) -> None:
    unsourced = town("Gori", "GE", "place: 41.98532, 44.1129\n", "")
    catalogue = looked_at(tmp_path, {"municipalities/gori.yaml": unsourced}).catalogue
    assert catalogue.spots(catalogue.find("municipalities", "gori")) == ()


def test_a_record_of_one_country_has_its_map_and_one_of_two_that_of_the_region(tmp_path: Path) -> None:
    catalogue = looked_at(tmp_path, FILES).catalogue
    one, both, none = (
        where(catalogue.find(*which), catalogue)
        for which in (("plans", "one"), ("plans", "both"), ("municipalities", "sireti"))
    )
    assert (one.country, one.sketch.sheet) == ("GE", "ge")
    assert (both.country, both.sketch.sheet, both.sketch.count) == (None, "region", 2)
    assert none is None


def test_near_places_become_one_larger_dot(tmp_path: Path) -> None:
    towns = {
        f"municipalities/t{n}.yaml": town(f"T{n}", "GE", f"place: 41.{900 + n}, 44.1\n") for n in range(7)
    }
    catalogue = looked_at(tmp_path, {**towns, "municipalities/lviv.yaml": LVIV}).catalogue
    sketch = listed(catalogue.all("municipalities"), catalogue)
    assert [(size, data.count("M")) for size, data in sketch.dots] == [("large", 1), ("small", 1)]
    left, top, width, height = sketch.box
    assert 0 <= left <= left + width <= REGION.width
    assert 0 <= top <= top + height <= REGION.height


def test_the_places_are_geojson_with_longitude_first(tmp_path: Path) -> None:
    catalogue = looked_at(tmp_path, FILES).catalogue
    records = [record for record in catalogue.records if record.id in MINE]
    text = collection(records, Reader("en", "", catalogue), "https://hub.example/")
    data = json.loads(text)
    assert data["type"] == "FeatureCollection"
    assert "crs" not in data
    features = {each["id"]: each for each in data["features"]}
    assert set(features) == MINE
    assert features["municipalities/gori"]["geometry"] == {"type": "Point", "coordinates": [44.1129, 41.9853]}
    assert features["plans/both"]["geometry"]["type"] == "MultiPoint"
    assert features["plans/both"]["properties"]["places"] == ["Gori", "Lviv"]
    assert features["plans/one"]["properties"]["title"] == "Plan </script> & “one”"
    assert features["plans/one"]["properties"]["url"] == "https://hub.example/plans/one/"
    for each in data["features"]:
        points = each["geometry"]["coordinates"]
        for longitude, latitude in [points] if each["geometry"]["type"] == "Point" else points:
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_without_places_there_is_no_file(tmp_path: Path) -> None:
    catalogue = looked_at(tmp_path, {"municipalities/sireti.yaml": NOWHERE}).catalogue
    sireti = catalogue.by_id["municipalities/sireti"]
    assert collection([sireti], Reader("en", "", catalogue), "") == ""


def test_a_cover_is_of_the_country_and_marks_the_place(tmp_path: Path) -> None:
    catalogue = looked_at(tmp_path, FILES).catalogue
    one = cover(catalogue.find("plans", "one"), catalogue)
    x, y = COUNTRIES["GE"].at(41.98532, 44.1129)
    assert (one.pattern, one.outline, one.mark) == ("tourism", "ge", f"M{x // 10} {y // 10}h0")
    assert cover(catalogue.find("plans", "both"), catalogue).outline == "all"
    assert cover(catalogue.find("municipalities", "sireti"), catalogue).mark == ""


def test_a_map_of_a_thousand_places_weighs_less_than_150_kilobytes(tmp_path: Path) -> None:
    """All of it, packed as a host sends it: outlines coarse and fine, styles, scripts and the places by name."""
    catalogue = looked_at(tmp_path, FILES).catalogue
    gori, random = catalogue.by_id["municipalities/gori"], Random("a thousand places")
    letters = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
    records = []
    for number in range(1000):
        name = "".join(random.choices(letters, k=random.randint(5, 14)))
        place = Fact[Place].model_validate(f"{random.uniform(41.3, 43):.5f}, {random.uniform(42, 46):.5f}")
        words = {"ka": replace(gori.words["en"], locale="ka", title=name)}
        facts = gori.facts.model_copy(update={"place": place})
        records.append(replace(gori, slug=f"place-{number:04}", facts=facts, words=words))
    text = collection(records, Reader("ka", "", catalogue), "https://hub.example/")
    assert text.count('"Feature"') == 1000
    assets = ROOT / "overrides" / "assets"
    parts = [assets / "maps" / "region.svg", assets / "maps" / "near.svg", assets / "stylesheets" / "map.css"]
    parts += [assets / "javascripts" / "map.js", *(assets / "javascripts" / "map").glob("*.js")]
    weight = sum(len(gzip.compress(each)) for each in (text.encode(), *(part.read_bytes() for part in parts)))
    assert weight <= 150_000
