"""The rules of a language are written as grammar and read without loss."""

from __future__ import annotations

import re

import pytest

from generator.locales import LOCALES
from generator.search.rules import paradigm, rules
from tests.samples import ROOT


@pytest.mark.parametrize(
    ("written", "endings"),
    [
        ("- s ed", {"", "s", "ed"}),
        ("{,y}an", {"an", "yan"}),
        ("l{a,e}r{,d{a,e}n}", {"lar", "ler", "lardan", "lerdan", "larden", "lerden"}),
        ("{о,е}в ов", {"ов", "ев"}),
    ],
)
def test_braces_stand_for_each_of_what_they_hold(written: str, endings: set[str]) -> None:
    assert sorted(paradigm(written)) == sorted(endings)


@pytest.mark.parametrize("locale", LOCALES)
def test_endings_are_written_as_words_are_folded(locale: str) -> None:
    own = rules(locale)
    strange = {key for key in own.fold if len(key) == 1} | set(own.marks)
    for endings in own.forms:
        assert len(endings) > 1
        assert not strange & set("".join(endings))
        assert all("{" not in each and "," not in each for each in endings)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_ending_is_longer_than_a_browser_looks_for(locale: str) -> None:
    script = (ROOT / "overrides/assets/javascripts/search/words.js").read_text("utf-8")
    longest = int(re.search(r"LONGEST_ENDING = (\d+)", script)[1])  # type: ignore[index]
    assert all(len(ending) <= longest for step in rules(locale).steps for ending in step.endings)
