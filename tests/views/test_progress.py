"""The progress of a plan: calculated in the open, from sourced figures only, and gaps stay gaps."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue
from generator.locales import LOCALES
from generator.pipeline import look
from generator.schema import HalfYear, Number
from generator.settings import Settings
from generator.views.facts import Entry
from generator.views.progress import plan as progress
from generator.views.progress.actions import reports, standings
from generator.views.progress.figure import Figure
from generator.views.progress.halves import halves
from generator.views.progress.indicators import Series, Value, series
from generator.views.progress.money import split
from generator.views.reader import Reader
from tests.content import AS_OF
from tests.monitored import lay_out_monitored


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("monitored") / "content"
    lay_out_monitored(folder)
    return folder


def known(content: Path) -> Catalogue:
    looked = look(Settings(root=content.parent, content=content, output=content.parent / "site", as_of=AS_OF))
    assert looked.report.errors == 0, [each.message.read() for each in looked.report.diagnostics]
    return looked.catalogue


@pytest.fixture(scope="module")
def catalogue(content: Path) -> Catalogue:
    return known(content)


def figures(catalogue: Catalogue, slug: str = "riverside-2023", locale: str = "en") -> dict[str, Figure]:
    plan = catalogue.by_id[f"plans/{slug}"]
    reader = Reader(locale, "../../", catalogue)
    every = [*progress.progress(reader, plan), progress.money(reader, plan)]
    return {each.name.removesuffix(f"-{slug}"): each for each in every if each}


def number(text: str) -> Entry:
    return Entry(Number.parse(text), "s")


def measured(base: str | None, target: str | None, *values: str) -> Series:
    half = HalfYear(2024, 1)
    return Series(
        "a", 1, None,
        number(base) if base else None, number(target) if target else None,
        tuple(Value(half, number(value), None) for value in values),  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("base", "target", "latest", "progress", "direction"),
    [("0", "40", "10", 25, "up"), ("30", "10", "12", 90, "down"), ("0", "40", "50", 125, "up"), ("0", "40", "-4", -10, "up"), ("5", "15", "5", 0, "up")],
)  # fmt: skip
def test_progress_is_the_way_made_of_the_way_to_go(
    base: str, target: str, latest: str, progress: int, direction: str
) -> None:
    found = measured(base, target, "1", latest)
    assert (found.progress, found.direction, found.lack) == (progress, direction, None)


@pytest.mark.parametrize(
    ("found", "lack"),
    [
        (measured(None, "40", "3"), "baseline"), (measured("0", None, "3"), "target"), (measured("0", "40"), "value"),
        (measured("0", "30-40", "3"), "range"), (measured("0", "40", "3-5"), "range"), (measured("4", "4", "3"), "equal"),
    ],
)  # fmt: skip
def test_where_something_is_lacking_no_progress_is_said(found: Series, lack: str) -> None:
    assert (found.progress, found.lack) == (None, lack)


def test_an_approximate_figure_makes_approximate_progress() -> None:
    assert measured("0", "≈ 40", "10").rough
    assert not measured("0", "40", "10").rough


@given(*(st.integers(-10_000, 10_000) for _ in range(3)))
def test_progress_at_the_baseline_is_none_and_at_the_target_whole(
    base: int, target: int, latest: int
) -> None:
    found = measured(str(base), str(target), str(latest))
    if base == target:
        assert found.progress is None
        return
    assert found.progress is not None
    if latest in {base, target}:
        assert found.progress == (100 if latest == target else 0)
    # As far towards the target as from it to the other side: the sum does not care which way it should go.
    mirrored = measured(str(-base), str(-target), str(-latest)).progress
    assert mirrored == found.progress


def test_the_last_report_that_names_an_action_says_how_it_stands(catalogue: Catalogue) -> None:
    plan = catalogue.by_id["plans/riverside-2023"]
    found = {each.key: each for each in standings(plan, reports(plan, catalogue), catalogue)}
    assert {key: str(each.status) if each.status else None for key, each in found.items()} == {
        "hall": "completed", "road": None, "courses": "delayed", "fair": None,
    }  # fmt: skip
    assert found["courses"].report and found["courses"].report.slug == "riverside-2024-h2"


def test_a_half_year_without_a_report_stays_a_gap(catalogue: Catalogue) -> None:
    plan = catalogue.by_id["plans/riverside-2023"]
    found = halves(plan, reports(plan, catalogue), catalogue)
    assert {str(each.half): each.standing for each in found} == {
        "2023-H1": "on-time", "2023-H2": "late", "2024-H1": "unknown", "2024-H2": "on-time", "2025-H1": "on-time", "2025-H2": "unknown",
    }  # fmt: skip
    (points,) = [
        each
        for each in series(plan, reports(plan, catalogue), catalogue)
        if (each.key, each.number) == ("hall", 1)
    ]
    assert [str(value.half) for value in points.values] == ["2023-H1", "2023-H2", "2024-H2", "2025-H1"]
    drawing = ElementTree.fromstring(figures(catalogue)["indicator-hall-1"].drawing)
    assert len([each for each in drawing.iter("line") if each.get("class") == "hub-chart__path"]) == 2


def test_the_sum_and_its_inputs_are_shown(catalogue: Catalogue) -> None:
    found = figures(catalogue)
    assert found["indicator-hall-1"].notes == (
        "It should rise.",
        "Progress: (latest − baseline) ÷ (target − baseline) = (36 − 0) ÷ (40 − 0) = 90%",
    )
    assert found["indicator-hall-2"].notes[0] == "It should fall."
    assert found["indicator-courses-1"].notes == (
        "Not enough data to say how far it has come: no baseline with a source.",
    )
    assert found["indicator-courses-1"].drawing == ""


def test_an_indicator_shows_its_way_and_says_where_nobody_has_measured_it(catalogue: Catalogue) -> None:
    found = figures(catalogue)
    assert found["indicator-hall-1"].way == (("before", "0"), ("now", "36"), ("target", "40"))
    assert found["indicator-courses-1"].way == (("now", "Not known to the hub"), ("target", "25"))
    assert found["status"].way == ()


def test_every_figure_names_its_sources(catalogue: Catalogue) -> None:
    for name, each in figures(catalogue).items():
        assert each.sources, name
        assert each.rows, name
    assert [source.href for source in figures(catalogue)["money"].sources] == ["#source-plan"]
    assert figures(catalogue)["status"].sources[0].href == "../../reports/riverside-2025-h1/#source-report"


def test_money_is_shared_out_by_its_sources(catalogue: Catalogue) -> None:
    plan = catalogue.by_id["plans/riverside-2023"]
    found = split(plan, catalogue)
    assert found
    assert found.measured == (Decimal(600_000), Decimal(250_000), Decimal(150_000))
    assert [row[1:] for row in figures(catalogue)["money"].rows] == [
        ("GEL\xa0600,000", "60%"), ("GEL\xa0250,000", "25%"), ("GEL\xa0150,000", "15%"),
    ]  # fmt: skip


def changed(tmp_path: Path, path: str, before: str, after: str) -> Catalogue:
    content = tmp_path / "content"
    lay_out_monitored(content)
    file = content / path
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    return known(content)


PLAN = "plans/riverside-2023/record.yaml"


def test_money_in_two_currencies_is_not_added_up(tmp_path: Path) -> None:
    catalogue = changed(tmp_path, PLAN, "{from: eu, amount: 150000 GEL}", "{from: eu, amount: 50000 EUR}")
    each = figures(catalogue)["money"]
    assert each.drawing == ""
    assert [row[1] for row in each.rows] == ["GEL\xa0600,000", "GEL\xa0250,000", "€50,000"]


def test_without_a_split_of_the_plan_its_actions_are_added_up(tmp_path: Path) -> None:
    own = "funding:\n  - {from: state-budget, amount: 600000 GEL}\n  - {from: local-budget, amount: 250000 GEL}\n  - {from: eu, amount: 150000 GEL}\n"
    catalogue = changed(tmp_path, PLAN, own, "")
    assert "money" not in figures(catalogue)
    parts = "cost: 60000 GEL\n        funding: [{from: eu, amount: 40000 GEL}, {from: local-budget, amount: 20000 GEL}]"
    file = tmp_path / "content" / PLAN
    file.write_text(file.read_text("utf-8").replace("cost: 60000 GEL", parts), "utf-8")
    each = figures(known(tmp_path / "content"))["money"]
    assert [row[1] for row in each.rows] == ["GEL\xa040,000", "GEL\xa020,000"]
    assert each.notes == ("Added up from the 1 of 4 actions that name their funding.",)


def test_a_figure_without_a_source_does_not_appear(tmp_path: Path) -> None:
    content = tmp_path / "content"
    lay_out_monitored(content)
    file = content / PLAN
    text = (
        file.read_text("utf-8")
        .replace("facts_from: plan\n", "")
        .replace("target: 40}", "target: [{value: 40, source: news}]}")
    )
    file.write_text(text, "utf-8")
    looked = look(Settings(root=tmp_path, content=content, output=tmp_path / "site", as_of=AS_OF))
    found = figures(looked.catalogue)
    assert "money" not in found and "timeline" not in found
    assert found["indicator-hall-1"].notes == (
        "Not enough data to say how far it has come: no baseline with a source.",
    )
    assert found["indicator-hall-1"].rows[0] == ("Target", "40")


def test_a_plan_that_nobody_reports_on_has_no_ring_and_no_promise(tmp_path: Path) -> None:
    content = tmp_path / "content"
    lay_out_monitored(content)
    for folder in content.glob("reports/riverside-*"):
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    found = figures(known(content))
    assert set(found) == {"reports", "timeline", "money"}
    assert {row[1] for row in found["reports"].rows} == {"Not known to the hub"}


@pytest.mark.parametrize("locale", LOCALES)
def test_figures_speak_the_language_of_their_reader(catalogue: Catalogue, locale: str) -> None:
    found = figures(catalogue, locale=locale)
    english = figures(catalogue)
    for name, each in found.items():
        ElementTree.fromstring(each.drawing or "<p/>")
        if locale != "en":
            assert each.head != english[name].head, f"the table of {name} is headed in English"
    assert found["money"].rows[0][1] in found["money"].drawing.replace("&#39;", "'")


def test_the_same_records_make_the_same_drawings(catalogue: Catalogue, content: Path) -> None:
    assert figures(catalogue) == figures(known(content))
