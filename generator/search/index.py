"""The index of one language: which word stands in which documents, cut into small files by its root.

A browser asks for the few files that a question needs. All forms of a word lie together because the words
are in the order of their roots, so that one small file answers for all of them.

Shapes, all plain text so that every host compresses them:

- a *block*: one line a root, `ROOT TAB FORM SPACE POSTINGS TAB FORM SPACE POSTINGS …`; a form that begins
  with its root is written `+` and the rest;
- *postings*: for each document the step from the one before in base 32 (nothing for 1) and its level as a
  capital letter, `A` for 1;
- the *stems*: every stem in the order of the alphabet, each as the number of letters it shares with the one
  before (base 36) and the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.search.rules import rules
from generator.search.words import Words

#: About how many characters a block has.
BLOCK = 6_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by name; `manifest.json` is what a browser reads first."""

    files: Mapping[str, str]


def index(documents: Sequence[Mapping[str, int]], words: Words) -> Index:
    """The index of documents, each given by the levels of its words; their numbers are their places here."""
    postings = _postings(documents)
    blocks = list(_blocks(_lines(postings, words)))
    named = {f"terms/{_digest(text)}.txt": text for _, text in blocks}
    stems = _stems({words.stem(word) for word in postings})
    stems_name = f"terms/{_digest(stems)}.txt"
    guests = rules("en").plain() if words.rules.script != "latin" else None
    manifest = {
        "documents": len(documents),
        "first": [root for root, _ in blocks],
        "blocks": list(named),
        "stems": stems_name,
        "rules": words.rules.plain(),
        "guests": guests,
    }
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    return Index({"manifest.json": text, stems_name: stems, **named})


def _postings(documents: Sequence[Mapping[str, int]]) -> dict[str, str]:
    """Each word with where it stands."""
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    steps = ["", "", *(_number(step, 32) for step in range(2, len(documents) + 1))]
    letters = [chr(64 + level) for level in range(27)]
    for number, document in enumerate(documents, 1):
        for word, level in document.items():
            if word in found:
                found[word].append(steps[number - last[word]] + letters[level])
            else:
                found[word] = [steps[number] + letters[level]]
            last[word] = number
    return {word: "".join(entries) for word, entries in found.items()}


def _lines(postings: Mapping[str, str], words: Words) -> Iterator[tuple[str, str]]:
    """(root, line) in the order of the roots."""
    by_root: dict[str, list[str]] = {}
    for word in sorted(postings):
        by_root.setdefault(words.root(words.stem(word)), []).append(word)
    for root in sorted(by_root):
        forms = (
            f"{'+' + word[len(root) :] if word.startswith(root) else word} {postings[word]}"
            for word in by_root[root]
        )
        yield root, "\t".join([root, *forms])


def _blocks(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(first root, text) of each block."""
    first, size = "", 0
    held: list[str] = []
    for root, line in lines:
        if not held:
            first = root
        held.append(line)
        size += len(line)
        if size >= BLOCK:
            yield first, "\n".join(held)
            held, size = [], 0
    if held:
        yield first, "\n".join(held)


def _stems(stems: set[str]) -> str:
    """All stems that are words, not numbers, each written after what it shares with the one before."""
    written, before = [], ""
    for stem in sorted(each for each in stems if not each[0].isdigit()):
        shared = 0
        while shared < min(len(stem), len(before), 35) and stem[shared] == before[shared]:
            shared += 1
        written.append(_DIGITS[shared] + stem[shared:])
        before = stem
    return "\n".join(written)


def _number(value: int, base: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, base)
        digits = _DIGITS[digit] + digits
    return digits


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
