"""Words of hy, ka, uk, be and ru in Latin letters: by the state's own system, and as people type in chats.

State systems: Georgia 2002; Ukraine, resolution 55 of 2010; Belarus and Russia, passports
(ICAO 9303); Armenia, BGN/PCGN 1981 without marks. The chat spellings are those met in messages: letters that look
or sound alike, digits left out.
"""

from __future__ import annotations


def _table(letters: str, spelt: str) -> dict[str, str]:
    """Letters and what each is in Latin; `_` for nothing."""
    return dict(zip(letters, spelt.split(), strict=True))


_RU = _table(
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
) | {"ё": "e"}
_UK = _table(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia",
)
_BE = _table(
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "a b v h d ie io zh z i j k l m n o p r s t u u f kh ts ch sh y _ e iu ia",
)
_KA = _table(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
)
_HY = _table(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f",
) | {"և": "ev"}

STATE = {"ru": _RU, "uk": _UK, "be": _BE, "ka": _KA, "hy": _HY}
#: At the start of a word.
STATE_FIRST = {
    "uk": {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"},
    "be": {"е": "je", "ё": "jo", "ю": "ju", "я": "ja"},
    "hy": {"ե": "ye", "ո": "vo"},
}
CHAT = {
    "ru": _RU | {"й": "y", "х": "h", "ю": "yu", "я": "ya", "щ": "sch", "ъ": "_", "ц": "c", "ё": "yo"},
    "uk": _UK
    | {"г": "g", "и": "i", "й": "y", "х": "h", "ц": "c", "ю": "yu", "я": "ya", "є": "ye", "ї": "yi"},
    "be": _BE | {"г": "g", "е": "e", "ё": "yo", "х": "h", "ц": "c", "ю": "yu", "я": "ya", "й": "y", "ў": "u"},
    "ka": _KA | {"ქ": "q", "ღ": "g", "ყ": "y", "ც": "c", "ძ": "dz", "წ": "w", "ჭ": "ch", "ხ": "x", "ფ": "f"},
    "hy": _HY | {"ը": "e", "խ": "x", "ղ": "x", "ծ": "c", "ց": "c", "ժ": "j", "ճ": "ch"},
}
CHAT_FIRST: dict[str, dict[str, str]] = {"hy": {"ե": "e", "ո": "vo"}}
#: Letters that are one sound together.
TOGETHER = {
    "hy": {"ու": "u"},
    "uk": {"зг": "zgh"},
}


def typed(word: str, locale: str, way: str) -> str:
    """A small word in Latin letters; `way` is `state` or `chat`."""
    table, first = (STATE, STATE_FIRST) if way == "state" else (CHAT, CHAT_FIRST)
    word = word.replace("'", "").replace("՛", "")
    made, at = "", 0
    while at < len(word):
        pair = TOGETHER.get(locale, {}).get(word[at : at + 2])
        if pair and not (way == "chat" and locale == "uk"):
            made += pair
            at += 2
            continue
        letter = word[at]
        latin = first.get(locale, {}).get(letter) if at == 0 else None
        made += latin or table[locale].get(letter, letter)
        at += 1
    return made.replace("_", "")
