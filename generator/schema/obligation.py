"""What a membership asks of a town by which day, and what the hub knows of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Literal

from generator.schema.fields.dates import HalfYear, PartialDate

#: `unknown` means that the hub has no record, which says nothing against the town. `overdue` needs a
#: source that says that something was missing on a day.
Standing = Literal["on-time", "late", "overdue", "suspended", "unknown", "due", "undated"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """A plan or a report that is owed: by when, since what day it was there, how that stands.

    `due` is as exact as the day of signing; `done` is the day it was handed in, where it is known.
    `record` is the id of the town, `fulfilled_by` that of the plan or report, `plan` that of the plan to report on.
    """

    record: str
    what: Literal["plan", "report"]
    phase: Any
    due: PartialDate
    standing: Standing
    done: PartialDate | None = None
    half_year: HalfYear | None = None
    fulfilled_by: str | None = None
    plan: str | None = None
    #: The key of the source in the town's record that says it was missing; only what is overdue has one.
    source: str | None = None


def punctual(done: PartialDate | None, due: PartialDate) -> Standing:
    """On time or late, where the two dates are exact enough to say; `undated` where they are not."""
    if done is None:
        return "undated"
    if done.last <= due.last:
        return "on-time"
    if done.first > due.last:
        return "late"
    return "undated"


def open_standing(due: PartialDate, as_of: datetime.date, missing: PartialDate | None) -> Standing:
    """How something stands that the hub has no record of."""
    if missing and missing.first > due.last:
        return "overdue"
    return "due" if due.last >= as_of else "unknown"
