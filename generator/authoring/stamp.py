"""Tells each translation from which words it was made, so that it can be seen when those words change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.catalogue import Catalogue
from generator.schema import Record
from generator.schema.record import LocaleWords

#: `translation: machine`, or the map that it stands for, on one line.
_STATE = re.compile(r"^translation:\s*(?:\{[^}\n]*?state:\s*)?(\w+)[^\n]*$", re.M)


def stamp(catalogue: Catalogue, content: Path, chosen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Writes `of` into translations that have none, and anew below the `chosen` paths; yields the files.

    A translation that already names older words is left alone unless chosen: it may be stale.
    """
    for record in catalogue.records:
        original = record.words.get(record.facts.written_in)
        if original is None:
            continue
        for words in record.words.values():
            if _wanted(record, words, chosen) and _write(content / words.path, original.digest):
                yield words.path


def _wanted(record: Record, words: LocaleWords, chosen: frozenset[str]) -> bool:
    if words.locale == record.facts.written_in or not words.path.endswith(".md") or words.translation is None:
        return False
    chosen_now = any(f"{words.path}/".startswith(f"{path}/") for path in chosen)
    return chosen_now or (words.translation.of is None and words.translation.state != "missing")


def _write(path: Path, digest: str) -> bool:
    text = path.read_text("utf-8")
    new = _STATE.sub(rf"translation: {{state: \g<1>, of: {digest}}}", text, count=1)
    if new == text:
        return False
    path.write_text(new, "utf-8")
    return True
