"""What stands in titles, summaries and stories."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, Span, complain, say
from generator.locales.labels import gettext
from generator.schema import Kind, Record
from generator.schema.reading import meant, nearest
from generator.schema.record import LocaleWords
from generator.source.markdown import Link, Outline, outline

MAX_SUMMARY = 400
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GEORGIAN", "ARMENIAN", "GREEK")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Stories record by record, language by language."""
    for record in catalogue.records:
        kind = catalogue.kinds[record.kind]
        for words in record.words.values():
            yield from _words(record, words)
            if words.body:
                read = outline(words.body, words.path, words.body_line)
                yield from read.diagnostics
                yield from _sections(read, words.locale, kind)
                yield from _links(read.links, catalogue)


def _words(record: Record, words: LocaleWords) -> Iterator[Diagnostic]:
    place = Span(words.path) if words.body_line > 1 else record.span("summary", words.locale)
    if not words.summary and words.locale == record.facts.written_in:
        yield complain("summary-missing", place, say("the record has no summary in '{code}'", code=words.locale))
    if len(words.summary) > MAX_SUMMARY:
        yield complain(
            "summary-long", place,
            say("the summary has {count} characters", count=len(words.summary)),
            hint=say("say it in at most {limit}", limit=MAX_SUMMARY),
        )
    for text in (words.title, words.summary):
        for match in _WORD.finditer(text):
            if mixed(match[0]):
                yield complain(
                    "script-mixed", place,
                    say("the word '{word}' mixes letters of two alphabets", word=match[0]),
                    hint=say("type the word again with one keyboard"),
                )


def mixed(word: str) -> bool:
    """Whether a word has letters of more than one alphabet; ASCII-only words are quick to pass."""
    if word.isascii():
        return False
    names = {unicodedata.name(letter, "").split(" ")[0] for letter in word}
    return len(names.intersection(_SCRIPTS)) > 1


def _sections(read: Outline, locale: str, kind: Kind) -> Iterator[Diagnostic]:
    if not kind.sections:
        return
    labels = section_labels(kind, locale)
    for heading in read.headings:
        if heading.level == 2 and heading.text not in labels:
            near = nearest(heading.text, labels)
            yield complain(
                "section-unknown", heading.span,
                say("'{text}' is not a section of this kind of story", text=heading.text),
                hint=say("did you mean '{word}'?", word=near)
                if near
                else say("use one of {words}", words=", ".join(labels)),
            )


def section_labels(kind: Kind, locale: str) -> dict[str, str]:
    """What the sections of a kind are called in a language: label → key, in their order."""
    read = gettext(locale)
    return {read(section.label): section.key for section in kind.sections}


def _links(links: tuple[Link, ...], catalogue: Catalogue) -> Iterator[Diagnostic]:
    for link in links:
        if not link.to.startswith("/"):
            continue
        kind, _, slug = link.to.partition("#")[0].strip("/").partition("/")
        if catalogue.find(kind, slug) or f"{kind}/{slug}" in catalogue.broken:
            continue
        if not slug and (kind in catalogue.kinds or catalogue.find("pages", kind)):
            continue
        known = [each.slug for each in catalogue.all(kind)]
        yield complain(
            "link-unknown", link.span, say("there is nothing at '{to}'", to=link.to),
            hint=meant(slug or kind, known or list(catalogue.kinds)),
        )
