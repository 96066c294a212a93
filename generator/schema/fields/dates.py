"""Days, and times of which only the year or the month is known."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import ClassVar, Self

from generator.diagnostics import Message, say
from generator.schema.fields.written import Misread, Written

#: The years that records speak of; whatever lies outside is a slip of the finger.
FIRST_YEAR, LAST_YEAR = 1800, 2200

_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_HALF = re.compile(r"([0-9]{4})-H([12])")
#: Dates as people of the six countries write them: the day first.
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")


def _date_hint(text: str) -> Message:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    else:
        return say("write year-month-day, as far as it is known: 2018-03-12, 2018-03 or 2018")
    likely = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    return say("year, month and day stand in this order: {likely}", likely=likely)


def _vet_year(year: int, code: str, text: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misread(
            code,
            say(
                "the year of {value} lies outside {first} to {last}",
                value=text,
                first=FIRST_YEAR,
                last=LAST_YEAR,
            ),
            say("look the year up in the source"),
        )


@dataclass(frozen=True, slots=True, order=True)
class PartialDate(Written):
    """`2018-03-12`, `2018-03` or `2018`; `month` and `day` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    example: ClassVar[str] = "2018-03-12"

    @classmethod
    def parse(cls, text: str) -> Self:
        if not (match := _PARTS.fullmatch(text.strip())):
            raise Misread("date-form", say("'{value}' is not a date", value=text), _date_hint(text.strip()))
        year, month, day = (int(part) if part else 0 for part in match.groups())
        _vet_year(year, "date-form", text)
        if (match[2] and not month) or (match[3] and not day):
            raise Misread(
                "date-form",
                say("there is no day {value} in the calendar", value=text),
                say("leave out the month or the day that is not known"),
            )
        try:
            datetime.date(year, month or 1, day or 1)
        except ValueError:
            raise Misread(
                "date-form",
                say("there is no day {value} in the calendar", value=text),
                say("look the day up; the order is year-month-day"),
            ) from None
        return cls(year, month, day)

    @property
    def first(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day it can mean."""
        if self.day:
            return self.first
        if self.month:
            following = datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1)
            return following - datetime.timedelta(days=1)
        return datetime.date(self.year, 12, 31)

    def plus_months(self, months: int) -> PartialDate:
        """The same day so many months later, as exact as this one is; never past the month's end."""
        if not self.month and months % 12 == 0:
            return PartialDate(self.year + months // 12)
        total = self.year * 12 + (self.month or 1) - 1 + months
        year, month = divmod(total, 12)
        start = PartialDate(year, month + 1)
        if not self.day:
            return start
        return PartialDate(year, month + 1, min(self.day, start.last.day))

    def __str__(self) -> str:
        return "-".join(
            f"{part:0{width}}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part
        )


@dataclass(frozen=True, slots=True, order=True)
class Date(PartialDate):
    """A day that must be known in full."""

    @classmethod
    def parse(cls, text: str) -> Self:
        # Zero-argument super() does not survive the class that `slots=True` makes anew.
        read = PartialDate.parse(text)
        if not read.day:
            raise Misread(
                "date-form",
                say("'{value}' names no day", value=text),
                say("write year-month-day: 2018-03-12"),
            )
        return cls(read.year, read.month, read.day)


@dataclass(frozen=True, slots=True, order=True)
class HalfYear(Written):
    """`2019-H1`: the rhythm in which plans are monitored."""

    year: int
    half: int

    example: ClassVar[str] = "2019-H1"

    @classmethod
    def parse(cls, text: str) -> Self:
        if not (match := _HALF.fullmatch(text.strip())):
            raise Misread(
                "date-half-year",
                say("'{value}' is not a half-year", value=text),
                say("write 2019-H1 for January to June, 2019-H2 for July to December"),
            )
        _vet_year(int(match[1]), "date-half-year", text)
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        return datetime.date(self.year, 6, 30) if self.half == 1 else datetime.date(self.year, 12, 31)

    @property
    def next(self) -> HalfYear:
        """The half-year after it."""
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)

    @classmethod
    def of(cls, day: datetime.date) -> HalfYear:
        """The half-year that a day lies in."""
        return cls(day.year, 1 if day.month <= 6 else 2)

    def __str__(self) -> str:
        return f"{self.year}-H{self.half}"
