"""One slip of the finger: two letters swapped, one left out, doubled, or its neighbour on the keyboard hit."""

from __future__ import annotations

import random

_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUSSIAN = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
#: The rows of each language's usual keyboard.
KEYBOARDS = {
    "en": _QWERTY,
    "ro": ("qwertyuiopăî", "asdfghjklșț", "zxcvbnm"),
    "az": ("qüertyuiopöğ", "asdfghjklıə", "zxcvbnmçş"),
    "ru": _RUSSIAN,
    "be": ("йцукенгшўзх", "фывапролджэ", "ячсмітьбю"),
    "uk": ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю"),
    "ka": ("ქწერტყუიოპ", "ასდფგჰჯკლ", "ზხცვბნმ"),
    "hy": ("ճփբսմուկըթ", "ջվգեանիտհպր", "ժդչյզլքխշռ"),
}


def neighbours(letter: str, locale: str) -> str:
    """The letters beside one on its row, and the nearest two above and below."""
    rows = KEYBOARDS[locale]
    for number, row in enumerate(rows):
        at = row.find(letter)
        if at >= 0:
            near = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            for other in (number - 1, number + 1):
                if 0 <= other < len(rows):
                    near += rows[other][at : at + 1]
            return near
    return ""


def slip(word: str, locale: str, chance: random.Random) -> tuple[str, str]:
    """(the word with one slip, its kind). One in seven at the very start, the others inside."""
    first = chance.random() < 1 / 7
    at = 0 if first else chance.randrange(1, len(word) - 1)
    kind = chance.choice(("swap", "drop", "double", "neighbour"))
    near = neighbours(word[at], locale)
    if kind == "neighbour" and not near:
        kind = "drop"
    if kind == "swap" and word[at] == word[at + 1]:
        kind = "drop"
    match kind:
        case "swap":
            made = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case "drop":
            made = word[:at] + word[at + 1 :]
        case "double":
            made = word[: at + 1] + word[at:]
        case _:
            made = word[:at] + chance.choice(near) + word[at + 1 :]
    return made, f"{kind}, first letter" if first else kind
