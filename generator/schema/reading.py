"""Pydantic's complaints, reworded in the hub's voice and given their places."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Message, Span, complain, say
from generator.source import yaml

M = TypeVar("M", bound=BaseModel)

_SHAPES = {
    "tuple_type": say("one value stands where a list is expected"),
    "list_type": say("one value stands where a list is expected"),
    "dict_type": say("one value stands where a map of keys and values is expected"),
    "model_type": say("one value stands where a map of keys and values is expected"),
    "model_attributes_type": say("one value stands where a map of keys and values is expected"),
}


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody who typed `word` most likely meant."""
    close = difflib.get_close_matches(word.lower(), (known := list(known)), n=1, cutoff=0.6)
    return close[0] if close else next((each for each in known if each.lower() == word.lower()), None)


def meant(word: str, known: Iterable[str]) -> Message | None:
    """A hint with the nearest known word; a short list where nothing is near; nothing for no words."""
    known = sorted(known)
    if near := nearest(word, known):
        return say("did you mean '{word}'?", word=near)
    if known and len(known) <= 12:
        return say("use one of {words}", words=", ".join(known))
    return None


def read_model(
    model: type[M], data: Any, node: yaml.Node | None, path: str
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The model of some data, or what is wrong with it at which place of `node`."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(_diagnostics(error, model, node, path))


def _diagnostics(
    error: ValidationError, model: type[BaseModel], node: yaml.Node | None, path: str
) -> Iterator[Diagnostic]:
    for each in error.errors(include_url=False):
        loc, context = each["loc"], each.get("ctx", {})
        if below := context.get("below"):
            loc = (*loc, below)
        span = yaml.locate(node, loc) or Span(path)
        match each["type"]:
            case "hub":
                yield complain(context["code"], _narrow(node, loc, span, context), context["said"],
                               hint=context["hint"])
            case "missing":
                yield complain(
                    "field-missing", span, say("'{field}' is missing", field=loc[-1]),
                    hint=say("add a line '{field}: …'", field=loc[-1]),
                )
            case "extra_forbidden":
                yield complain(
                    "field-unknown", _key(node, loc) or span,
                    say("'{field}' is not a field here", field=loc[-1]),
                    hint=meant(str(loc[-1]), _fields(model, loc[:-1])),
                )
            case "literal_error":
                yield complain(
                    "value-choice", span, say("'{value}' is not a choice here", value=each["input"]),
                    hint=meant(str(each["input"]), str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")),
                )
            case kind if kind in _SHAPES:
                yield complain("value-shape", span, _SHAPES[kind])
            case _:
                yield complain("value-shape", span, say("this value does not fit here: {why}", why=each["msg"]))


def _key(node: yaml.Node | None, loc: tuple[str | int, ...]) -> Span | None:
    """The place of a key rather than of its value."""
    for step in loc[:-1]:
        if isinstance(node, yaml.Mapping):
            node = node.get(str(step)) or node
        elif isinstance(node, yaml.Sequence) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else node
    key = node.key(str(loc[-1])) if isinstance(node, yaml.Mapping) else None
    return key.span if key else None


def _narrow(
    node: yaml.Node | None, loc: tuple[str | int, ...], span: Span, context: dict[str, Any]
) -> Span:
    """A complaint about a key points at the key."""
    if loc and loc[-1] == "[key]":
        return _key(node, loc[:-1]) or span
    if context.get("below") and context["code"] == "locale-unknown":
        return _key(node, loc) or span
    return span


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The fields that could stand at a place of the model, for suggestions."""
    at: Any = model
    for step in loc:
        at = _bare(at)
        if isinstance(at, type) and issubclass(at, BaseModel):
            found = at.model_fields.get(str(step))
            at = found.annotation if found else None
        else:
            arguments = typing.get_args(at)
            at = arguments[-1 if typing.get_origin(at) is dict else 0] if arguments else None
    at = _bare(at)
    return list(at.model_fields) if isinstance(at, type) and issubclass(at, BaseModel) else []


def _bare(annotation: Any) -> Any:
    """The annotation without `| None`."""
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return next(each for each in typing.get_args(annotation) if each is not type(None))
    return annotation
