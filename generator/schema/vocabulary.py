"""Controlled words: what a theme, a status or a country may be, and what it is called in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from generator.diagnostics import Diagnostic, Span
from generator.locales import LocalText
from generator.schema.fields.names import CountryCode, Language, LocaleCode, Slug, YesNo
from generator.schema.fields.places import Box
from generator.schema.fields.words import Words
from generator.schema.reading import read_model
from generator.schema.record import Standings
from generator.schema.shape import Shape
from generator.source import yaml
from generator.source.tree import SourceFile


class Term(Shape):
    """One entry: its label, what it means, and what only some vocabularies need."""

    label: Words
    description: Words | None = None
    country: CountryCode | None = None
    version: Slug | None = None
    box: Box | None = None
    languages: tuple[Language, ...] = ()


class VocabularyFile(Shape):
    """The file of one vocabulary. `given` words are fixed by somebody else and may wait for their first use."""

    written_in: LocaleCode
    given: YesNo = False
    translation: Standings = {}
    entries: dict[str, Term]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary's entries by key, in the order of its file."""

    name: str
    terms: Mapping[str, Term]
    path: str
    given: bool = False
    node: yaml.Node | None = None

    def span(self, key: str) -> Span:
        """The place of an entry in the file."""
        return yaml.locate(self.node, ("entries", key)) or Span(self.path)

    def label(self, key: str) -> LocalText:
        """The label of a key; the key itself where the vocabulary does not know it."""
        term = self.terms.get(key)
        return term.label if term else LocalText({"en": key})


def read_vocabulary(file: SourceFile) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    """A vocabulary and what is wrong with its file; a broken one is empty."""
    name = file.parts[-1].removesuffix(".yaml")
    text, found = file.read_text()
    node, trouble = yaml.read(text, file.path) if not found else (None, ())
    if node is None:
        return Vocabulary(name, {}, file.path), (*found, *trouble)
    model, wrong = read_model(VocabularyFile, yaml.plain(node), node, file.path)
    return Vocabulary(
        name, model.entries if model else {}, file.path, bool(model and model.given), node
    ), (*trouble, *wrong)
