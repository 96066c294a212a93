"""The index of one language: which word stands in which documents, cut into small files by its root.

A browser asks for the few files that a question needs. All forms of a word lie together because the words
are in the order of their roots, so that one small file answers for all of them.

Shapes, all plain text so that every host compresses them:

- a *block*: one line a root, `ROOT TAB FORM SPACE POSTINGS TAB FORM SPACE POSTINGS …`; a form, with the
  marks that its root lacks, is the number of letters it shares with the one before, the first with the root
  (`A` for none), and the rest;
- *postings*: for each document the step from the one before in base 32 (nothing for 1) and its level as a
  capital letter, `A` for 1;
- *stems*, for words that are misspelt or typed in Latin letters: every stem once in files by its first letter
  and once, its first letter put behind (`orchard`, `rchardo`), in files by its second to fourth, so that no
  slip needs more than a few of them. All in the order of the alphabet, each as the number of letters it shares
  with the one before (`A` for none) and the rest; nothing stands between them.

`manifest.json` names the files of each of these, with the first that stands in each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.search.rules import rules
from generator.search.words import Words

#: About how many characters a block has: most questions need one, a misspelt word needs several.
BLOCK = 2_000
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
#: How many letters are shared: capital letters, which stand in no folded word.
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by name; `manifest.json` is what a browser reads first."""

    files: Mapping[str, str]


def index(documents: Sequence[Mapping[str, int]], words: Words) -> Index:
    """The index of documents, each given by the levels of its words; their numbers are their places here."""
    postings = _postings(documents)
    stems = sorted({stem for word in postings if not (stem := words.stem(words.bare(word)))[0].isdigit()})
    parts = {
        "blocks": list(_blocks(_lines(postings, words))),
        "stems": list(_shelves(stems, 1, 3_000)),
        "rests": list(_shelves(sorted(_turned(stem) for stem in stems if len(stem) > 2), 3, 1_500)),
    }
    named = {name: [f"terms/{_digest(text)}.txt" for _, text in part] for name, part in parts.items()}
    manifest = {
        "documents": len(documents),
        **{
            name: {"first": [first for first, _ in part], "files": named[name]}
            for name, part in parts.items()
        },
        "rules": words.rules.plain(),
        "guests": rules("en").plain() if words.rules.script != "latin" else None,
    }
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    files = {
        path: held for name, part in parts.items() for path, (_, held) in zip(named[name], part, strict=True)
    }
    return Index({"manifest.json": text, **files})


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
        by_root.setdefault(words.family(words.bare(word)), []).append(word)
    for root in sorted(by_root):
        forms = (
            f"{_after(before, word)} {postings[word]}" for before, word in pairwise([root, *by_root[root]])
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


def _turned(stem: str) -> str:
    """A stem with its first letter behind, set apart where it would be taken for one of three that count."""
    return stem[1:] + (stem[0] if len(stem) > 3 else f" {stem[0]}")


def _shelves(stems: Sequence[str], letters: int, most: int) -> Iterator[tuple[str, str]]:
    """(first, text) of each file of stems: what begins with the same few letters stands in one."""
    first, held = "", ""
    for start, some in groupby(stems, lambda stem: stem[:letters]):
        written = _shared(some)
        if held and len(held) + len(written) > most:
            yield first, held
            held = ""
        first = first if held else start
        held += written
    if held:
        yield first, held


def _shared(stems: Iterable[str]) -> str:
    """Stems, each behind the number of letters that it shares with the one before."""
    written, before = [], ""
    for stem in stems:
        written.append(_after(before, stem))
        before = stem
    return "".join(written)


def _after(before: str, word: str) -> str:
    """A word as the number of letters it shares with the one before, and the rest."""
    shared, most = 0, min(len(word), len(before), 25)
    # Browsers count letters beyond the first plane twice.
    while shared < most and word[shared] == before[shared] <= "\uffff":
        shared += 1
    return _SHARED[shared] + word[shared:]


def _number(value: int, base: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, base)
        digits = _DIGITS[digit] + digits
    return digits


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
