"""Belarusian: Debian's hunspell-be (official spelling), its affix rules applied one by one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.search.sources import Family

FOLDER = Path("/usr/share/hunspell")
#: Reflexive endings and first persons are left out of what is typed.
UNTYPED = re.compile(r"(ся|ца|цеся|це|іш|еш|эш|ім|ем|эм|аю|ею|ую|ой|аю|яю|ою|ёю|аючы|іўшы)$")


class Dictionary:
    def __init__(self) -> None:
        self.rules: dict[str, list[tuple[str, str, re.Pattern[str]]]] = defaultdict(list)
        for line in (FOLDER / "be_BY.aff").read_text("utf-8").splitlines():
            match line.split():
                case ["SFX", flag, strip, add, condition, *_]:
                    clean = ("" if strip == "0" else strip, "" if add == "0" else add)
                    self.rules[flag].append((*clean, re.compile(f"(?:{condition})$")))
        self.entries: dict[str, set[str]] = defaultdict(set)
        self.names: set[str] = set()
        self.lemmas: dict[str, set[str]] = defaultdict(set)
        for line in (FOLDER / "be_BY.dic").read_text("utf-8").splitlines()[1:]:
            word, _, flags = line.strip().partition("/")
            if word[0].isupper() or word.endswith(("ы", "і")):
                self.names.add(word.lower())
            for form in self._forms(word, flags):
                self.entries[word.lower()].add(form.lower())
                self.lemmas[form.lower()].add(word.lower())

    def _forms(self, word: str, flags: str) -> set[str]:
        return {word} | {
            word[: len(word) - len(strip)] + add
            for flag in flags
            for strip, add, condition in self.rules.get(flag, ())
            if word.endswith(strip) and condition.search(word)
        }

    def families(self, word: str) -> Iterable[Family]:
        for lemma in sorted(self.lemmas.get(word, ())):
            forms = frozenset(self.entries[lemma])
            yield Family(
                lemma,
                forms,
                frozenset(form for form in forms if not UNTYPED.search(form)),
                "hunspell-be",
                lemma in self.names,
            )

    def vocabulary(self) -> Iterable[str]:
        return (
            form
            for form in sorted(self.lemmas)
            if form.replace("'", "").isalpha() and not UNTYPED.search(form)
        )
