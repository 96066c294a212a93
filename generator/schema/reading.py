"""Pydantic's complaints, reworded in the hub's voice and given their places."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Message, Span, at_most, complain, say
from generator.source import yaml

M = TypeVar("M", bound=BaseModel)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody who typed `word` most likely meant."""
    close = difflib.get_close_matches(word.lower(), (known := list(known)), n=1, cutoff=0.7)
    return close[0] if close else next((each for each in known if each.lower() == word.lower()), None)


def meant(word: str, known: Iterable[str], otherwise: Message | None = None) -> Message | None:
    """A hint with the nearest known word; a short list where nothing is near; `otherwise` for no or many words."""
    known = sorted(known)
    if near := nearest(word, known):
        return say("did you mean '{word}'?", word=near)
    if len(known) == 1:
        return say("use '{word}'", word=known[0])
    if known and len(known) <= 12:
        return say("use one of {words}", words=", ".join(known))
    return otherwise


def read_model(
    model: type[M], data: Any, node: yaml.Node | None, path: str
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The model of some data, or what is wrong with it at which place of `node`."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        misspelt = _misspelt(errors, model)
        worded = (
            _worded(each, model, node, path) for each in errors if (each["type"], each["loc"]) not in misspelt
        )
        return None, tuple(at_most(chain.from_iterable(worded)))


def _misspelt(errors: Iterable[Any], model: type[BaseModel]) -> set[tuple[str, tuple[str | int | None, ...]]]:
    """Fields that are only missing because their name was misspelt beside: that is one mistake, not two."""
    unknown = islice((each["loc"] for each in errors if each["type"] == "extra_forbidden"), 100)
    return {
        ("missing", (*around, nearest(str(name), _fields(model, tuple(around)))))
        for *around, name in unknown
    }  # fmt: skip


def _worded(error: Any, model: type[BaseModel], node: yaml.Node | None, path: str) -> Iterator[Diagnostic]:
    loc, given = error["loc"], error["input"]
    span = yaml.locate(node, loc) or Span(path)
    match error["type"]:
        case "hub":
            yield from _own(error["ctx"], loc, node, path)
        case "missing":
            yield complain(
                "field-missing",
                span,
                say("'{field}' is missing", field=loc[-1]),
                hint=say("add '{field}: …'", field=loc[-1]),
            )
        case "extra_forbidden":
            yield complain(
                "field-unknown",
                yaml.locate_key(node, loc) or span,
                say("'{field}' is not a field here", field=loc[-1]),
                hint=meant(
                    str(loc[-1]),
                    _fields(model, loc[:-1]),
                    say("take it out; what has no field of its own belongs in the story"),
                ),
            )
        case "literal_error":
            words = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            yield complain(
                "value-choice",
                span,
                say("'{value}' is not a choice here", value=given),
                hint=meant(str(given), words),
            )
        case "tuple_type" | "list_type":
            yield _not_a_list(given, _fields(model, (*loc, 0)), span)
        case "dict_type" | "model_type" | "model_attributes_type":
            yield _not_a_map(_fields(model, loc), span)
        case _:
            yield complain(
                "value-shape",
                span,
                say("this value does not fit here: {why}", why=error["msg"]),
                hint=say("compare it with another record of this kind"),
            )


def _not_a_list(given: object, fields: list[str], span: Span) -> Diagnostic:
    """`fields` are those of an entry, where entries are maps."""
    single = say("one value stands where a list is expected")
    message = say("a map stands where a list is expected") if isinstance(given, dict) else single
    if fields:
        hint = say("begin each entry with '- ', as in '- {field}: …'", field=fields[0])
    elif isinstance(given, dict):
        hint = say("write a list in square brackets, without keys")
    else:
        hint = say("put it in square brackets: [{value}]", value=given)
    return complain("value-shape", span, message, hint=hint)


def _not_a_map(fields: list[str], span: Span) -> Diagnostic:
    return complain(
        "value-shape",
        span,
        say("keys with their values are expected here"),
        hint=say("write 'key: value' with keys such as {fields}", fields=", ".join(fields[:6]))
        if fields
        else say("write 'key: value'"),
    )


def _own(context: Any, loc: tuple[str | int, ...], node: yaml.Node | None, path: str) -> Iterator[Diagnostic]:
    """What a value of ours said when it was misread; a complaint about a key points at the key."""
    for each in context.get("each", (context,)):
        where = (*loc, each["below"]) if "below" in each else loc
        span = yaml.locate(node, where) or Span(path)
        if where and where[-1] == "[key]":
            span = yaml.locate_key(node, where[:-1]) or span
        elif "below" in each and each["code"] == "locale-unknown":
            span = yaml.locate_key(node, where) or span
        yield complain(each["code"], span, each["said"], hint=each["hint"])


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The fields that could stand at a place of the model, for suggestions."""
    at: Any = model
    for step in loc:
        at = _bare(at)
        if isinstance(at, type) and issubclass(at, BaseModel):
            at = next(
                (each.annotation for name, each in at.model_fields.items() if (each.alias or name) == step),
                None,
            )
        else:
            arguments = typing.get_args(at)
            at = arguments[-1 if typing.get_origin(at) is dict else 0] if arguments else None
    at = _bare(at)
    if not (isinstance(at, type) and issubclass(at, BaseModel)):
        return []
    return [each.alias or name for name, each in at.model_fields.items()]


def _bare(annotation: Any) -> Any:
    """The annotation without `| None`."""
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return next(each for each in typing.get_args(annotation) if each is not type(None))
    return annotation
