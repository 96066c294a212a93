"""Forms of one word meet in the index, other words do not."""

from __future__ import annotations

import pytest

from generator.search.words import words
from tests.search.pairs import OTHER, SAME


def root(locale: str, word: str) -> str:
    own = words(locale)
    return own.family(own.fold(own.cut(word)[0]))


@pytest.mark.parametrize(("locale", "one", "other"), [(code, *pair) for code in SAME for pair in SAME[code]])
def test_forms_of_a_word_lie_together(locale: str, one: str, other: str) -> None:
    assert root(locale, one) == root(locale, other)


@pytest.mark.parametrize(
    ("locale", "one", "other"), [(code, *pair) for code in OTHER for pair in OTHER[code]]
)
def test_words_that_only_look_alike_lie_apart(locale: str, one: str, other: str) -> None:
    assert root(locale, one) != root(locale, other)
