"""Days, months, years and half-years: exactly as exact as they were written."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import Date, HalfYear, PartialDate
from generator.schema.fields.dates import FIRST_YEAR, LAST_YEAR
from generator.schema.fields.written import Misread
from tests.corpora import naughty

DAYS = st.dates(datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31))
EXACT = DAYS.map(lambda day: PartialDate(day.year, day.month, day.day))
PARTIAL = (
    EXACT
    | DAYS.map(lambda day: PartialDate(day.year, day.month))
    | DAYS.map(lambda day: PartialDate(day.year))
)
HALVES = st.builds(HalfYear, st.integers(FIRST_YEAR, LAST_YEAR), st.sampled_from([1, 2]))


@given(PARTIAL)
def test_a_date_is_read_back_from_what_it_is_written_as(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date
    assert PartialDate.parse(f" {date} ") == date


@given(PARTIAL)
def test_a_date_means_a_day_of_its_own_time(date: PartialDate) -> None:
    assert date.first <= date.last
    assert date.first.year == date.last.year == date.year
    assert not date.month or date.first.month == date.last.month == date.month
    assert not date.day or date.first == date.last == datetime.date(date.year, date.month, date.day)


@given(PARTIAL)
def test_the_last_day_is_really_the_last(date: PartialDate) -> None:
    following = date.last + datetime.timedelta(days=1)
    assert (following.year, following.month) != (date.year, date.month) or date.day
    assert following.year != date.year or date.month


@given(PARTIAL, PARTIAL)
def test_what_certainly_comes_first_sorts_first(one: PartialDate, other: PartialDate) -> None:
    if one.last < other.first:
        assert one < other


@given(PARTIAL, st.integers(0, 600))
def test_months_later_it_is_as_exact_as_before(date: PartialDate, months: int) -> None:
    later = date.plus_months(months)
    assert bool(later.day) == bool(date.day)
    assert bool(later.month) == bool(date.month or months % 12)
    passed = (later.first.year - date.first.year) * 12 + later.first.month - date.first.month
    assert passed == months
    assert later.day <= date.day


@given(EXACT, st.integers(0, 300), st.integers(0, 300))
def test_months_add_up_but_for_the_ends_of_short_months(date: PartialDate, some: int, more: int) -> None:
    twice, once = date.plus_months(some).plus_months(more), date.plus_months(some + more)
    assert (twice.year, twice.month) == (once.year, once.month)
    assert twice.day == once.day or twice.day < once.day <= date.day


@pytest.mark.parametrize(
    ("date", "months", "later"),
    [("2017-11-23", 24, "2019-11-23"), ("2020-02-29", 12, "2021-02-28"), ("2017-11", 24, "2019-11"), ("2017", 24, "2019"),
     ("2017", 6, "2017-07"), ("2018-08-31", 6, "2019-02-28"), ("2018-12-31", 1, "2019-01-31")],
)  # fmt: skip
def test_a_deadline_is_counted_in_months_as_people_do(date: str, months: int, later: str) -> None:
    assert str(PartialDate.parse(date).plus_months(months)) == later


def misread(read: object, text: str) -> Misread:
    with pytest.raises(Misread) as caught:
        read(text)  # type: ignore[operator]
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("12.03.2018", "2018-03-12"),
        ("1/2/2018", "2018-02-01"),
        ("2018-3", "2018-03"),
        ("2018.3.2", "2018-03-02"),
        ("2018/03/12", "2018-03-12"),
    ],
)
def test_a_date_in_another_order_is_offered_in_the_right_one(text: str, likely: str) -> None:
    hint = misread(PartialDate.parse, text).hint
    assert hint
    assert hint.read().endswith(likely)
    PartialDate.parse(likely)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "2018-02-00",
        "18",
        "0000",
        "9999-12",
        "1799",
        "2201",
        "٢٠١٨",
        "2018-03-12T10:00",
        "2018-03-12-13",
        "+2018",
        "２０１８",
    ],
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert misread(PartialDate.parse, text).code == "date-form"


def test_naughty_words_are_no_dates() -> None:
    for words in naughty():
        assert misread(PartialDate.parse, words).code == "date-form"


def test_a_day_that_must_be_known_is_known_in_full() -> None:
    assert Date.parse("2018-03-12") == Date(2018, 3, 12)
    assert misread(Date.parse, "2018-03").code == "date-form"


@given(HALVES)
def test_a_half_year_is_read_back_and_followed_by_the_next(half: HalfYear) -> None:
    assert HalfYear.parse(str(half)) == half
    assert half.next.first == half.last + datetime.timedelta(days=1)
    assert half < half.next


@given(DAYS)
def test_every_day_lies_in_one_half_year(day: datetime.date) -> None:
    half = HalfYear.of(day)
    assert half.first <= day <= half.last


@pytest.mark.parametrize(
    "text", ["", "2019", "2019-H3", "2019-H0", "2019-h1", "19-H1", "0000-H1", "9999-H2", "2019-1"]
)
def test_what_is_no_half_year_is_not_guessed(text: str) -> None:
    assert misread(HalfYear.parse, text).code == "date-half-year"
