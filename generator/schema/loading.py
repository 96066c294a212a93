"""Raw files become records: each file finds its kind, its record and its language, or a complaint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema.entry import RECORD_FILE, Read, RegisterWords, read_register, read_story, unused
from generator.schema.fields.names import MAX_SLUG, SLUG, slug_hint, slugged
from generator.schema.kind import Kind
from generator.schema.reading import meant, nearest
from generator.schema.record import LocaleWords, Record
from generator.schema.vocabulary import Vocabulary, read_vocabulary
from generator.source.tree import SourceFile, Tree

__all__ = ["Loaded", "RegisterWords", "load"]

VOCABULARIES = "vocabularies"


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that could be read. `broken` are the ids of records that exist but could not be.

    `loose` are the words of such records, each with its kind: a story can be looked through all the same.
    """

    records: tuple[Record, ...]
    broken: frozenset[str]
    loose: tuple[tuple[str, LocaleWords], ...]
    vocabularies: Mapping[str, Vocabulary]
    files: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def load(tree: Tree, kinds: Mapping[str, Kind]) -> Loaded:
    """Reads every file of the content once, in the order of their paths."""
    found = list(tree.diagnostics)
    records: list[Record] = []
    broken: set[str] = set()
    loose: list[tuple[str, LocaleWords]] = []
    vocabularies: dict[str, Vocabulary] = {}
    for top, group in groupby(tree.files, key=lambda file: file.parts[0]):
        files = list(group)
        if top == VOCABULARIES:
            for vocabulary, trouble in map(_vocabulary, files):
                found.extend(trouble)
                if vocabulary:
                    vocabularies[vocabulary.name] = vocabulary
        elif (kind := kinds.get(top)) and len(files[0].parts) > 1:
            for name, entry in _entries(kind, files):
                read = _entry(kind, name, entry)
                found.extend(read.diagnostics)
                if read.record:
                    records.append(read.record)
                else:
                    loose.extend((kind.name, words) for words in read.words.values())
                if not read.record or read.record.slug != _slug(name):
                    broken.add(f"{kind.name}/{_slug(name)}")
        else:
            found.append(_stray(files, kinds))
            if near := nearest(top, kinds):
                broken.update(f"{near}/{_slug(file.parts[1])}" for file in files if len(file.parts) > 1)
    return Loaded(tuple(records), frozenset(broken), tuple(loose), vocabularies, tree.files, tuple(found))


def _entries(kind: Kind, files: list[SourceFile]) -> Iterator[tuple[str, list[SourceFile]]]:
    """The files of each record, its own one first. The folder of a register record lies beside it: `gori/` by `gori.yaml`."""
    found = {name: list(entry) for name, entry in groupby(files, key=lambda file: file.parts[1])}
    if kind.layout == "register":
        for name in list(found):
            main = f"{name}.yaml"
            if main in found and len(found[name][0].parts) > 2:
                found[main] += found.pop(name)
    yield from found.items()


def _slug(name: str) -> str:
    """The slug that somebody who called a file or a folder so most likely meant."""
    return slugged(name.removesuffix(".yaml").removesuffix(".yml").removesuffix(".md"))


def _vocabulary(file: SourceFile) -> tuple[Vocabulary | None, tuple[Diagnostic, ...]]:
    if file.path.endswith(".yaml") and len(file.parts) == 2:
        return read_vocabulary(file)
    return None, (unused(file),)


def _stray(files: list[SourceFile], kinds: Mapping[str, Kind]) -> Diagnostic:
    if len(files[0].parts) == 1:
        return unused(files[0])
    name = files[0].parts[0]
    return complain(
        "kind-unknown",
        Span(files[0].path),
        say("'{name}' is not a kind of record", name=name),
        hint=meant(
            name, [*kinds, VOCABULARIES], say("use one of {words}", words=", ".join([*kinds, VOCABULARIES]))
        ),
    )


def _entry(kind: Kind, name: str, files: list[SourceFile]) -> Read:
    """The record that lies under one name in the folder of its kind."""
    loose = len(files[0].parts) == 2
    if kind.layout == "register" and loose and name.endswith(".yaml"):
        slug = name.removesuffix(".yaml")
        read = Read(*read_register(files, kind, slug))
    elif kind.layout == "story" and not loose:
        slug = name
        read = read_story(files, kind, slug)
    else:
        return Read(None, (_misplaced(kind, files[0]),))
    if read.record:
        made_of = {file.path: file.digest() for file in files}
        read = replace(read, record=replace(read.record, made_of=made_of))
    if SLUG.fullmatch(slug) and len(slug) <= MAX_SLUG:
        return read
    wrong = complain(
        "slug-form",
        Span(files[0].path),
        say("'{value}' cannot be part of an address", value=slug),
        hint=slug_hint(slug),
    )
    return replace(read, diagnostics=(*read.diagnostics, wrong))


def _misplaced(kind: Kind, file: SourceFile) -> Diagnostic:
    slug = _slug(file.parts[1]) or "gori"
    if not file.path.endswith((".yaml", ".yml", ".md")):
        message = say("'{name}' lies beside the records, not in the folder of one", name=file.parts[-1])
        hint = say("move it into the folder of its record, or delete it")
    else:
        message = say("no record of this kind is kept in such a place")
        right = f"{slug}.yaml" if kind.layout == "register" else f"{slug}/{RECORD_FILE}"
        hint = say("the right place is {right}", right=f"{kind.name}/{right}")
    return complain("file-misplaced", Span(file.path), message, hint=hint)
