"""A code drawn from tables is the code that Segno draws, module by module."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from generator.views import qr

#: The lengths on both sides of every change of size, and one for which there is no table.
EDGES = (1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 300)


def by_segno(address: str) -> str:
    made = segno.make_qr(address, error="m", mask=3, boost_error=False, mode="byte", encoding="iso-8859-1")
    return "\n".join("".join(map(str, row)) for row in made.matrix)


@pytest.mark.parametrize("length", EDGES)
def test_a_code_of_any_length_is_the_one_that_segno_draws(length: int) -> None:
    address = ("https://hub.example/ka/projects/gori-growth/" * 8)[:length]
    assert qr.code(address) == qr.drawn(by_segno(address))


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=200))
def test_whatever_the_address_says(address: str) -> None:
    assert qr.code(address) == qr.drawn(by_segno(address))


def test_strokes_begin_where_the_last_one_ended_and_inside_the_quiet_edge() -> None:
    assert qr.drawn("110\n011\n101") == qr.Code("M4 4.5h2m1 0m-3 1m1 0h2m-3 1h1m1 0h1", 11)


@given(st.lists(st.text("01", min_size=29, max_size=29), min_size=29, max_size=29))
def test_every_dark_module_is_drawn_and_no_other(rows: list[str]) -> None:
    drawn = [["0"] * 29 for _ in rows]
    path = qr.drawn("\n".join(rows)).path
    assert path.startswith(f"M{qr.QUIET} {qr.QUIET}.5")
    x = y = 0
    for move, first, second in re.findall(r"([mh])(-?\d+)(?: (\d+))?", path):
        if move == "h":
            drawn[y][x : x + int(first)] = "1" * int(first)
        x, y = x + int(first), y + int(second or 0)
    assert ["".join(row) for row in drawn] == rows
