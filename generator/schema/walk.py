"""Every value inside a model with its place: how references, facts and words are found in any kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from pydantic import BaseModel

from generator.locales import LocalText
from generator.schema.fields.facts import Fact
from generator.schema.fields.references import Choice, Ref

Loc = tuple[str | int, ...]
#: A value with the author's own path to it.
Place: TypeAlias = "tuple[Loc, Ref[Any] | Choice[Any] | Fact[Any] | LocalText]"


def walk(value: Any, loc: Loc = ()) -> Iterator[Place]:
    """References, choices, facts and words in the order of the model, each with the author's own path to it."""
    match value:
        case Ref() | Choice() | LocalText():
            yield loc, value
        case Fact():
            yield loc, value
            for index, claim in enumerate(value.claims):
                if claim.note:
                    yield (*loc, index, "note"), claim.note
        case BaseModel():
            for name, info in type(value).model_fields.items():
                inner = getattr(value, name)
                if inner is not None and inner != ():
                    yield from walk(inner, (*loc, info.alias or name))
        case tuple():
            for index, each in enumerate(value):
                yield from walk(each, (*loc, index))
        case dict():
            for key, each in value.items():
                yield from walk(each, (*loc, key))
