"""Claims that name their source: no others may become figures."""

from __future__ import annotations

from typing import Any

from generator.schema import Fact, Record
from generator.views.facts import Entry, claims


def sourced(fact: Fact[Any] | None, record: Record) -> tuple[Entry, ...]:
    """The claims of a fact whose source the record names, in their order."""
    return tuple(entry for entry in claims(fact, record) if entry.source)


def first(fact: Fact[Any] | None, record: Record) -> Entry | None:
    """The claim that sums and drawings go by."""
    return next(iter(sourced(fact, record)), None)


def voucher(record: Record) -> str | None:
    """The source of what a record says without naming one: its `facts_from`, else its first source."""
    named = record.facts.facts_from
    return named if named in record.facts.sources else next(iter(record.facts.sources), None)
