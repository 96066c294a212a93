"""The money and the eligibility of a project, held against its call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Known, Record

_BOTH = say("look both up in the source; where sources differ, write each as a claim")


def grant_in_budget(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A grant is part of the budget, never more."""
    project: Any = record.facts
    if not project.grant or not project.budget:
        return
    for index, claim in enumerate(project.grant.claims):
        budget = next(
            (each.value for each in project.budget.claims if each.value.currency == claim.value.currency),
            None,
        )
        if budget and claim.value.exact and budget.exact and claim.value.low > budget.low:
            yield complain(
                "grant-over-budget",
                record.span("grant", index, "value"),
                say(
                    "the grant of {grant} is more than the budget of {budget}",
                    grant=f"{claim.value.low:f}",
                    budget=f"{budget.low:f}",
                ),
                hint=say("look both up in the source; a grant is a part of the budget"),
                also=(record.span("budget"),),
            )


def _rule(rules: list[Any], name: str) -> Any | None:
    """The first value that a lot or a call gives to one of its rules."""
    facts = (getattr(each, name) for each in rules if each is not None)
    return next((fact.value for fact in facts if fact), None)


def grant_in_call(record: Record, known: Known) -> Iterator[Diagnostic]:
    """A grant keeps within the bounds and the share that its lot, or its call, allows."""
    project: Any = record.facts
    if not project.call or not project.grant:
        return
    call: Any = known.target(project.call)
    if call is None:
        return
    # A lot's own rule counts before the one of the whole call.
    rules = [known.part(project.call), call.facts]
    bounds = _rule(rules, "grant")
    share = _rule(rules, "co_financing")
    budget = project.budget.value if project.budget else None
    for index, claim in enumerate(project.grant.claims):
        grant = claim.value
        place = record.span("grant", index, "value")
        if bounds and bounds.currency == grant.currency and grant.exact and grant.low > bounds.high:
            yield complain(
                "grant-large",
                place,
                say(
                    "the grant of {grant} {currency} is more than the {limit} that the call allows",
                    grant=f"{grant.low:f}",
                    currency=grant.currency,
                    limit=f"{bounds.high:f}",
                ),
                hint=_BOTH,
            )
        if (
            not share
            or not budget
            or not budget.exact
            or not grant.exact
            or budget.currency != grant.currency
        ):
            continue
        part = grant.low / budget.low * 100 if budget.low else 0
        # A point for rounding in the sources; above a hundred the budget itself is wrong.
        if share.high + 1 < part <= 100:
            yield complain(
                "grant-large",
                place,
                say(
                    "the grant pays {part} % of the budget, and the call allows {limit} %",
                    part=f"{part:.1f}",
                    limit=f"{share.high:f}",
                ),
                hint=_BOTH,
            )


def plan_when_asked(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Where the call asked for a plan, the hub would like to show it, unless somebody has looked for it in vain."""
    project: Any = record.facts
    call: Any = known.target(project.call) if project.call else None
    town = known.target(project.municipality)
    if not call or not call.facts.requires_plan or not town or project.plan_sought:
        return
    if any(each.startswith("plans/") for each in known.broken):
        return  # one of those that cannot be read may be the one
    if not project.plan and not project.action and not known.referring(town, "plans", "municipalities"):
        yield complain(
            "plan-unknown",
            record.span("call"),
            say("the call asked for a plan, and the hub has none of {town}", town=town.slug),
            hint=say(
                "add the plan under plans/; if it cannot be found, write plan_sought: and the day you looked"
            ),
        )


CHECKS = (grant_in_budget, grant_in_call, plan_when_asked)
