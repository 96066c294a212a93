"""Dates, amounts and names as people of each language write them, by CLDR."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from functools import cache

import babel
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit


@cache
def cldr(code: str) -> babel.Locale:
    """The CLDR locale of a language, with British customs for English."""
    return babel.Locale.parse("en_GB" if code == "en" else code)


@cache
def day(year: int, month: int, number: int, code: str) -> str:
    """A date as exact as it is known: `12 March 2018`, `March 2018` or `2018`."""
    date = datetime.date(year, month or 1, number or 1)
    if number:
        return format_date(date, "long", locale=cldr(code))
    if month:
        # The stand-alone month of some languages is wrong after Azerbaijani was loaded (babel#1234);
        # the skeleton's pattern does not ask for it in those.
        return format_skeleton("yMMMM", date, locale=cldr(code))
    return str(year)


@cache
def short_month(year: int, month: int, code: str) -> str:
    """A month where there is little room: `Jun 2024`."""
    return format_skeleton("yMMM", datetime.date(year, month, 1), locale=cldr(code))


@cache
def number(value: Decimal, code: str) -> str:
    """A number with the separators of the language."""
    return format_decimal(value, locale=cldr(code))


@cache
def money(value: Decimal, currency: str, code: str) -> str:
    """An amount with its currency; cents only where there are some."""
    whole = value == value.to_integral_value()
    pattern = cldr(code).currency_formats["standard"].pattern
    written = format_currency(
        value,
        currency,
        format=pattern.replace(".00", "") if whole else None,
        locale=cldr(code),
        currency_digits=not whole,
    )
    # A code of letters is kept apart from its digits, as CLDR asks and Babel does not.
    return re.sub(r"([A-Z]{3})(\d)", "\\1\u00a0\\2", written)


@cache
def percent(value: Decimal, code: str) -> str:
    """A share, given in points of a hundred."""
    return format_percent(value / 100, locale=cldr(code), decimal_quantization=False)


@cache
def duration(value: Decimal, unit: str, code: str) -> str:
    """`24 months` in the language's words."""
    written = format_unit(value, f"duration-{unit}", length="long", locale=cldr(code))
    # CLDR has no long form of some units in Azerbaijani and Georgian; their short form is the whole word.
    return (
        written
        if "duration-" not in written
        else format_unit(value, f"duration-{unit}", length="short", locale=cldr(code))
    )


@cache
def country(iso: str, code: str) -> str:
    """The name of any country."""
    return str(cldr(code).territories.get(iso, iso))


@cache
def language(iso: str, code: str) -> str:
    """The name of any language."""
    return str(cldr(code).languages.get(iso, iso))


def enumeration(items: list[str], code: str) -> str:
    """`a, b and c`."""
    return format_list(items, locale=cldr(code))
