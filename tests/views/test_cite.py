"""Citations that reference managers read, whatever a title holds; and codes that hold the address."""

from __future__ import annotations

import datetime
import re

import segno
from hypothesis import given
from hypothesis import strategies as some

from generator.views.cite import Cited
from generator.views.qr import QUIET, code

GORI = Cited(
    "projects/gori-growth", "Growth & more: 100% {sure}", "M4EG Knowledge Hub", "en",
    datetime.date(2026, 11, 22), "22 November 2026", "https://hub.example/projects/gori-growth/",
)  # fmt: skip


def test_a_sentence_names_title_hub_day_and_address() -> None:
    assert GORI.sentence() == (
        "Growth & more: 100% {sure}. M4EG Knowledge Hub, 22 November 2026. "
        "https://hub.example/projects/gori-growth/"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = Cited("projects/x", "Why?", "Hub", "ka")
    assert bare.sentence() == "Why? Hub."
    assert "year" not in bare.bibtex() and "url" not in bare.bibtex()
    assert "PY" not in bare.ris() and "UR" not in bare.ris()


def test_bibtex_keeps_signs_that_mean_something_to_it() -> None:
    entry = GORI.bibtex()
    assert entry.startswith("@misc{projects:gori-growth,\n")
    assert r"title = {{Growth \& more: 100\% \{sure\}}}," in entry
    assert "year = {2026}," in entry


@given(some.text(alphabet=some.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_braces_always_close_what_they_open(title: str) -> None:
    entry = re.sub(r"\\[{}]", "", Cited("projects/x", title, "Hub", "en").bibtex())
    assert entry.count("{") == entry.count("}")


@given(some.text(alphabet=some.characters(exclude_categories=["Cs"])))
def test_a_title_never_begins_a_new_field_of_ris(title: str) -> None:
    lines = Cited("projects/x", title, "Hub", "en").ris().split("\n")
    assert lines[0].startswith("TY  - ")
    assert all(re.match(r"[A-Z]{2}  - ", line) for line in lines if line)
    assert lines[-2] == "ER  - "


def test_the_drawing_of_a_code_is_the_code() -> None:
    drawn = code("https://hub.example/ka/projects/gori-growth/")
    made = segno.make_qr("https://hub.example/ka/projects/gori-growth/", error="m", mask=3, boost_error=False)
    dark: set[tuple[int, int]] = set()
    x = y = 0
    for sign, first, second in re.findall(r"([Mmh])(-?\d+)(?: ([\d.]+))?", drawn.path):
        if sign == "h":
            dark |= {(x + step, y) for step in range(int(first))}
        x, y = x + int(first), y + int(float(second or 0))
    wanted = {
        (column + QUIET, row + QUIET)
        for row, cells in enumerate(made.matrix)
        for column, cell in enumerate(cells)
        if cell
    }
    assert dark == wanted
    assert drawn.size == len(made.matrix) + 2 * QUIET
