"""Controlled words: what a theme, a status or a country may be, and what it is called in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.locales import LocalText
from generator.schema.fields.amounts import Number
from generator.schema.fields.names import CountryCode, Key, Language, LocaleCode, Slug, YesNo
from generator.schema.fields.places import Box
from generator.schema.fields.words import Words
from generator.schema.reading import read_model
from generator.schema.record import Standings
from generator.schema.shape import Shape
from generator.source import yaml
from generator.source.tree import SourceFile


class Term(Shape):
    """One entry: its label, what it means, and what only some vocabularies need.

    `floor` is the number from which on a band holds; it ends where the next one begins.
    """

    label: Words
    description: Words | None = None
    country: CountryCode | None = None
    version: Slug | None = None
    box: Box | None = None
    languages: tuple[Language, ...] = ()
    floor: Number | None = None


class VocabularyFile(Shape):
    """The file of one vocabulary. `given` words are fixed by somebody else and may wait for their first use."""

    written_in: LocaleCode
    given: YesNo = False
    translation: Standings = {}
    entries: dict[Key, Term]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary's entries by key, in the order of its file; `digest` is that of the file."""

    name: str
    terms: Mapping[str, Term]
    path: str
    given: bool = False
    node: yaml.Node | None = None
    digest: str = ""

    def span(self, key: str | None = None) -> Span:
        """The place of an entry in the file, or of all entries."""
        return yaml.locate(self.node, ("entries", key) if key else ("entries",)) or Span(self.path)

    def label(self, key: str) -> LocalText:
        """The label of a key; the key itself where the vocabulary does not know it."""
        term = self.terms.get(key)
        return term.label if term else LocalText({"en": key})


def read_vocabulary(file: SourceFile) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    """A vocabulary and what is wrong with its file; a broken one is empty."""
    name = file.parts[-1].removesuffix(".yaml")
    node, trouble = yaml.read_file(file)
    if node is None:
        return Vocabulary(name, {}, file.path), trouble
    model, wrong = read_model(VocabularyFile, yaml.plain(node), node, file.path)
    if model is None:
        return Vocabulary(name, {}, file.path), (*trouble, *wrong)
    vocabulary = Vocabulary(name, model.entries, file.path, model.given, node, file.digest())
    return vocabulary, (*trouble, *_unlabelled(vocabulary, model.written_in))


def _unlabelled(vocabulary: Vocabulary, written_in: str) -> Iterator[Diagnostic]:
    """Every word owes its readers a label, at least in the language it was written in."""
    if not vocabulary.terms:
        yield complain(
            "record-empty",
            vocabulary.span(),
            say("the vocabulary has no words"),
            hint=say("write them under entries, each with its label"),
        )
    for key, term in vocabulary.terms.items():
        if not term.label.words.get(written_in):
            yield complain(
                "words-missing",
                yaml.locate(vocabulary.node, ("entries", key, "label")) or vocabulary.span(),
                say("'{key}' has no label in '{code}', the language of this file", key=key, code=written_in),
                hint=say("add {code}: … to its label", code=written_in),
            )
