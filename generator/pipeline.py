"""The whole program on one page: files → records → catalogue → views → site. Start reading here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment

from generator import known
from generator.catalogue import Catalogue
from generator.catalogue.checks import check as check_catalogue
from generator.catalogue.watched import Answers, Watched
from generator.diagnostics.report import Report
from generator.frames.make import Coming, Frames
from generator.kinds import discover
from generator.locales import LOCALES
from generator.locales.locale import DEFAULT
from generator.publish import extras
from generator.publish.compressed import compress
from generator.publish.fill import fill
from generator.publish.lock import locked
from generator.publish.media import Media
from generator.publish.render import Renderer
from generator.publish.signature import Found, find, sign
from generator.publish.site import Site, replaced
from generator.publish.stamp import Stamps
from generator.publish.templates import compile_all, environment
from generator.schema import Fact
from generator.schema.loading import load
from generator.schema.memory import Memory
from generator.settings import Misused, Settings
from generator.source.digest import digest, program
from generator.source.shelf import Shelf
from generator.source.sound import Sound
from generator.views.kept import Kept
from generator.views.page import ALL, Page
from generator.views.plan import plan


@dataclass(frozen=True, slots=True)
class Looked:
    """The content, joined, and everything there is to say of it."""

    catalogue: Catalogue
    report: Report
    found: Found
    memory: Memory


def look(settings: Settings, memory: Memory | None = None, found: Found | None = None) -> Looked:
    """Reads and checks all of the content; never fails for what an author wrote.

    Whoever looks again and again hands on the memory of the last look, and what was found already.
    """
    if not settings.content.is_dir():
        raise Misused(f"there is no folder {settings.content}")
    found = found or find(settings)
    tree = found.tree
    kinds = discover()
    if memory is None:
        memory = Memory(Shelf(settings.cache / "read" / digest(str(settings.content)), program()))
    memory.at_rest, memory.processes = found.at_rest, settings.processes
    loaded = load(tree, kinds, memory)
    catalogue = Catalogue.of(loaded, kinds, settings.as_of)
    report = Report.of(
        (
            *loaded.diagnostics,
            *check_catalogue(catalogue, loaded.files, Sound(settings.cache / "sound", found.at_rest)),
        ),
        files=len(tree.files),
        records=len(catalogue.records),
        kinds={name: len(catalogue.all(name)) for name in kinds},
        translations=_translations(catalogue),
        facts=_facts(catalogue),
    )
    known.remember(settings, found, report)
    return Looked(catalogue, report, found, memory)


def _translations(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """For each locale how many records have which state of words, and how many are stale."""
    found = {}
    for code in LOCALES:
        states = Counter(record.state(code) or "original" for record in catalogue.records)
        words = [record.words[code] for record in catalogue.records if code in record.words]
        found[code] = {
            **{state: states[state] for state in ("original", "reviewed", "draft", "machine", "missing")},
            "titles": sum(bool(each.title) for each in words),
            "summaries": sum(bool(each.summary) for each in words),
            "bodies": sum(bool(each.body) for each in words),
            "stale": sum(record.stale(code) for record in catalogue.records),
        }
    return found


def _facts(catalogue: Catalogue) -> dict[str, int]:
    """How many claims there are and how many of them name a source."""
    claims = sourced = 0
    for record in catalogue.records:
        for _, value in record.values:
            if isinstance(value, Fact):
                claims += len(value.claims)
                sourced += sum(bool(claim.source or record.facts.facts_from) for claim in value.claims)
    return {"claims": claims, "sourced": sourced}


Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """How many pages each language got, and how many files were written because they had changed."""

    pages: Mapping[str, int]
    changed: int = 0


@contextmanager
def begun(settings: Settings) -> Iterator[Coming]:
    """The frames on their way: they need nothing of the content, which can be read meanwhile. Holds the cache."""
    settings.cache.mkdir(parents=True, exist_ok=True)
    with locked(settings.cache / "lock"), Coming(settings, discover()) as frames:
        yield frames


def build(
    settings: Settings, looked: Looked, locales: Sequence[str] = ALL, say: Say = lambda _: None
) -> Built:
    """Publishes what was looked at, all of it or nothing. With fewer locales the others stay as they were."""
    with begun(settings) as frames:
        return publish(settings, looked, frames, locales, say)


def publish(
    settings: Settings,
    looked: Looked,
    coming: Coming,
    locales: Sequence[str] = ALL,
    say: Say = lambda _: None,
) -> Built:
    """The site in these frames: built beside the old one, from which all that would be the same is taken over."""
    ready = prepare(settings, looked, locales, coming)
    say("frames")
    frames = coming.made()
    signature = sign(settings, looked.found, locales)
    with replaced(settings.output, settings.cache, signature) as site:
        for path in _others(site, locales):
            site.leave(path)
        for source in sorted((frames.assets / "assets").rglob("*")):
            if source.is_file():
                site.copy(source.relative_to(frames.assets).as_posix(), source, frames.stamp)
        built = fill_into(site, ready, frames, settings, looked, locales, say)
        if settings.compress:
            say("compressing")
            compress(site, settings.processes)
            built = replace(built, changed=site.changed)
        site.said = {**built.pages, "records": looked.report.records, "warnings": looked.report.warnings}
        return built


@dataclass(frozen=True, slots=True)
class Ready:
    """What can be made before the frames are there: pictures, templates, and the plan of all pages."""

    catalogue: Watched
    media: Media
    files: tuple[tuple[str, Path, str], ...]
    templates: Environment
    pages: tuple[Page, ...]


def prepare(
    settings: Settings, looked: Looked, locales: Sequence[str], coming: Coming | None = None
) -> Ready:
    """Everything but the chrome, for these languages."""
    catalogue = Watched(looked.catalogue)
    media = Media(settings.content, settings.cache)
    templates = environment(settings.root, catalogue.kinds)
    if coming and coming.under_way:  # then nothing is there yet, and all of them will be needed
        compile_all(templates, settings.root)
    files = tuple(media.prepare(looked.catalogue, settings.processes))
    return Ready(catalogue, media, files, templates, tuple(plan(catalogue, locales)))


def fill_into(
    site: Site,
    ready: Ready,
    frames: Frames,
    settings: Settings,
    looked: Looked,
    locales: Sequence[str],
    say: Say,
) -> Built:
    """Everything but the theme's own files: pages, pictures, search, maps of the site."""
    for path, source, stamp in ready.files:
        site.copy(path, source, stamp)
    stamps = Stamps(settings, frames, Answers(looked.catalogue))
    renderer = Renderer(
        settings, ready.catalogue, frames, ready.templates, ready.media, Kept(ready.catalogue)
    )
    say("pages and search")
    fill(ready.pages, renderer, site, stamps, settings.processes)
    for path, text in extras.single(renderer, locales):
        site.write(path, text)
    if settings.base_url:
        everything = ready.pages if set(locales) == set(ALL) else tuple(plan(looked.catalogue))
        for path, text in extras.sitemaps(everything, settings.base_url):
            site.write(path, text)
    return Built(Counter(page.locale for page in ready.pages), site.changed)


def _others(site: Site, locales: Sequence[str]) -> Iterator[str]:
    """The files of the languages that are not built now, and the assets that their pages name."""
    if set(locales) == set(ALL) or not site.old:
        return
    prefixes = {code for code in LOCALES if code != DEFAULT}
    for path in sorted(site.old.rglob("*")):
        relative = path.relative_to(site.old)
        code = relative.parts[0] if relative.parts[0] in prefixes else DEFAULT
        if (code not in locales or relative.parts[0] == "assets") and path.is_file():
            yield relative.as_posix()
