"""Which words of the hub can be asked for fairly: those whose every form leads to three records at most."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from benchmarks.search.keys import key, small
from benchmarks.search.sources import Family, Source
from benchmarks.search.texts import WORD, Text, standing

MOST = 3
SHORTEST = 4
#: The letters of each language; a word with others is a guest.
ALPHABETS = {
    "en": "a-z", "ro": "a-zăâîșț", "az": "a-zəıöüğçş", "hy": "ա-ֆ", "ka": "ა-ჰ", "ru": "а-яё", "be": "а-зй-шы-яёіў", "uk": "а-щьюяґєії",
}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A word as it stands in its texts, written small, with its families and the records that answer it."""

    written: str
    key: str
    targets: frozenset[str]
    families: tuple[Family, ...]

    @property
    def half(self) -> int:
        """0 for the words the rules may be tuned on, 1 for those held out; all forms of a lemma go together."""
        name = min((family.lemma for family in self.families), default=self.key[:5])
        return zlib.crc32(name.encode()) & 1


class Words:
    """The words of one language."""

    def __init__(self, locale: str, texts: list[Text], source: Source) -> None:
        self.locale, self.texts, self.source = locale, texts, source
        self.standing = standing(texts, lambda word: key(word, locale))
        self._own = re.compile(f"[{ALPHABETS[locale]}']+")
        self._known: dict[str, tuple[Family, ...]] = {}
        self._starts: dict[str, set[str]] = defaultdict(set)
        for each in self.standing:
            self._starts[each[:5]].add(each)

    def key(self, word: str) -> str:
        return key(word, self.locale)

    def families(self, written: str) -> tuple[Family, ...]:
        """The families of a word, the longest lemma first: it explains most of the word."""
        if written not in self._known:
            self._known[written] = self._families(
                small(written, self.locale).replace("’", "'").replace("ʼ", "'")
            )
        return self._known[written]

    def _families(self, word: str) -> tuple[Family, ...]:
        """With those whose lemma is a form of another: a participle belongs to its verb."""
        found = {(family.lemma, family.forms): family for family in self.source.families(word)}
        for family in list(found.values()):
            for other in self.source.families(family.lemma):
                found.setdefault((other.lemma, other.forms), other)
        return tuple(sorted(found.values(), key=lambda family: (-len(family.lemma), family.lemma)))

    def holders(self, families: Iterable[Family], *words: str) -> frozenset[str]:
        """The records that hold any form of the families, or one of the words."""
        keys = {self.key(form) for family in families for form in family.forms} | {
            self.key(word) for word in words
        }
        return frozenset().union(*(self.standing.get(each, frozenset()) for each in keys))

    def starting(self, start: str) -> frozenset[str]:
        """The records that hold a word with this beginning."""
        return frozenset().union(*(ids for word, ids in self.standing.items() if word.startswith(start)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words, by key, that are never written small, and in a sentence begin with a capital: names."""
        within, smalls = set(), set()
        for text in self.texts:
            for part in text.own:
                for found in WORD.finditer(part):
                    word, before = found.group(), part[: found.start()].rstrip(" \n«„“(")[-1:]
                    if word[0].islower():
                        smalls.add(self.key(word))
                    elif before.isalpha() or before == ",":
                        within.add(self.key(word))
        return frozenset(within - smalls)

    def _own_words(self) -> Iterator[str]:
        seen = set()
        for text in self.texts:
            for word in WORD.findall(" ".join(text.own)):
                if len(word) >= SHORTEST and word not in seen:
                    seen.add(word)
                    yield word

    @cached_property
    def fair(self) -> dict[str, Word]:
        """By key, in the order of the alphabet."""
        found: dict[str, Word] = {}
        for raw in self._own_words():
            written = small(raw, self.locale)
            name = self.key(written)
            if name in found or not self._own.fullmatch(name):
                continue
            families = self.families(written)
            if name in self.names:
                families = tuple(family for family in families if family.name)
            targets = self.holders(families, written)
            if not families:  # a name: every word that begins alike counts as one of its forms
                targets |= frozenset().union(*(self.standing[each] for each in self._starts[name[:5]]))
            if 1 <= len(targets) <= MOST:
                found[name] = Word(written, name, targets, families)
        return dict(sorted(found.items()))
