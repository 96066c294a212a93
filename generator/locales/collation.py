"""The order of each language's own alphabet, for lists that people look names up in."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

#: The letters of each alphabet in its order. What is missing sorts by code point after them.
_ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ",
    "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
Key = tuple[tuple[int, int], ...]


@cache
def collator(code: str) -> Callable[[str], Key]:
    """A sort key for titles: the language's letters in their order, digits before, marks ignored."""
    order = {letter: place for place, letter in enumerate(_ALPHABETS[code])}

    @cache
    def key(text: str) -> Key:
        return tuple(_weight(letter, order) for letter in lower(text, code) if letter.isalnum())

    return key


def lower(text: str, code: str) -> str:
    """Small letters by the rules of the language: Azerbaijani has two letters i."""
    if code == "az":
        text = text.replace("İ", "i").replace("I", "ı")
    return unicodedata.normalize("NFC", text).lower()


def _weight(letter: str, order: dict[str, int]) -> tuple[int, int]:
    if letter.isdigit():
        return (0, unicodedata.digit(letter, 0))
    if letter in order:
        return (1, order[letter])
    base = unicodedata.normalize("NFD", letter)[0]
    return (1, order[base]) if base in order else (2, ord(letter))
