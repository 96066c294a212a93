"""Where forms of words come from. Each source answers for a word: its families, lemma by lemma.

A *family* holds `lemma`, `forms` (all of them: a text that holds one of them is a fair answer) and `typed`
(those a reader may really type: no archaic cases, no second person of verbs).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Family:
    lemma: str
    forms: frozenset[str]
    typed: frozenset[str]
    source: str
    #: Whether its words may be names: of towns, people, or made from them.
    name: bool = True


class Source(Protocol):
    def families(self, word: str) -> Iterable[Family]:
        """Every lemma that a form, written small, may belong to."""

    def vocabulary(self) -> Iterable[str]:
        """Every form known, for texts to hide among; in a stated order."""


def of(locale: str) -> Source:
    """The source of one language. Imports only what that language needs."""
    if locale in {"ru", "uk"}:
        from benchmarks.search.sources.opencorpora import Dictionary  # noqa: PLC0415

        return Dictionary(locale)
    if locale == "be":
        from benchmarks.search.sources.hunspell import Dictionary as Spelling  # noqa: PLC0415

        return Spelling()
    if locale == "az":
        from benchmarks.search.sources.azerbaijani import Paradigms  # noqa: PLC0415

        return Paradigms()
    from benchmarks.search.sources.wiktionary import Dictionary as Tables  # noqa: PLC0415

    return Tables(locale)
