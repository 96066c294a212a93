"""The hub itself, as a copy of this working tree, asked by its command line alone."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path

from benchmarks.corpus import LOCALES, PLACES, ROOT, Record, put
from benchmarks.peers.peer import Peer
from benchmarks.pictures import write_picture

#: What the program is made of; everything else in the repository it has to do without.
PROGRAM = ("generator", "overrides", "mkdocs.yml", "pyproject.toml", "requirements.lock")
BASE = "https://example.org/"


class Hub(Peer):
    name = "hub"
    words = "content"
    is_a = "everything on: validation, sanitising, facts with sources, pictures, facets, search, sitemaps"
    leaves_out = "nothing"
    remembers = True
    caches = (".hub",)

    def version(self) -> str:
        return f"hub {tomllib.loads((ROOT / 'pyproject.toml').read_text('utf-8'))['project']['version']}"

    def prepare(self, folder: Path, count: int) -> None:
        for name in PROGRAM:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.is_file():
                shutil.copy2(source, folder / name)
        content = folder / "content"
        shutil.copytree(ROOT / "content" / "vocabularies", content / "vocabularies")
        for path in sorted((ROOT / "content" / "pages").rglob("*.*")):
            text = path.read_text("utf-8")
            # Links of the shipped pages lead to records that are not here.
            put(
                content / path.relative_to(ROOT / "content"),
                re.sub(r"\]\(/(?!pages/)[^)]*\)", "](/pages/about)", text),
            )

    def write(self, folder: Path, record: Record) -> None:
        place = folder / "content" / record.id
        if not record.told:
            put(place.with_suffix(".yaml"), _register(record))
            return
        put(
            place / "record.yaml",
            _facts(record, write_picture(place, record.number) if record.pictured else ""),
        )
        for code in LOCALES:
            state = "" if code == "en" else "translation: machine\n"
            put(
                place / f"{code}.md",
                f"---\ntitle: {record.title(code)}\nsummary: {record.summary(code)}\n{state}---\n"
                + record.story(code, lambda id: f"/{id}"),
            )

    def commands(self, folder: Path) -> list[list[str]]:
        return [
            [*_hub(), "build", "--content", "content", "--output", str(self.site(folder)), "--base-url", BASE]
        ]

    def checking(self) -> list[str]:
        return [*_hub(), "check", "--content", "content"]

    def serving(self, folder: Path, port: int) -> list[str]:
        return [*_hub(), "serve", "--content", "content", "--port", str(port)]

    def search_page(self, locale: str) -> str:
        return super().search_page(locale) + "search/"


def _hub() -> list[str]:
    return [sys.executable, "-m", "generator"]


def _words(record: Record, name: str, count: int = 6) -> str:
    return "{" + ", ".join(f"{code}: {record.short(code, name, count)}" for code in LOCALES) + "}"


_SOURCES = (
    "facts_from: one\nsources:\n"
    "  one: {url: 'https://example.org/one', title: One, publisher: One, opened: 2026-01-01}\n"
    "  two: {url: 'https://example.org/two', title: Two, published: 2025-05}\n"
)


def _register(record: Record) -> str:
    names = ", ".join(f"{code}: {record.title(code)}" for code in LOCALES)
    words = "".join(f"  {code}: {record.summary(code)}\n" for code in LOCALES)
    states = ", ".join(f"{code}: machine" for code in LOCALES if code != "en")
    head = f"written_in: en\ntranslation: {{{states}}}\nname: {{{names}}}\nsummary:\n{words}country: {record.country}\n"
    if record.kind == "organisations":
        return f"{head}type: ngo\nroles: [implementer]\nwebsite: https://example.org/{record.slug}\n"
    north, east = PLACES[record.country]
    place = f"{north + record.between(6, 0, 100) / 500:.3f}, {east + record.between(7, 0, 100) / 500:.3f}"
    return (
        f"{head}type: town\npopulation:\n  - {{value: {record.people}, on: 2014, source: one}}\n"
        f"  - {{value: ≈ {record.people * 9 // 10}, on: 2023, source: two}}\nplace: {place}\n{_SOURCES}"
    )


def _facts(record: Record, picture: str) -> str:
    lines = [
        "written_in: en",
        f"municipality: {record.town}",
        f"themes: [{', '.join(record.themes)}]",
        f"starts: {record.year}-0{record.between(5, 1, 10)}",
    ]
    match record.kind:
        case "projects":
            lines += [
                "scheme: thematic",
                f"status: {record.pick(8, ('completed', 'ongoing', 'planned'))}",
                f"budget: {record.money} EUR",
                "grant:",
                f"  - {{value: {record.money * 4 // 5} EUR, source: one}}",
                f"  - {{value: ≈ {record.money * 3 // 4} EUR, source: two}}",
                f"beneficiaries: {record.people}",
                f"organisations: [{{organisation: {record.organisation}, role: implementer}}]",
                "results:",
                f"  - name: {_words(record, 'result')}",
                f"    unit: {_words(record, 'unit', 1)}",
                f"    baseline: {record.between(9, 1, 40)}",
                f"    value: {record.between(10, 40, 90)}",
            ]
        case "practices":
            lines += [f"cost_band: {record.pick(8, ('under-10k', '10k-50k', '50k-250k'))}", "steps:"]
            lines += [f"  - {_words(record, f'step{step}')}" for step in range(3)]
        case "events":
            lines += [
                f"type: {record.pick(8, ('workshop', 'forum', 'conference', 'study-visit'))}",
                f"participants: {record.people // 100 + 5}",
                f"organisers: [{record.organisation}]",
            ]
    if picture:
        lines += [
            "pictures:",
            f"  - file: {picture}",
            "    credit: Nobody",
            "    licence: CC-BY-4.0",
            f"    alt: {_words(record, 'alt')}",
        ]
    return "\n".join(lines) + f"\n{_SOURCES}updated: 2026-01-{record.between(11, 10, 29)}\n"
