"""Pieces of pages that many pages of one language show, such as a record's card: made once for each depth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.catalogue.watched import Question, Watched


class Kept:
    """Remembers the pieces of one language at a time, and what each of them asked the catalogue."""

    def __init__(self, catalogue: Watched) -> None:
        self._catalogue = catalogue
        self._locale = ""
        self._pieces: dict[tuple[Any, ...], tuple[str, Question]] = {}

    def piece(self, locale: str, key: tuple[Any, ...], make: Callable[[], str]) -> str:
        """A piece, made now or taken from the shelf; whoever takes it has asked what its making asked."""
        if locale != self._locale:
            self._locale, self._pieces = locale, {}
        if key not in self._pieces:
            with self._catalogue.watching() as asked:
                made = make()
            self._pieces[key] = made, tuple(asked)
        made, together = self._pieces[key]
        if together:
            self._catalogue.note(together)
        return made
