"""Search on a thin line: a first answer costs little, a further one next to nothing, also for what needs most files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.search.browser import seen
from generator.locales import LOCALES
from tests.site.conftest import ROOT, Served

FIRST, NEXT = 200_000, 30_000
#: The ways of asking that need most files: a slip of the finger, another alphabet, another ending, several words.
HEAVY = ("typo", "latin", "ascii", "inflected", "phrase")


def questions(locale: str) -> dict[str, str]:
    """One question of each class, from the middle of its list."""
    lines = map(json.loads, (ROOT / "benchmarks/search/queries.jsonl").read_text("utf-8").splitlines())
    found: dict[str, list[str]] = {}
    for each in lines:
        if each["locale"] == locale:
            found.setdefault(each["class"], []).append(each["query"])
    return {name: some[len(some) // 2] for name, some in found.items()}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_question_loads_little(browser: Browser, served: Served, site: Path, locale: str) -> None:
    asked = questions(locale)
    heavy = [name for name in HEAVY if name in asked]
    assert len(heavy) >= 3
    for name, before in zip(heavy, ["exact", *heavy], strict=False):
        cost = seen(browser, served.address, site, locale, asked[before], asked[name])
        assert cost.shown
        assert 0 < cost.first <= FIRST, (before, asked[before], cost.first)
        assert cost.following <= NEXT, (name, asked[name], cost.following)
