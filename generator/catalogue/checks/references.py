"""Whatever a record points to must exist: records, their parts, and words of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Choice, Record, Ref
from generator.schema.reading import meant
from generator.schema.walk import Loc, walk


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Unknown records, parts and words; words of vocabularies that nobody uses."""
    used: set[tuple[str, str]] = set()
    for record in catalogue.records:
        for loc, value in walk(record.facts):
            if isinstance(value, Ref):
                yield from _reference(record, loc, value, catalogue)
            elif isinstance(value, Choice):
                used.add((value.vocabulary, value.key))
                yield from _choice(record, loc, value, catalogue)
    yield from _unused(catalogue, used)


def _reference(record: Record, loc: Loc, ref: Ref[str], catalogue: Catalogue) -> Iterator[Diagnostic]:
    target = catalogue.target(ref)
    if target is None:
        if ref.id in catalogue.broken:
            return  # it exists and has complaints of its own
        slugs = [each.slug for each in catalogue.all(ref.kind)]
        yield complain(
            "ref-unknown", record.span(*loc),
            say("there is no '{slug}' in {kind}/", slug=ref.slug, kind=ref.kind),
            hint=meant(ref.slug, slugs),
        )
    elif ref.part and catalogue.part(ref) is None:
        yield complain(
            "ref-part-unknown", record.span(*loc),
            say("'{record}' has no part '{part}'", record=ref.slug, part=ref.part),
            hint=meant(ref.part, catalogue.kinds[ref.kind].parts(target)),
        )


def _choice(record: Record, loc: Loc, choice: Choice[str], catalogue: Catalogue) -> Iterator[Diagnostic]:
    vocabulary = catalogue.vocabularies.get(choice.vocabulary)
    known = vocabulary.terms if vocabulary else {}
    if choice.key in known:
        return
    if vocabulary and not known:
        return  # its file is broken and has complaints of its own
    yield complain(
        "value-choice", record.span(*loc),
        say("'{value}' is not in the vocabulary {vocabulary}", value=choice.key, vocabulary=choice.vocabulary),
        hint=meant(choice.key, known),
    )


def _unused(catalogue: Catalogue, used: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    for vocabulary in catalogue.vocabularies.values():
        for key in vocabulary.terms:
            if not vocabulary.given and (vocabulary.name, key) not in used:
                yield complain("term-unused", vocabulary.span(key), say("no record uses '{key}'", key=key))
