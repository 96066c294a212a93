"""Numbers, money, shares and durations, as exact as their source was: `≈`, `>`, `<` and ranges stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from babel.core import get_global

from generator.diagnostics import Message, say
from generator.schema.fields.written import Misread, Written

#: More digits than any figure of a town has; what is longer is a slip, or meant to slow the checks.
_DIGITS = r"[0-9]{1,15}(?:\.[0-9]{1,6})?"
_NUMBER = re.compile(rf"([≈~<>≤≥]|about )?\s*(-?{_DIGITS})(?:\s*[–—-]\s*({_DIGITS}))?")
_MARKS = {"~": "≈", "about ": "≈"}
_CURRENCIES: frozenset[str] = frozenset(get_global("all_currencies"))
_UNITS = {"minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}
#: A hundred years in each unit, roughly: enough for anything, and little enough to stay in the calendar.
_LONGEST = {"minute": 52_560_000, "hour": 876_000, "day": 36_500, "week": 5_200, "month": 1_200, "year": 100}
#: How many minutes a unit of teaching time holds: a day of a course is six hours of sixty minutes.
_TEACHING = {"minute": 1, "hour": 60, "day": 360, "week": 1800}


def _read(text: str, code: str, wrong: Message, example: str) -> tuple[str, Decimal, Decimal]:
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        digits = re.sub(r"(?<=[0-9])[\s,' ](?=[0-9]{3}\b)", "", text.strip()[:80])
        hint = (
            say("write the digits without spaces or commas: {number}", number=digits)
            if digits != text.strip() and _NUMBER.fullmatch(digits)
            else say("write it like this: {example}", example=example)
        )
        raise Misread(code, wrong, hint)
    mark = match[1] or ""
    low = Decimal(match[2])
    high = Decimal(match[3]) if match[3] else low
    if high < low:
        raise Misread(
            code,
            say("the range {value} ends below its beginning", value=text),
            say("write the smaller number first"),
        )
    return _MARKS.get(mark, mark), low, high


@dataclass(frozen=True, slots=True)
class Number(Written):
    """`134000`, `≈ 134000`, `> 430` or `300–600`: a mark and the two ends of a range, equal when it is none."""

    mark: str
    low: Decimal
    high: Decimal

    example: ClassVar[str] = "48000"

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(*_read(text, "number-form", say("'{value}' is not a number", value=text), cls.example))

    @property
    def exact(self) -> bool:
        """Whether it can be added up: neither a range nor approximate."""
        return not self.mark and self.low == self.high


@dataclass(frozen=True, slots=True)
class Percent(Number):
    """`17 %` or `50–90 %`."""

    example: ClassVar[str] = "17 %"

    @classmethod
    def parse(cls, text: str) -> Self:
        body = text.strip()
        if not body.endswith("%"):
            raise Misread(
                "number-form",
                say("'{value}' has no percent sign", value=text),
                say("write it like this: {example}", example=cls.example),
            )
        mark, low, high = _read(
            body[:-1], "number-form", say("'{value}' is not a share", value=text), cls.example
        )
        if low < 0 or high > 100:
            raise Misread(
                "number-form",
                say("a share of {value} lies outside 0 to 100 %", value=text),
                say("write the part of the whole, such as {example}", example=cls.example),
            )
        return cls(mark, low, high)


@dataclass(frozen=True, slots=True)
class Money(Number):
    """`2087991.36 GEL`, `≈ 600000 EUR`, `300000–600000 EUR`; `currency` is its ISO 4217 code."""

    currency: str

    example: ClassVar[str] = "600000 EUR"

    @classmethod
    def parse(cls, text: str) -> Self:
        body, _, currency = text.strip().rpartition(" ")
        if currency not in _CURRENCIES:
            raise Misread(
                "money-form",
                say("'{value}' does not end in a currency's code", value=text),
                say("write the amount in digits, a space and the code: {example}", example=cls.example),
            )
        mark, low, high = _read(
            body, "money-form", say("'{value}' is not an amount", value=text), cls.example
        )
        if low < 0:
            raise Misread(
                "money-form", say("{value} is less than nothing", value=text), say("leave out the minus")
            )
        return cls(mark, low, high, currency)


@dataclass(frozen=True, slots=True)
class Duration(Number):
    """`24 months`, `2 days`, `90 minutes`, `18–48 months`; `unit` is singular."""

    unit: str

    example: ClassVar[str] = "24 months"

    @classmethod
    def parse(cls, text: str) -> Self:
        body, _, unit = text.strip().rpartition(" ")
        if (known := _UNITS.get(unit.removesuffix("s"))) is None:
            raise Misread(
                "duration-form",
                say("'{value}' is not a duration", value=text),
                say(
                    "write a number and minutes, hours, days, weeks, months or years: {example}",
                    example=cls.example,
                ),
            )
        mark, low, high = _read(
            body, "duration-form", say("'{value}' is not a duration", value=text), cls.example
        )
        if low < 0 or high > _LONGEST[known]:
            raise Misread(
                "duration-form",
                say("nothing here lasts {value}", value=text),
                say("look the number and its unit up in the source"),
            )
        return cls(mark, low, high, known)

    @property
    def months(self) -> int:
        """Whole months, for deadlines; 0 for units shorter than a month."""
        return int(self.low) * {"month": 1, "year": 12}.get(self.unit, 0)

    @property
    def minutes(self) -> int:
        """Minutes of teaching, with six hours a day and five days a week; 0 for months and years."""
        return int(self.low * _TEACHING.get(self.unit, 0))
