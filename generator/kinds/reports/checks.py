"""A report speaks of the actions that its plan has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Known, Record
from generator.schema.reading import meant


def actions_of_the_plan(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Every action, and every indicator by its number, exists in the plan."""
    report: Any = record.facts
    plan: Any = known.target(report.plan)
    if plan is None:
        return
    actions = {key: action for each in plan.facts.objectives for key, action in each.actions.items()}
    for index, progress in enumerate(report.actions):
        action = actions.get(progress.action)
        if action is None:
            yield complain(
                "report-action",
                record.span("actions", index, "action"),
                say("the plan has no action '{key}'", key=progress.action),
                hint=meant(progress.action, actions, say("use the key of an action of the plan")),
            )
            continue
        for place, measured in enumerate(progress.indicators):
            number = int(measured.indicator) if measured.indicator.isdecimal() else 0
            if not 1 <= number <= len(action.indicators):
                yield complain(
                    "report-action",
                    record.span("actions", index, "indicators", place, "indicator"),
                    say("the action has no indicator number {number}", number=measured.indicator),
                    hint=say(
                        "count them in the plan from 1; its last one here is {last}",
                        last=len(action.indicators),
                    )
                    if action.indicators
                    else say("take it out; the plan gives this action no indicators"),
                )


CHECKS = (actions_of_the_plan,)
