"""Other spellings of the same word: letters a keyboard lacks, older orthographies, marks left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Before a soft consonant the older Belarusian spelling writes a soft sign.
_SOFT = re.compile(r"([сз])(?=(дз|[внлмцз])[еёіюя])")
ASCII = {
    "az": str.maketrans("əıöüğçşƏİÖÜĞÇŞ", "eiougcsEIOUGCS"),
    "ro": str.maketrans("ăâîșțĂÂÎȘȚ", "aaistAAIST"),
}
#: British beginnings whose ending America writes otherwise.
_ENGLISH = (
    (re.compile(r"(col|fav|lab|neighb|behavi|flav|hon|harb)our"), r"\1or"),
    (re.compile(r"([aeiou][ln]|or)is(?=e[ds]?$|ing$|ation$)"), r"\1iz"),
    (re.compile(r"centre"), "center"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"(travel|cancel|signal|model|label)l"), r"\1"),
)
_VOWEL_HY = re.compile(r"(ու|[աեէիոօ])(?=[^աեէիոօու]*$)")


def variants(word: str, locale: str, forms: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """(the word in another spelling, what differs), of a small word and the forms its dictionary has."""
    for mark, name in (("’", "U+2019"), ("ʼ", "U+02BC"), ("'", "U+0027")):
        if "'" in word and locale in {"uk", "be"}:
            yield word.replace("'", mark), f"apostrophe {name}"
    if "'" in word and locale in {"uk", "be"}:
        yield word.replace("'", ""), "no apostrophe"
    match locale:
        case "en":
            for british, american in _ENGLISH:
                if british.search(word):
                    yield british.sub(american, word), "American"
        case "hy":
            if "և" in word or "եւ" in word:
                yield word.replace("և", "եւ"), "եւ"
                yield word.replace("եւ", "և").replace("և", "եվ"), "եվ"
            if "ություն" in word:
                yield word.replace("ություն", "ութիւն"), "classical ութիւն"
            if _VOWEL_HY.search(word):
                yield _VOWEL_HY.sub(r"\1՞", word), "question mark inside"
        case "az":
            if "ə" in word:
                yield word.replace("ə", "ә"), "Cyrillic schwa"
                yield word.replace("ə", "ä"), "ä for ə"
            if "ı" in word:
                yield word.replace("ı", "i"), "dotted i"
        case "be":
            if "ў" in word:
                yield word.replace("ў", "у"), "у for ў"
            if "ё" in word:
                yield word.replace("ё", "е"), "е for ё"
            if "г" in word:
                yield word.replace("г", "ґ"), "ґ"
            if "і" in word:
                yield word.replace("і", "i"), "Latin i"
            if _SOFT.search(word):
                yield _SOFT.sub(r"\1ь", word), "older soft sign"
        case "uk":
            if "г" in word:
                yield word.replace("г", "ґ"), "ґ for г"
            if "ґ" in word:
                yield word.replace("ґ", "г"), "г for ґ"
            if "і" in word:
                yield word.replace("і", "i"), "Latin i"
            if "проєкт" in word:
                yield word.replace("проєкт", "проект"), "before 2019"
        case "ru":
            for form in sorted(forms):
                if form != word and form.replace("ё", "е") == word:
                    yield form, "ё for е"
            if "ё" in word:
                yield word.replace("ё", "е"), "е for ё"
        case "ka":
            yield (
                "".join(chr(ord(each) - 0x10D0 + 0x1C90) if "ა" <= each <= "ჰ" else each for each in word),
                "Mtavruli",
            )
        case "ro":
            if set(word) & set("șț"):
                yield word.replace("ș", "ş").replace("ț", "ţ"), "cedilla"
                yield re.sub("ș", "s\u0326", word).replace("ț", "t\u0326"), "marks apart"
            if "â" in word:
                yield word.replace("â", "î"), "î for â"


def cased(word: str, locale: str) -> Iterator[tuple[str, str]]:
    """The word as written with capitals."""
    upper = {"az": {"i": "İ", "ı": "I"}}.get(locale, {})

    def big(text: str) -> str:
        return "".join(upper.get(each, each if "ა" <= each <= "ჰ" else each.upper()) for each in text)

    if locale == "ka":
        yield (
            "".join(chr(ord(each) - 0x10D0 + 0x1C90) if "ა" <= each <= "ჰ" else each for each in word),
            "capitals",
        )
        return
    yield big(word).replace("և", "ԵՎ"), "capitals"
    yield big(word[0]) + word[1:], "first letter"
    yield word[:2] + big(word[2:]), "caps lock late"
