"""The base of everything that authors write as a map: frozen, and closed to keys nobody declared."""

from __future__ import annotations

from typing import Literal as L

from pydantic import BaseModel, ConfigDict

from generator.schema.fields.references import Choice, Ref


class Shape(BaseModel):
    """A map with declared keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Role(Shape):
    """An organisation and what it does here."""

    organisation: Ref[L["organisations"]]
    role: Choice[L["organisation-roles"]] | None = None
