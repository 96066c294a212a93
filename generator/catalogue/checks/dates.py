"""Whatever has a beginning and an end begins first: records, phases, actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Record
from generator.schema.walk import Loc


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Ends that certainly lie before their beginnings."""
    for record in catalogue.records:
        found = {loc: value for loc, value in record.values if loc[-1] in ("starts", "ends")}
        for loc, starts in found.items():
            if loc[-1] == "starts" and (ends := found.get((*loc[:-1], "ends"))):
                yield from _pair(record, loc[:-1], starts, ends)


def _pair(record: Record, loc: Loc, starts: Any, ends: Any) -> Iterator[Diagnostic]:
    if ends.value.last < starts.value.first:
        yield complain(
            "date-order",
            record.span(*loc, "ends", 0, "value"),
            say("it ends on {end} and begins on {start}", end=ends.value, start=starts.value),
            hint=say("look both days up in the source"),
            also=(record.span(*loc, "starts", 0, "value"),),
        )
