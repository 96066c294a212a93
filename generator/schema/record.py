"""A record: what it claims, and its words in each language."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal
from typing import Literal as L

from pydantic import model_validator

from generator.diagnostics import Span
from generator.locales import LOCALES, LocalText, Reading
from generator.schema.fields.dates import Date, PartialDate
from generator.schema.fields.names import Digest, Language, LocaleCode, Slug, Text, Url, YesNo
from generator.schema.fields.references import Choice
from generator.schema.fields.words import Words
from generator.schema.shape import Shape
from generator.schema.walk import Place, walk
from generator.source import yaml
from generator.source.digest import digest
from generator.source.glance import Glance
from generator.source.tree import SourceFile

Stage = Literal["draft", "checked", "validated", "excellent"]
#: What readers are told of each stage, in the order in which they are reached.
STAGE_LABELS: Mapping[Stage, str] = {
    "draft": "Draft",
    "checked": "Checked",
    "validated": "Validated by experts",
    "excellent": "Excellent practice",
}

State = Literal["missing", "machine", "draft", "reviewed"]


class Standing(Shape):
    """How far the words of one language have come; `of` is the digest of the words they were made from.

    Authors may write `machine` for `{state: machine}`.
    """

    state: State
    of: Digest | None = None

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: Any) -> Any:
        return {"state": data} if isinstance(data, str) else data


Standings = dict[LocaleCode, Standing]


class Source(Shape):
    """Where a claim was read. `opened` is the day somebody read it; empty where nobody did."""

    url: Url
    title: Text | None = None
    publisher: Text | None = None
    published: PartialDate | None = None
    opened: Date | None = None
    archived: Url | None = None


class Picture(Shape):
    """A photograph beside the record, with the words and rights that publishing it needs."""

    file: Text
    alt: Words
    caption: Words | None = None
    credit: Text
    licence: Choice[L["licences"]]
    people: YesNo = False
    consent: YesNo = False


class Attachment(Shape):
    """A document: a file beside the record, or an address elsewhere."""

    file: Text | None = None
    url: Url | None = None
    role: Choice[L["attachment-roles"]]
    language: Language
    title: Words | None = None
    licence: Choice[L["licences"]] | None = None


class Review(Shape):
    """A line of the review log: who (a role, not a name) moved the record to which stage, and when."""

    on: Date
    stage: Stage
    by: Text
    note: Text | None = None


class Facts(Shape):
    """What the records of every kind can say. Kinds add their own."""

    written_in: LocaleCode
    themes: tuple[Choice[L["themes"]], ...] = ()
    audiences: tuple[Choice[L["audiences"]], ...] = ()
    channels: tuple[Choice[L["channels"]], ...] = ()
    curation: Stage = "draft"
    reviews: tuple[Review, ...] = ()
    facts_from: Slug | None = None
    sources: dict[Slug, Source] = {}
    pictures: tuple[Picture, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    formerly: tuple[Slug, ...] = ()
    updated: Date | None = None


@dataclass(frozen=True, slots=True)
class LocaleWords:
    """Title, summary and story in one language, and where they stand.

    `glance` is what the story holds, where there is nothing to say of it by itself; `mixed` whether
    words of it may mix alphabets.
    """

    locale: str
    title: str
    summary: str
    body: str = ""
    translation: Standing | None = None
    path: str = ""
    body_line: int = 1
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)
    glance: Glance | None = field(default=None, compare=False, repr=False)
    mixed: bool = field(default=True, compare=False, repr=False)

    def span(self, name: str) -> Span:
        """The place of the `title` or `summary`, for complaints; the file itself where it is not written."""
        return self.places.get(name, Span(self.path))

    @property
    def digest(self) -> str:
        """A short name of exactly these words; a translation remembers it as `of`."""
        written = "\x1f".join((self.title, self.summary, self.body.strip()))
        return hashlib.sha256(written.encode()).hexdigest()[:12]


class _Said(Mapping[str, str]):
    """The titles, summaries or stories among some words; only the language that is read is asked for."""

    __slots__ = ("_name", "_words")

    def __init__(self, words: Mapping[str, LocaleWords], name: str) -> None:
        self._words, self._name = words, name

    def __getitem__(self, code: str) -> str:
        text: str = getattr(self._words[code], self._name)
        return text

    def __contains__(self, code: object) -> bool:
        return code in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing the hub knows about: its `kind` and `slug`, what it claims, and its words by locale.

    `made_of` are the digests of its files by their paths.
    """

    kind: str
    slug: str
    facts: Facts
    words: Mapping[str, LocaleWords]
    path: str
    file: SourceFile | None = field(default=None, compare=False, repr=False)
    made_of: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    #: The locales in which its title really exists, in the hub's order.
    languages: tuple[str, ...] = field(init=False, compare=False, repr=False)
    #: The locales in which its story is told, in the hub's order.
    told: tuple[str, ...] = field(init=False, compare=False, repr=False)
    _values: tuple[Place, ...] | None = field(init=False, default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        there = [(code, self.words[code]) for code in LOCALES if code in self.words]
        object.__setattr__(self, "languages", tuple(code for code, words in there if words.title))
        object.__setattr__(self, "told", tuple(code for code, words in there if words.body))

    @property
    def id(self) -> str:
        """Its name in the whole hub: `projects/gori-growth`."""
        return f"{self.kind}/{self.slug}"

    @property
    def values(self) -> tuple[Place, ...]:
        """Its references, choices, facts and words with their places: walked through once, for many ask."""
        if self._values is None:
            object.__setattr__(self, "_values", tuple(walk(self.facts)))
        return self._values or ()

    @property
    def digest(self) -> str:
        """The same if and only if all files of the record are, pictures and documents too."""
        return digest(*chain.from_iterable(self.made_of.items()))

    def made_for(self, locale: str) -> str:
        """The same as long as its facts are, the words that a reader of one language would get, and how far
        each language has come; the texts of other languages do not count.
        """
        others = {words.path for code, words in self.words.items() if code != locale}
        readings = [self.read_title(locale), self.summary.read(locale), self.body.read(locale)]
        read = (f"{each.locale} {each.text}" for each in readings)
        return digest(*self._apart_from(others), *self._come(), *read)

    @property
    def facts_digest(self) -> str:
        """The same as long as its facts are, and how far each language has come; no text of a story counts."""
        return digest(*self._apart_from({words.path for words in self.words.values()}), *self._come())

    def words_digest(self, locale: str) -> str:
        """The same as long as the file of one language is."""
        words = self.words[locale]
        return digest(words.path, self.made_of.get(words.path, words.digest))

    def _apart_from(self, files: set[str]) -> Iterable[str]:
        """Its files and their digests, without some of the files that hold nothing but words."""
        return chain.from_iterable(
            pair for pair in self.made_of.items() if pair[0] == self.path or pair[0] not in files
        )

    def _come(self) -> Iterable[str]:
        """How far each language has come."""
        return (
            f"{code} {bool(each.title)} {bool(each.summary)} {bool(each.body)} {self.state(code)}"
            for code, each in self.words.items()
        )

    @property
    def title(self) -> LocalText:
        """Its title in all its languages."""
        return LocalText(_Said(self.words, "title"), self.facts.written_in)

    @property
    def summary(self) -> LocalText:
        """Its summary in all its languages."""
        return LocalText(_Said(self.words, "summary"), self.facts.written_in)

    @property
    def body(self) -> LocalText:
        """Its story in all its languages, as Markdown."""
        return LocalText(_Said(self.words, "body"), self.facts.written_in)

    def read_title(self, locale: str) -> Reading:
        """The title for a reader; the slug where no title could be read at all."""
        if (words := self.words.get(locale)) and words.title:
            return Reading(words.title, locale, locale)
        reading = self.title.read(locale)
        return reading if reading.text else Reading(self.slug, "en", locale)

    def stale(self, locale: str) -> bool:
        """Whether the words of this language were made from older words than there are now."""
        words = self.words.get(locale)
        if not words or not words.translation or not words.translation.of:
            return False
        original = self.words.get(self.facts.written_in)
        if not original:
            return False
        then, now = words.translation.of, original.digest
        return not now.startswith(then) and not then.startswith(now)

    def state(self, locale: str) -> State | None:
        """The state of one language's words; None for the language the record was written in."""
        if locale == self.facts.written_in:
            return None
        words = self.words.get(locale)
        if not words or not words.title:
            return "missing"
        return words.translation.state if words.translation else "draft"

    def span(self, *loc: str | int) -> Span:
        """The place of a value in its file, for complaints; the file itself where there is none."""
        node = yaml.again(self.file, self.file.state) if self.file else None
        return yaml.locate(node, loc) or Span(self.path)
