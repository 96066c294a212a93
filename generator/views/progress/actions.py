"""Where each action of a plan stood when it was last reported on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue
from generator.schema import Choice, Record


@dataclass(frozen=True, slots=True)
class Standing:
    """An action, its last reported status, and the report that says so; both None where nobody has reported."""

    key: str
    action: Any
    status: Choice[Any] | None
    report: Record | None


def reports(plan: Record, catalogue: Catalogue) -> tuple[Record, ...]:
    """The reports on a plan, oldest first."""
    found: list[Any] = list(catalogue.referring(plan, "reports", "plan"))
    return tuple(sorted(found, key=lambda each: (each.facts.half_year, each.slug)))


def standings(plan: Record, told: tuple[Record, ...], catalogue: Catalogue) -> tuple[Standing, ...]:
    """Every action in the order of the plan."""
    last: dict[str, tuple[Choice[Any], Record]] = {}
    for report in told:
        facts: Any = report.facts
        for each in facts.actions:
            last[each.action] = (each.status, report)
    actions = catalogue.kinds[plan.kind].parts(plan)
    return tuple(Standing(key, action, *last.get(key, (None, None))) for key, action in actions.items())
