"""Words in several languages, and what a reader of one of them gets to see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.locales.locale import LENDERS, LOCALES


class Reading(NamedTuple):
    """Words as one reader meets them: `text` in the language `locale`, wanted in `wanted`."""

    text: str
    locale: str
    wanted: str

    @property
    def borrowed(self) -> bool:
        """Whether the words are in another language than the reader's."""
        return self.locale != self.wanted

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class LocalText:
    """The same words in some of the hub's languages; `written_in` says which came first."""

    words: Mapping[str, str] = field(default_factory=dict)
    written_in: str = ""

    def read(self, locale: str) -> Reading:
        """The words for a reader of `locale`: their own, else the lender's, else any there are.

        Never fails for words that exist in at least one language; empty words give an empty reading.
        """
        if text := self.words.get(locale):
            return Reading(text, locale, locale)
        for code in self._lenders(locale):
            if text := self.words.get(code):
                return Reading(text, code, locale)
        return Reading("", locale, locale)

    def _lenders(self, locale: str) -> Iterator[str]:
        yield from LENDERS.get(locale, ())
        if self.written_in:
            yield self.written_in
        yield from (code for code in LOCALES if code in self.words)

    def __bool__(self) -> bool:
        return any(self.words.values())
