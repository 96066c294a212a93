"""An initiative in figures over time: each with day and source, and two for one day side by side."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from generator.catalogue import Catalogue
from generator.views.numbers import drawn, headlines, histories
from generator.views.progress.figure import Figure
from generator.views.reader import Reader
from tests.content import looked_at, said

MEASURES = """written_in: en
given: yes
entries:
  signatories:
    label: {en: Signatories, ka: ხელმომწერები}
  acting-members:
    label: {en: Acting members}
"""
SOURCES = (
    'sources:\n  s: {url: "https://www.example.org/", title: News}\n  t: {url: "https://www.example.org/t"}\n'
)


def initiative(*numbers: str) -> str:
    lines = "".join(f"  - {each}\n" for each in numbers)
    return f"written_in: en\ncountries: [GE, UA]\nphases:\n  first:\n    name: {{en: First}}\nnumbers:\n{lines}{SOURCES}"


def told(folder: Path, *numbers: str) -> Catalogue:
    looked = looked_at(
        folder,
        {"initiatives/m4eg/record.yaml": initiative(*numbers), "vocabularies/measures.yaml": MEASURES},
    )
    assert set(said(looked)) <= {"fact-unsourced", "term-unused"}
    return looked.catalogue


def figures(catalogue: Catalogue, locale: str = "en") -> dict[str, Figure]:
    reader = Reader(locale, "../../", catalogue)
    return {each.name: each for each in drawn(reader, catalogue.by_id["initiatives/m4eg"])}


OLD = "{measure: signatories, value: [{value: 100, source: s, on: 2017-06}]}"
NEW = "{measure: signatories, value: [{value: '> 400', source: s, on: 2023}]}"
OTHER = "{measure: signatories, value: [{value: 380, source: t, on: 2023}]}"


def test_the_newest_figure_of_each_measure_comes_first_in_the_order_of_the_vocabulary(tmp_path: Path) -> None:
    acting = "{measure: acting-members, value: [{value: 50, source: s, on: 2019}]}"
    catalogue = told(tmp_path, acting, NEW, OLD)
    found = headlines(catalogue.all("initiatives"), catalogue)
    assert [(each.measure.key, [str(entry.on) for entry in each.latest]) for each in found] == [
        ("signatories", ["2023"]), ("acting-members", ["2019"]),
    ]  # fmt: skip


def test_two_figures_for_one_day_are_shown_as_a_conflict(tmp_path: Path) -> None:
    catalogue = told(tmp_path, OLD, NEW, OTHER)
    (history,) = histories(catalogue.by_id["initiatives/m4eg"], catalogue)
    assert [entry.value.low for entry in history.latest] == [400, 380]
    rows = figures(catalogue)["numbers-signatories"].rows
    assert ["differ" in str(row[1]) for row in rows] == [False, True, True]


def test_a_figure_without_a_source_or_a_day_is_never_a_headline(tmp_path: Path) -> None:
    unsourced = "{measure: signatories, value: [{value: 999, on: 2026}]}"
    undated = "{measure: signatories, value: [{value: 888, source: s}]}"
    catalogue = told(tmp_path, OLD, unsourced, undated)
    (history,) = headlines(catalogue.all("initiatives"), catalogue)
    assert [entry.value.low for entry in history.latest] == [100]


def test_one_day_makes_no_line(tmp_path: Path) -> None:
    assert figures(told(tmp_path, OLD)) == {}


def test_a_line_puts_figures_where_their_days_are_and_shows_what_is_not_exact(tmp_path: Path) -> None:
    made = figures(told(tmp_path, OLD, NEW))["numbers-signatories"]
    root = ElementTree.fromstring(made.drawing)
    dots = list(root.iter("circle"))
    assert len(dots) == 2
    assert "hub-chart__dot--open" in str(dots[1].get("class"))
    assert len([each for each in root.iter("line") if each.get("class") == "hub-chart__reach"]) == 2
    assert [source.title for source in made.sources] == ["News"]


def test_what_has_no_day_and_what_has_a_note_stands_in_the_table(tmp_path: Path) -> None:
    undated = "{measure: signatories, value: [{value: 888, source: s, note: {en: In all phases.}}]}"
    made = figures(told(tmp_path, OLD, undated))["numbers-signatories"]
    assert made.drawing == ""
    assert [row[0] for row in made.rows] == ["June 2017", "Day not known to the hub"]
    assert "In all phases." in str(made.rows[1][1])


def test_countries_stand_beside_each_other_with_their_own_days(tmp_path: Path) -> None:
    georgia = "{measure: signatories, country: GE, value: [{value: 42, source: s, on: 2019}, {value: 55, source: t, on: 2022-03}]}"
    ukraine = "{measure: signatories, country: UA, value: [{value: 144, source: s, on: 2022-04}]}"
    made = figures(told(tmp_path, georgia, ukraine))["numbers-signatories-countries"]
    assert [row[:3] for row in made.rows] == [
        ("Georgia", "2019", "42"), ("Georgia", "March 2022", "55"), ("Ukraine", "April 2022", "144"),
    ]  # fmt: skip
    text = "".join(ElementTree.fromstring(made.drawing).itertext())
    assert "Georgia, March 2022" in text and "42" not in text
