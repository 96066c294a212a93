"""The clock of a membership: what a town owed by which day, and nothing said against it without a source."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import PartialDate
from generator.schema.obligation import Obligation, open_standing, punctual
from tests.content import looked_at

PLAN = "plans/gori-2019/record.yaml"
_SOURCES = 'facts_from: s\nsources:\n  s: {url: "https://www.example.org/"}\n'


def town(signed: str = "2017-11-23", more: str = "") -> str:
    membership = f"  - {{phase: m4eg/first, signed: {signed}{more}}}\n"
    return f"written_in: en\nname: {{en: Gori}}\nsummary: {{en: A town.}}\ncountry: GE\nmemberships:\n{membership}{_SOURCES}"


def phase(more: str = "") -> str:
    name = "written_in: en\ncountries: [GE, UA]\nphases:\n  first:\n    name: {en: First}\n"
    return f"{name}{''.join(f'    {line}{chr(10)}' for line in more.splitlines())}{_SOURCES}"


def plan(**dates: str) -> str:
    lines = "".join(f"{name}: {date}\n" for name, date in dates.items())
    return (
        f"written_in: en\nmunicipalities: [gori]\nphase: m4eg/first\nthemes: [agriculture]\n{lines}{_SOURCES}"
    )


def report(**facts: str) -> str:
    lines = "".join(f"{name}: {fact}\n" for name, fact in facts.items())
    return f"written_in: en\nplan: gori-2019\n{lines}{_SOURCES}"


WORDS = "---\ntitle: A report\nsummary: How far it came.\n---\n"


def owed(folder: Path, files: dict[str, str | None], as_of: str = "2026-11-22") -> list[Obligation]:
    looked = looked_at(folder, files, datetime.date.fromisoformat(as_of))
    assert looked.report.errors == 0
    gori = looked.catalogue.find("municipalities", "gori")
    assert gori
    return list(looked.catalogue.kinds["municipalities"].obligations(gori, looked.catalogue))


def the_plan(folder: Path, files: dict[str, str | None], as_of: str = "2026-11-22") -> Obligation:
    (one,) = [each for each in owed(folder, files, as_of) if each.what == "plan"]
    return one


def reports(folder: Path, files: dict[str, str | None], as_of: str = "2026-11-22") -> dict[str, Obligation]:
    return {str(each.half_year): each for each in owed(folder, files, as_of) if each.what == "report"}


DUE_IN_2019 = {"municipalities/gori.yaml": town("2017-11-23")}


@pytest.mark.parametrize(
    ("submitted", "standing"),
    [
        ("2019-04-01", "on-time"), ("2019-11-23", "on-time"), ("2019-11-24", "late"), ("2020", "late"), ("2019-10", "on-time"),
        ("2019-11", "undated"), ("2019", "undated"), ("2019-12", "late"),
    ],
)  # fmt: skip
def test_a_plan_is_on_time_or_late_where_the_days_are_exact_enough_to_say(
    tmp_path: Path, submitted: str, standing: str
) -> None:
    found = the_plan(tmp_path, {**DUE_IN_2019, PLAN: plan(submitted=submitted)})
    assert (str(found.due), found.standing, found.fulfilled_by) == ("2019-11-23", standing, "plans/gori-2019")


def test_a_plan_whose_day_is_not_known_is_there_all_the_same(tmp_path: Path) -> None:
    found = the_plan(tmp_path, {**DUE_IN_2019, PLAN: plan()})
    assert (found.standing, found.done) == ("undated", None)


def test_a_deadline_is_as_exact_as_the_day_of_signing(tmp_path: Path) -> None:
    for signed, due in (("2017-11", "2019-11"), ("2017", "2019")):
        found = the_plan(
            tmp_path, {"municipalities/gori.yaml": town(signed), PLAN: plan(submitted="2019-11-30")}
        )
        assert (str(found.due), found.standing) == (due, "on-time")


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [("2019-11-22", "due"), ("2019-11-23", "due"), ("2019-11-24", "unknown"), ("2026-11-22", "unknown")],
)
def test_what_the_hub_has_no_record_of_is_not_known_never_overdue(
    tmp_path: Path, as_of: str, standing: str
) -> None:
    found = the_plan(tmp_path, {**DUE_IN_2019, "plans": None}, as_of)
    assert (found.standing, found.fulfilled_by) == (standing, None)


@pytest.mark.parametrize(
    ("missing", "standing"),
    [("2020-02-01", "overdue"), ("2020", "overdue"), ("2019-06-01", "unknown"), ("2019", "unknown")],
)
def test_only_a_source_makes_a_plan_overdue(tmp_path: Path, missing: str, standing: str) -> None:
    gori = town(more=f", plan_missing: {missing}")
    found = the_plan(tmp_path, {"municipalities/gori.yaml": gori, "plans": None})
    assert found.standing == standing
    assert found.source == ("s" if standing == "overdue" else None), "a reader can look up who says so"


def test_a_plan_that_is_there_outweighs_who_said_that_it_was_missing(tmp_path: Path) -> None:
    gori = town(more=", plan_missing: 2020")
    assert (
        the_plan(tmp_path, {"municipalities/gori.yaml": gori, PLAN: plan(submitted="2020-06-01")}).standing
        == "late"
    )


STATUSES = "written_in: en\ngiven: yes\nentries:\n  suspended:\n    label: {en: Suspended}\n  signatory:\n    label: {en: Signatory}\n"


def test_a_suspended_membership_owes_nothing_for_now(tmp_path: Path) -> None:
    gori = town(more=", statuses: [{status: suspended, since: 2019}], plan_missing: 2020")
    files = {
        "municipalities/gori.yaml": gori,
        "vocabularies/membership-statuses.yaml": STATUSES,
        "plans": None,
    }
    assert the_plan(tmp_path, files).standing == "suspended"


STATUSES_ALL = STATUSES + "  acting:\n    label: {en: Acting}\n"
RESUMED = "statuses: [{status: suspended, since: 2019-08-01}, {status: acting, since: 2020-03-15}]"


def test_a_membership_that_goes_on_owes_its_plan_again(tmp_path: Path) -> None:
    files = {
        "municipalities/gori.yaml": town(more=f", {RESUMED}, plan_missing: 2020-06"),
        "vocabularies/membership-statuses.yaml": STATUSES_ALL,
        "plans": None,
    }
    assert the_plan(tmp_path / "now", files).standing == "overdue"
    assert the_plan(tmp_path / "then", files, as_of="2020-01-01").standing == "suspended"


@pytest.mark.parametrize(
    "steps",
    [
        RESUMED,
        "statuses: [{status: acting, since: 2020-03-15}, {status: suspended, since: 2019-08-01}]",
    ],
)
def test_reports_are_asked_for_before_and_after_a_suspension_and_not_in_between(
    tmp_path: Path, steps: str
) -> None:
    files = {
        **TWO_YEARS,
        "municipalities/gori.yaml": town(more=f", {steps}"),
        "vocabularies/membership-statuses.yaml": STATUSES_ALL,
    }
    assert {half: each.standing for half, each in reports(tmp_path, files).items()} == {
        "2019-H1": "unknown", "2019-H2": "suspended", "2020-H1": "unknown", "2020-H2": "unknown",
    }  # fmt: skip


def test_a_suspension_whose_end_has_no_day_is_over_all_the_same(tmp_path: Path) -> None:
    steps = "statuses: [{status: suspended, since: 2019}, {status: acting}]"
    files = {
        **TWO_YEARS,
        "municipalities/gori.yaml": town(more=f", {steps}"),
        "vocabularies/membership-statuses.yaml": STATUSES_ALL,
    }
    assert {each.standing for each in reports(tmp_path, files).values()} == {"unknown"}


TWO_PHASES = phase("ends: 2020\nplan_due: 24 months").replace(
    _SOURCES, "  second:\n    name: {en: Second}\n    starts: 2021\n    plan_due: 24 months\n" + _SOURCES
)
TWO_MEMBERSHIPS = town().replace(_SOURCES, "  - {phase: m4eg/second, signed: 2021-05-01}\n" + _SOURCES)


@pytest.mark.parametrize(
    ("begins", "fulfils"),
    [
        ("submitted: 2019-04-01", "first"),
        ("submitted: 2021-09", "second"),
        ("starts: 2022", "second"),
        ("", None),
    ],
)
def test_a_plan_without_a_phase_fulfils_one_membership_by_its_days(
    tmp_path: Path, begins: str, fulfils: str | None
) -> None:
    files = {
        "municipalities/gori.yaml": TWO_MEMBERSHIPS,
        "initiatives/m4eg/record.yaml": TWO_PHASES,
        PLAN: plan().replace("phase: m4eg/first\n", f"{begins}\n"),
    }
    found = {each.phase.part: each.fulfilled_by for each in owed(tmp_path, files) if each.what == "plan"}
    assert found == {part: "plans/gori-2019" if part == fulfils else None for part in ("first", "second")}


def test_a_plan_without_phase_or_days_counts_where_there_is_one_membership(tmp_path: Path) -> None:
    bare = plan().replace("phase: m4eg/first\n", "")
    assert the_plan(tmp_path, {**DUE_IN_2019, PLAN: bare}).fulfilled_by == "plans/gori-2019"


def test_a_phase_without_a_rule_starts_no_clock(tmp_path: Path) -> None:
    assert owed(tmp_path, {"initiatives/m4eg/record.yaml": phase("ends: 2022")}) == []


def test_a_membership_without_a_day_starts_no_clock(tmp_path: Path) -> None:
    gori = town().replace(", signed: 2017-11-23", "")
    assert owed(tmp_path, {"municipalities/gori.yaml": gori, "plans": None}) == []


@pytest.mark.parametrize(
    ("ends", "asked"), [("2019-11-22", False), ("2019-11-23", True), ("2019-11", True), ("2018", False)]
)
def test_the_clock_stops_where_its_phase_ends(tmp_path: Path, ends: str, asked: bool) -> None:
    files = {
        **DUE_IN_2019,
        "initiatives/m4eg/record.yaml": phase(f"ends: {ends}\nplan_due: 24 months"),
        "plans": None,
    }
    assert [each.what for each in owed(tmp_path, files)] == ["plan"] * asked


def test_a_deadline_that_may_lie_within_its_phase_is_asked_for(tmp_path: Path) -> None:
    files = {
        "municipalities/gori.yaml": town("2017"),
        "initiatives/m4eg/record.yaml": phase("ends: 2019-06\nplan_due: 24 months"),
        "plans": None,
    }
    assert [str(each.due) for each in owed(tmp_path, files)] == ["2019"]


TWO_YEARS = {PLAN: plan(submitted="2019-04-01", starts="2019", ends="2020")}


def test_a_report_is_owed_for_each_half_year_of_a_plan_in_the_half_year_after(tmp_path: Path) -> None:
    found = reports(tmp_path, TWO_YEARS)
    assert list(found) == ["2019-H1", "2019-H2", "2020-H1", "2020-H2"]
    assert [str(each.due) for each in found.values()] == ["2019-07", "2020-01", "2020-07", "2021-01"]
    assert {each.standing for each in found.values()} == {"unknown"}


@pytest.mark.parametrize(
    ("submitted", "standing"),
    [("2019-07-31", "on-time"), ("2019-06-30", "on-time"), ("2019-08-01", "late"), ("2019", "undated")],
)
def test_a_report_is_on_time_or_late(tmp_path: Path, submitted: str, standing: str) -> None:
    files = {
        **TWO_YEARS,
        "reports/gori-1/record.yaml": report(half_year="2019-H1", submitted=submitted),
        "reports/gori-1/en.md": WORDS,
    }
    found = reports(tmp_path, files)
    assert (found["2019-H1"].standing, found["2019-H1"].fulfilled_by) == (standing, "reports/gori-1")
    assert found["2019-H2"].standing == "unknown"


def test_reports_stop_with_the_plan_and_with_the_phase(tmp_path: Path) -> None:
    ended_early = {PLAN: plan(starts="2019", ends="2020-05")}
    assert list(reports(tmp_path / "a", ended_early)) == ["2019-H1", "2019-H2"]
    stopped = {**TWO_YEARS, "initiatives/m4eg/record.yaml": phase("ends: 2019\nreport_every: 6 months")}
    assert list(reports(tmp_path / "b", stopped)) == ["2019-H1", "2019-H2"]


def test_a_report_to_come_is_due(tmp_path: Path) -> None:
    found = reports(tmp_path, TWO_YEARS, as_of="2020-01-31")
    assert [each.standing for each in found.values()] == ["unknown", "due", "due", "due"]


def test_only_a_source_makes_a_report_overdue(tmp_path: Path) -> None:
    gori = town(more=", report_missing: 2020-03-01")
    found = reports(tmp_path, {**TWO_YEARS, "municipalities/gori.yaml": gori})
    assert [each.standing for each in found.values()] == ["overdue", "overdue", "unknown", "unknown"]


_DAYS = st.dates(datetime.date(2010, 1, 1), datetime.date(2030, 12, 31))
_DATES = (
    _DAYS.map(lambda day: PartialDate(day.year, day.month, day.day))
    | _DAYS.map(lambda day: PartialDate(day.year, day.month))
    | _DAYS.map(lambda day: PartialDate(day.year))
)


@given(_DATES, _DATES)
def test_on_time_and_late_are_said_only_where_every_day_that_may_be_meant_agrees(
    done: PartialDate, due: PartialDate
) -> None:
    standing = punctual(done, due)
    assert (standing == "on-time") == (done.last <= due.last)
    assert (standing == "late") == (done.first > due.last)
    if standing == "undated":
        assert done.first <= due.last < done.last


@given(_DATES, _DAYS, st.none() | _DATES)
def test_nobody_is_overdue_without_a_source_of_a_later_day(
    due: PartialDate, today: datetime.date, missing: PartialDate | None
) -> None:
    standing = open_standing(due, today, missing)
    assert (standing == "overdue") == bool(missing and missing.first > due.last)
    if not missing:
        assert standing == ("due" if today <= due.last else "unknown")
