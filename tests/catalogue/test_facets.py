"""What records say to facets: through references, in bands, over years, in the state that holds now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue import facets
from generator.pipeline import look
from generator.schema import Choice
from generator.schema.facet import COUNTRY, LANGUAGE, REVIEW, Chosen, Facet, cost, population, years
from generator.settings import read_settings
from tests.content import looked_at
from tests.samples import ROOT

TOWN = """written_in: en
name: {en: Town}
country: GE
population: 12000
facts_from: s
sources: {s: {url: "https://example.org/"}}
"""
PROJECT = """written_in: en
scheme: pioneer
municipality: gori
starts: 2018-03
ends: 2020
budget: 300000 EUR
facts_from: s
sources: {s: {url: "https://example.org/"}}
"""
BANDS = """written_in: en
given: yes
entries:
  small: {floor: 0, label: {en: Small}}
  middle: {floor: 10000, label: {en: Middle}}
  large: {floor: 50000, label: {en: Large}}
"""


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., list[str]]:
    """What a project with some lines of its own, in a town with some of its own, says to a facet."""

    def ask(facet: Facet, project: str = "", town: str = "") -> list[str]:
        def changed(plain: str, lines: str) -> str:
            keys = {line.split(":")[0] for line in lines.splitlines()}
            kept = [line for line in plain.splitlines() if line.split(":")[0] not in keys]
            return "\n".join([*kept, lines, ""])

        looked = looked_at(
            tmp_path,
            {
                "municipalities/gori.yaml": changed(TOWN, town),
                "projects/asked/record.yaml": changed(PROJECT, project),
                "projects/asked/en.md": "---\ntitle: Asked\nsummary: Asked.\n---\n",
                "vocabularies/population-bands.yaml": BANDS,
                "vocabularies/cost-bands.yaml": BANDS,
            },
        )
        record = looked.catalogue.find("projects", "asked")
        assert record, [each.message.read() for each in looked.report.diagnostics]
        return [value.key for value in facets.values(record, facet, looked.catalogue)]

    return ask


def test_a_project_is_found_in_every_year_in_which_it_went_on(said: Callable[..., list[str]]) -> None:
    assert said(years()) == ["2018", "2019", "2020"]


def test_one_end_of_a_period_is_a_year_too(said: Callable[..., list[str]]) -> None:
    assert said(years("ends", "ends")) == ["2020"]
    assert said(years("duration", "ends")) == ["2020"]


@pytest.mark.parametrize(
    ("people", "bands"),
    [
        ("9999", ["small"]),
        ("10000", ["middle"]),
        ("≈ 49999", ["middle"]),
        ("5000000", ["large"]),
        ("8000–60000", ["small", "middle", "large"]),
    ],
)
def test_a_town_lies_in_the_band_its_people_reach(
    said: Callable[..., list[str]], people: str, bands: list[str]
) -> None:
    assert said(population(), town=f'population: "{people}"') == bands


@pytest.mark.parametrize(
    ("budget", "bands"),
    [
        ("300000 EUR", ["large"]),
        ("300000 GEL", []),
        ("[{value: 300000 GEL, source: s}, {value: ≈ 9000 EUR, source: s}]", ["small"]),
    ],
)
def test_only_euros_have_a_band_of_cost(
    said: Callable[..., list[str]], budget: str, bands: list[str]
) -> None:
    assert said(cost("budget"), project=f"budget: {budget}") == bands


def test_a_project_belongs_to_the_country_of_its_town(said: Callable[..., list[str]]) -> None:
    assert said(COUNTRY) == ["ge"]


def test_only_the_last_step_of_a_membership_counts(said: Callable[..., list[str]]) -> None:
    steps = "memberships: [{phase: m4eg/first, statuses: [{status: applicant}, {status: acting}]}]"
    assert said(Chosen("now", "municipality.memberships.statuses.status", latest=True), town=steps) == [
        "acting"
    ]
    assert said(Chosen("ever", "municipality.memberships.statuses.status"), town=steps) == [
        "applicant",
        "acting",
    ]


def test_languages_are_those_whose_words_are_really_there(said: Callable[..., list[str]]) -> None:
    assert said(LANGUAGE) == ["en"]


def test_what_nobody_reviewed_is_a_draft(said: Callable[..., list[str]]) -> None:
    assert said(REVIEW) == ["draft"]
    assert said(REVIEW, project="curation: validated") == ["validated"]


def test_a_path_that_leads_nowhere_is_silent(said: Callable[..., list[str]]) -> None:
    assert said(Chosen("nothing", "action.objectives.nowhere")) == []


def test_no_two_words_of_a_vocabulary_share_an_address() -> None:
    looked = look(read_settings(root=ROOT))
    for name, vocabulary in looked.catalogue.vocabularies.items():
        plain = [Choice(name, key).plain for key in vocabulary.terms]
        assert len(set(plain)) == len(plain), name


def test_bands_begin_at_nothing_and_rise() -> None:
    vocabularies = look(read_settings(root=ROOT)).catalogue.vocabularies
    for name in ("population-bands", "cost-bands"):
        floors = [term.floor.low for term in vocabularies[name].terms.values() if term.floor]
        assert len(floors) == len(vocabularies[name].terms)
        assert floors[0] == 0
        assert floors == sorted(set(floors))
