"""What the hub knows, as bare words: for each language the words of every record, and in which records each stands."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.search import LOCALES
from generator.pipeline import look
from generator.schema import Record
from generator.settings import read_settings
from generator.views import addresses
from generator.views.facts import rows
from generator.views.reader import Reader

ROOT = Path(__file__).resolve().parent.parent.parent
#: A word: letters of one run, with apostrophes inside. Digits belong to names such as EU4Business.
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‘][^\W\d_]+)*")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Text:
    """One record in one language; `own` holds those of its words that are not borrowed from another language."""

    id: str
    title: str
    summary: str
    body: str
    facts: str
    own: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(WORD.findall(f"{self.title} {self.summary} {self.body} {self.facts}"))


def load(content: Path = ROOT / "content") -> dict[str, list[Text]]:
    """The texts of every language, in the order of the catalogue."""
    catalogue = look(read_settings(root=ROOT, content=content)).catalogue
    texts: dict[str, list[Text]] = {}
    for code in LOCALES:
        reader = Reader(code, "/", catalogue)
        texts[code] = [_text(record, reader) for record in catalogue.records]
    return texts


def _text(record: Record, reader: Reader) -> Text:
    facts = " ".join(
        f"{reader.label(row.label)} " + " ".join(str(reader.entry(each.value)) for each in row.entries)
        for row in rows(record)
    )
    names = " ".join(words.title for words in record.words.values())
    countries = " ".join(reader.country(code) for code in reader.catalogue.countries(record))
    readings = (
        record.read_title(reader.locale),
        record.summary.read(reader.locale),
        record.body.read(reader.locale),
    )
    title, summary, body = (_bare(each.text) for each in readings)
    return Text(
        addresses.record(record, reader.catalogue.kinds), title, summary, body, f"{_bare(facts)} {names} {countries}",
        tuple(text for text, each in zip((title, summary, body), readings, strict=True) if not each.borrowed),
    )  # fmt: skip


def _bare(text: str) -> str:
    text = re.sub(r"\]\([^)]*\)|https?://\S+", " ", _TAG.sub(" ", text))
    return html.unescape(text)


def standing(texts: list[Text], key) -> dict[str, frozenset[str]]:
    """For each word, in the spelling `key` makes of it, the ids of the texts it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for word in text.words:
            found[key(word)].add(text.id)
    return {word: frozenset(ids) for word, ids in found.items()}
