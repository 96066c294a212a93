"""Dates, amounts and names as people of each language write them, whatever was formatted before."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.locales import LOCALES, format

NOVEMBER = {
    "en": "November 2018", "hy": "նոյեմբեր", "az": "noyabr 2018", "be": "лістапад 2018",
    "ka": "ნოემბერი", "ro": "noiembrie 2018", "uk": "листопад 2018", "ru": "ноябрь 2018",
}  # fmt: skip


@pytest.mark.parametrize("first", list(LOCALES))
def test_a_month_is_never_written_in_the_words_of_another_language(first: str) -> None:
    """Azerbaijani, loaded first, makes CLDR's stand-alone months of others come out wrong."""
    format.day.cache_clear()
    for code in (first, *LOCALES):
        assert NOVEMBER[code] in format.day(2018, 11, 0, code)


@pytest.mark.parametrize("code", list(LOCALES))
@pytest.mark.parametrize("unit", ["minute", "hour", "day", "week", "month", "year"])
def test_every_unit_of_time_has_a_word(code: str, unit: str) -> None:
    assert "duration" not in format.duration(Decimal(6), unit, code)


@pytest.mark.parametrize("code", list(LOCALES))
def test_money_keeps_its_digits_and_names_its_currency(code: str) -> None:
    written = format.money(Decimal("2087991.36"), "GEL", code)
    assert "".join(filter(str.isdigit, written)) == "208799136"
    assert "GEL" in written or "₾" in written
    assert "".join(filter(str.isdigit, format.money(Decimal(600000), "EUR", code))) == "600000"


@pytest.mark.parametrize("code", list(LOCALES))
def test_the_six_countries_and_eight_languages_have_names(code: str) -> None:
    for iso in ("AM", "AZ", "BY", "GE", "MD", "UA"):
        assert format.country(iso, code) != iso
    for iso in LOCALES:
        assert format.language(iso, code) != iso
