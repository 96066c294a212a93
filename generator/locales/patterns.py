"""How a language writes days, months and amounts, as text with gaps: what scripts fill in instead of asking the browser.

A browser may hold no data for a language, or a part of it: Chromium knows no Armenian, Belarusian and Georgian
months and writes those of Azerbaijani as `M01`. What is made here from the build's own writing agrees with it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from generator.locales import format

#: A year and a day whose digits meet nowhere else in a date.
YEAR, DAY = 2018, 5


class Patterns(TypedDict):
    """Twelve patterns of days and of months with the gaps `{y}`, `{d}` and `{dd}`, and one of euros with `{n}`."""

    days: list[str]
    months: list[str]
    euros: str


def patterns(code: str) -> Patterns:
    """The patterns of one language."""
    return {
        "days": [_day(format.day(YEAR, month, DAY, code)) for month in range(1, 13)],
        "months": [_year(format.day(YEAR, month, 0, code)) for month in range(1, 13)],
        "euros": format.money(Decimal(DAY), "EUR", code).replace(str(DAY), "{n}"),
    }


def _day(written: str) -> str:
    """A language writes days below ten with a nought before them, or does not."""
    padded = f"{DAY:02}"
    gap = (padded, "{dd}") if padded in written else (str(DAY), "{d}")
    return _year(written.replace(*gap))


def _year(written: str) -> str:
    return written.replace(str(YEAR), "{y}")
