"""Azerbaijani: paradigms written from the grammar, on the word list of nltkaz (60,000 stems, MIT).

After K. Öztopçu, Elementary Azerbaijani (2000), and the school grammar: vowel harmony in two (a/ə) and four
(ı/i/u/ü) vowels; y, n and s between vowels; q → ğ and k → y before a vowel at the end of longer words; names
keep q and k. Checked by hand on thirty words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from benchmarks.search.sources import Family

VOWELS = "aeəıioöuü"
TWO = {"a": "a", "ı": "a", "o": "a", "u": "a", "e": "ə", "ə": "ə", "i": "ə", "ö": "ə", "ü": "ə"}
FOUR = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}


def join(stem: str, ending: str) -> str:
    """A stem with an ending: A and I stand for the harmonic vowels, a letter in brackets for what may fall out."""
    last = next((each for each in reversed(stem) if each in VOWELS), "ə")
    open_ = stem[-1] in VOWELS
    made = stem
    softens = sum(each in VOWELS for each in stem) > 1
    while ending:
        if ending[0] == "(":
            bridge, ending = ending[1], ending[3:]
            wanted = open_ if bridge in "nys" else not open_
            ending = bridge + ending if wanted else ending
            continue
        letter, ending = ending[0], ending[1:]
        if letter == "A":
            letter = last = TWO[last]
        elif letter in "QG":
            letter = {"Qa": "q", "Qə": "k", "Ga": "ğ", "Gə": "y"}[letter + TWO[last]]
        elif letter == "I":
            letter = last = FOUR[last]
        if letter in VOWELS and softens and made == stem and made[-1] in "qk":
            made = made[:-1] + ("ğ" if made[-1] == "q" else "y")
        made += letter
        open_ = letter in VOWELS
        softens = False
    return made


CASES = ("", "(n)In", "(y)A", "(n)I", "dA", "dAn")
#: After a possessive of the third person the cases begin with n.
OWNED = ("", "nIn", "nA", "nI", "ndA", "ndAn")
#: Q is q after a back vowel and k after a front one, G its softened twin.
VERBAL = ("mAQ", "mAGA", "mAGI", "mA", "mAsI", "mAsInI", "mAsInA", "Ir", "dI", "dIlAr", "mIş", "mIşdIr", "Ib", "IblAr",
          "An", "AnlAr", "dIGI", "AcAQ", "mAlI", "ArAQ")  # fmt: skip
#: What the last syllables of verb stems look like when they were made from other words.
MADE = re.compile(r"(l[aə]|l[aə]ş|l[aə]n|l[aə]t|[dt][ıiuü]r)$")
PASSIVE = re.compile(r"[ıiuü][lnş]$")


@cache
def nominal(stem: str) -> frozenset[str]:
    forms = {join(stem, case) for case in CASES}
    plural = join(stem, "lAr")
    for base in (stem, plural):
        forms |= {join(base, case) for case in CASES}
        own = join(base, "(s)I")
        forms |= {join(own, case) for case in OWNED}
    return frozenset(forms)


@cache
def verbal(stem: str) -> frozenset[str]:
    open_ = stem[-1] in VOWELS
    return frozenset(join(stem, f"y{ending}" if open_ and ending[0] in "IA" else ending) for ending in VERBAL)


class Paradigms:
    def __init__(self) -> None:
        text = (resources.files("nltkaz") / "stem" / "azwords.txt").read_text("utf-8")
        self.stems = {line.strip() for line in text.splitlines() if line.strip().isalpha()}

    def _of(self, stem: str) -> Iterator[Family]:
        if not any(each in VOWELS for each in stem):
            return
        forms = nominal(stem)
        yield Family(stem, forms, forms, "paradigm", name=False)
        if self._verb(stem):
            forms = verbal(stem)
            yield Family(join(stem, "mAQ"), forms, forms, "paradigm", name=False)

    def _verb(self, stem: str) -> bool:
        """Whether the list knows a passive or causative of the stem, or the stem was made as verbs are."""
        made_of = len(stem) > 4 and PASSIVE.search(stem) and stem[:-2] in self.stems
        return bool(made_of or MADE.search(stem)) or any(
            join(stem, made) in self.stems for made in ("Il", "dIr", "In", "dIrIl")
        )

    def families(self, word: str) -> Iterable[Family]:
        seen = set()
        for end in range(3, len(word) + 1):
            for stem in {
                word[:end],
                word[: end - 1] + {"ğ": "q", "y": "k"}.get(word[end - 1], word[end - 1]),
            }:
                if stem in self.stems and stem not in seen:
                    seen.add(stem)
                    yield from (family for family in self._of(stem) if word in family.forms)

    def vocabulary(self) -> Iterable[str]:
        for stem in sorted(self.stems):
            for family in self._of(stem):
                yield from sorted(family.typed)
