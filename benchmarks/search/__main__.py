"""`make bench-search`: asks the built site thousands of questions in eight languages and keeps the table.

Usage: python -m benchmarks.search [--among 0 1000] [--sets queries heldout] [--locales en ka] [--misses] [--keep]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.search import LOCALES
from benchmarks.search.browser import Seen, answers, chromium, seen, served
from benchmarks.search.keys import key
from benchmarks.search.texts import ROOT, Text, load, standing
from generator.pipeline import build, look
from generator.settings import read_settings
from generator.views import addresses

HERE = Path(__file__).parent
TABLE = HERE.parent / "SEARCH.md"
CLASSES = (
    "exact",
    "inflected",
    "dictionary",
    "prefix",
    "case",
    "spelling",
    "ascii",
    "typo",
    "latin",
    "phrase",
    "nonsense",
)
#: Questions per language, of all classes, that go through the page itself.
WALKED = 12

Question = dict[str, object]
Scores = dict[tuple[str, str], list[float]]


def questions(name: str, locales: Sequence[str]) -> list[Question]:
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [each for each in map(json.loads, lines) if each["locale"] in locales]


def fair(some: Sequence[Question], locale: str, texts: Sequence[Text]) -> list[Question]:
    """The questions that content made since has not spoilt: their records are there, and no others hold the word."""
    held = standing(texts, lambda word: key(word, locale))
    ids = {text.id for text in texts}

    def answers_alone(question: Question) -> bool:
        targets = set(question["targets"])
        words = [word for word in question["words"] if not word.endswith("*")]
        if question["class"] == "phrase" or question["source"].startswith("town"):
            return targets <= ids
        return targets <= ids and all(held.get(word, frozenset()) <= targets for word in words)

    return [each for each in some if answers_alone(each)]


def score(question: Question, found: Sequence[str]) -> float:
    """The share of its targets among the first three; for nonsense, whether nothing was found."""
    targets = question["targets"]
    return len({*found} & {*targets}) / len(targets) if targets else float(not found)


def built(folder: Path, among: int, texts: object) -> tuple[Path, list[str]]:
    """The site with so many distractors, and the ids of its records in the order of the index."""
    content = ROOT / "content"
    if among:
        from benchmarks.search.distractors import write  # noqa: PLC0415 - needs the dictionaries

        content = folder / f"content-{among}"
        write(content, texts, among)
    settings = replace(
        read_settings(root=ROOT, content=content, output=folder / f"site-{among}"),
        processes=os.cpu_count() or 1,
    )
    looked = look(settings)
    build(settings, looked)
    return settings.output, [
        addresses.record(each, looked.catalogue.kinds) for each in looked.catalogue.records
    ]


def table(scores: Scores, locales: Sequence[str]) -> list[str]:
    """Recall@3 by class and language. Nonsense stands by itself: the share that found nothing."""
    lines = [f"| | {' | '.join(locales)} | all |", "|---" * (len(locales) + 2) + "|"]
    for name in (*CLASSES[:-1], "all", CLASSES[-1]):
        cells = [_mean(_of(scores, [locale], name)) for locale in locales]
        lines.append(f"| {name} | {' | '.join(cells)} | {_mean(_of(scores, locales, name), 3)} |")
    some = [[float(value > 0) for value in _of(scores, [locale], "all")] for locale in locales]
    every = [value for values in some for value in values]
    lines.insert(-1, f"| *one at least* | {' | '.join(map(_mean, some))} | {_mean(every, 3)} |")
    return lines


def _of(scores: Scores, locales: Iterable[str], name: str) -> list[float]:
    names = CLASSES[:-1] if name == "all" else (name,)
    return [value for locale in locales for each in names for value in scores.get((locale, each), [])]


def _mean(values: Sequence[float], digits: int = 2) -> str:
    return f"{statistics.mean(values):.{digits}f}" if values else "–"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--among", type=int, nargs="+", default=[0, 1000])
    asked.add_argument("--sets", nargs="+", default=["queries", "heldout"])
    asked.add_argument("--locales", nargs="+", default=list(LOCALES))
    asked.add_argument("--misses", action="store_true", help="print every question that was not answered")
    asked.add_argument("--keep", action="store_true", help=f"write {TABLE.name}")
    given = asked.parse_args()
    texts = load()
    report: list[str] = []
    otherwise: list[str] = []
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        for among in given.among:
            site, ids = built(Path(name), among, texts)
            with served(site) as address:
                walked: dict[str, list[Seen]] = {}
                for of in given.sets:
                    scores: Scores = defaultdict(list)
                    for locale in given.locales:
                        some = fair(questions(of, [locale]), locale, texts[locale])
                        found = answers(browser, address, locale, [each["query"] for each in some], ids)
                        for each, first in zip(some, found, strict=True):
                            scores[locale, each["class"]].append(score(each, first))
                            if given.misses and score(each, first) < 1:
                                print(
                                    locale,
                                    each["class"],
                                    each["query"],
                                    each["words"],
                                    "found:",
                                    first,
                                    "wanted:",
                                    each["targets"],
                                )
                        if locale not in walked:
                            picked = [at for at, each in enumerate(some) if each["targets"]][
                                :: len(some) // WALKED
                            ][:WALKED]
                            walked[locale] = [
                                seen(browser, address, site, locale, some[at]["query"], some[at - 1]["query"])
                                for at in picked
                            ]
                            for at, each in zip(picked, walked[locale], strict=True):
                                if each.shown != found[at]:
                                    otherwise.append(f"{some[at]['query']}: {each.shown}, not {found[at]}")
                    report += [
                        f"\n## {_TITLES[of]}, among {len(ids)} records",
                        "",
                        *table(scores, given.locales),
                    ]
                    print("\n".join(report[-len(CLASSES) - 5 :]), flush=True)
                report += ["", *costs(walked)]
                print("\n".join(report[-len(walked) - 4 :]), flush=True)
            if given.keep:
                keep(report)
    if otherwise:
        raise SystemExit("the page shows other results than the engine finds:\n" + "\n".join(otherwise))


_TITLES = {"queries": "First set", "heldout": "Held-out set"}


def costs(walked: dict[str, list[Seen]]) -> list[str]:
    """Medians, and the largest in brackets, of the questions that went through the page."""
    lines = [f"What search loads, kB gzip: median (most) of {WALKED} questions a language; and milliseconds to the first answer.", "",
             "| | first question | next question | first answer, ms |", "|---|---|---|---|"]  # fmt: skip
    for locale, some in walked.items():
        first, following = [each.first / 1000 for each in some], [each.following / 1000 for each in some]
        waits = [each.waited for each in some]
        lines.append(f"| {locale} | {statistics.median(first):.0f} ({max(first):.0f}) | {statistics.median(following):.0f} ({max(following):.0f})"
                     f" | {statistics.median(waits):.0f} ({max(waits):.0f}) |")  # fmt: skip
    return lines


def keep(report: Sequence[str]) -> None:
    """The table beside the fixed words of `SEARCH.head.md`."""
    head = (HERE / "SEARCH.head.md").read_text("utf-8").rstrip()
    tail = f"\n\nPython {platform.python_version()}, {os.cpu_count()} processors, Chromium.\n"
    TABLE.write_text(head + "\n" + "\n".join(report) + tail, "utf-8")


if __name__ == "__main__":
    main()
