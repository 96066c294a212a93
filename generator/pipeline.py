"""The whole program on one page: files → records → catalogue → views → site. Start reading here."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue, facets
from generator.catalogue.checks import check as check_catalogue
from generator.diagnostics.report import Report
from generator.frames.make import Frames, make
from generator.kinds import discover
from generator.locales import LOCALES
from generator.locales.locale import DEFAULT
from generator.publish import extras
from generator.publish.fill import fill
from generator.publish.media import Media
from generator.publish.render import Renderer
from generator.publish.site import keep, replaced, write
from generator.publish.templates import environment
from generator.schema import Fact
from generator.schema.loading import load
from generator.schema.walk import walk
from generator.settings import Misused, Settings
from generator.source.sound import Sound
from generator.source.tree import read_tree
from generator.views import table
from generator.views.page import ALL
from generator.views.plan import plan


@dataclass(frozen=True, slots=True)
class Looked:
    """The content, joined, and everything there is to say of it."""

    catalogue: Catalogue
    report: Report


def look(settings: Settings) -> Looked:
    """Reads and checks all of the content; never fails for what an author wrote."""
    if not settings.content.is_dir():
        raise Misused(f"there is no folder {settings.content}")
    tree = read_tree(settings.content)
    kinds = discover()
    loaded = load(tree, kinds)
    catalogue = Catalogue.of(loaded, kinds, settings.as_of)
    report = Report.of(
        (*loaded.diagnostics, *check_catalogue(catalogue, loaded.files, Sound(settings.cache / "sound"))),
        files=len(tree.files),
        records=len(catalogue.records),
        kinds={name: len(catalogue.all(name)) for name in kinds},
        translations=_translations(catalogue),
        facts=_facts(catalogue),
    )
    return Looked(catalogue, report)


def _translations(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """For each locale how many records have which state of words, and how many are stale."""
    found = {}
    for code in LOCALES:
        states = Counter(record.state(code) or "original" for record in catalogue.records)
        found[code] = {
            **{state: states[state] for state in ("original", "reviewed", "draft", "machine", "missing")},
            "titles": sum(bool(record.title.words.get(code)) for record in catalogue.records),
            "summaries": sum(bool(record.summary.words.get(code)) for record in catalogue.records),
            "bodies": sum(bool(record.body.words.get(code)) for record in catalogue.records),
            "stale": sum(record.stale(code) for record in catalogue.records),
        }
    return found


def _facts(catalogue: Catalogue) -> dict[str, int]:
    """How many claims there are and how many of them name a source."""
    claims = sourced = 0
    for record in catalogue.records:
        for _, value in walk(record.facts):
            if isinstance(value, Fact):
                claims += len(value.claims)
                sourced += sum(bool(claim.source or record.facts.facts_from) for claim in value.claims)
    return {"claims": claims, "sourced": sourced}


Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """How many pages each language got."""

    pages: Mapping[str, int]


def build(
    settings: Settings, looked: Looked, locales: Sequence[str] = ALL, say: Say = lambda _: None
) -> Built:
    """Publishes what was looked at, all of it or nothing. With fewer locales the others stay as they were."""
    say("frames")
    frames = make(settings, looked.catalogue.kinds)
    with replaced(settings.output) as folder:
        if set(locales) != set(ALL) and settings.output.is_dir():
            keep(settings.output, folder, _others(settings.output, locales))
        shutil.copytree(frames.assets / "assets", folder / "assets", dirs_exist_ok=True)
        return fill_into(folder, frames, settings, looked, locales, say)


def fill_into(
    folder: Path, frames: Frames, settings: Settings, looked: Looked, locales: Sequence[str], say: Say
) -> Built:
    """Everything but the theme's own files: pages, pictures, search, maps of the site."""
    catalogue = looked.catalogue
    media = Media(settings.content, settings.cache)
    for path, source in media.prepare(catalogue):
        write(folder, path, source.read_bytes())
    renderer = Renderer(settings, catalogue, frames, environment(settings.root, catalogue.kinds), media)
    pages = tuple(plan(catalogue, locales))
    say("pages and search")
    fill(pages, renderer, folder, settings.processes)
    said = facets.said(catalogue)
    for code in locales:
        write(folder, table.address(code), table.table(catalogue, said, code))
    for path, text in extras.redirects(renderer, locales):
        write(folder, path, text)
    for path, text in extras.places(renderer, locales):
        write(folder, path, text)
    write(folder, "404.html", extras.not_found(renderer))
    write(folder, "robots.txt", extras.robots(settings.base_url))
    if settings.base_url:
        everything = pages if set(locales) == set(ALL) else tuple(plan(catalogue))
        for path, text in extras.sitemaps(everything, settings.base_url):
            write(folder, path, text)
    return Built(Counter(page.locale for page in pages))


def _others(site: Path, locales: Sequence[str]) -> Iterator[Path]:
    """The files of the languages that are not built now."""
    rebuilt = set(locales)
    prefixes = {code for code in LOCALES if code != DEFAULT}
    for path in sorted(site.rglob("*")):
        if not path.is_file():
            continue
        first = path.relative_to(site).parts[0]
        code = first if first in prefixes else DEFAULT
        if code not in rebuilt:
            yield path.relative_to(site)
