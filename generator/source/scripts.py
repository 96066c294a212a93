"""Words that mix letters of two alphabets: they look right, and nobody finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ\u0250-\u02afḀ-ỿ"
#: The letters of each other alphabet that the hub writes in, and of one that is mistaken for them.
_OTHERS = {
    "Cyrillic": "\u0400-\u052f",
    "Georgian": "Ⴀ-ჺჼ-ჿᲐ-Ჿ",
    "Armenian": "\u0531-\u0556\u0560-\u0588",
    "Greek": "\u0370-\u03ff",
}
_ALPHABETS = (_LATIN, *_OTHERS.values())
_MIXED = re.compile(
    "|".join(
        f"[{one}](?=[{''.join(other for other in _ALPHABETS if other is not one)}])" for one in _ALPHABETS
    )
)
_LETTER = re.compile(r"[^\W\d_]")
_OTHER = re.compile(f"[{''.join(_OTHERS.values())}]")
_ANY = "".join(_OTHERS.values())
#: A Latin letter beside one of another alphabet: quick to look for where Latin letters are rare.
_BESIDE_LATIN = re.compile(f"[{_LATIN}](?:(?=[{_ANY}])|(?<=[{_ANY}][{_LATIN}]))")
#: For each other alphabet the letters of the rest of them.
_FOREIGN = {
    name: re.compile(f"[{''.join(letters for other, letters in _OTHERS.items() if other != name)}]")
    for name in _OTHERS
}
_OWN = {name: re.compile(f"[{letters}]") for name, letters in _OTHERS.items()}


def mixed(text: str) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends that has letters of more than one alphabet."""
    if not _doubtful(text):
        return
    end = 0
    for match in _MIXED.finditer(text):
        if match.start() < end:
            continue
        start, end = match.span()
        while start and _LETTER.match(text, start - 1):
            start -= 1
        while end < len(text) and _LETTER.match(text, end):
            end += 1
        yield start, end


def _doubtful(text: str) -> bool:
    """Whether a text could hold such a word at all: most are written in one alphabet and a little Latin."""
    if text.isascii() or not (first := _OTHER.search(text)):
        return False
    name = next(name for name, letters in _OWN.items() if letters.match(first[0]))
    return bool(_FOREIGN[name].search(text) or _BESIDE_LATIN.search(text))
