"""The order of each language's own alphabet, for lists that people look names up in.

The rules are CLDR's, as far as the hub's four scripts need them: the reader's own script before others,
spaces and punctuation before digits before letters, letters that a language counts as its own at their
place in its alphabet, marks and case only where all else is equal. One thing is ours: signs before the
first letter are passed over, since nobody looks a title up under its quotation mark.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

#: Signs in the order of CLDR's root; what is missing stands after them.
_SIGNS = " _-֊‐‑‒–—―,՝;:։!¡՜?¿՞.…·'‘’ʼ‚‛‹›\"“”„«»()[]{}§¶@*/\\&#%‰†•՚՛՟`´^¯¨°©®+±÷×<=>¬|¦~¢$£¥֏€₴₼₾№"
#: Alphabets in the order of the root. й is a letter of its own everywhere.
_SCRIPTS = {
    "Latn": "abcdeəfghiıjklmnopqrstuvwxyz",
    "Cyrl": "абвгдеєжзиійклмнопрстуфхцчшщъыьэюя",
    "Geor": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "Armn": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
}
#: The script of each language, and its alphabet where it differs from the root's.
_TAILORED = {
    "en": ("Latn", ""),
    "az": ("Latn", "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw"),
    "ro": ("Latn", "aăâbcdeəfghiîıjklmnopqrsștțuvwxyz"),
    "hy": ("Armn", ""),
    "ka": ("Geor", ""),
    "be": ("Cyrl", "абвгдеёєжзиійклмнопрстуўфхцчшщъыьэюя"),
    "uk": ("Cyrl", "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя"),
    "ru": ("Cyrl", ""),
}
#: Letters that are told from another only where all else is equal, without having a mark to take off;
#: Romanian has cedillas from old keyboards.
_VARIANTS = {"ґ": "г", "ş": "ș", "ţ": "ț", "ł": "l", "đ": "d", "ø": "o"}
#: Letters that are written for two. Armenians say և as եվ; to everybody else it is what it was made of.
_JOINED = {"և": "եւ", "æ": "ae", "œ": "oe", "ß": "ss"}
_JOINED_HERE = {("և", "hy"): "եվ"}

_SIGN, _DIGIT, _LETTER, _ELSE = range(4)
Key = tuple[tuple[tuple[int, int, int], ...], tuple[tuple[int, ...], ...], tuple[int, ...]]
_Element = tuple[tuple[int, int, int], tuple[int, ...], int]


@cache
def collator(code: str) -> Callable[[str], Key]:
    """A sort key for titles in one language: first what letters they are, then their marks, then their case."""
    order = _order(code)

    @cache
    def key(text: str) -> Key:
        elements = list(_elements(_from_first_letter(text), code, order))
        return (
            tuple(primary for primary, _, _ in elements),
            tuple(marks for _, marks, _ in elements),
            tuple(case for _, _, case in elements),
        )

    return key


def initial(text: str, code: str) -> str:
    """The capital under which a title is looked up: a letter of an alphabet, `0–9`, or nothing."""
    for letter in text:
        if letter.isdigit():
            return "0–9"
        if letter.isalpha():
            small = _apart(lower(letter, code), code)[0]
            order = _order(code)
            base = small if small in order else _VARIANTS.get(small) or unicodedata.normalize("NFD", small)[0]
            return upper(base, code)
    return ""


def lower(text: str, code: str) -> str:
    """Small letters by the rules of the language: Azerbaijani has two letters i."""
    if code == "az":
        text = text.replace("İ", "i").replace("I", "ı")
    return unicodedata.normalize("NFC", text).lower()


def upper(letter: str, code: str) -> str:
    """The capital of a letter. Georgian has none in running text."""
    if code == "az" and letter == "i":
        return "İ"
    return letter if "ა" <= letter <= "ჿ" else letter.upper()


@cache
def _order(code: str) -> dict[str, tuple[int, int]]:
    """The place of every letter: that of its script, then that in its alphabet."""
    own, alphabet = _TAILORED[code]
    scripts = [own, *(script for script in _SCRIPTS if script != own)]
    return {
        letter: (number, place)
        for number, script in enumerate(scripts)
        for place, letter in enumerate((alphabet if number == 0 else "") or _SCRIPTS[script])
    }


def _from_first_letter(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    start = next((place for place, letter in enumerate(text) if letter.isalnum()), 0)
    return text[start:]


def _elements(text: str, code: str, order: dict[str, tuple[int, int]]) -> Iterator[_Element]:
    for letter in text:
        small = lower(letter, code)
        apart = _apart(small, code)
        capital = 2 * (small != letter)
        if apart == small:
            yield _element(small, order, capital)
        else:
            for each in apart:
                yield _element(each, order, 1 + capital)


def _apart(letter: str, code: str) -> str:
    """The letters that a joined one is written for; any other as it is."""
    return _JOINED_HERE.get((letter, code)) or _JOINED.get(letter, letter)


def _element(letter: str, order: dict[str, tuple[int, int]], case: int) -> _Element:
    if letter in order:
        return ((_LETTER, *order[letter]), (), case)
    if letter in _SIGNS or not letter.isalnum():
        place = _SIGNS.find(letter)
        return (
            (_SIGN, place if place >= 0 else len(_SIGNS), 0 if place >= 0 else ord(letter[:1] or " ")),
            (),
            0,
        )
    if letter.isdigit():
        return ((_DIGIT, unicodedata.digit(letter, 0), 0), (), 0)
    other = _VARIANTS.get(letter)
    if other in order:
        return ((_LETTER, *order[other]), (ord(letter),), case)
    base, *marks = tuple(unicodedata.normalize("NFD", letter))
    if base in order:
        return ((_LETTER, *order[base]), tuple(map(ord, marks)), case)
    return ((_ELSE, ord(letter[0]), 0), (), case)
