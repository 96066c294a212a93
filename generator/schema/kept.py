"""A record as plain data, so that it can be kept between two runs and handed from one process to another.

Only records that there is nothing to say of are set down; whatever an author still has to look at is read
again from its files, with all its places.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.diagnostics import Span
from generator.schema.entry import Read
from generator.schema.kind import Kind
from generator.schema.record import LocaleWords, Record, Standing
from generator.source.glance import Glance
from generator.source.tree import SourceFile

Plain = tuple[Any, ...]


def set_down(read: Read) -> Plain | None:
    """A record as plain data; None where there is something to say of it."""
    record = read.record
    if record is None or read.diagnostics:
        return None
    return read.plain, tuple(map(_set_down_words, record.words.values())), dict(record.made_of)


def _set_down_words(words: LocaleWords) -> Plain:
    standing, seen = words.translation, words.glance
    return (
        words.locale, words.title, words.summary, words.body,
        (standing.state, standing.of) if standing else None,
        words.path, words.body_line,
        tuple((name, span.line, span.column, span.end) for name, span in words.places.items()),
        (seen.headings, seen.links) if seen else None,
        words.mixed,
    )  # fmt: skip


def taken_up(plain: Plain, kind: Kind, slug: str, file: SourceFile) -> Record:
    """The record again."""
    facts, words, made_of = plain
    spoken = {each[0]: _taken_up_words(*each) for each in words}
    return Record(kind.name, slug, kind.model.model_validate(facts), spoken, file.path, file, made_of)


def _taken_up_words(
    locale: str, title: str, summary: str, body: str, standing: tuple[str, str | None] | None,
    path: str, line: int, places: Any, seen: Any, mixed: bool,
) -> LocaleWords:  # fmt: skip
    return LocaleWords(
        locale, title, summary, body, _standing(*standing) if standing else None, path, line,
        {name: Span(path, *place) for name, *place in places},
        Glance(*seen) if seen else None, mixed,
    )  # fmt: skip


@cache
def _standing(state: str, of: str | None) -> Standing:
    return Standing.model_validate({"state": state} | ({"of": of} if of else {}))
