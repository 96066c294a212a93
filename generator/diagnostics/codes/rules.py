"""Records that contradict themselves or each other: sums, grants, plans, reports."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "sum-wrong",
        "The parts do not add up",
        "One of the figures must be wrong.",
        "Look the figures up in the source; mark what is approximate with ≈.",
    ),
    warning(
        "grant-large",
        "The grant is more than the call allowed",
        "Either the grant or the rule of the call is wrong.",
        "Look both up, or name both claims if the sources differ.",
    ),
    error(
        "grant-over-budget",
        "The grant is more than the whole budget",
        "One of the two must be wrong.",
        "Look both up in the source.",
    ),
    warning(
        "plan-unknown",
        "The call asked for a plan, and the hub knows of none",
        "Readers want to see which plan the project put into practice.",
        "Add the plan as a record if you can find it, or write plan_sought with the day on which you looked in vain. This says nothing against the town.",
    ),
    error(
        "report-action",
        "The report speaks of an action that its plan does not have",
        "Progress cannot be shown without the action.",
        "Use a key of the plan's actions.",
    ),
)
