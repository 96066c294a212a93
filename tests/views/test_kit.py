"""A transfer kit carries a record over into another town's plan, and the plan stays right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.views.deciding import Deciding
from generator.views.facts import Rows
from generator.views.reader import Reader
from generator.views.search import document
from tests.casefile import BASE
from tests.content import looked_at, said

PLAN = "plans/gori-2019/record.yaml"
HOSTILE = 'A "roof": {for} the # market, \\ and more: <b>'

PROJECT = """\
written_in: en
scheme: pioneer
municipality: gori
themes: [tourism]
starts: 2018-03-12
budget: 2087991.36 GEL
steps:
  - {en: "Ask the traders.", ka: "ჰკითხეთ მოვაჭრეებს."}
  - {en: 'Sign: "yes" # really'}
results:
  - name: {en: 'Stalls: "open" {all}', ka: "დახლები"}
    unit: {en: stalls}
    target: 40
facts_from: eeas
sources:
  eeas: {url: "https://www.example.org/gori-growth", title: Launch}
"""
WORDS = f"---\ntitle: '{HOSTILE}'\nsummary: A summary.\n---\n"


def _carried(folder: Path, locale: str) -> str:
    looked = looked_at(folder, {"projects/roof/record.yaml": PROJECT, "projects/roof/en.md": WORDS})
    record = looked.catalogue.by_id["projects/roof"]
    return Deciding(Reader(locale, "", looked.catalogue), "Hub").action(record, "https://hub.example/roof/")


@pytest.mark.parametrize("locale", ["en", "ka", "hy"])
def test_what_is_copied_is_an_action_of_a_plan_without_a_complaint(tmp_path: Path, locale: str) -> None:
    action = _carried(tmp_path / "from", locale)
    plan = (BASE / PLAN).read_text("utf-8").replace("facts_from:", f"{action}facts_from:")
    looked = looked_at(tmp_path / "into", {PLAN: plan})
    assert said(looked) == said(looked_at(tmp_path / "before", {}))
    actions = looked.catalogue.kinds["plans"].parts(looked.catalogue.by_id["plans/gori-2019"])
    carried = actions["roof"]
    assert carried.title.words == {"en": HOSTILE}
    assert carried.indicators[0].name.words == {"en": 'Stalls: "open" {all}', "ka": "დახლები"}


def test_no_figure_of_the_other_town_is_carried_over(tmp_path: Path) -> None:
    action = _carried(tmp_path, "en")
    assert "2087991" not in action and "40" not in action
    assert "cost" in action


def test_the_steps_stand_beside_it_in_the_readers_language(tmp_path: Path) -> None:
    assert "# 1. ჰკითხეთ მოვაჭრეებს." in _carried(tmp_path, "ka")


def test_search_reads_the_kit(tmp_path: Path) -> None:
    looked = looked_at(tmp_path, {"projects/roof/record.yaml": PROJECT, "projects/roof/en.md": WORDS})
    found = document(looked.catalogue.by_id["projects/roof"], Reader("ka", "", looked.catalogue), Rows())
    assert "ჰკითხეთ მოვაჭრეებს." in found.story
