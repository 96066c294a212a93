"""The patterns that scripts fill in: with any day of any year they say what the build says."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from generator.locales import LOCALES, format
from generator.locales.patterns import patterns


@pytest.mark.parametrize("code", LOCALES)
def test_a_pattern_filled_in_is_the_date_that_the_build_writes(code: str) -> None:
    told = patterns(code)
    for day in (date(2019, 1, 1) + timedelta(days=number) for number in range(365)):
        filled = told["days"][day.month - 1].replace("{y}", str(day.year))
        filled = filled.replace("{dd}", f"{day.day:02}").replace("{d}", str(day.day))
        assert filled == format.day(day.year, day.month, day.day, code)
        month = told["months"][day.month - 1].replace("{y}", str(day.year))
        assert month == format.day(day.year, day.month, 0, code)


@pytest.mark.parametrize("code", LOCALES)
@pytest.mark.parametrize("amount", [0, 950, 1234, 12345678])
def test_a_pattern_filled_in_is_the_amount_that_the_build_writes(code: str, amount: int) -> None:
    number = format.number(Decimal(amount), code)
    assert patterns(code)["euros"].replace("{n}", number) == format.money(Decimal(amount), "EUR", code)
