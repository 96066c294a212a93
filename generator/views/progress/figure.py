"""A figure as a page shows it: the drawing, its table twin, and who said so when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.schema import Record
from generator.schema.record import Source
from generator.views.facts import Entry
from generator.views.reader import Reader


@dataclass(frozen=True, slots=True)
class Cited:
    """A source below a figure: where it leads, what it is called, and its date in the reader's words."""

    href: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Figure:
    """`head` and `rows` are the table; the first cell of a row names it. `notes` explain the figure, line by line.

    `way` is what an indicator was, is and should be: (label, value).
    `key` names what a drawing shows by its class: (class, sign or count, words). `drawing` is empty where there is nothing that could be drawn honestly, and the table stands alone.
    """

    name: str
    title: Markup | str
    drawing: Markup
    head: tuple[str, ...]
    rows: tuple[tuple[Markup | str, ...], ...]
    sources: tuple[Cited, ...]
    notes: tuple[Markup | str, ...] = ()
    key: tuple[tuple[str, str, str], ...] = ()
    way: tuple[tuple[str, str], ...] = ()


def cited(reader: Reader, here: Record, claims: Iterable[tuple[Record, str | None]]) -> tuple[Cited, ...]:
    """The sources of claims, each once, in the order in which they are met; `here` is the record of the page."""
    found: dict[tuple[str, str], Cited] = {}
    for record, key in claims:
        if key is None or key not in record.facts.sources:
            continue
        source = record.facts.sources[key]
        page = "" if record.id == here.id else reader.link(record)
        name = source.title or urlsplit(source.url).hostname or source.url
        found.setdefault((record.id, key), Cited(f"{page}#source-{key}", name, _dated(reader, source)))
    return tuple(found.values())


def _dated(reader: Reader, source: Source) -> str:
    """The day a source is of, else the day somebody read it, said as such."""
    if source.published:
        return reader.date(source.published)
    read = reader.label("Read")
    return f"{read}: {reader.date(source.opened)}" if source.opened else ""


def written_day(reader: Reader, entry: Entry | None) -> str:
    """A day in a table; an ellipsis where it is not known."""
    return reader.date(entry.value) if entry else "…"
