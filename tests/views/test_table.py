"""The small table that lists, maps and search read: every record once, in one order, in the reader's words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue, facets
from generator.locales import LOCALES
from generator.pipeline import look
from generator.settings import read_settings
from generator.views.table import table
from tests.samples import lay_out

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return look(read_settings(root=ROOT)).catalogue


@pytest.fixture(scope="module")
def tables(catalogue: Catalogue) -> dict[str, Any]:
    said = facets.said(catalogue)
    return {code: json.loads(table(catalogue, said, code)) for code in LOCALES}


def _ids(data: Any) -> list[str]:
    kinds = [kind["name"] for kind in data["kinds"] for _ in range(kind["rows"])]
    return [f"{kind}/{slug}" for kind, slug in zip(kinds, data["rows"]["slug"], strict=True)]


def test_every_record_has_its_row_in_the_order_of_the_catalogue(
    catalogue: Catalogue, tables: dict[str, Any]
) -> None:
    for data in tables.values():
        assert _ids(data) == [record.id for record in catalogue.records]


def test_titles_say_in_which_language_they_are(catalogue: Catalogue, tables: dict[str, Any]) -> None:
    for code, data in tables.items():
        for record, text in zip(catalogue.records, data["rows"]["title"], strict=True):
            reading, shown = record.read_title(code), data["texts"][text]
            assert shown == (reading.text if not reading.borrowed else [reading.text, reading.locale])


def test_a_row_says_to_each_facet_what_its_record_says(catalogue: Catalogue, tables: dict[str, Any]) -> None:
    for data in tables.values():
        found: dict[str, dict[str, set[str]]] = {}
        for number, facet in enumerate(data["facets"]):
            mine = [kind["name"] for kind in data["kinds"] if number in kind["facets"]]
            records = [record for kind in mine for record in catalogue.all(kind)]
            for record, cell in zip(records, facet["rows"], strict=True):
                cells = cell if isinstance(cell, list) else [cell] if cell else []
                found.setdefault(record.id, {})[facet["key"]] = {
                    facet["values"][each - 1][0] for each in cells
                }
        for record in catalogue.records:
            for facet in catalogue.kinds[record.kind].facets:
                said = {value.key for value in facets.values(record, facet, catalogue)}
                assert found.get(record.id, {}).get(facet.key, set()) == said, (record.id, facet.key)


def test_the_orders_of_a_table_are_those_of_the_reader(catalogue: Catalogue, tables: dict[str, Any]) -> None:
    rows = tables["az"]["rows"]
    assert sorted(rows["alphabet"]) == list(range(len(catalogue.records)))
    titles = [tables["az"]["texts"][text] for text in rows["title"]]
    by_alphabet = [titles[place] for place in sorted(range(len(titles)), key=rows["alphabet"].__getitem__)]
    azerbaijani = [title for title in by_alphabet if isinstance(title, str) and title[:1] in "EƏF"]
    assert [title[0] for title in azerbaijani] == sorted((title[0] for title in azerbaijani), key="EƏF".index)
    assert any(title[0] == "Ə" for title in azerbaijani)


def test_a_town_is_its_own_place_and_a_project_that_of_its_town(
    catalogue: Catalogue, tables: dict[str, Any]
) -> None:
    data = tables["ka"]
    places = dict(zip(_ids(data), data["rows"]["place"], strict=True))
    gori = catalogue.by_id["municipalities/gori"].read_title("ka").text
    assert data["texts"][places["municipalities/gori"]] == gori
    assert data["texts"][places["projects/gori-growth"]] == gori
    assert places["pages/about"] == -1


def test_the_table_is_small(catalogue: Catalogue) -> None:
    """A thousand records may weigh 60 kB compressed; the shipped ones must stay in proportion, words of facets aside."""
    for code in LOCALES:
        packed = gzip.compress(table(catalogue, facets.said(catalogue), code).encode(), 6)
        assert len(packed) < 45 * len(catalogue.records) + 9_000, code


def test_only_reports_are_dated_by_half_years(tmp_path: Path) -> None:
    lay_out(tmp_path)
    samples = look(read_settings(root=ROOT, content=tmp_path)).catalogue
    told = json.loads(table(samples, facets.said(samples), "ka"))
    assert [kind["name"] for kind in told["kinds"] if kind.get("halves")] == ["reports"]
