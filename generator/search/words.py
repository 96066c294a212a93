"""Words made comparable: cut out of a text, folded, brought to their stem and to its root.

Whatever is done here is done in the browser by `words.js` with the same rules; a test holds both to the
same answers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.search.rules import Rules, Script, Step, rules

#: Where each script's letters begin and end.
_SCRIPTS: tuple[tuple[Script, str, str], ...] = (
    ("latin", "a", "\u024f"),
    ("cyrillic", "\u0400", "\u052f"),
    ("armenian", "\u0531", "\u058f"),
    ("georgian", "\u10a0", "\u10ff"),
)
#: Longer ones are no words, and nobody looks for them.
LONGEST = 40


class Words:
    """The words of one language, and of the guests among them: Latin words in the other scripts are English."""

    def __init__(self, own: Rules) -> None:
        self.rules = own
        self._guests = rules("en") if own.script != "latin" else own
        signs = re.escape(own.joins)
        inner = rf"(?:[{signs}]\w+)*" if signs else ""
        self._cut = re.compile(rf"\w+{inner}")
        self._drop = str.maketrans("", "", own.drop)
        self._single = {ord(key): value for key, value in own.fold.items() if len(key) == 1}
        self._single |= {ord(sign): "" for sign in own.joins}
        self._twins = str.maketrans(dict(own.twins))
        self._several = [(key, value) for key, value in own.fold.items() if len(key) > 1]
        self._alphabet = {*own.letters, *own.marks, "й"}
        self._marks = str.maketrans(dict(own.marks))
        self._folded = _Folded(self)
        self._stems: dict[str, str] = {}
        self._letters = sorted(own.letters.items(), key=lambda item: -len(item[0]))

    def cut(self, text: str) -> list[str]:
        """The words of a text in small letters, in their order."""
        if self.rules.locale == "az":
            text = text.replace("İ", "i").replace("I", "ı")
        text = text.lower().replace("_", " ")  # which counts as a letter otherwise
        if self.rules.drop:
            text = text.translate(self._drop)
        return self._cut.findall(text)

    def fold(self, word: str) -> str:
        """A word in small letters without what people leave out or type otherwise; empty for no word."""
        return self.bare(self.written(word))

    def bare(self, written: str) -> str:
        """A word without the marks that the index keeps and questions may lack."""
        return written if written.isascii() else written.translate(self._marks)

    def written(self, word: str) -> str:
        """A word in small letters, in the one spelling that the index keeps; empty for no word."""
        if not word.isascii():
            if self._twins and not self.rules.twins.keys().isdisjoint(word):
                word = self._untwinned(word)
            word = word.translate(self._single)
            for key, value in self._several:
                word = word.replace(key, value)
            for key, value in self.rules.inner.items():
                word = self._within(word, key, value)
            if not word.isascii():
                word = "".join(letter if letter in self._alphabet else _bare(letter) for letter in word)
        elif self.rules.joins:
            word = word.translate(self._single)
        return word[:LONGEST]

    def _within(self, word: str, letter: str, other: str) -> str:
        """A word with one letter for another, not at its ends nor after a prefix."""
        at = word.find(letter, 1, -1)
        while at > 0:
            if word[:at] not in self.rules.prefixes:
                word = word[:at] + other + word[at + 1 :]
            at = word.find(letter, at + 1, -1)
        return word

    def _untwinned(self, word: str) -> str:
        """A word of the own script without the letters of another one that stand among its own."""
        own = any(script(letter) == self.rules.script for letter in word)
        return word.translate(self._twins) if own else word

    def folded(self, text: str) -> list[str]:
        """The words of a text as the index writes them; empty ones for single letters, which nobody looks for."""
        return list(map(self._folded.__getitem__, self.cut(text)))

    def stem(self, word: str) -> str:
        """A folded word without its endings, remembered."""
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = self._stem(word)
        return known

    def _stem(self, word: str) -> str:
        own = self._of(word)
        if own is None:
            return word
        for step in own.steps:
            for _ in range(step.repeat):
                shorter = _shortened(word, step)
                if shorter == word:
                    break
                word = shorter
        return word

    def family(self, word: str) -> str:
        """The root under which the index keeps a folded word."""
        return self.root(self.stem(self.respelt(word)))

    def respelt(self, word: str) -> str:
        """A folded word in one of the spellings that its language has for it."""
        own = self._of(word)
        return _respelt(word, own) if own and own.spellings else word

    def root(self, stem: str) -> str:
        """What a stem has in common with others of the same word, whose sounds have changed."""
        own = self._of(stem)
        if own is None:
            return stem
        if own.merge:
            stem = stem[0] + "".join(own.merge.get(letter, letter) for letter in stem[1:])
        if own.final:
            stem = stem[:-1] + own.final.get(stem[-1], stem[-1])
        if len(stem) < own.root_shortest or stem.endswith(own.vowels):
            return stem
        for vowel in own.vowels:
            if stem.endswith(vowel, 1, -1):
                return stem[: -1 - len(vowel)] + stem[-1]
        return stem

    def latin(self, word: str) -> str:
        """What a word sounds like, however it is spelt in Latin letters."""
        for letter, spelt in self._letters:
            word = word.replace(letter, spelt)
        for before, after in self.rules.typed:
            word = word.replace(before, after)
        return word

    def _of(self, word: str) -> Rules | None:
        """The rules that a folded word obeys; None for numbers and for scripts of strangers."""
        found = script(word)
        if found == self.rules.script:
            return self.rules
        return self._guests if found == "latin" else None


class _Folded(dict[str, str]):
    """Words and how the index writes them, remembered: the same ones come again in every text."""

    def __init__(self, own: Words) -> None:
        self.own = own

    def __missing__(self, word: str) -> str:
        folded = self.own.written(word)
        self[word] = folded if len(folded) > 1 or folded.isdigit() else ""
        return self[word]


@cache
def words(locale: str) -> Words:
    """The words of a language of the hub."""
    return Words(rules(locale))


def script(word: str) -> Script | None:
    """The script of a word's first letter."""
    first = word[:1]
    return next((name for name, begin, end in _SCRIPTS if begin <= first <= end), None)


@cache
def _bare(letter: str) -> str:
    """A letter without its marks."""
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))


def _respelt(word: str, own: Rules) -> str:
    known = own.spellings
    return _spellings(own.locale).sub(lambda found: known.get(found[0]) or known[f"{found[0]}_"], word)


@cache
def _spellings(locale: str) -> re.Pattern[str]:
    return re.compile("|".join(rules(locale).spellings).replace("_", "$"))


def _shortened(word: str, step: Step) -> str:
    """The word with its longest ending taken off or replaced."""
    known = len(word)
    for length in step.lengths.get(word[-1], ()):
        if length < known:
            instead = step.endings.get(word[-length:])
            if instead is not None and known - length + len(instead) >= step.shortest:
                return word[:-length] + instead
    return word
