"""Made-up prose in eight languages out of real words, the same at every run.

Runs of a real text keep the frequencies of a language; one word in thirty is coined from two real ones, so
that the vocabulary goes on growing with the corpus, as it does in life. A search index feels the difference.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

LOCALES = ("en", "hy", "az", "be", "ka", "ro", "uk", "ru")
FOLDER = Path(__file__).with_name("words")
COINED = 1 / 30


@cache
def pool(locale: str) -> tuple[str, ...]:
    """The real words of one language in their order."""
    return tuple((FOLDER / f"{locale}.txt").read_text("utf-8").split())


class Writer:
    """Writes in one language by chance, always the same for the same seed."""

    def __init__(self, locale: str, seed: str) -> None:
        self.locale = locale
        self._pool = pool(locale)
        self._chance = Random(f"{seed}/{locale}")

    def words(self, count: int) -> str:
        """A run of words, as they stood in a real text."""
        start = self._chance.randrange(len(self._pool) - count)
        run = list(self._pool[start : start + count])
        for place in range(count):
            if self._chance.random() < COINED:
                run[place] = self._coined(run[place])
        return " ".join(run)

    def sentence(self, count: int) -> str:
        """A run that begins like a sentence and ends like one. No language is told to use capitals it lacks."""
        run = self.words(count)
        first = run[0] if self.locale == "ka" else run[0].upper()
        return first + run[1:] + ("։" if self.locale == "hy" else ".")

    def paragraph(self, count: int) -> str:
        """About `count` words in sentences of twelve."""
        return " ".join(self.sentence(12) for _ in range(max(1, count // 12)))

    def _coined(self, word: str) -> str:
        other = self._pool[self._chance.randrange(len(self._pool))]
        if len(word) < 5 or len(other) < 5:
            return word
        return word[: len(word) // 2 + 1] + other[len(other) // 2 :].lower()
