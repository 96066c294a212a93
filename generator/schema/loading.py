"""Raw files become records: each file finds its kind, its record and its language, or a complaint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.locales import LOCALES, MISTAKEN
from generator.schema.fields.names import MAX_SLUG, SLUG, Text
from generator.schema.fields.words import Words
from generator.schema.kind import Kind
from generator.schema.reading import meant, read_model
from generator.schema.record import Facts, LocaleWords, Record, Standing, Standings
from generator.schema.shape import Shape
from generator.schema.vocabulary import Vocabulary, read_vocabulary
from generator.source import yaml
from generator.source.tree import SourceFile, Tree
from generator.source.words import read_words

VOCABULARIES = "vocabularies"
RECORD_FILE = "record.yaml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that could be read. `broken` are the ids of records that exist but could not be."""

    records: tuple[Record, ...]
    broken: frozenset[str]
    vocabularies: Mapping[str, Vocabulary]
    files: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...]


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


def load(tree: Tree, kinds: Mapping[str, Kind]) -> Loaded:
    """Reads every file of the content once, in the order of their paths."""
    found = list(tree.diagnostics)
    records: list[Record] = []
    broken: set[str] = set()
    vocabularies: dict[str, Vocabulary] = {}
    for top, group in groupby(tree.files, key=lambda file: file.parts[0]):
        files = list(group)
        if top == VOCABULARIES:
            for file in files:
                if not file.path.endswith(".yaml") or len(file.parts) != 2:
                    found.append(_unused(file))
                    continue
                vocabulary, trouble = read_vocabulary(file)
                vocabularies[vocabulary.name] = vocabulary
                found.extend(trouble)
        elif kind := kinds.get(top):
            for slug, mine, stray in _records(files, kind):
                found.extend(stray)
                if not mine:
                    continue
                record, trouble = (
                    read_register(mine[0], kind, slug)
                    if kind.layout == "register"
                    else read_story(mine, kind, slug)
                )
                found.extend(trouble)
                if record:
                    records.append(record)
                else:
                    broken.add(f"{kind.name}/{slug}")
        else:
            found.extend(_strays(files, top, kinds))
    return Loaded(tuple(records), frozenset(broken), vocabularies, tree.files, tuple(found))


def _strays(files: list[SourceFile], top: str, kinds: Mapping[str, Kind]) -> Iterator[Diagnostic]:
    if len(files[0].parts) == 1:
        yield _unused(files[0])
        return
    yield complain(
        "kind-unknown", Span(files[0].path),
        say("'{name}' is not a kind of record", name=top),
        hint=meant(top, [*kinds, VOCABULARIES]),
    )


def _unused(file: SourceFile) -> Diagnostic:
    return complain(
        "file-unused", Span(file.path), say("'{name}' is used by no record", name=file.parts[-1]),
        hint=say("list it in a record, or delete it"),
    )


def _records(
    files: Iterable[SourceFile], kind: Kind
) -> Iterator[tuple[str, list[SourceFile], list[Diagnostic]]]:
    """Each record's slug with its own files and what is misplaced beside it."""
    for name, group in groupby(files, key=lambda file: file.parts[1]):
        mine = list(group)
        loose = len(mine[0].parts) == 2
        if loose and kind.layout == "register" and name.endswith(".yaml"):
            slug = name.removesuffix(".yaml")
        elif not loose and kind.layout == "story":
            slug = name
        else:
            right = f"{kind.name}/{name.split('.')[0]}"
            right += ".yaml" if kind.layout == "register" else f"/{RECORD_FILE}"
            yield name, [], [
                complain(
                    "file-misplaced", Span(mine[0].path),
                    say("no record of this kind is kept in such a place"),
                    hint=say("the right place is {right}", right=right),
                )
            ]
            continue
        wrong: list[Diagnostic] = []
        if not SLUG.fullmatch(slug) or len(slug) > MAX_SLUG:
            wrong.append(
                complain(
                    "slug-form", Span(mine[0].path), say("'{value}' cannot be part of an address", value=slug),
                    hint=say("use small Latin letters, digits and single hyphens"),
                )
            )
        yield slug, mine, wrong


