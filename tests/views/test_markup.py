"""What is done to words on their way to a page."""

from __future__ import annotations

import pytest

from generator.views.markup import glued
from generator.views.speaker import Speaker


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("17 % державного", "17\u00a0% державного"),
        ("802 020 ларі", "802\u00a0020 ларі"),
        ("1 234 567 €", "1\u00a0234\u00a0567\u00a0€"),
        ("13 2018", "13 2018"),
        ("у 2020 році 5 міст", "у 2020 році 5 міст"),
        ("100 % 25", "100\u00a0% 25"),
    ],
)
def test_a_figure_stays_on_one_line(written: str, shown: str) -> None:
    assert glued(written) == shown


def test_only_armenian_headings_are_told_where_they_may_break() -> None:
    assert Speaker("hy").heading("Պարտավորություններ") == "Պարտավորու\u00adթյուններ"
    assert Speaker("ka").heading("ვალდებულებები") == "ვალდებულებები"
