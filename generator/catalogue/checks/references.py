"""Whatever a record points to must exist: records, their parts, and words of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, Message, Span, at_most, complain, say
from generator.schema import Choice, Record, Ref
from generator.schema.reading import meant, nearest
from generator.schema.vocabulary import Vocabulary
from generator.schema.walk import Loc


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Unknown records, parts and words; words of vocabularies that nobody uses."""
    used: set[tuple[str, str]] = set()
    missing: dict[str, Diagnostic] = {}
    for record in catalogue.records:
        refs, choices = [], []
        for loc, value in record.values:
            if isinstance(value, Ref):
                refs.append(_reference(record, loc, value, catalogue))
            elif isinstance(value, Choice):
                used.add((value.vocabulary, value.key))
                if vocabulary := catalogue.vocabularies.get(value.vocabulary):
                    choices.append(_choice(record, loc, value, vocabulary, used))
                elif value.vocabulary not in missing:
                    missing[value.vocabulary] = _no_vocabulary(record, loc, value, catalogue)
        yield from at_most(chain.from_iterable(refs))
        yield from at_most(chain.from_iterable(choices))
    yield from missing.values()
    if not catalogue.broken:  # else nobody knows yet what the broken records use
        yield from _unused(catalogue, used)


def _reference(record: Record, loc: Loc, ref: Ref[str], catalogue: Catalogue) -> Iterator[Diagnostic]:
    target = catalogue.target(ref)
    if target is None:
        if ref.id in catalogue.broken:
            return  # it exists and has complaints of its own
        yield complain(
            "ref-unknown",
            record.span(*loc),
            say("there is no '{slug}' in {kind}/", slug=ref.slug, kind=ref.kind),
            hint=likely(ref.kind, ref.slug, catalogue),
        )
    elif ref.part and catalogue.part(ref) is None:
        yield complain(
            "ref-part-unknown",
            record.span(*loc),
            say("'{record}' has no part '{part}'", record=ref.slug, part=ref.part),
            hint=meant(
                ref.part,
                catalogue.kinds[ref.kind].parts(target),
                say("leave out '/{part}', or add the part to {id}", part=ref.part, id=target.id),
            ),
        )


def renamed(kind: str, slug: str, catalogue: Catalogue) -> Record | None:
    """The record that once had this slug, or None."""
    return next((each for each in catalogue.all(kind) if slug in each.facts.formerly), None)


def likely(kind: str, slug: str, catalogue: Catalogue) -> Message | None:
    """A hint for the slug of a record that there is not: what it is called now, or what was likely meant."""
    if now := renamed(kind, slug, catalogue):
        return say("it is called '{slug}' now", slug=now.slug)
    slugs = [each.slug for each in catalogue.all(kind)]
    return meant(slug, slugs, say("add it under {kind}/ first, or correct the name", kind=kind))


def _no_vocabulary(record: Record, loc: Loc, choice: Choice[str], catalogue: Catalogue) -> Diagnostic:
    near = nearest(choice.vocabulary, catalogue.vocabularies)
    return complain(
        "value-choice",
        record.span(*loc),
        say(
            "there is no vocabulary {vocabulary} in which '{value}' could be looked up",
            vocabulary=choice.vocabulary,
            value=choice.key,
        ),
        hint=say("rename vocabularies/{near}.yaml to {name}.yaml", near=near, name=choice.vocabulary)
        if near
        else say("add vocabularies/{name}.yaml", name=choice.vocabulary),
    )


def _near(key: str, vocabulary: Vocabulary) -> str | None:
    """The word that was likely meant: one that is written alike, or whose label was written instead of it."""
    for known, term in vocabulary.terms.items():
        if key.casefold() in {label.casefold() for label in term.label.words.values()}:
            return known
    return nearest(key, vocabulary.terms)


def _choice(
    record: Record, loc: Loc, choice: Choice[str], vocabulary: Vocabulary, used: set[tuple[str, str]]
) -> Iterator[Diagnostic]:
    """A word that its vocabulary does not have; the one that was likely meant counts as `used`."""
    if choice.key in vocabulary.terms or not vocabulary.terms:
        return  # a vocabulary without words has a complaint of its own
    near = _near(choice.key, vocabulary)
    if near:
        used.add((vocabulary.name, near))
    yield complain(
        "value-choice",
        record.span(*loc),
        say("'{value}' is not in the vocabulary {vocabulary}", value=choice.key, vocabulary=vocabulary.name),
        hint=say("did you mean '{word}'?", word=near)
        if near
        else meant(choice.key, vocabulary.terms, say("use one of the words in {file}", file=vocabulary.path)),
    )


def _unused(catalogue: Catalogue, used: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    for vocabulary in catalogue.vocabularies.values():
        idle = [key for key in vocabulary.terms if (vocabulary.name, key) not in used]
        if vocabulary.given or not idle:
            continue
        if len(idle) == len(vocabulary.terms) > 1:
            yield complain(
                "term-unused",
                Span(vocabulary.path),
                say("no record uses any word of {name}", name=vocabulary.name),
                hint=say("rename the file if its name was misspelt, use its words, or delete it"),
            )
            continue
        for key in idle:
            yield complain(
                "term-unused",
                vocabulary.span(key),
                say("no record uses '{key}'", key=key),
                hint=say("use it, take it out, or write given: yes at the top where others fixed the words"),
            )
