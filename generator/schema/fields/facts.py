"""What a record claims, with who said so: one value, or several claims that may differ."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator

from generator.diagnostics import say
from generator.schema.fields.dates import PartialDate
from generator.schema.fields.names import Slug
from generator.schema.fields.words import Words
from generator.schema.fields.written import Misread

T = TypeVar("T")


class Claim(BaseModel, Generic[T]):
    """A value, the key of its source, the day it holds for, and a note."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    value: T
    source: Slug | None = None
    on: PartialDate | None = None
    note: Words | None = None


class Fact(BaseModel, Generic[T]):
    """A scalar, or a list of claims; nothing else. A plain scalar is one claim without a source of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    claims: tuple[Claim[T], ...]

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: Any) -> Any:
        if isinstance(data, str):
            return {"claims": [{"value": data}]}
        if isinstance(data, list) and data:
            return {"claims": [each if isinstance(each, dict) else {"value": each} for each in data]}
        if isinstance(data, dict) and "value" in data:
            raise Misread(
                "fact-shape",
                say("a claim stands alone; claims come as a list"),
                say("put '- ' before it: - {{value: …, source: …}}"),
            ).as_pydantic()
        raise Misread(
            "fact-shape",
            say("a fact is one value or a list of claims"),
            say("write the value, or a list of - {{value: …, source: …}}"),
        ).as_pydantic()

    @property
    def value(self) -> T:
        """The first claim's value: what sorting and sums go by."""
        return self.claims[0].value

    @property
    def disputed(self) -> bool:
        """Whether two claims for the same day differ."""
        seen: dict[PartialDate | None, T] = {}
        return any(seen.setdefault(claim.on, claim.value) != claim.value for claim in self.claims)
