"""A type of record: its model, how it is laid out, listed and checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, Protocol

from generator.diagnostics import Diagnostic
from generator.schema.facet import Facet
from generator.schema.fields.references import Choice, Ref
from generator.schema.obligation import Obligation
from generator.schema.record import Facts, Record
from generator.schema.vocabulary import Term

Layout = Literal["register", "story"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story that can be found, compared and printed; `label` is an English gettext message."""

    key: str
    label: str


class Known(Protocol):
    """As much of the catalogue as a kind's own checks may ask for."""

    @property
    def as_of(self) -> datetime.date:
        """The day on which deadlines are looked at."""

    @property
    def broken(self) -> frozenset[str]:
        """The ids of records that exist and cannot be read yet; they have complaints of their own."""

    def find(self, kind: str, slug: str) -> Record | None:
        """A record, or None."""

    def part(self, ref: Ref[Any]) -> Any | None:
        """The part of a record that a reference reaches into, or None."""

    def target(self, ref: Ref[Any]) -> Record | None:
        """The record that a reference means, or None."""

    def term(self, choice: Choice[Any]) -> Term | None:
        """The vocabulary's entry for a choice, or None."""

    def all(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind."""

    def referring(self, record: Record, kind: str, field: str | None = None) -> tuple[Record, ...]:
        """The records of a kind that refer to this one, by one field or by any."""


Check = Callable[[Record, Known], Iterator[Diagnostic]]
Clock = Callable[[Record, Known], Iterator[Obligation]]


def _no_obligations(record: Record, known: Known) -> Iterator[Obligation]:
    return iter(())


def _no_parts(record: Record) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Kind:
    """What the folder of a kind declares. `order` is a field's name, `-` before it for newest first.

    `one` and `many` are its labels for readers, English gettext messages; `group` is the tab it stands
    under and `rank` its place there. `facets` are what its listing narrows by (see `facet.py`), `card` the
    fields that its cards show. `parts` gives the named parts that `SLUG/KEY` reaches into.
    """

    model: type[Facts]
    one: str
    many: str
    intro: str
    group: str
    rank: int = 0
    layout: Layout = "story"
    order: str = "title"
    facets: tuple[Facet, ...] = ()
    card: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    parts: Callable[[Record], Mapping[str, Any]] = _no_parts
    obligations: Clock = _no_obligations
    at_root: bool = False
    schema_org: str = "CreativeWork"
    checks: tuple[Check, ...] = field(default=())
    name: str = ""
    folder: Path = Path()

    def placed(self, name: str, folder: Path, checks: tuple[Check, ...]) -> Kind:
        """The same kind once it is known in which folder it was found."""
        return replace(self, name=name, folder=folder, checks=checks)