def read_register(
    file: SourceFile, kind: Kind, slug: str
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """A record that is one YAML file."""
    node, trouble = _read_yaml(file)
    if not isinstance(node, yaml.Mapping):
        return None, trouble
    data = yaml.plain(node)
    assert isinstance(data, dict)
    own = {key: data.pop(key) for key in RegisterWords.model_fields if key in data}
    words, wrong_words = read_model(RegisterWords, own, node, file.path)
    facts, wrong = read_model(kind.model, data, node, file.path)
    if not words or not facts:
        return None, (*trouble, *wrong_words, *wrong)
    summary = words.summary.words if words.summary else {}
    spoken = {
        code: LocaleWords(
            code, words.name.words.get(code, ""), summary.get(code, ""),
            translation=words.translation.get(code), path=file.path,
        )
        for code in LOCALES
        if code in words.name.words or code in summary
    }
    return Record(kind.name, slug, facts, spoken, file.path, node), (
        *trouble, *_original(facts, spoken, file.path, node),
    )


def read_story(
    files: list[SourceFile], kind: Kind, slug: str
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """A record that is a folder: facts in record.yaml, words in one file a language."""
    found: list[Diagnostic] = []
    folder = f"{kind.name}/{slug}"
    by_name = {file.path.removeprefix(f"{folder}/"): file for file in files}
    words: dict[str, LocaleWords] = {}
    for name, file in by_name.items():
        if "/" in name or not name.endswith(".md"):
            continue
        code = name.removesuffix(".md")
        if code not in LOCALES:
            right = MISTAKEN.get(code)
            found.append(
                complain(
                    "locale-unknown", Span(file.path),
                    say("'{value}' is not a language of the hub", value=code),
                    hint=say("call the file {right}.md", right=right)
                    if right
                    else say("use one of {codes}", codes=", ".join(LOCALES)),
                )
            )
            continue
        read, trouble = _read_words(file, code)
        found.extend(trouble)
        if read:
            words[code] = read
    if not (main := by_name.get(RECORD_FILE)):
        found.append(
            complain(
                "record-missing", Span(files[0].path), say("the folder has no {name}", name=RECORD_FILE),
                hint=say("add {name} with the facts of the record", name=RECORD_FILE),
            )
        )
        return None, tuple(found)
    node, trouble = _read_yaml(main)
    found.extend(trouble)
    if not isinstance(node, yaml.Mapping):
        return None, tuple(found)
    facts, wrong = read_model(kind.model, yaml.plain(node), node, main.path)
    found.extend(wrong)
    if not facts:
        return None, tuple(found)
    listed = {each.file for each in (*facts.pictures, *facts.attachments) if each.file}
    for name, file in by_name.items():
        if name != RECORD_FILE and not name.endswith(".md") and name not in listed:
            found.append(_unused(file))
    if facts.written_in in words or not any(
        diagnostic.span.path.endswith(f"/{facts.written_in}.md") for diagnostic in found
    ):
        found.extend(_original(facts, words, main.path, node))
    ordered = {code: words[code] for code in LOCALES if code in words}
    return Record(kind.name, slug, facts, ordered, main.path, node), tuple(found)


def _original(
    facts: Facts, words: Mapping[str, LocaleWords], path: str, node: yaml.Node
) -> Iterator[Diagnostic]:
    """The author owes the words of the language they wrote in."""
    written = words.get(facts.written_in)
    if not written or not written.title:
        yield complain(
            "words-missing", yaml.locate(node, ("written_in",)) or Span(path),
            say("there are no words in '{code}', the language the record was written in",
                code=facts.written_in),
            hint=say("add them, or name the right language in written_in"),
        )


def _read_yaml(file: SourceFile) -> tuple[yaml.Node | None, tuple[Diagnostic, ...]]:
    text, found = file.read_text()
    if found:
        return None, found
    node, trouble = yaml.read(text, file.path)
    if not isinstance(node, yaml.Mapping) and not trouble:
        return None, (
            complain(
                "record-empty", Span(file.path), say("the file holds no fields"),
                hint=say("begin with a line 'written_in: en'"),
            ),
        )
    return node, trouble


def _read_words(file: SourceFile, code: str) -> tuple[LocaleWords | None, tuple[Diagnostic, ...]]:
    raw, found = read_words(file)
    if not raw:
        return None, found
    front, wrong = read_model(FrontMatter, yaml.plain(raw.front) or {}, raw.front, file.path)
    if not front:
        return None, (*found, *wrong)
    return LocaleWords(
        code, front.title, front.summary or "", raw.body, front.translation, file.path, raw.line
    ), found
