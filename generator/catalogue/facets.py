"""By which words the records of a kind can be narrowed: one value or several for each facet."""

from __future__ import annotations

from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.schema import Choice, Record


def values(record: Record, facet: str, catalogue: Catalogue) -> tuple[Choice[Any], ...]:
    """What a record says to a facet; nothing where it is silent."""
    if facet == "country":
        return tuple(Choice("countries", code) for code in catalogue.countries(record))
    held = getattr(record.facts, facet, None)
    if facet == "evaluation" and held is not None:
        held = held.outcome
    found = held if isinstance(held, tuple) else (held,)
    return tuple(each for each in found if isinstance(each, Choice))
