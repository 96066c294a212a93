"""When two spellings are the same word for a person: the yardstick of the benchmark, not the hub's own rules."""

from __future__ import annotations

import unicodedata

APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "′": "'"})
LETTERS = {
    "hy": {"և": "եւ", "՛": "", "՞": "", "՜": ""},
    "uk": {"ґ": "г"},
    "ru": {"ё": "е"},
    "ro": {"ş": "ș", "ţ": "ț"},
}


def small(word: str, locale: str) -> str:
    """Lower case by the language's own rule."""
    if locale == "az":
        word = word.replace("I", "ı").replace("İ", "i")
    return unicodedata.normalize("NFC", word.lower())


def key(word: str, locale: str) -> str:
    """The one spelling under which a word is counted."""
    word = small(word, locale).translate(APOSTROPHES)
    for letter, plain in LETTERS.get(locale, {}).items():
        word = word.replace(letter, plain)
    return word.strip("'")
