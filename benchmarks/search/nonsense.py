"""Queries nobody can answer: invented words, mashed keyboards, words of languages and things the hub is far from."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from benchmarks.search.latin import STATE
from benchmarks.search.slips import KEYBOARDS

_VOWELS = {
    "en": "aeiou", "ro": "aeiouă", "az": "aeəıioöuü", "ru": "аеиоуы", "be": "аеіоуыэ", "uk": "аеиоуі",
    "ka": "აეიოუ", "hy": "աեիոըօ",
}  # fmt: skip
#: German, Finnish, Polish, Greek, Japanese, Arabic, Hungarian, Welsh: for things no municipality reports of.
FAR = (
    "Schmetterling", "Eichhörnchen", "Wackelpudding", "perhonen", "sienisoppa", "wstrząsający", "szczebrzeszyn",
    "dżdżownica", "πεταλούδα", "γαϊδουράκι", "ちょうちょ", "潜水艦", "فراشة", "مظلة", "törökméz", "gyöngyvirág",
    "llwybrcyhoeddus", "hippopotamus", "quetzalcoatl", "xylophone", "kwashiorkor", "ħuttafa", "żunżana",
)  # fmt: skip


def distance_within(first: str, second: str, limit: int) -> bool:
    """Whether one word becomes the other by at most `limit` edits (a swap counts as one)."""
    if abs(len(first) - len(second)) > limit or len(set(first) ^ set(second)) > 2 * limit:
        return False
    before: list[int] = []
    previous = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            best = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                best = min(best, before[column - 2] + 1)
            current.append(best)
        if min(current) > limit:
            return False
        before, previous = previous, current
    return previous[-1] <= limit


def _invented(locale: str, chance: random.Random) -> str:
    vowels = _VOWELS[locale]
    consonants = [
        each for row in KEYBOARDS[locale] for each in row if each not in vowels and each not in "ьъйўщѝ"
    ]
    return "".join(
        chance.choice(consonants) + chance.choice(vowels) for _ in range(chance.choice((4, 5)))
    ) + (chance.choice(consonants) if chance.random() < 0.5 else "")


def _mashed(locale: str, chance: random.Random) -> str:
    rows = KEYBOARDS[locale if chance.random() < 0.6 else "en"]
    row = chance.choice(rows)
    return "".join(chance.choice(row) for _ in range(chance.randrange(7, 13)))


def nonsense(locale: str, vocabulary: Iterable[str], seed: int, count: int = 40) -> Iterator[tuple[str, str]]:
    """(query, sort), none within two edits of a word of the vocabulary nor sharing five first letters with one."""
    chance = random.Random(f"nonsense {locale} {seed}")
    words = sorted(set(vocabulary))
    latin = {
        "".join(STATE.get(locale, {}).get(each, each) for each in word).replace("_", "") for word in words
    }
    everything = sorted(set(words) | latin)
    starts = {word[:5] for word in everything}

    def fair(word: str) -> bool:
        small = word.lower()
        return small[:5] not in starts and not any(
            distance_within(small, other, 2) for other in everything if abs(len(small) - len(other)) <= 2
        )

    far = [word for word in FAR if fair(word)]
    chance.shuffle(far)
    for word in far[: count // 4]:
        yield word, "far word"
    given: dict[str, str] = {}
    for sort, make, wanted in (("invented", _invented, count // 2), ("mashed", _mashed, count // 4)):
        while sum(known == sort for known in given.values()) < wanted:
            word = make(locale, chance)
            if word not in given and fair(word):
                given[word] = sort
                yield word, sort
