"""Where a record is: its own place, or the places of the towns it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.schema import Record, Ref

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on Earth (degrees, WGS 84) and the record that a source places there."""

    latitude: float
    longitude: float
    record: Record


def find(record: Record, catalogue: Catalogue) -> tuple[Spot, ...]:
    """The places of a record, each once; none where no source tells one."""
    return tuple({spot.record.id: spot for spot in _find(record, catalogue, set())}.values())


def _find(record: Record, catalogue: Catalogue, seen: set[str]) -> Iterator[Spot]:
    if record.id in seen:
        return
    seen.add(record.id)
    facts = record.facts
    if own := getattr(facts, "place", None):
        for claim in own.claims:
            if claim.source or facts.facts_from:
                yield Spot(claim.value.latitude, claim.value.longitude, record)
                return
    about = (getattr(facts, "municipality", None), *getattr(facts, "municipalities", ()))
    towns = [ref for ref in about if isinstance(ref, Ref)]
    plan = getattr(facts, "plan", None)
    for ref in towns or ([plan] if isinstance(plan, Ref) else []):
        if target := catalogue.target(ref):
            yield from _find(target, catalogue, seen)
