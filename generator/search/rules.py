"""The rules of one language for searching: which letters count as one, which endings come off.

They are data, `rules/LOCALE.toml`, because the browser needs the same ones: the build hands them on as
JSON, and `overrides/assets/javascripts/search/words.js` obeys them as `words.py` does here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent / "rules"

_BRACES = re.compile(r"\{([^{}]*)\}")

Script = Literal["latin", "cyrillic", "georgian", "armenian"]


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of taking endings off: ending → what stands there instead, at most `repeat` times.

    At least `shortest` letters are left. `lengths` are those of the endings with the same last letter, longest
    first, so that nobody looks for others.
    """

    endings: Mapping[str, str]
    shortest: int
    repeat: int
    lengths: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Rules:
    """What `words.Words` needs to know of one language.

    `joins` are signs inside words that are left out, `drop` those left out before words are cut. `marks` are
    letters that differ from others by a mark which a reader may leave out: the index keeps them, questions
    match without. `inner` are letters written otherwise within a word, unless one of `prefixes` stands
    before them. `spellings` are ways to write the same that the index keeps apart and stems join (_ is the
    end of a word). `front` may stand before a form and is taken off where nothing is found. `twins` are
    letters of another script that look like own ones and are taken for them inside own words. `vowels`,
    `merge` and `final` make the root of a stem. `forms` are the paradigms: endings that one word can have. `letters` spell a word in Latin, `typed` is what different
    Latin spellings of a word have in common, applied in order to both sides.
    """

    locale: str
    script: Script
    joins: str
    drop: str
    fold: Mapping[str, str]
    marks: Mapping[str, str]
    inner: Mapping[str, str]
    prefixes: tuple[str, ...]
    spellings: Mapping[str, str]
    front: tuple[str, ...]
    twins: Mapping[str, str]
    steps: tuple[Step, ...]
    forms: tuple[tuple[str, ...], ...]
    vowels: tuple[str, ...]
    merge: Mapping[str, str]
    final: Mapping[str, str]
    root_shortest: int
    letters: Mapping[str, str]
    typed: tuple[tuple[str, str], ...]

    def plain(self) -> dict[str, Any]:
        """The rules as JSON for the browser, in the shape that `words.js` reads."""
        return {
            "locale": self.locale,
            "script": self.script,
            "joins": self.joins,
            "drop": self.drop,
            "fold": dict(self.fold),
            "marks": dict(self.marks),
            "inner": dict(self.inner),
            "prefixes": list(self.prefixes),
            "spellings": dict(self.spellings),
            "front": list(self.front),
            "twins": dict(self.twins),
            "steps": [
                {"endings": dict(step.endings), "shortest": step.shortest, "repeat": step.repeat}
                for step in self.steps
            ],
            "forms": [" ".join(each) for each in self.forms],
            "vowels": list(self.vowels),
            "merge": dict(self.merge),
            "final": dict(self.final),
            "rootShortest": self.root_shortest,
            "letters": dict(self.letters),
            "typed": [list(pair) for pair in self.typed],
        }


@cache
def rules(locale: str) -> Rules:
    """The rules of a language of the hub. Raises `FileNotFoundError` for any other."""
    data = tomllib.loads((FOLDER / f"{locale}.toml").read_text("utf-8"))
    stem, root, latin = data["stem"], data.get("root", {}), data.get("latin", {})
    inner = data.get("inner", {})
    return Rules(
        locale=locale,
        script=data["script"],
        joins=data["joins"],
        drop=data.get("drop", ""),
        fold=data["fold"],
        marks=data.get("marks", {}),
        inner=inner.get("letters", {}),
        prefixes=tuple(inner.get("prefixes", "").split()),
        front=tuple(data.get("front", {}).get("letters", "").split()),
        spellings=dict(_pair(each) for each in stem.get("spellings", "").split()),
        twins=data.get("twins", {}),
        steps=tuple(_step(each, stem["shortest"]) for each in stem["steps"]),
        forms=tuple(paradigm(each) for each in data["forms"]["paradigms"]),
        vowels=tuple(sorted(root.get("vowels", "").split(), key=lambda vowel: (-len(vowel), vowel))),
        merge=root.get("merge", {}),
        final=root.get("final", {}),
        root_shortest=root.get("shortest", 4),
        letters=latin.get("letters", {}),
        typed=tuple(_pair(each) for each in latin.get("typed", ())),
    )


def _step(data: Mapping[str, Any], shortest: int) -> Step:
    endings = dict(_pair(each) for each in data["endings"].split())
    found: dict[str, set[int]] = {}
    for ending in endings:
        found.setdefault(ending[-1], set()).add(len(ending))
    lengths = {last: tuple(sorted(each, reverse=True)) for last, each in found.items()}
    return Step(endings, data.get("shortest", shortest), data.get("repeat", 1), lengths)


def paradigm(written: str) -> tuple[str, ...]:
    """`- s {d,r}ing` is no ending, `s`, `ding` and `ring`, each once; no ending is the empty one."""
    endings = ("" if each == "-" else each for part in written.split() for each in _spread(part))
    return tuple(sorted(set(endings)))


def _spread(written: str) -> list[str]:
    """Everything that a word with alternatives in braces stands for, from the innermost braces on."""
    found = _BRACES.search(written)
    if not found:
        return [written]
    before, after = written[: found.start()], written[found.end() :]
    return [each for choice in found[1].split(",") for each in _spread(f"{before}{choice}{after}")]


def _pair(written: str) -> tuple[str, str]:
    """`ies>y` is an ending and what stands there instead; `s` simply comes off."""
    before, _, after = written.partition(">")
    return before, after
