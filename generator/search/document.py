"""What search reads of one record in one language, and how much each of its words says about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.search.words import Words

#: How many levels of importance a word can have in a document; one letter each in the index.
LEVELS = 26
#: A word of the story counts less the longer the story is; this many words are neither long nor short,
#: and a shorter story than half of it gives its words no more weight.
_PIVOT = 300
#: A word counts this many times until a further mention hardly adds anything.
_ENOUGH = 3.0
#: The level of a word by what it counts, in eighths; beyond the last it is the highest.
_STEPS = [max(1, round(LEVELS * eighths / (eighths + 8 * _ENOUGH))) for eighths in range(8 * 200)]


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a record by where they stand; `name` is the record's id.

    `others` are its names in further spellings.
    """

    name: str
    title: str
    summary: str
    others: str
    facts: str
    story: str


#: How much a word counts by where it stands; in the story by how long that is.
_WEIGHTS: Mapping[str, float] = {"title": 5.0, "others": 4.0, "summary": 2.0, "facts": 1.5}


def levels(document: Document, words: Words) -> dict[str, int]:
    """Every folded word of a document and its level, 1 to LEVELS.

    The level depends on this document alone: what other records say does not change it.
    """
    counts: dict[str, float] = {}
    for place, weight in _WEIGHTS.items():
        cut = words.folded(getattr(document, place))
        # A title that is nothing but the word is the page the word belongs to: the town itself.
        each = weight * (1 + 2 / max(len(cut), 1)) if place == "title" else weight
        for word, times in Counter(cut).items():
            counts[word] = counts.get(word, 0.0) + times * each
    cut = words.folded(document.story)
    told = Counter(cut)
    weight = 1 / (0.4 + 0.6 * max(len(cut) / _PIVOT, 0.5))
    # Most words stand in the story alone, and there only a few times.
    by_times = {times: _level(times * weight) for times in set(told.values())}
    found = {word: by_times[times] for word, times in told.items()}
    for word, count in counts.items():
        found[word] = _level(count + told[word] * weight)
    found.pop("", None)
    return found


def _level(count: float) -> int:
    return _STEPS[min(int(count * 8), len(_STEPS) - 1)]
