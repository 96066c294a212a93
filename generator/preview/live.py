"""The site as it would be now: what lies at each of its addresses, made when it is asked for."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator.catalogue.watched import Answers, Watched
from generator.diagnostics.json import as_data
from generator.frames.make import make
from generator.locales import LOCALES
from generator.locales.labels import translations
from generator.locales.locale import DEFAULT
from generator.pipeline import Looked, look
from generator.publish import extras
from generator.publish.fill import Piece, pieces
from generator.publish.media import Media
from generator.publish.render import Renderer
from generator.publish.signature import Found, find
from generator.publish.stamp import Stamps
from generator.publish.templates import environment
from generator.schema import Record
from generator.schema.memory import Memory
from generator.settings import Settings
from generator.views import addresses
from generator.views.around import Around
from generator.views.kept import Kept
from generator.views.page import Page
from generator.views.plan import of_record, plan


class Site:
    """One state of the content that had no mistakes."""

    def __init__(self, looked: Looked, renderer: Renderer, stamps: Stamps) -> None:
        self.catalogue, self.renderer, self.stamps = looked.catalogue, renderer, stamps
        self._pages: dict[str, Mapping[str, Page]] = {}

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        kinds = self.catalogue.kinds
        return {addresses.record(record, kinds): record for record in self.catalogue.records}

    @cached_property
    def _around(self) -> Around:
        return Around(self.catalogue)

    def page(self, path: str) -> Page | None:
        """What is planned for a path of the site: that of a record at once, others with all of their language."""
        code = _locale(path)
        address = path.removeprefix(LOCALES[code].prefix)
        if address and (record := self._records.get(address)):
            return of_record(record, self.catalogue, self._around, code)
        if code not in self._pages:
            self._pages[code] = {page.path: page for page in plan(self.catalogue, [code])}
        return self._pages[code].get(path)


class Live:
    """Keeps up with the content. One page is made at a time, so that whoever asks first is served first."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.version = 0
        self.mistakes: list[dict[str, Any]] = []
        self.changed = threading.Condition()
        self._memory: Memory | None = None
        self._found: Found | None = None
        self._site: Site | None = None
        self._made: dict[tuple[str, str], tuple[str, Mapping[str, str]]] = {}
        self._making = threading.Lock()
        self._anew = True  # frames and templates have changed

    def refresh(self) -> Looked | None:
        """Looks whether anything changed; if so reads it, and shows it when it has no errors."""
        found = find(self.settings)
        before, self._found = self._found, found
        if before and before.same(found):
            return None
        if before is None or before.machine != found.machine:
            translations.cache_clear()
            self._anew = True
        looked = look(self.settings, self._memory, found)
        self._memory = looked.memory
        data = as_data(looked.report)["diagnostics"]
        mistakes = [each for each in data if each["severity"] == "error"]
        site = self._site if mistakes else self._shown(looked)
        with self.changed:
            self.version += not mistakes
            self._site, self.mistakes = site, mistakes
            self.changed.notify_all()
        return looked

    def _shown(self, looked: Looked) -> Site:
        settings, catalogue = self.settings, Watched(looked.catalogue)
        kinds = looked.catalogue.kinds
        if self._site is None or self._anew:
            frames, templates = make(settings, kinds), environment(settings.root, kinds)
            self._anew = False
        else:
            frames, templates = self._site.renderer.frames, self._site.renderer.templates
        media = Media(settings.content, settings.cache)
        renderer = Renderer(settings, catalogue, frames, templates, media, Kept(catalogue))
        return Site(looked, renderer, Stamps(settings, Answers(looked.catalogue)))

    def at(self, address: str) -> bytes | Path | None:
        """What lies at an address: a text that was made now, a file on the disk, or nothing."""
        site, path = self._site, unquote(address).lstrip("/")
        if site is None or ".." in path.split("/"):
            return None
        if path.startswith("assets/"):
            return _file(site.renderer.frames.assets / path)
        if path.startswith("media/"):
            return _file(site.renderer.media.cache / path.removeprefix("media/"))
        with self._making:
            if page := site.page(path):
                return site.renderer.page(page).encode()
        return self._beside(path, site)

    def missing(self) -> bytes:
        """The page for addresses at which nothing lies."""
        if self._site is None:
            return b"<!doctype html><title>hub</title><head></head><body></body>"
        with self._making:
            return extras.not_found(self._site.renderer).encode()

    def _beside(self, path: str, site: Site) -> bytes | Path | None:
        """What is no page: tables, places, search, redirects and documents."""
        code = _locale(path)
        single = Piece("single", code, partial(extras.single, site.renderer, [code]))
        for piece in (single, *pieces(site.renderer, [code])):
            files = self._piece(piece, site)
            for name in (path, f"{path}index.html"):
                if name in files:
                    return files[name].encode()
        for name, source, _ in site.renderer.media.documents(site.catalogue):
            if name == path:
                return _file(source)
        return None

    def _piece(self, piece: Piece, site: Site) -> Mapping[str, str]:
        """The files of a piece. Where older ones are at hand they will do until the new ones are made."""
        key, stamp = (
            (piece.name, piece.locale),
            site.stamps.readings(piece.name, piece.locale, site.catalogue),
        )
        made, files = self._made.get(key, ("", {}))
        if made == stamp:
            return files

        def making() -> None:
            self._made[key] = stamp, dict(piece.make())

        if not made:
            making()
            return self._made[key][1]
        self._made[key] = stamp, files  # asked for once is enough
        threading.Thread(target=making, daemon=True).start()
        return files


def _file(path: Path) -> Path | None:
    return path if path.is_file() else None


def _locale(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in LOCALES and first != DEFAULT else DEFAULT
