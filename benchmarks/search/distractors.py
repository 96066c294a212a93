"""A thousand records to hide among: real words of each language in no sensible order, written as hub content.

Half of the words are those of the shipped texts, as often as they stand there; the others come evenly from
40,000 forms of the language's dictionary, so that every language has the vocabulary of a large site, with the
near misses that come with it. No form of a word that is asked for is among them, nor what begins with an
asked beginning: they are not to be answers.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.search import LOCALES, sources
from benchmarks.search.keys import key, small
from benchmarks.search.texts import ROOT, WORD, Text

FORMS = 40_000
STORY = 140
_KINDS = ("workshop", "forum", "conference", "training")
HERE = Path(__file__).parent
FILES = (HERE / "queries.jsonl", HERE / "heldout.jsonl")


@dataclass(frozen=True)
class Distractor:
    """The words of one record in one language."""

    title: str
    summary: str
    story: tuple[str, ...]


def asked(locale: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """(keys of all words that queries are about, beginnings that are asked for)."""
    words: set[str] = set()
    for path in FILES:
        for line in path.read_text("utf-8").splitlines():
            query = json.loads(line)
            if query["locale"] == locale:
                words.update(query["words"])
                words.update(
                    key(part, locale) for part in query["query"].split() if query["class"] == "phrase"
                )
    return frozenset(word for word in words if "*" not in word), tuple(
        sorted(word[:-1] for word in words if "*" in word)
    )


def distractors(locale: str, texts: list[Text], count: int) -> Iterator[Distractor]:
    """The records of one language, the same at every run."""
    source = sources.of(locale)
    words, beginnings = asked(locale)
    avoided = set(words)
    for word in sorted(words):
        for family in source.families(word):
            for relative in (family, *source.families(family.lemma)):
                avoided.update(key(form, locale) for form in relative.forms)

    def allowed(word: str) -> bool:
        name = key(word, locale)
        return name not in avoided and not name.startswith(beginnings)

    chance = random.Random(f"distractors {locale}")
    common = [small(word, locale) for text in texts for part in text.own for word in WORD.findall(part)]
    common = [word for word in common if allowed(word)]
    every = [word for word in source.vocabulary() if 3 <= len(word) <= 24]
    rare = [word for word in chance.sample(every, min(FORMS, len(every))) if allowed(word)]

    def some(length: int) -> str:
        return " ".join(
            chance.choice(common if chance.random() < 0.5 else rare) for _ in range(length)
        ).capitalize()

    for _ in range(count):
        yield Distractor(some(5), some(18) + ".", tuple(some(20) + "." for _ in range(STORY // 20)))


def write(folder: Path, texts: dict[str, list[Text]], count: int) -> None:
    """The shipped content with `count` distractors beside it, as events."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder)
    for number in range(count):
        record = folder / "events" / f"distractor-{number:04}"
        record.mkdir()
        (record / "record.yaml").write_text(
            f"written_in: en\ntype: {_KINDS[number % len(_KINDS)]}\nthemes: [tourism]\ncountry: {('AM', 'AZ', 'BY', 'GE', 'MD', 'UA')[number % 6]}\n"
            f"starts: {2015 + number % 10}-0{1 + number % 9}\nfacts_from: s\nupdated: 2026-01-01\n"
            "sources: {s: {url: 'https://example.org/'}}\n", "utf-8",
        )  # fmt: skip
    for locale in LOCALES:
        for number, each in enumerate(distractors(locale, texts[locale], count)):
            state = "" if locale == "en" else "translation: {state: machine}\n"
            (folder / "events" / f"distractor-{number:04}" / f"{locale}.md").write_text(
                f'---\ntitle: "{each.title}"\nsummary: "{each.summary}"\n{state}---\n'
                + "\n\n".join(each.story)
                + "\n",
                "utf-8",
            )
