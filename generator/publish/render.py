"""One page, from its plan to its bytes: the template fills the main part, the frame does the rest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.catalogue.watched import Watched
from generator.frames.make import Frames
from generator.frames.slots import safe
from generator.locales import LOCALES
from generator.publish.media import Media
from generator.schema import Record
from generator.settings import Settings
from generator.views.deciding import Deciding
from generator.views.facts import Rows
from generator.views.kept import Kept
from generator.views.page import Page
from generator.views.pieces import Pieces
from generator.views.plan import story_sections
from generator.views.reader import Reader
from generator.views.related import related
from generator.views.story import arranged

#: What a page may load: its own site and nothing else.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)


@dataclass(frozen=True, slots=True)
class Renderer:
    """All that every page needs; made once for each process."""

    settings: Settings
    catalogue: Watched
    frames: Frames
    templates: Environment
    media: Media
    kept: Kept
    rows: Rows = field(default_factory=Rows)

    def reader(self, locale: str, root: str, kept: Kept | None = None) -> Reader:
        """One who reads a page of this site."""
        return Reader(locale, root, self.catalogue, kept, self.frames.names)

    def page(self, page: Page) -> str:
        """The finished page."""
        reader = self.reader(page.locale, "../" * page.depth, self.kept)
        context: dict[str, Any] = {
            "r": reader,
            "p": Pieces(reader),
            "d": Deciding(reader, self.settings.site_name),
            "page": page,
            "settings": self.settings,
            "media": self.media,
            **page.context,
        }
        if record := page.context.get("record") or page.context.get("home"):
            context |= self._of_record(record, reader, page)
        else:
            context |= {"story": "", "words": None}
        main = self.templates.get_template(page.template).render(context)
        return self.framed(page, reader, main)

    def framed(self, page: Page, reader: Reader, main: str) -> str:
        """A main part in its frame."""
        site = reader.label(self.settings.site_name)
        home = page.address == "" and page.template == "home.html"
        values = {
            "title": site if home else f"{page.title} · {site}",
            "description": page.description,
            "root": reader.root,
            "query": "",
            "class": page.style,
            "languages": self._render("languages.html", reader, page=page, locales=list(LOCALES.values())),
            "head": self._head(page, reader),
            "main": reader.settled(main),
            "foot": self._foot(reader),
        }
        frame = self.frames.of(page.locale, page.frame)
        return frame.fill({name: safe(name, value) for name, value in values.items()})

    def _of_record(self, record: Record, reader: Reader, page: Page) -> dict[str, Any]:
        kind = self.catalogue.kinds[record.kind]
        words = record.body.read(reader.locale)
        sections = story_sections(record, kind, reader.locale)
        return {
            "rows": self.rows.of(record) if not kind.at_root else [],
            "words": words,
            "story": arranged(reader.story(words.text), sections) if words.text.strip() else Markup(),
            "related": related(record, self.catalogue) if not kind.at_root else (),
            "pictures": self.media.pictures(record, reader),
            "attachments": self.media.attachments(record, reader),
            "permanent": self.settings.base_url and self.settings.base_url + page.path,
        }

    def _render(self, template: str, reader: Reader, **context: Any) -> str:
        return self.templates.get_template(template).render(r=reader, settings=self.settings, **context)

    def _foot(self, reader: Reader) -> str:
        def foot() -> str:
            pages = [each for each in self.catalogue.all("pages") if each.slug != "home"]
            return self._render("foot.html", reader, pages=reader.sorted(pages))

        return reader.kept("foot", caller=foot)

    def _head(self, page: Page, reader: Reader) -> str:
        base = self.settings.base_url
        alternates: list[tuple[str, str]] = []
        if base and page.listed and page.locale in page.exists_in and not page.beside:
            alternates = [
                (code, f"{base}{LOCALES[code].prefix}{page.address}")
                for code in LOCALES
                if code in page.exists_in
            ]
            alternates.append(("x-default", f"{base}{page.address}"))
        return self._render(
            "head.html",
            reader,
            page=page,
            canonical=self._canonical(page),
            alternates=alternates,
            json_ld=self._json_ld(page),
            policy=POLICY,
        )

    def _canonical(self, page: Page) -> str:
        """A page whose words are all borrowed is not the original of anything."""
        base = self.settings.base_url
        if not base:
            return ""
        if page.locale in page.exists_in or not page.exists_in:
            return base + page.path
        lender = "en" if "en" in page.exists_in else page.exists_in[0]
        return f"{base}{LOCALES[lender].prefix}{page.address}"

    def _json_ld(self, page: Page) -> Markup | str:
        if not self.settings.base_url or not page.listed:
            return ""
        data: Mapping[str, Any] = {
            "@context": "https://schema.org",
            "@type": page.schema_org,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.locale,
            "url": self.settings.base_url + page.path,
        } | ({"dateModified": page.updated.isoformat()} if page.updated else {})
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        # Inside a script element only these can end or open anything.
        return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
