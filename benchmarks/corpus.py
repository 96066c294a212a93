"""One made-up corpus of N records in eight languages; each peer writes it down in its own way.

Out of twenty records two are towns and one an organisation (a name, a summary, facts), seven are projects, five
practices and five events (the same and a story of some four hundred words with headings, a table, a list and
three links to other records). Every tenth of the latter has a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from random import Random

from babel.messages.pofile import read_po

from benchmarks.words import LOCALES, Writer

ROOT = Path(__file__).resolve().parent.parent
THEMES = ("tourism", "agriculture", "business-support", "youth", "skills", "infrastructure", "green-economy")
PLACES = {
    "AM": (40.2, 45.0),
    "AZ": (40.4, 49.0),
    "BY": (53.9, 27.5),
    "GE": (42.0, 43.5),
    "MD": (47.0, 28.8),
    "UA": (49.8, 28.0),
}
KINDS = (
    *("municipalities",) * 2,
    "organisations",
    *("projects",) * 7,
    *("practices",) * 5,
    *("events",) * 5,
)
STORIES = ("projects", "practices", "events")
SECTIONS = ("Problem", "Solution", "Results")
#: The text of a link to a record, in the manner of a peer.
Link = Callable[[str], str]


def record_id(number: int) -> str:
    """The kind and name of a record: `projects/projects-00003`."""
    kind = KINDS[number % len(KINDS)]
    return f"{kind}/{kind}-{number:05}"


@dataclass(frozen=True)
class Record:
    """One record; `marks` are words added by a later edit, `people` is the fact that edits change."""

    number: int
    count: int
    people: int
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return record_id(self.number)

    @property
    def kind(self) -> str:
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

    @property
    def told(self) -> bool:
        """Whether it has a story."""
        return self.kind in STORIES

    @cached_property
    def _chance(self) -> list[float]:
        chance = Random(f"facts/{self.number}")
        return [chance.random() for _ in range(24)]

    def pick(self, place: int, choices: tuple[str, ...]) -> str:
        """One of some choices, by a chance of its own."""
        return choices[int(self._chance[place] * len(choices))]

    def between(self, place: int, low: int, high: int) -> int:
        return low + int(self._chance[place] * (high - low))

    @property
    def country(self) -> str:
        """That of its town."""
        number = self.number if self.kind == "municipalities" else self._near(0)
        return tuple(PLACES)[(number // 20 * 2 + number % 20) % len(PLACES)]

    @property
    def town(self) -> str:
        """The name of the town it belongs to."""
        return record_id(self._near(0)).partition("/")[2]

    @property
    def organisation(self) -> str:
        return record_id(self._near(2)).partition("/")[2]

    def _near(self, offset: int) -> int:
        """The town (0) or organisation (2) of a group of twenty records not far away."""
        groups = max(1, self.count // 20)
        return (self.number // 20 + self.between(0, 0, 5)) % groups * 20 + offset

    @property
    def themes(self) -> tuple[str, ...]:
        return tuple(sorted({self.pick(1, THEMES), self.pick(2, THEMES)}))

    @property
    def year(self) -> int:
        return self.between(3, 2015, 2026)

    @property
    def pictured(self) -> bool:
        return self.told and self.number % 10 == 3

    @property
    def links(self) -> tuple[str, ...]:
        """Three records that its story speaks of."""
        return tuple(record_id((self.number + step) % self.count) for step in (1, 7, 20))

    def title(self, locale: str) -> str:
        """A name: short for towns and organisations, a few words for the others; never the same twice."""
        writer = Writer(locale, f"title/{self.number}")
        return f"{writer.words(5 if self.told else 1)} {self.number}"

    def summary(self, locale: str) -> str:
        mark = self.marks.get(locale, "")
        return Writer(locale, f"summary/{self.number}").sentence(18) + (f" {mark}" if mark else "")

    def short(self, locale: str, name: str, count: int = 6) -> str:
        """A few words beside a figure: a step, the name of a result."""
        return Writer(locale, f"{name}/{self.number}").words(count)

    def story(self, locale: str, link: Link) -> str:
        """Markdown under level-two headings; links are written by the peer."""
        writer = Writer(locale, f"story/{self.number}")
        read = labels(locale)
        heads = [read.get(each, each) for each in SECTIONS]
        if self.kind == "events":
            heads = [writer.words(3) for _ in SECTIONS]
        links = " ".join(f"[{writer.words(2)}]({link(each)})" for each in self.links)
        rows = "\n".join(f"| {writer.words(2)} | {writer.words(3)} |" for _ in range(4))
        items = "\n".join(f"- {writer.words(6)}" for _ in range(4))
        parts = ["\n\n".join(writer.paragraph(36) for _ in range(3)) for _ in SECTIONS]
        return (
            f"## {heads[0]}\n\n{parts[0]}\n\n{links}\n\n## {heads[1]}\n\n{parts[1]}\n\n{items}\n\n"
            f"| {writer.words(1)} | {writer.words(1)} |\n|---|---|\n{rows}\n\n## {heads[2]}\n\n{parts[2]}\n"
        )

    def facts(self, locale: str) -> dict[str, str]:
        """The facts as a peer without facts would write them: a word and a value."""
        read = labels(locale)
        found = {"Country": self.country}
        if self.kind == "municipalities":
            found |= {"Population": f"{self.people:,}"}
        if self.told:
            found |= {"Themes": ", ".join(self.themes), "Starts": str(self.year)}
        if self.kind == "projects":
            found |= {
                "Budget": f"EUR {self.money:,}",
                "Grant": f"EUR {self.money * 4 // 5:,}",
                "Beneficiaries": f"{self.people:,}",
            }
        return {read.get(label, label): value for label, value in found.items()}

    @property
    def money(self) -> int:
        return self.between(4, 20, 900) * 1000

    def marked(self, locale: str, mark: str) -> Record:
        """The same with a word more in the summary of one language."""
        return replace(self, marks={**self.marks, locale: mark})


def corpus(count: int) -> Iterator[Record]:
    """All records, in their order."""
    for number in range(count):
        yield record(number, count)


def record(number: int, count: int) -> Record:
    return Record(number, count, people=1000 + Random(f"people/{number}").randrange(90000))


def edited(count: int) -> Record:
    """The record that edits change: a project in the middle, with facts and a story."""
    return record(count // 2 // 20 * 20 + 4, count)


_LABELS: dict[str, dict[str, str]] = {}


def labels(locale: str) -> dict[str, str]:
    """The hub's own words for headings and facts, which its check expects in stories."""
    if locale not in _LABELS:
        path = ROOT / "generator" / "locales" / locale / "hub.po"
        _LABELS[locale] = {}  # English has no catalogue: its words are the messages themselves
        if path.is_file():
            with path.open("rb") as file:
                _LABELS[locale] = {
                    str(each.id): str(each.string) for each in read_po(file) if each.id and each.string
                }
    return _LABELS[locale]


def put(path: Path, text: str) -> None:
    """Writes a file, and leaves it alone where nothing changed."""
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


__all__ = ["LOCALES", "Record", "corpus", "edited", "labels", "put", "record", "record_id"]
