"""The stamp of a page: a digest of all it is made from. The same stamp means the same bytes.

Three things go into it: what every page is made from (the machine and its settings), what was planned
for this page, and what the catalogue would answer today to all that the page asked when it was made.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Catalogue
from generator.catalogue.watched import Answers, Question
from generator.frames.make import Frames
from generator.locales import LOCALES
from generator.locales.labels import translations
from generator.schema import Kind, Record
from generator.schema.vocabulary import Vocabulary
from generator.settings import Settings, locked_versions
from generator.source.digest import digest
from generator.views.page import Page

_HERE = Path(__file__).resolve().parent.parent
#: Settings that say where things lie, how many work and what lies beside pages, not what a page says.
_ELSEWHERE = frozenset({"root", "content", "output", "processes", "compress"})

#: Longer texts are held on to by their digest.
_LONG = 200


class Unknowable(Exception):
    """Something was planned for a page of which nobody can say whether it is the same tomorrow."""


class Stamps:
    """The stamps of one build."""

    def __init__(self, settings: Settings, answers: Answers) -> None:
        self._answers = answers
        self._machine = machine(settings)
        self._spelt: dict[int, tuple[Any, str]] = {}
        self._readings: dict[str, str] = {}
        self._ways: dict[type, Callable[[Any], str]] = {}

    def page(self, page: Page, frames: Frames, asked: Iterable[Question]) -> str:
        """The stamp of a page in its frame that asks this; empty where there is none, so that the page is always made."""
        try:
            planned = ",".join(self._spell(getattr(page, name)) for name in _names(Page))
        except Unknowable:
            return ""
        frame = frames.of(page.locale, page.frame)
        return digest(self._machine, frame.digest, planned, self.answers(asked))

    def readings(self, name: str, locale: str, catalogue: Catalogue) -> str:
        """The stamp of something made of all words and facts that a reader of one language can find."""
        if locale not in self._readings:
            read = (f"{record.id} {record.made_for(locale)}" for record in catalogue.records)
            self._readings[locale] = digest(self._machine, locale, *read, self.answers(["vocabularies"]))
        return digest(name, self._readings[locale])

    def answers(self, asked: Iterable[Question]) -> str:
        """Questions with today's answers, each by a digest of the same length."""
        known, to = self._answers.known, self._answers.to
        return "".join([known.get(question) or to(question) for question in asked])

    def _spell(self, value: Any) -> str:
        """A value as a text that differs where the value does, whatever it is made of."""
        kind = type(value)
        if kind is str:
            return f"{len(value)}'{value}"
        return (self._ways.get(kind) or self._way(kind))(value)

    def _way(self, kind: type) -> Callable[[Any], str]:
        """How values of a type are spelt; looked up once for each type."""
        ways: tuple[tuple[tuple[type, ...], Callable[[Any], str]], ...] = (
            ((str,), lambda text: f"{len(text)}'{text}"),
            ((NoneType, bool, int, float, Decimal, datetime.date), lambda each: f"{kind.__name__} {each!r}"),
            ((Record,), lambda each: f"record {each.id} {self._answers.to(f'record {each.id}')}"),
            ((Kind,), lambda each: f"kind {each.name}"),
            (
                (Vocabulary,),
                lambda each: f"vocabulary {each.name} {self._answers.to(f'vocabulary {each.name}')}",
            ),
            ((Mapping,), self._spell_mapping),
            ((tuple, list), self._spell_all),
            ((frozenset, set), lambda each: "<" + ",".join(sorted(map(self._spell, each))) + ">"),
        )
        way = next((way for types, way in ways if issubclass(kind, types)), self._spell_fields)
        self._ways[kind] = way
        return way

    def _spell_mapping(self, value: Mapping[Any, Any]) -> str:
        return "{" + ",".join(f"{self._spell(key)}:{self._spell(value[key])}" for key in value) + "}"

    def _spell_all(self, value: Sequence[Any]) -> str:
        return "[" + ",".join(map(self._spell, value)) + "]"

    def _spell_fields(self, value: Any) -> str:
        """A value with fields. Many pages hold the same ones, so each is spelt once."""
        if known := self._spelt.get(id(value)):
            return known[1]
        names = _names(type(value))  # type: ignore[arg-type]
        held = ",".join(self._spell(getattr(value, name)) for name in names)
        spelt = f"{type(value).__qualname__}({held if len(held) < _LONG else digest(held)})"
        self._spelt[id(value)] = (value, spelt)  # held on to, so that its id stays its own
        return spelt


@cache
def _names(model: type) -> tuple[str, ...]:
    if is_dataclass(model):
        return tuple(each.name for each in fields(model))
    if issubclass(model, BaseModel):
        return tuple(model.model_fields)
    raise Unknowable(model.__qualname__)


def machine(settings: Settings) -> str:
    """A digest of what every page is made from: code, templates, labels, versions and settings."""
    decided = [
        f"{each.name} {getattr(settings, each.name)!r}"
        for each in fields(settings)
        if each.name not in _ELSEWHERE
    ]
    parts: list[str | bytes] = [sys.version, locked_versions(settings.root), *decided]
    parts += [repr(translations(code)) for code in LOCALES]
    for folder in (_HERE, settings.root / "overrides"):
        for path in sorted(folder.rglob("*")):
            if "__pycache__" not in path.parts and path.is_file():
                parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(*parts)
