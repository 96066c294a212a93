"""Charts: numbers in, the same drawing out; words of strangers are read, never run; nothing is drawn of nothing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.views.charts import (
    Bar,
    Cell,
    Group,
    Level,
    Point,
    Share,
    Span,
    Tick,
    bars,
    lines,
    ring,
    stack,
    strip,
    timeline,
)
from generator.views.charts.measure import NARROWEST, width, wrapped
from generator.views.charts.svg import across, written
from tests.lawful import texts

HOSTILE = '</title><script>x()</script><svg onload="x()" \'&lt; {{ 7*7 }}'
HALF = Decimal("0.5")


def shares(*values: int, label: str = "Part") -> list[Share]:
    return [
        Share(f"{label} {number}", Decimal(value), str(value), "abcdefg"[number])
        for number, value in enumerate(values)
    ]


def drawn(svg: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def of(svg: Markup, tag: str, style: str) -> list[ElementTree.Element]:
    return [each for each in drawn(svg).iter(tag) if style in each.attrib.get("class", "").split()]


def words(svg: Markup) -> list[str]:
    return [each.text or "" for each in drawn(svg).iter("text")]


Maker = Callable[[str], Markup]
EVERY: dict[str, Maker] = {
    "ring": lambda text: ring("n", text, text, shares(1, 2, label=text), text),
    "stack": lambda text: stack("n", text, text, shares(1, 2, label=text)),
    "bars": lambda text: bars("n", text, text, [Bar(text, Decimal(3), text)]),
    "lines": lambda text: lines("n", text, text, [Point(Decimal(0), Decimal(1), text)], [Level(Decimal(2), text, "target")], [Tick(Decimal(0), text)]),
    "timeline": lambda text: timeline("n", text, text, [Group(text, (Span(text, Decimal(0), HALF, "ongoing"),))], [Tick(Decimal(0), text)], HALF),
    "strip": lambda text: strip("n", text, text, [Cell(text, text, "unknown")]),
}  # fmt: skip


@pytest.fixture(params=EVERY.values(), ids=EVERY)
def chart(request: pytest.FixtureRequest) -> Maker:
    made: Maker = request.param
    return made


def test_every_chart_is_one_picture_with_a_name_and_a_description(chart: Maker) -> None:
    root = drawn(chart("Farmers"))
    assert (root.tag, root.get("role")) == ("svg", "img")
    named = [each for each in root if each.get("id") in str(root.get("aria-labelledby")).split()]
    assert [(each.tag, each.text) for each in named] == [("title", "Farmers"), ("desc", "Farmers")]


def test_no_chart_needs_an_exception_from_the_content_policy(chart: Maker) -> None:
    for each in drawn(chart("Farmers")).iter():
        assert "style" not in each.attrib
        assert each.tag not in {"style", "script", "foreignObject", "image", "a"}


def test_hostile_words_stay_words(chart: Maker) -> None:
    root = drawn(chart(HOSTILE))
    assert {each.tag for each in root.iter()} <= {"svg", "title", "desc", "text", "rect", "line", "circle"}
    assert not [name for each in root.iter() for name in each.attrib if name.startswith("on")]
    assert root.findtext("title") == HOSTILE


@given(texts(60))
def test_any_words_make_a_whole_picture(text: str) -> None:
    for made in EVERY.values():
        drawn(made(" ".join(text.split())))


def test_the_same_numbers_make_the_same_bytes(chart: Maker) -> None:
    assert chart("ფერმერები") == chart("ფერმერები")


@pytest.mark.parametrize(
    "empty",
    [ring("n", "t", "d", [], "0"), stack("n", "t", "d", []), bars("n", "t", "d", []), lines("n", "t", "d", []),
     timeline("n", "t", "d", [], [], None), strip("n", "t", "d", []), ring("n", "t", "d", shares(0, 0), "0"), stack("n", "t", "d", shares(0, 0)),
     bars("n", "t", "d", [Bar("a", Decimal(0), "0")])],
)  # fmt: skip
def test_nothing_is_drawn_of_nothing(empty: Markup) -> None:
    root = drawn(empty)
    assert root.findtext("title") == "t"
    widths = [each.get("width") for each in root.iter("rect") if "hub-chart__part" in str(each.get("class"))]
    assert set(widths) <= {"0%", "12"}, "only the marks beside names may be left"
    assert not of(empty, "circle", "hub-chart__arc")


def test_a_ring_divides_all_the_way_round() -> None:
    arcs = of(ring("n", "t", "d", shares(1, 3), "1/4"), "circle", "hub-chart__arc")
    assert [each.get("stroke-dasharray") for each in arcs] == ["76 320", "236 320"]
    assert [each.get("stroke-dashoffset") for each in arcs] == ["0", "-80"]


def test_a_ring_of_one_part_is_closed() -> None:
    (arc,) = of(ring("n", "t", "d", shares(0, 5), "5"), "circle", "hub-chart__arc")
    assert (arc.get("stroke-dasharray"), "hub-chart--b" in str(arc.get("class"))) == ("320 320", True)


def test_a_stack_lays_its_parts_end_to_end() -> None:
    parts = [
        each
        for each in of(stack("n", "t", "d", shares(600, 250, 150)), "rect", "hub-chart__part")
        if "%" in str(each.get("width"))
    ]
    assert [(each.get("x"), each.get("width")) for each in parts] == [
        ("0%", "60%"),
        ("60%", "25%"),
        ("85%", "15%"),
    ]


def test_bars_are_as_long_as_their_values_and_leave_room_for_them() -> None:
    made = bars(
        "n",
        "t",
        "d",
        [Bar("a", Decimal(200), "200"), Bar("b", Decimal(50), "50"), Bar("c", Decimal(-5), "-5")],
    )
    first, second, third = (
        Decimal(str(each.get("width")).rstrip("%")) for each in of(made, "rect", "hub-chart__part")
    )
    assert abs(first / second - 4) < Decimal("0.01")
    assert third == 0
    assert first * NARROWEST / 100 + 6 + width("200") <= NARROWEST


def test_a_line_rises_with_its_values_and_breaks_where_one_is_missing() -> None:
    points = [
        Point(Decimal(0), Decimal(0), "0"), Point(HALF, Decimal(10), "10"), Point(Decimal(1), Decimal(20), "20", joined=False),
    ]  # fmt: skip
    made = lines("n", "t", "d", points)
    dots = of(made, "circle", "hub-chart__dot")
    heights = [Decimal(str(dot.get("cy"))) for dot in dots]
    assert heights[0] - heights[1] == heights[1] - heights[2] > 0
    assert [dot.get("cx") for dot in dots] == ["3%", "50%", "97%"]
    (path,) = of(made, "line", "hub-chart__path")
    assert (path.get("x1"), path.get("x2")) == ("3%", "50%")


def test_an_approximate_value_is_drawn_hollow_and_an_inexact_day_as_a_reach() -> None:
    made = lines(
        "n", "t", "d", [Point(HALF, Decimal(5), "≈ 5", open=True, since=Decimal(0), until=Decimal(1))]
    )
    assert len(of(made, "circle", "hub-chart__dot--open")) == 1
    (reach,) = of(made, "line", "hub-chart__reach")
    assert (reach.get("x1"), reach.get("x2")) == ("3%", "97%")


def test_values_below_zero_stand_below_the_axis() -> None:
    made = lines("n", "t", "d", [Point(Decimal(0), Decimal(-5), "-5"), Point(Decimal(1), Decimal(5), "5")])
    (axis,) = of(made, "line", "hub-chart__axis")
    below, above = (Decimal(str(dot.get("cy"))) for dot in of(made, "circle", "hub-chart__dot"))
    assert above < Decimal(str(axis.get("y1"))) < below


def test_labels_of_neighbouring_values_never_lie_on_each_other() -> None:
    near = [Point(Decimal(number) / 10, Decimal(100), "1,000,000") for number in range(11)]
    assert len([each for each in words(lines("n", "t", "d", near)) if each]) < 5


def test_a_timeline_puts_spans_where_their_days_are() -> None:
    spans = (
        Span("a", Decimal("0.25"), Decimal("0.75"), "ongoing"),
        Span("b", Decimal(1), Decimal(1), "none", open=True),
    )
    made = timeline("n", "t", "d", [Group("Block", spans)], [], Decimal("0.4"))
    first, second = of(made, "rect", "hub-chart__part")
    assert (first.get("x"), first.get("width")) == ("25%", "50%")
    assert "hub-chart__part--open" in str(second.get("class"))
    assert Decimal(str(second.get("x")).rstrip("%")) + Decimal(str(second.get("width")).rstrip("%")) <= 100
    (today,) = of(made, "line", "hub-chart__today")
    assert today.get("x1") == "40%"


def test_a_strip_has_a_cell_for_each_period_and_a_sign_in_each() -> None:
    made = strip("n", "t", "d", [Cell("2023", "✓", "on-time"), Cell("", "?", "unknown")])
    assert [each.get("x") for each in of(made, "rect", "hub-chart__cell")] == ["2%", "52%"]
    assert words(made) == ["2023", "✓", "?"]


LONG = {
    "ka": "დახურული ბაზრის მშენებლობა სამაცივრე კამერებით მიმდებარე სოფლების ფერმერებისთვის",
    "hy": "Կառուցել սառնարանային խցերով ծածկված շուկա շրջակա գյուղերի գյուղատնտեսների համար",
    "one": "ლ" * 60,
}  # fmt: skip


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_words_break_into_lines_that_fit_the_narrowest_screen(text: str) -> None:
    found = wrapped(text, most=9)
    assert len(found) > 1
    assert all(width(line) <= NARROWEST for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_a_number_stays_beside_its_unit() -> None:
    assert all(
        "₾" not in line or "324\xa0₾" in line
        for line in wrapped("ადგილობრივი ბიუჯეტი: 133\xa0324\xa0₾ (17%)", 180)
    )


@given(st.text(max_size=200))
def test_no_text_ever_grows_beyond_its_lines(text: str) -> None:
    found = wrapped(text)
    assert len(found) <= 4
    assert all(width(line) <= NARROWEST for line in found)


@pytest.mark.parametrize(
    ("value", "as_written"),
    [("0", "0"), ("-0.001", "0"), ("12.5", "12.5"), ("33.333333", "33.33"), ("100", "100")],
)
def test_coordinates_are_written_in_one_way(value: str, as_written: str) -> None:
    assert written(Decimal(value)) == as_written
    assert across(Decimal(value) / 100) == f"{as_written}%"
