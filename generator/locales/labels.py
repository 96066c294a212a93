"""The interface's words in each language, from gettext catalogues beside this file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from generator.locales.locale import DEFAULT

FOLDER = Path(__file__).parent


@cache
def translations(locale: str) -> dict[str, str]:
    """English message → the locale's own; what nobody has translated yet is left out."""
    path = FOLDER / locale / "hub.po"
    if locale == DEFAULT or not path.is_file():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    return {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str)
        and message.id
        and isinstance(message.string, str)
        and message.string
        and not message.fuzzy
    }


def gettext(locale: str) -> Callable[[str], str]:
    """The function that turns an English message into the locale's own, or leaves it."""
    known = translations(locale)
    return lambda message: known.get(message, message)
