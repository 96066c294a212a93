"""One language as the hub speaks it: labels, dates, amounts, names and standings in words, whatever the page."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from generator.locales import LOCALES, Locale, format
from generator.locales.collation import collator
from generator.locales.labels import gettext
from generator.schema import Duration, Fact, HalfYear, Money, Number, PartialDate, Percent


class Speaker:
    """What can be said without a catalogue and without a place to say it on."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.label: Callable[[str], str] = gettext(locale)
        self.collate = collator(locale)

    @property
    def language(self) -> Locale:
        """The reader's language."""
        return LOCALES[self.locale]

    def heading(self, words: str) -> str:
        """A heading that may be hyphenated on a narrow screen: browsers do not know where Armenian allows it."""
        return words.replace("ություն", "ու\u00adթյուն") if self.locale == "hy" else words

    # Dates

    def date(self, day: PartialDate | Any) -> str:
        """A day, as exact as it is known."""
        return format.day(day.year, day.month, day.day, self.locale)

    def half_year(self, half: HalfYear) -> str:
        """`January–June 2019` as the language writes it."""
        first = format.day(half.year, half.first.month, 0, self.locale)
        return f"{first} – {format.day(half.year, half.last.month, 0, self.locale)}"

    def short_month(self, day: datetime.date) -> str:
        """The month of a day where there is little room: `Jun 2024`."""
        return format.short_month(day.year, day.month, self.locale)

    def period(self, starts: Fact[PartialDate] | None, ends: Fact[PartialDate] | None) -> str:
        """`2018 – 2020`, or the end that is known."""
        first = self.date(starts.value) if starts else ""
        last = self.date(ends.value) if ends else ""
        if first and last:
            return first if first == last else f"{first} – {last}"
        return first or (f"… – {last}" if last else "")

    def date_of(self, day: datetime.date) -> str:
        """A day that is known in full."""
        return format.day(day.year, day.month, day.day, self.locale)

    # Numbers

    def amount(self, number: Number) -> str:
        """A number, share, sum or duration with its mark and range."""
        written = self._written(number, number.low)
        if number.high != number.low:
            low = format.number(number.low, self.locale)
            written = f"{low}–{self._written(number, number.high)}"
        return f"{number.mark}\u202f{written}" if number.mark else written

    def _written(self, number: Number, value: Decimal) -> str:
        match number:
            case Money():
                return format.money(value, number.currency, self.locale)
            case Percent():
                return format.percent(value, self.locale)
            case Duration():
                return format.duration(value, number.unit, self.locale)
        return format.number(value, self.locale)

    def number(self, value: int | Decimal) -> str:
        """A plain count."""
        return format.number(Decimal(value), self.locale)

    def decimal(self, value: float) -> str:
        """A number with a fraction, as short as it was written."""
        return format.number(Decimal(str(value)), self.locale)

    # Names

    def country(self, code: str) -> str:
        """The name of any country."""
        return format.country(code, self.locale)

    def spoken(self, code: str) -> str:
        """The name of any language."""
        return format.language(code, self.locale)

    # Obligations

    def standing(self, standing: str) -> str:
        """How an obligation stands, in words that accuse nobody."""
        return self.label(STANDING_LABELS[standing])

    def meaning(self, standing: str) -> str:
        """What that means, in a sentence."""
        return self.label(STANDING_MEANINGS[standing])

    def report_state(self, state: str) -> str:
        """What a report is: there, or as its obligation stands."""
        return self.label("Reported") if state == "reported" else self.standing(state)


STANDING_LABELS = {
    "on-time": "On time",
    "late": "Late",
    "overdue": "Overdue, says a source",
    "suspended": "Membership suspended",
    "due": "Due",
    "undated": "Handed in, day not known",
    "unknown": "Not known to the hub",
}

#: What a standing means, for readers who meet the board for the first time.
STANDING_MEANINGS = {
    "on-time": "It was handed in by the day it was due.",
    "late": "It was handed in after the day it was due.",
    "overdue": "A source says that it was not there on a day after it was due.",
    "suspended": "The membership was suspended, so nothing was asked for.",
    "due": "The day it is due has not passed yet.",
    "undated": "It is there; its day is not known exactly enough to say whether it came in time.",
    "unknown": "Nobody has given the hub a record with a source. This says nothing against the town.",
}
