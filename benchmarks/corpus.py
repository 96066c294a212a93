"""One made-up corpus of N projects in eight languages, the same at every run, written for each peer.

The words are those of the shipped content, shuffled by a fixed seed, so that every script is really there.
"""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

LOCALES = ("en", "hy", "az", "be", "ka", "ro", "uk", "ru")
CONTENT = Path(__file__).resolve().parent.parent / "content"
WORDS_IN_BODY = 400
THEMES = ("tourism", "agriculture", "business-support", "youth", "skills", "infrastructure", "planning")
TOWNS = {
    "GE": "41.98, 44.11",
    "AM": "40.55, 44.95",
    "MD": "47.0, 28.8",
    "UA": "49.8, 24.0",
    "BY": "53.9, 27.5",
}


def words_of(locale: str) -> list[str]:
    """The words of the shipped stories in one language, in the order of their files."""
    found: list[str] = []
    for path in sorted(CONTENT.glob(f"*/*/{locale}.md")):
        found += re.findall(r"[^\W\d_]{3,}", path.read_text("utf-8").split("---", 2)[-1])
    return found


def story(words: list[str], chance: random.Random, number: int, count: int, prefix: str) -> str:
    """A body of some four hundred words with headings, a list, a table and three links."""

    def some(length: int) -> str:
        start = chance.randrange(len(words) - length)
        return " ".join(words[start : start + length]).capitalize() + "."

    paragraphs = ["\n\n".join(some(40) for _ in range(3)) for _ in range(3)]
    links = " ".join(f"[{some(2)}]({prefix}{(number + step) % count:05})" for step in (1, 2, 3))
    table = "| a | b |\n|---|---|\n" + "\n".join(f"| {some(2)} | {some(3)} |" for _ in range(4))
    items = "\n".join(f"- {some(6)}" for _ in range(4))
    return f"## {some(2)}\n\n{paragraphs[0]}\n\n{links}\n\n## {some(2)}\n\n{paragraphs[1]}\n\n{items}\n\n{table}\n\n## {some(2)}\n\n{paragraphs[2]}\n"


def write_hub(folder: Path, count: int) -> None:
    """The corpus as records: a town for every twenty practices, facts with sources, eight languages."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(CONTENT / "vocabularies", folder / "vocabularies")
    shutil.copytree(CONTENT / "pages", folder / "pages")
    for name in ("about", "accessibility", "contribute", "home", "privacy"):
        for path in (folder / "pages" / name).glob("*.md"):
            path.write_text(
                re.sub(r"\]\(/(?!pages)[^)]*\)", "](/pages/about)", path.read_text("utf-8")), "utf-8"
            )
    countries = list(TOWNS)
    for town in range(max(1, count // 20)):
        country = countries[town % len(countries)]
        path = folder / "municipalities" / f"town-{town:04}.yaml"
        path.parent.mkdir(exist_ok=True)
        names = ", ".join(f"{code}: Town {town}" for code in LOCALES)
        path.write_text(
            f"written_in: en\nname: {{{names}}}\nsummary: {{en: A town.}}\ncountry: {country}\n"
            f"place: {TOWNS[country]}\npopulation: {1000 + town}\nfacts_from: s\n"
            "sources: {s: {url: 'https://example.org/towns'}}\n", "utf-8",
        )  # fmt: skip
    words = {code: words_of(code) for code in LOCALES}
    for number in range(count):
        chance = random.Random(number)
        record = folder / "events" / f"event-{number:05}"
        record.mkdir(parents=True)
        (record / "record.yaml").write_text(
            f"written_in: en\ntype: workshop\nthemes: [{chance.choice(THEMES)}]\n"
            f"municipality: town-{number % max(1, count // 20):04}\nstarts: {2015 + number % 10}-0{1 + number % 9}\n"
            f"participants:\n  - {{value: {chance.randrange(20, 900)}, source: one}}\n  - {{value: ≈ {chance.randrange(20, 900)}, source: two}}\n"
            f"updated: 2026-01-{1 + number % 28:02}\nfacts_from: one\n"
            "sources:\n  one: {url: 'https://example.org/one', title: One, opened: 2026-01-01}\n  two: {url: 'https://example.org/two'}\n",
            "utf-8",
        )  # fmt: skip
        for code in LOCALES:
            title = " ".join(chance.sample(words[code], 4)).capitalize()
            state = "" if code == "en" else "translation: {state: machine}\n"
            summary = " ".join(chance.sample(words[code], 18)).capitalize()
            (record / f"{code}.md").write_text(
                f"---\ntitle: {title} {number}\nsummary: {summary}.\n{state}---\n"
                + story(words[code], chance, number, count, "/events/event-"),
                "utf-8",
            )


def write_mkdocs(folder: Path, count: int) -> None:
    """The same words as a stock project of MkDocs, Material and static-i18n."""
    shutil.rmtree(folder, ignore_errors=True)
    words = {code: words_of(code) for code in LOCALES}
    for code in LOCALES:
        docs = folder / "docs" / code
        (docs / "events").mkdir(parents=True)
        for name in ("index", "about", "accessibility", "contribute", "privacy"):
            (docs / f"{name}.md").write_text(f"# {name}\n\n{' '.join(words[code][:200])}\n", "utf-8")
        for number in range(count):
            chance = random.Random(number)
            title = " ".join(chance.sample(words[code], 4)).capitalize()
            body = story(words[code], chance, number, count, "event-")
            body = re.sub(r"\((event-\d+)\)", r"(\1.md)", body)
            (docs / "events" / f"event-{number:05}.md").write_text(f"# {title} {number}\n\n{body}", "utf-8")
    languages = "\n".join(
        f"        - {{locale: {code}, name: {code}, build: true{', default: true' if code == 'en' else ''}}}"
        for code in LOCALES
    )
    (folder / "mkdocs.yml").write_text(
        "site_name: Stock\nsite_url: https://example.org/\ntheme: {name: material, font: false}\nplugins:\n  - search\n  - i18n:\n"
        f"      docs_structure: folder\n      languages:\n{languages}\n", "utf-8",
    )  # fmt: skip
