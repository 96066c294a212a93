"""How outlines are drawn: neighbours keep one border between them, and lines lose only what cannot be seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.views.maps.sheets import REGION
from tools.outlines.drawing import clipped, on_sheet, path
from tools.outlines.geopackage import Area
from tools.outlines.simplify import simplified
from tools.outlines.topology import Topology
from tools.outlines.units import owner

LEFT = ((0, 0), (0, 2), (1, 2), (1, 1), (1, 0))
RIGHT = ((1, 0), (1, 1), (1, 2), (2, 2), (2, 0))
SQUARES = [(("A", "west"), Area("A", "west", "", (LEFT,))), (("B", "east"), Area("B", "east", "", (RIGHT,)))]

points = st.tuples(st.integers(-500, 12_000), st.integers(-500, 9_000))


def test_a_common_border_is_kept_once() -> None:
    topology = Topology(SQUARES)
    shared = [arc for arc in topology.arcs if arc.inner and arc.outer]
    assert len(topology.arcs) == 3
    assert [set(arc.points) for arc in shared] == [{(1, 0), (1, 1), (1, 2)}]


def test_two_areas_together_have_no_border_between_them() -> None:
    topology = Topology(SQUARES)
    lines = {arc: arc.points for arc in topology.arcs}
    (ring,) = topology.rings(lambda each: True, lines)
    assert (1, 1) not in ring
    assert set(ring) == {(0, 0), (0, 2), (1, 2), (2, 2), (2, 0), (1, 0)}
    (alone,) = topology.rings(lambda each: each[0] == "A", lines)
    assert set(alone) == set(LEFT)


@given(st.lists(points, min_size=2, max_size=40), st.floats(0, 1e6))
def test_a_simpler_line_keeps_its_ends_and_adds_nothing(line: list[tuple[int, int]], area: float) -> None:
    found = simplified(line, area)
    assert (found[0], found[-1]) == (line[0], line[-1])
    rest = iter(line)
    assert all(point in rest for point in found)


def test_a_corner_of_less_than_the_area_goes_and_a_larger_one_stays() -> None:
    assert simplified([(0, 0), (5, 1), (10, 0), (15, 30), (20, 0)], 20) == [
        (0, 0),
        (10, 0),
        (15, 30),
        (20, 0),
    ]


@given(st.lists(points, min_size=3, max_size=40))
def test_nothing_is_drawn_beyond_the_edge(ring: list[tuple[int, int]]) -> None:
    for x, y in clipped(ring, REGION, 60):
        assert -60.001 <= x <= REGION.width + 60.001
        assert -60.001 <= y <= REGION.height + 60.001


def test_a_line_that_leaves_the_sheet_comes_back_as_another() -> None:
    line = [(10, 10), (20, 10), (-5000, -5000), (-6000, -5000), (30, 30), (40, 40)]
    assert list(on_sheet(line, REGION, 60)) == [
        [(10, 10), (20, 10), (-5000, -5000)],
        [(-6000, -5000), (30, 30), (40, 40)],
    ]


def test_a_path_is_of_whole_numbers_from_point_to_point() -> None:
    assert path([[(10, 10), (12.4, 8), (12.3, 8.2), (10, -5)]], closed=True) == "M10 10l2-2-2-13z"
    assert path([[(10, 10), (10.2, 10.1)]], closed=False) == ""


def test_crimea_and_sevastopol_are_ukraine_and_the_left_bank_is_one_area_of_moldova() -> None:
    there = ((29.1, 47.2), (29.2, 47.3), (29.2, 47.2))
    assert owner(Area("RUS", "Crimea", "", (there,))) == ("UA", "Crimea")
    assert owner(Area("RUS", "Sevastopol", "", (there,))) == ("UA", "Sevastopol")
    assert owner(Area("RUS", "Rostov", "", (there,))) == ("RUS", "Rostov")
    assert owner(Area("MDA", "Transnistria", "", (there,))) == owner(Area("MDA", "Camenca", "", (there,)))
