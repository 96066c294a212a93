"""English, Armenian, Georgian, Romanian: simplemma's tables, most of them inflection tables of Wiktionary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from benchmarks.search.sources import Family

#: Forms that stand in grammars rather than in search boxes.
UNTYPED = {
    "en": re.compile(r"['’-]|in'$|eth$|est$"),
    # First and second person of verbs, possessives of the first and second person, imperatives.
    "hy": re.compile(r"՛|[^ա-ևիու](ս|դ)$|(եմ|ենք|եք|ես|եի|եիր|եինք|եիք|եցի|եցիր|ցի|իր|իք|ինք|ացի|ացիր)$|^ամենա|^չ|^է|.է.|իւ|երուն$|եցին$"),
    # Old plural in -ნ-, emphatic -ა, vocative, -ურთ, -ებრ, and verbs of the first and second person.
    "ka": re.compile(
        r"(თურთ|ურთ|სებრ|ივით|ავით|ნი|ნო|თა|ადა|ოდა|ედა|ითა|სა|სი|დმი|ო|ვ|ვარ|ხარ|ვართ|ხართ|დეთ|დით|დე|დი|ყო|ოთ|ავი)$|^ვ"
    ),
    # First and second person of verbs, vocatives, old spellings.
    "ro": re.compile(r"[-'’şţ]|(ră|răm|răți|sem|seși|serăm|serăți|ași|ulule|ând|ăm|ați|eați|eam|earăm|uiești|ești)$|lor!$"),
}  # fmt: skip


class Dictionary:
    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.lemmas: dict[str, set[str]] = defaultdict(set)
        self.names: set[str] = set()
        self.of_lemma: dict[str, set[str]] = defaultdict(set)
        for form, lemma in DefaultDictionaryFactory().get_dictionary(locale).items():
            if form.replace("'", "").replace("՛", "").isalpha() and len(form) > 1:
                self.lemmas[form.lower()].add(lemma.lower())
                if lemma[0].isupper() or locale == "ka":
                    self.names.add(lemma.lower())
                self.of_lemma[lemma.lower()].add(form.lower())
        for lemma in list(self.of_lemma):
            self.lemmas[lemma].add(lemma)

    def families(self, word: str) -> Iterable[Family]:
        for lemma in sorted(self.lemmas.get(word, ())):
            forms = self.of_lemma[lemma] | {lemma}
            typed = frozenset(form for form in forms if not UNTYPED[self.locale].search(form))
            yield Family(lemma, frozenset(forms), typed, "simplemma", lemma in self.names)

    def vocabulary(self) -> Iterable[str]:
        return (form for form in sorted(self.lemmas) if not UNTYPED[self.locale].search(form))
