"""In which order records are shown: by the field their kind names, then by title, then by slug."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.schema import Fact, HalfYear, Kind, PartialDate, Record


def in_order(records: Iterable[Record], kind: Kind, locale: str, collate: Any) -> tuple[Record, ...]:
    """Records as their kind's listing shows them to a reader; what has no value comes last."""
    field, newest_first = kind.order.lstrip("-"), kind.order.startswith("-")
    by_title = sorted(records, key=lambda each: (collate(each.read_title(locale).text), each.slug))
    if field == "title":
        return tuple(by_title)
    known = [each for each in by_title if _sortable(each, field) is not None]
    unknown = [each for each in by_title if _sortable(each, field) is None]
    return (*sorted(known, key=lambda each: _sortable(each, field), reverse=newest_first), *unknown)


def _sortable(record: Record, field: str) -> Any:
    value = getattr(record.facts, field, None)
    if isinstance(value, Fact):
        value = value.value
    return value.first if isinstance(value, PartialDate | HalfYear) else value
