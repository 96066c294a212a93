"""One entry in the folder of a kind becomes a record: a single file of a register, or the folder of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Diagnostic, Span, at_most, complain, say
from generator.locales import LOCALES, MISTAKEN
from generator.schema.fields.names import Text
from generator.schema.fields.words import Words
from generator.schema.kind import Kind
from generator.schema.reading import nearest, read_model
from generator.schema.record import Facts, LocaleWords, Record, Standing, Standings
from generator.schema.shape import Shape
from generator.source import yaml
from generator.source.glance import glance
from generator.source.scripts import mixed
from generator.source.tree import SourceFile
from generator.source.words import read_words

RECORD_FILE = "record.yaml"


@dataclass(frozen=True, slots=True)
class Read:
    """A record, or None where it is broken; what there is to say of it; the words that could be read; its facts as texts."""

    record: Record | None
    diagnostics: tuple[Diagnostic, ...]
    words: Mapping[str, LocaleWords] = field(default_factory=dict)
    plain: Any = None


class FrontMatter(Shape):
    """What stands above a story."""

    title: Text
    summary: Text | None = None
    translation: Standing | None = None


class RegisterWords(Shape):
    """The words of a register record, which live in the same file as its facts."""

    name: Words
    summary: Words | None = None
    translation: Standings = {}


def read_register(files: list[SourceFile], kind: Kind, slug: str) -> Read:
    """A record that is one YAML file, the first of `files`; the others are its pictures and documents."""
    file, *others = files
    node, trouble = yaml.read_file(file)
    if not isinstance(node, yaml.Mapping):
        return Read(None, trouble)
    data = yaml.plain(node)
    assert isinstance(data, dict)
    own = {key: data.pop(key) for key in list(data) if _about_words(key, kind)}
    words, wrong_words = read_model(RegisterWords, own, node, file.path)
    facts, wrong = read_model(kind.model, data, node, file.path)
    if not words or not facts:
        return Read(None, (*trouble, *wrong_words, *wrong))
    summary = words.summary.words if words.summary else {}
    spoken = {
        code: LocaleWords(
            code,
            words.name.words.get(code, ""),
            summary.get(code, ""),
            translation=words.translation.get(code),
            path=file.path,
            places=_places(node, ("name", code), ("summary", code)),
        )
        for code in LOCALES
        if code in words.name.words or code in summary
    }
    folder = {each.path.removeprefix(f"{kind.name}/{slug}/"): each for each in others}
    found = (
        *trouble,
        *at_most(_spare(facts, folder, story=False)),
        *_original(facts, spoken, file.path, node),
    )
    return Read(Record(kind.name, slug, facts, spoken, file.path, file), found, spoken, data)


def _about_words(key: str, kind: Kind) -> bool:
    """Whether a key of a register record belongs to its words, a misspelt one to what it is nearest to."""
    words, facts = RegisterWords.model_fields, kind.model.model_fields
    return key in words or (key not in facts and nearest(key, [*words, *facts]) in words)


def _places(node: yaml.Node | None, title: tuple[str, ...], summary: tuple[str, ...]) -> dict[str, Span]:
    """Where title and summary stand, or where they should."""
    found = {"title": yaml.locate(node, title), "summary": yaml.locate(node, summary)}
    return {name: span for name, span in found.items() if span}


def read_story(files: list[SourceFile], kind: Kind, slug: str) -> Read:
    """A record that is a folder: facts in record.yaml, words in one file a language."""
    folder = f"{kind.name}/{slug}"
    by_name = {file.path.removeprefix(f"{folder}/"): file for file in files}
    words, found = _all_words(by_name)
    if not (main := by_name.get(RECORD_FILE)):
        return Read(None, (*found, _no_record(folder, by_name)), words)
    node, trouble = yaml.read_file(main)
    found.extend(trouble)
    if not isinstance(node, yaml.Mapping):
        return Read(None, tuple(found), words)
    data = yaml.plain(node)
    facts, wrong = read_model(kind.model, data, node, main.path)
    found.extend(wrong)
    if not facts:
        return Read(None, tuple(found), words)
    found.extend(at_most(_spare(facts, by_name)))
    if facts.written_in in words or not any(
        diagnostic.span.path.endswith(f"/{facts.written_in}.md") for diagnostic in found
    ):
        found.extend(_original(facts, words, main.path, node))
    ordered = {code: words[code] for code in LOCALES if code in words}
    return Read(Record(kind.name, slug, facts, ordered, main.path, main), tuple(found), ordered, data)


def _all_words(by_name: Mapping[str, SourceFile]) -> tuple[dict[str, LocaleWords], list[Diagnostic]]:
    """The words of a story in each language that has a file."""
    found: list[Diagnostic] = []
    words: dict[str, LocaleWords] = {}
    for name, file in by_name.items():
        if "/" in name or not name.endswith(".md"):
            continue
        code, trouble = _language(file, name.removesuffix(".md"))
        found.extend(trouble)
        if code is None or code in words:
            continue
        read, trouble = _read_words(file, code)
        found.extend(trouble)
        if read:
            words[code] = read
    return words, found


def _no_record(folder: str, by_name: Mapping[str, SourceFile]) -> Diagnostic:
    near = nearest(RECORD_FILE, [name for name in by_name if not name.endswith(".md")])
    return complain(
        "record-missing",
        Span(next(iter(by_name.values())).path),
        say("the folder {folder} has no {name}", folder=folder, name=RECORD_FILE),
        hint=say("rename {near} to {name}", near=near, name=RECORD_FILE)
        if near
        else say("add {name} with the facts of the record", name=RECORD_FILE),
    )


def _spare(facts: Facts, by_name: Mapping[str, SourceFile], story: bool = True) -> Iterator[Diagnostic]:
    """Files that the record does not list; not those that it lists with a misspelt name, nor those of a story."""
    listed = {each.file for each in facts.pictures} | {each.file for each in facts.attachments if each.file}
    absent = listed - set(by_name)
    for name, file in by_name.items():
        own = story and (name == RECORD_FILE or (name.endswith(".md") and "/" not in name))
        if not own and name not in listed and not nearest(name, absent):
            yield unused(file)


def _original(
    facts: Facts, words: Mapping[str, LocaleWords], path: str, node: yaml.Node
) -> Iterator[Diagnostic]:
    """The author owes the words of the language they wrote in."""
    written = words.get(facts.written_in)
    if not written or not written.title:
        yield complain(
            "words-missing",
            yaml.locate(node, ("written_in",)) or Span(path),
            say(
                "there are no words in '{code}', the language the record was written in",
                code=facts.written_in,
            ),
            hint=say("add {code}.md, or name the right language in written_in", code=facts.written_in)
            if path.endswith(f"/{RECORD_FILE}")
            else say(
                "add {code}: … under name, or name the right language in written_in", code=facts.written_in
            ),
        )


def _language(file: SourceFile, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The language that a file of words is in by its name; a country's code is taken for its language."""
    if name in LOCALES:
        return name, ()
    code = name.lower()
    right = MISTAKEN.get(code, code if code in LOCALES else None)
    return right, (
        complain(
            "locale-unknown", Span(file.path), say("'{value}' is not a language of the hub", value=name),
            hint=say("call the file {right}.md", right=right)
            if right
            else say("use one of {codes}", codes=", ".join(LOCALES)),
        ),
    )  # fmt: skip


def _read_words(file: SourceFile, code: str) -> tuple[LocaleWords | None, tuple[Diagnostic, ...]]:
    raw, found = read_words(file)
    if not raw or (raw.front is None and found):
        return None, found
    front, wrong = read_model(FrontMatter, yaml.plain(raw.front) or {}, raw.front, file.path)
    if not front:
        return None, (*found, *wrong)
    return LocaleWords(
        code,
        front.title,
        front.summary or "",
        raw.body,
        front.translation,
        file.path,
        raw.line,
        _places(raw.front, ("title",), ("summary",)),
        glance(raw.body),
        any(any(mixed(text)) for text in (front.title, front.summary or "", raw.body)),
    ), found


def unused(file: SourceFile) -> Diagnostic:
    """The complaint about a file that nothing points to."""
    return complain(
        "file-unused",
        Span(file.path),
        say("'{name}' is used by no record", name=file.parts[-1]),
        hint=say("list it in a record, or delete it"),
    )
