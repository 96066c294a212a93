"""What stands in titles, summaries and stories."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.checks.references import renamed
from generator.diagnostics import Diagnostic, Message, Span, at_most, complain, say
from generator.locales import LOCALES, LocalText
from generator.locales.labels import gettext
from generator.schema import Kind
from generator.schema.reading import nearest
from generator.schema.record import LocaleWords
from generator.source.markdown import Link, Outline, outline
from generator.source.scripts import mixed

MAX_SUMMARY = 400


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Stories record by record, language by language, and the short words beside the facts."""
    for record in catalogue.records:
        kind = catalogue.kinds[record.kind]
        for words in record.words.values():
            yield from _words(words, record.facts.written_in)
            yield from _story(words, kind, catalogue)
        for loc, value in record.values:
            if isinstance(value, LocalText):
                for code, text in value.words.items():
                    for start, end in mixed(
                        text
                    ):  # where it stands is only looked up when there is something
                        yield _mixed(text[start:end], record.span(*loc, code))
    for name, words in catalogue.loose:
        yield from _words(words)
        yield from _story(words, catalogue.kinds[name], catalogue)


def _words(words: LocaleWords, written_in: str | None = None) -> Iterator[Diagnostic]:
    place = words.span("summary")
    if not words.summary and words.locale == written_in:
        yield complain(
            "summary-missing",
            place,
            say("the record has no summary in '{code}'", code=words.locale),
            hint=say("add summary: with one or two sentences that can be understood alone"),
        )
    if len(words.summary) > MAX_SUMMARY:
        yield complain(
            "summary-long",
            place,
            say("the summary has {count} characters", count=len(words.summary)),
            hint=say("say it in at most {limit}", limit=MAX_SUMMARY),
        )
    if words.mixed:
        yield from _scripts(words.title, words.span("title"))
        yield from _scripts(words.summary, place)


def _story(words: LocaleWords, kind: Kind, catalogue: Catalogue) -> Iterator[Diagnostic]:
    if words.body and not _in_order(words, kind, catalogue):
        read = outline(words.body, words.path, words.body_line)
        yield from read.diagnostics
        yield from at_most(_sections(read, words.locale, kind))
        yield from at_most(_links(read.links, catalogue))
    if words.mixed:
        yield from at_most(_body(words))


def _in_order(words: LocaleWords, kind: Kind, catalogue: Catalogue) -> bool:
    """Whether a glance is enough: the story is right by itself, and so is all that it names."""
    seen = words.glance
    if seen is None or not all(_leads(to, catalogue) for to in seen.links):
        return False
    labels = section_labels(kind, words.locale)
    return not labels or all(text in labels for level, text in seen.headings if level == 2)


def _scripts(text: str, place: Span) -> Iterator[Diagnostic]:
    for start, end in mixed(text):
        yield _mixed(text[start:end], place)


def _body(words: LocaleWords) -> Iterator[Diagnostic]:
    """Words of the story that mix alphabets."""
    for start, end in mixed(words.body):
        line = words.body_line + words.body.count("\n", 0, start)
        column = start - words.body.rfind("\n", 0, start)
        yield _mixed(words.body[start:end], Span(words.path, line, column, column + end - start))


def _mixed(word: str, place: Span) -> Diagnostic:
    return complain(
        "script-mixed",
        place,
        say("the word '{word}' mixes letters of two alphabets", word=word),
        hint=say("type the word again with one keyboard"),
    )


def _sections(read: Outline, locale: str, kind: Kind) -> Iterator[Diagnostic]:
    if not kind.sections:
        return
    labels = section_labels(kind, locale)
    for heading in read.headings:
        if heading.level == 2 and heading.text not in labels:
            near = nearest(heading.text, labels)
            yield complain(
                "section-unknown",
                heading.span,
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
        if _leads(link.to, catalogue):
            continue
        kind, slug = _parts(link.to)
        yield complain(
            "link-unknown",
            link.span,
            say("there is nothing at '{to}'", to=link.to),
            hint=_elsewhere(kind, slug, catalogue),
        )


def _parts(to: str) -> tuple[str, str]:
    """Kind and slug of a link inside the hub."""
    kind, _, slug = to.partition("#")[0].strip("/").partition("/")
    return kind, slug


def _leads(to: str, catalogue: Catalogue) -> bool:
    """Whether a link leads out of the hub, or to something that is there."""
    if not to.startswith("/") or to.startswith("//"):
        return True
    kind, slug = _parts(to)
    if catalogue.find(kind, slug) or f"{kind}/{slug}" in catalogue.broken:
        return True
    return not slug and (kind in catalogue.kinds or catalogue.find("pages", kind) is not None)


def _elsewhere(kind: str, slug: str, catalogue: Catalogue) -> Message:
    if kind in LOCALES:
        return say("leave the language out: /{rest}; each reader is led to their own", rest=slug)
    if now := renamed(kind, slug, catalogue):
        return say("it is at '/{id}' now", id=now.id)
    if near := nearest(
        f"{kind}/{slug}".strip("/"), [*catalogue.by_id, *(each.slug for each in catalogue.all("pages"))]
    ):
        return say("did you mean '/{id}'?", id=near)
    return say("link to /KIND/SLUG, such as /projects/gori-growth")
