"""Which reports are there, by country, by town and by building block: reported, due, or not known to the hub."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.schema import Choice, Record
from generator.schema.obligation import Obligation, Standing

#: Standings of a report that is there.
_THERE: frozenset[Standing] = frozenset({"on-time", "late", "undated"})
#: What a report can be, in the order of the columns.
STATES = ("reported", "due", "suspended", "overdue", "unknown")


@dataclass(frozen=True, slots=True)
class Reporting:
    """Counts of states by country code, by town, and by building block (None for actions that name none)."""

    countries: tuple[tuple[str, Mapping[str, int]], ...] = ()
    towns: tuple[tuple[Record, Mapping[str, int]], ...] = ()
    blocks: tuple[tuple[Choice[Any] | None, Mapping[str, int]], ...] = ()

    @property
    def states(self) -> tuple[str, ...]:
        """The states that are met, with the three that every reader asks for."""
        met = {state for _, counts in (*self.countries, *self.towns) for state in counts}
        return tuple(state for state in STATES if state in met | {"reported", "due", "unknown"})


def state(standing: Standing) -> str:
    """What the standing of a report says of the report itself."""
    return "reported" if standing in _THERE else standing


def reporting(owed: Sequence[Obligation], catalogue: Catalogue, *, towns: bool) -> Reporting:
    """All reports owed; a joint plan's report counts for each of its towns."""
    by_country: dict[str, Counter[str]] = {}
    by_town: dict[str, Counter[str]] = {}
    by_block: dict[Choice[Any] | None, Counter[str]] = {}
    for each in owed:
        if each.what != "report":
            continue
        town = catalogue.by_id[each.record]
        for code in catalogue.countries(town):
            by_country.setdefault(code, Counter())[state(each.standing)] += 1
        by_town.setdefault(each.record, Counter())[state(each.standing)] += 1
        for block, how in _blocks(each, catalogue):
            by_block.setdefault(block, Counter())[how] += 1
    return Reporting(
        _ordered(by_country, "countries", catalogue),
        tuple((catalogue.by_id[record], counts) for record, counts in by_town.items()) if towns else (),
        _ordered(by_block, "building-blocks", catalogue),
    )


def _blocks(each: Obligation, catalogue: Catalogue) -> Iterator[tuple[Choice[Any] | None, str]]:
    """Each block of the plan once: reported where the report speaks of one of its actions.

    A report that is there and passes over a block leaves that block not known.
    """
    plan = catalogue.by_id.get(each.plan or "")
    report: Any = catalogue.by_id.get(each.fulfilled_by or "")
    actions = catalogue.kinds[plan.kind].parts(plan) if plan else {}
    told = {progress.action for progress in report.facts.actions} if report else set()
    blocks: dict[Choice[Any] | None, bool] = {}
    for key, action in actions.items():
        blocks[action.building_block] = blocks.get(action.building_block, False) or key in told
    for block, spoken in blocks.items():
        yield block, ("reported" if spoken else "unknown") if report else state(each.standing)


def _ordered(found: Mapping[Any, Counter[str]], vocabulary: str, catalogue: Catalogue) -> Any:
    """In the order of a vocabulary; what is no word of it comes last."""
    known = catalogue.vocabularies.get(vocabulary)
    order = {key: place for place, key in enumerate(known.terms)} if known else {}

    def place(item: tuple[Any, Counter[str]]) -> tuple[int, str]:
        key = item[0].key if isinstance(item[0], Choice) else str(item[0] or "")
        return (order.get(key, len(order) + (not key)), key)

    return tuple(sorted(found.items(), key=place))
