"""Whatever has a beginning and an end begins first: records, phases, actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Fact, Record
from generator.schema.walk import Loc


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Ends that certainly lie before their beginnings."""
    for record in catalogue.records:
        yield from _below(record, record.facts, ())


def _below(record: Record, value: Any, loc: Loc) -> Iterator[Diagnostic]:
    if isinstance(value, BaseModel) and not isinstance(value, Fact):
        starts, ends = getattr(value, "starts", None), getattr(value, "ends", None)
        if starts and ends and ends.value.last < starts.value.first:
            yield complain(
                "date-order",
                record.span(*loc, "ends", 0, "value"),
                say("it ends on {end} and begins on {start}", end=ends.value, start=starts.value),
                hint=say("look both days up in the source"),
                also=(record.span(*loc, "starts", 0, "value"),),
            )
        for name in type(value).model_fields:
            yield from _below(record, getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _below(record, each, (*loc, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _below(record, each, (*loc, key))
