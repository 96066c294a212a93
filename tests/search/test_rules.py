"""The rules of a language are written as grammar and read without loss."""

from __future__ import annotations

import pytest

from generator.locales import LOCALES
from generator.search.rules import paradigm, rules


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
