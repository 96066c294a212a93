"""Makes the two files of queries. Needs the dictionaries of `requirements.txt` and Debian's hunspell-be.

Usage: python -m benchmarks.search.make
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

import yaml
from wordfreq import zipf_frequency

from benchmarks.search import LOCALES, latin, sources
from benchmarks.search.keys import small
from benchmarks.search.nonsense import distance_within, nonsense
from benchmarks.search.slips import slip
from benchmarks.search.texts import WORD, load
from benchmarks.search.variants import ASCII, cased, variants
from benchmarks.search.words import MOST, Word, Words

HERE = Path(__file__).parent
FILES = (HERE / "queries.jsonl", HERE / "heldout.jsonl")
EACH = 70
PER_RECORD = 4

#: (query, targets, the words of the texts it stands for, where the form is from)
Query = tuple[str, frozenset[str], tuple[str, ...], str]


class Maker:
    """The queries of one language from one half of its words."""

    def __init__(self, words: Words, half: int) -> None:
        self.words, self.half, self.locale = words, half, words.locale
        self.pool = [word for word in words.fair.values() if word.half == half]

    def shuffled(self, name: str) -> tuple[random.Random, list[Word]]:
        chance = random.Random(f"{name} {self.locale} {self.half}")
        pool = list(self.pool)
        chance.shuffle(pool)
        return chance, pool

    def exact(self) -> Iterator[Query]:
        for word in self.shuffled("exact")[1]:
            yield word.written, word.targets, (word.key,), "text"

    def inflected(self) -> Iterator[Query]:
        chance, pool = self.shuffled("inflected")
        for word in pool:
            yield from self._other(word, chance, lemma=False)

    def dictionary(self) -> Iterator[Query]:
        chance, pool = self.shuffled("dictionary")
        for word in pool:
            yield from self._other(word, chance, lemma=True)

    def _other(self, word: Word, chance: random.Random, *, lemma: bool) -> Iterator[Query]:
        """A form of a word that stands in no text, fair by itself."""
        for family in word.families:
            offered = self._usual({family.lemma} if lemma else family.typed - {family.lemma}, family.lemma)
            chance.shuffle(offered)
            for form in offered:
                if len(form) < 4 or self.words.key(form) in self.words.standing:
                    continue
                targets = self.words.holders(self.words.families(form), word.written) | word.targets
                if len(targets) <= MOST:
                    yield form, targets, (word.key,), f"{family.source}: {family.lemma}"
                    return

    def _usual(self, forms: Iterable[str], lemma: str) -> list[str]:
        """Forms that people write, where a count of them exists; all forms of a word it does not know."""
        forms = sorted(forms)
        if self.locale not in {"en", "ro", "ru", "uk"} or not zipf_frequency(lemma, self.locale):
            return forms
        return [form for form in forms if zipf_frequency(form, self.locale) > 1.5]

    def prefix(self) -> Iterator[Query]:
        for word in self.shuffled("prefix")[1]:
            if len(word.written) >= 7:
                start = word.written[: max(5, round(len(word.written) * 0.65))]
                targets = self.words.starting(self.words.key(start))
                if 1 <= len(targets) <= MOST:
                    yield start, targets, (word.key, f"{self.words.key(start)}*"), "text"

    def case(self) -> Iterator[Query]:
        chance, pool = self.shuffled("case")
        for word in pool:
            query, what = chance.choice(list(cased(word.written, self.locale)))
            yield query, word.targets, (word.key,), what

    def spelling(self) -> Iterator[Query]:
        """Each sort of variant in turn, so that the commonest does not crowd out the others."""
        sorts: dict[str, list[Query]] = {}
        for word in self.shuffled("spelling")[1]:
            forms = frozenset().union(*(family.forms for family in word.families))
            for query, sort in variants(word.written, self.locale, forms):
                if query != word.written:
                    sorts.setdefault(sort, []).append((query, word.targets, (word.key,), sort))
        for row in zip_longest(*(sorts[sort] for sort in sorted(sorts))):
            yield from (query for query in row if query)

    def ascii(self) -> Iterator[Query]:
        if self.locale in ASCII:
            for word in self.shuffled("ascii")[1]:
                query = word.written.translate(ASCII[self.locale])
                if query != word.written and self.words.key(query) not in self.words.standing:
                    yield query, word.targets, (word.key,), "marks left out"

    def typo(self) -> Iterator[Query]:
        chance, pool = self.shuffled("typo")
        for word in pool:
            if len(word.written) < 5:
                continue
            query, kind = slip(word.written, self.locale, chance)
            if self.words.families(query) or self._near(query, word):
                continue
            yield query, word.targets, (word.key,), kind

    def _near(self, query: str, word: Word) -> bool:
        """Whether the slip made, or nearly made, a word of other records."""
        return any(
            ids - word.targets and distance_within(query, other, 1)
            for other, ids in self.words.standing.items()
        )

    def latin(self) -> Iterator[Query]:
        if self.locale in latin.STATE:
            chance, pool = self.shuffled("latin")
            for word in pool:
                way = chance.choice(("state", "chat"))
                query = latin.typed(word.written, self.locale, way)
                if query not in self.words.standing and query.isascii():
                    yield query, word.targets, (word.key,), way

    def phrase(self) -> Iterator[Query]:
        chance = random.Random(f"phrase {self.locale} {self.half}")
        runs = [(text.id, part) for text in self.words.texts for part in text.own]
        chance.shuffle(runs)
        fair = {word.key for word in self.pool}
        for record, part in runs:
            run = [small(word, self.locale) for word in WORD.findall(part)]
            length = chance.choice((2, 3))
            starts = list(range(max(0, len(run) - length)))
            chance.shuffle(starts)
            for start in starts:
                some = run[start : start + length]
                if not any(self.words.key(word) in fair for word in some) or min(map(len, some)) < 4:
                    continue
                said = [self._bent(word, chance) if chance.random() < 0.4 else word for word in some]
                held = [self.words.holders(self.words.families(word), word) for word in some]
                targets = frozenset.intersection(*held)
                if record in targets and len(targets) <= MOST:
                    keys = tuple(self.words.key(word) for word in some if self.words.key(word) in fair)
                    yield " ".join(said), targets, keys, "other forms" if said != some else "text"
                    break

    def _bent(self, word: str, chance: random.Random) -> str:
        for family in self.words.families(word)[:1]:
            if offered := self._usual(family.typed - {word}, family.lemma):
                return chance.choice(offered)
        return word

    def towns(self) -> Iterator[tuple[str, Query]]:
        """Names of towns lead to the page of the town."""
        given = yaml.safe_load((HERE / "towns.yaml").read_text("utf-8"))[self.locale]
        for number, (slug, forms) in enumerate(given.items()):
            if number % 2 != self.half:
                continue
            page = frozenset({f"municipalities/{slug}/"})
            title = next((text.title for text in self.words.texts if text.id in page), "")
            name = small(title.partition(" (")[0], self.locale)
            if not name:
                continue
            words = tuple(sorted({self.words.key(form) for form in (name, *forms)}))
            yield "exact", (name, page, words, "town")
            for form in forms:
                if self.words.key(form) not in self.words.standing:
                    yield "inflected", (small(form, self.locale), page, words, "town, by hand")
            if self.locale in latin.STATE:
                yield "latin", (latin.typed(name, self.locale, "chat"), page, words, "town, chat")
            if self.locale in ASCII and (plain := name.translate(ASCII[self.locale])) != name:
                yield "ascii", (plain, page, words, "town")


CLASSES = (
    "exact",
    "inflected",
    "dictionary",
    "prefix",
    "case",
    "spelling",
    "ascii",
    "typo",
    "latin",
    "phrase",
)


def chosen(offered: Iterable[Query], taken: set[str]) -> Iterator[Query]:
    """The first so many, spread over the records, none twice."""
    per: Counter[str] = Counter()
    count = 0
    for query in offered:
        first = min(query[1])
        if query[0] in taken or per[first] >= PER_RECORD:
            continue
        taken.add(query[0])
        per[first] += 1
        count += 1
        yield query
        if count == EACH:
            return


def main() -> None:
    texts = load()
    lines: tuple[list[str], list[str]] = ([], [])
    for locale in LOCALES:
        words = Words(locale, texts[locale], sources.of(locale))
        for half in (0, 1):
            maker = Maker(words, half)
            towns = list(maker.towns())
            counts = {}
            for name in CLASSES:
                own = [query for kind, query in towns if kind == name]
                found = list(chosen([*own, *getattr(maker, name)()], set()))
                counts[name] = len(found)
                lines[half].extend(
                    json.dumps({"locale": locale, "class": name, "query": query, "targets": sorted(targets),
                                "words": list(keys), "source": source}, ensure_ascii=False)
                    for query, targets, keys, source in found
                )  # fmt: skip
            for query, sort in nonsense(locale, words.standing, half):
                lines[half].append(
                    json.dumps({"locale": locale, "class": "nonsense", "query": query, "targets": [], "words": [],
                                "source": sort}, ensure_ascii=False)
                )  # fmt: skip
            print(locale, half, len(words.fair), len(maker.pool), counts, flush=True)
    for path, some in zip(FILES, lines, strict=True):
        path.write_text("\n".join(some) + "\n", "utf-8")
        print(path.name, len(some))


if __name__ == "__main__":
    main()
