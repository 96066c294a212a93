"""Russian and Ukrainian: pymorphy3 with the dictionaries of OpenCorpora and of VESUM."""

from __future__ import annotations

from collections.abc import Iterable

import pymorphy3
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from benchmarks.search.sources import Family

#: Colloquial, archaic and doublet forms; gerunds, imperatives, first and second person; comparatives with по-.
UNTYPED = frozenset(
    [
        "Infr",
        "Slng",
        "Arch",
        "V-be",
        "V-ej",
        "V-oy",
        "V-ie",
        "V-bi",
        "Dist",
        "Erro",
        "Litr",
        "Vpre",
        "voct",
        "VOCT",
        "GRND",
        "impr",
        "1per",
        "2per",
        "Cmp2",
        "Fimp",
    ]
)


class Dictionary:
    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.parser = pymorphy3.MorphAnalyzer(lang=locale)

    def families(self, word: str) -> Iterable[Family]:
        seen = set()
        for parse in self.parser.parse(word):
            key = (parse.normal_form, str(parse.tag.POS))
            if not parse.is_known or key in seen:
                continue
            seen.add(key)
            lexeme = parse.lexeme
            typed = frozenset(
                each.word
                for each in lexeme
                if not UNTYPED & set(str(each.tag).replace(" ", ",").split(",")) and "-" not in each.word
            )
            yield Family(
                parse.normal_form,
                frozenset(each.word for each in lexeme),
                typed,
                "pymorphy3",
                self._name(parse),
            )

    def _name(self, parse: pymorphy3.analyzer.Parse) -> bool:
        """VESUM as packed for pymorphy3 does not tell names from other nouns."""
        marks = ("Geox", "Name", "Surn", "Patr", "Orgn")
        return self.locale == "uk" or parse.tag.POS == "ADJF" or any(each in str(parse.tag) for each in marks)

    def vocabulary(self) -> Iterable[str]:
        """The forms of simplemma's table: to walk through all of pymorphy3's takes minutes."""
        table = DefaultDictionaryFactory().get_dictionary(self.locale)
        return (form for form in sorted(table) if form.isalpha() and form.islower())
