"""Numbers, money, shares and durations: to the last cent, and approximate only where the source was."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import Duration, Money, Number, Percent
from generator.schema.fields.written import Misread
from tests.corpora import naughty

MARKS = st.sampled_from(["", "≈", "<", ">", "≤", "≥"])
PLAIN = st.decimals(0, 10**12, places=2, allow_nan=False, allow_infinity=False) | st.integers(0, 10**14).map(
    Decimal
)
CURRENCIES = st.sampled_from(["EUR", "GEL", "UAH", "MDL", "AMD", "AZN", "BYN", "USD"])
UNITS = st.sampled_from(["minute", "hour", "day", "week", "month", "year"])


def misread(read: object, text: str) -> Misread:
    with pytest.raises(Misread) as caught:
        read(text)  # type: ignore[operator]
    assert caught.value.hint
    return caught.value


@given(MARKS, PLAIN)
def test_a_number_is_read_back_from_what_it_is_written_as(mark: str, value: Decimal) -> None:
    assert Number.parse(f"{mark} {value:f}") == Number.parse(f"{mark}{value:f}") == Number(mark, value, value)


@given(PLAIN, PLAIN, st.sampled_from(["–", "-", "—", " – ", " - "]))
def test_a_range_has_its_smaller_end_first(one: Decimal, other: Decimal, dash: str) -> None:
    low, high = sorted((one, other))
    assert Number.parse(f"{low:f}{dash}{high:f}") == Number("", low, high)
    if low < high:
        assert misread(Number.parse, f"{high:f}{dash}{low:f}").code == "number-form"


@given(MARKS, PLAIN, CURRENCIES)
def test_money_keeps_every_cent_and_its_currency(mark: str, value: Decimal, currency: str) -> None:
    read = Money.parse(f"{mark}{value:f} {currency}")
    assert (read.mark, read.low, read.high, read.currency) == (mark, value, value, currency)
    assert read.exact == (not mark)


def test_cents_are_added_as_on_paper() -> None:
    assert Money.parse("0.1 EUR").low + Money.parse("0.2 EUR").low == Money.parse("0.3 EUR").low


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_share_lies_between_nothing_and_all(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert (
        Percent.parse(f"{low}–{high} %")
        == Percent.parse(f"{low}-{high}%")
        == Percent("", Decimal(low), Decimal(high))
    )


@given(st.integers(1, 100), UNITS)
def test_a_duration_is_read_back_in_the_singular_and_in_the_plural(count: int, unit: str) -> None:
    one, many = Duration.parse(f"{count} {unit}"), Duration.parse(f"{count} {unit}s")
    assert one == many == Duration("", Decimal(count), Decimal(count), unit)
    assert (one.months > 0) == (unit in {"month", "year"})
    assert (one.minutes > 0) == (unit not in {"month", "year"})


@pytest.mark.parametrize(
    ("text", "minutes", "months"),
    [
        ("90 minutes", 90, 0),
        ("1 hour", 60, 0),
        ("2 days", 720, 0),
        ("1 week", 1800, 0),
        ("24 months", 0, 24),
        ("2 years", 0, 24),
        ("18–48 months", 0, 18),
    ],
)
def test_durations_count_as_teaching_or_as_deadlines(text: str, minutes: int, months: int) -> None:
    assert (Duration.parse(text).minutes, Duration.parse(text).months) == (minutes, months)


def test_other_signs_for_about_mean_the_same() -> None:
    assert Number.parse("~ 48000") == Number.parse("about 48000") == Number.parse("≈ 48000")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("12 500", "12500"),
        ("12,500", "12500"),
        ("1,234,567", "1234567"),
        ("1 234 567.89", "1234567.89"),
        ("12'500", "12500"),
        ("≈ 12 500", "≈ 12500"),
    ],
)
def test_digits_in_groups_are_offered_without_gaps(text: str, offered: str) -> None:
    hint = misread(Number.parse, text).hint
    assert hint
    assert hint.read().endswith(f": {offered}")
    Number.parse(offered)


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (Number.parse, "", "number-form"), (Number.parse, "12,5", "number-form"), (Number.parse, "1e3", "number-form"),
        (Number.parse, "NaN", "number-form"), (Number.parse, "Infinity", "number-form"), (Number.parse, "١٢", "number-form"),
        (Number.parse, "9" * 16, "number-form"), (Number.parse, "9" * 200_000, "number-form"), (Number.parse, "0.0000001", "number-form"),
        (Percent.parse, "40", "number-form"), (Percent.parse, "101 %", "number-form"), (Percent.parse, "-1 %", "number-form"),
        (Money.parse, "600000", "money-form"), (Money.parse, "600000 eur", "money-form"), (Money.parse, "€600000", "money-form"),
        (Money.parse, "EUR 600000", "money-form"), (Money.parse, "-1 EUR", "money-form"), (Money.parse, "a EUR", "money-form"),
        (Money.parse, "1 XYZ", "money-form"), (Duration.parse, "24", "duration-form"), (Duration.parse, "24 moons", "duration-form"),
        (Duration.parse, "-1 months", "duration-form"), (Duration.parse, "1201 months", "duration-form"), (Duration.parse, "two years", "duration-form"),
        (Duration.parse, "101 years", "duration-form"),
    ],
    ids=lambda each: str(each)[:20],
)  # fmt: skip
def test_what_is_no_amount_is_not_guessed(read: object, text: str, code: str) -> None:
    assert misread(read, text).code == code


def test_naughty_words_are_read_as_the_figures_they_are_or_not_at_all() -> None:
    for words in naughty():
        for read in (Number.parse, Percent.parse, Money.parse, Duration.parse):
            try:
                figure = read(words)
            except Misread as refused:
                assert refused.hint
            else:
                assert figure.low <= figure.high < 10**15
