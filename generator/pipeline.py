"""The whole program on two pages: files → records → catalogue (`look.py`), catalogue → views → site. Start reading here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment

from generator.catalogue.watched import Answers, Watched
from generator.frames.make import Coming, There, begun
from generator.locales import LOCALES
from generator.locales.locale import DEFAULT
from generator.look import Looked, look
from generator.publish import extras
from generator.publish.compressed import compress
from generator.publish.fill import Loose, fill, searching
from generator.publish.media import Media
from generator.publish.render import Renderer
from generator.publish.signature import sign
from generator.publish.site import Site, replaced
from generator.publish.stamp import Stamps
from generator.publish.templates import compile_all, environment
from generator.settings import Settings
from generator.views.kept import Kept
from generator.views.page import ALL, Page
from generator.views.plan import plan

#: What there is to see of the content, and what there is to make of it.
__all__ = ["Built", "Looked", "build", "fill_into", "look", "publish"]

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """How many pages each language got, and how many files were written because they had changed."""

    pages: Mapping[str, int]
    changed: int = 0


def build(
    settings: Settings, looked: Looked, locales: Sequence[str] = ALL, say: Say = lambda _: None
) -> Built:
    """Publishes what was looked at, all of it or nothing. With fewer locales the others stay as they were."""
    with begun(settings) as frames:
        return publish(settings, looked, frames, locales, say)


def publish(
    settings: Settings,
    looked: Looked,
    coming: Coming | There,
    locales: Sequence[str] = ALL,
    say: Say = lambda _: None,
) -> Built:
    """The site in these frames: built beside the old one, from which all that would be the same is taken over."""
    with replaced(settings.output, settings.cache, sign(settings, looked.found, locales)) as site:
        for path in _others(site, locales):
            site.leave(path)
        built = fill_into(site, settings, looked, coming, locales, say)
        if settings.compress:
            say("compressing")
            compress(site, settings.processes)
            built = replace(built, changed=site.changed)
        site.said = {**built.pages, "records": looked.report.records, "warnings": looked.report.warnings}
        return built


def fill_into(
    site: Site, settings: Settings, looked: Looked, coming: Coming | There, locales: Sequence[str], say: Say
) -> Built:
    """Everything that a site is made of. What needs no frames is made, or begun, while they are under way."""
    stamps = Stamps(settings, Answers(looked.catalogue))
    with searching(looked.catalogue, locales, site, stamps, settings.processes) as search:
        ready = prepare(settings, looked, locales, coming)
        say("frames")
        frames = coming.made(looked.catalogue.kinds)
        for path, source, stamp in (*frames.files(), *ready.files):
            site.copy(path, source, stamp)
        renderer = Renderer(
            settings, ready.catalogue, frames, ready.templates, ready.media, Kept(ready.catalogue)
        )
        say("pages and search")
        others: list[Loose] = [partial(extras.single, renderer, locales)]
        if base := settings.base_url:
            everything = partial(plan, looked.catalogue) if set(locales) != set(ALL) else lambda: ready.pages
            others.append(lambda: extras.sitemaps(tuple(everything()), base))
        fill(ready.pages, others, renderer, site, stamps, settings.processes, search)
    return Built(Counter(page.locale for page in ready.pages), site.changed)


@dataclass(frozen=True, slots=True)
class Ready:
    """What can be made before the frames are there: pictures, templates, and the plan of all pages."""

    catalogue: Watched
    media: Media
    files: tuple[tuple[str, Path, str], ...]
    templates: Environment
    pages: tuple[Page, ...]


def prepare(settings: Settings, looked: Looked, locales: Sequence[str], coming: Coming | There) -> Ready:
    """Everything but the chrome, for these languages."""
    catalogue = Watched(looked.catalogue)
    media = Media(settings.content, settings.cache)
    templates = environment(settings.root, catalogue.kinds)
    if coming.under_way:  # then nothing is there yet, and all of them will be needed
        compile_all(templates, settings.root)
    files = tuple(media.prepare(looked.catalogue, settings.processes))
    return Ready(catalogue, media, files, templates, tuple(plan(catalogue, locales)))


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
