"""The arithmetic of a plan: costs of actions, splits of funding, shares of a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema import Known, Record
from generator.schema.rules import adds_up


def costs(record: Record, known: Known) -> Iterator[Diagnostic]:
    """The actions make the plan's cost; each split makes the cost it splits."""
    plan: Any = record.facts
    actions = [action for objective in plan.objectives for action in objective.actions.values()]
    yield from adds_up([action.cost for action in actions], plan.cost, record.span("cost"))
    yield from _split(plan.funding, plan.cost, record.span("funding"))
    for index, objective in enumerate(plan.objectives):
        for key, action in objective.actions.items():
            place = record.span("objectives", index, "actions", key, "funding")
            yield from _split(action.funding, action.cost, place)


def _split(funding: Any, cost: Any, place: Span) -> Iterator[Diagnostic]:
    yield from adds_up([part.amount for part in funding], cost, place)
    shares = [part.share.value for part in funding if part.share]
    if shares and len(shares) == len(funding) and all(share.exact for share in shares):
        total = sum((share.low for share in shares), Decimal(0))
        if abs(total - 100) > 1:
            yield complain(
                "sum-wrong",
                place,
                say("the shares make {total} %, not 100 %", total=total),
                hint=say("correct a share, or mark what is approximate with ≈"),
            )


def keys(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An action's key stands for one action in the whole plan."""
    plan: Any = record.facts
    seen: dict[str, int] = {}
    for index, objective in enumerate(plan.objectives):
        for key in objective.actions:
            if key in seen:
                yield complain(
                    "yaml-duplicate",
                    record.span("objectives", index, "actions", key),
                    say("'{key}' names two actions of this plan", key=key),
                    hint=say("give one of them another key"),
                    also=(record.span("objectives", seen[key], "actions", key),),
                )
            seen.setdefault(key, index)


CHECKS = (costs, keys)
