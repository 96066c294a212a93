"""Maps that several kinds hold: who takes part, and what was reached."""

from __future__ import annotations

from typing import Literal as L

from generator.schema.fields.amounts import Number
from generator.schema.fields.facts import Fact
from generator.schema.fields.references import Choice, Ref
from generator.schema.fields.words import Words
from generator.schema.shape import Shape


class Role(Shape):
    """An organisation and what it does here."""

    organisation: Ref[L["organisations"]]
    role: Choice[L["organisation-roles"]] | None = None


class Result(Shape):
    """What was reached: from a baseline, towards a target, so far."""

    name: Words
    unit: Words | None = None
    baseline: Fact[Number] | None = None
    target: Fact[Number] | None = None
    value: Fact[Number] | None = None
