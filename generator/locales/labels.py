"""The interface's words in each language, from gettext catalogues beside this file."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from generator.locales.locale import DEFAULT

FOLDER = Path(__file__).parent


@cache
def translations(locale: str) -> dict[str, str]:
    """English message → the locale's own; what nobody has translated yet is left out."""
    path = FOLDER / locale / "hub.po"
    if locale == DEFAULT or not path.is_file():
        return {}
    return {
        entry["msgid"]: entry["msgstr"]
        for entry in entries(path.read_text("utf-8"))
        if entry.get("msgid") and entry.get("msgstr") and "fuzzy" not in entry
    }


def entries(text: str) -> Iterator[dict[str, str]]:
    """The entries of a catalogue as it is kept here: one message without plurals, on one line or several."""
    entry: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), ""]:
        if line.startswith("#"):
            if line.startswith("#,") and "fuzzy" in line:
                entry["fuzzy"] = line
        elif line.startswith('"'):
            entry[field] += _unquoted(line)
        elif line:
            field, _, quoted = line.partition(" ")
            entry[field] = _unquoted(quoted)
        elif entry:
            yield entry
            entry = {}


def _unquoted(text: str) -> str:
    text = text.strip()
    return str(ast.literal_eval(text)) if "\\" in text else text[1:-1]


class _Messages(dict[str, str]):
    """A language's own messages; any other stays as it is."""

    def __missing__(self, message: str) -> str:
        return message


@cache
def gettext(locale: str) -> Callable[[str], str]:
    """The function that turns an English message into the locale's own, or leaves it."""
    return _Messages(translations(locale)).__getitem__
