"""The files beside the pages: sitemaps, robots, the page for missing addresses, redirects from old ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from generator.catalogue import Catalogue
from generator.locales import LOCALES
from generator.publish.render import Renderer
from generator.views import addresses
from generator.views.maps import geojson
from generator.views.page import Page
from generator.views.reader import Reader
from generator.views.tools import towns as described

_MAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def towns(catalogue: Catalogue) -> str:
    """What can be compared of every town, for the page on which a reader chooses one."""
    return json.dumps(described(catalogue), ensure_ascii=False, separators=(",", ":")) + "\n"


def single(renderer: Renderer, locales: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Files of which there is one for all languages, and the redirects of some languages."""
    yield from redirects(renderer, locales)
    yield "404.html", not_found(renderer)
    yield "robots.txt", robots(renderer.settings.base_url)
    yield "similar/towns.json", towns(renderer.catalogue.plain)


def sitemaps(pages: Sequence[Page], base: str) -> Iterator[tuple[str, str]]:
    """One map for each language with what really exists in it, and an index of the maps."""
    entries = []
    for code, locale in LOCALES.items():
        urls = [
            _url(page, base)
            for page in sorted(pages, key=lambda page: page.path)
            if page.locale == code and page.listed and code in page.exists_in
        ]
        if urls:
            yield (
                f"sitemap-{locale.code}.xml",
                _document("urlset", _MAPS + ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls),
            )
            entries.append(f"<sitemap><loc>{escape(base)}sitemap-{code}.xml</loc></sitemap>")
    yield "sitemap.xml", _document("sitemapindex", _MAPS, entries)


def _url(page: Page, base: str) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(base + LOCALES[code].prefix + page.address)}/>'
        for code in LOCALES
        if code in page.alternates
    )
    modified = f"<lastmod>{page.updated.isoformat()}</lastmod>" if page.updated else ""
    return f"<url><loc>{escape(base + page.path)}</loc>{modified}{others}</url>"


def _document(root: str, names: str, items: Sequence[str]) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {names}>\n' + "\n".join(items) + f"\n</{root}>\n"


def robots(base: str) -> str:
    """Everybody may read everything."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {base}sitemap.xml\n" if base else "")


def not_found(renderer: Renderer) -> str:
    """The one 404 page: absolute addresses, since nobody knows how deep the missing one lay."""
    root = renderer.settings.base_path
    readers = [renderer.reader(code, root) for code in LOCALES]
    main = renderer.templates.get_template("notfound.html").render(readers=readers)
    page = Page(
        "", "en", "index", "notfound.html", readers[0].label("This page does not exist"), listed=False
    )
    return renderer.framed(page, readers[0], main)


def redirects(renderer: Renderer, locales: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A page at every old address of every record, in every language."""
    kinds = renderer.catalogue.kinds
    template = renderer.templates.get_template("redirect.html")
    for record in renderer.catalogue.records:
        for old in record.facts.formerly:
            for code in locales:
                page = Page(addresses.former(record, old, kinds), code, "", "", "")
                reader = renderer.reader(code, "../" * page.depth)
                base = renderer.settings.base_url
                new = replace(page, address=addresses.record(record, kinds))
                yield (
                    page.file,
                    template.render(
                        r=reader, record=record, target=reader.link(record), absolute=base and base + new.path
                    ),
                )


def places(renderer: Renderer, locales: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The places of every listing that has some, and of all of them, as GeoJSON in every language."""
    catalogue, base = renderer.catalogue, renderer.settings.base_url
    listings = [name for name, kind in catalogue.kinds.items() if not kind.at_root]
    everything = [record for name in listings for record in catalogue.all(name)]
    for code in locales:
        reader = Reader(code, "", catalogue)
        for name, records in (("", everything), *((name, catalogue.all(name)) for name in listings)):
            if text := geojson.collection(records, reader, base):
                yield LOCALES[code].prefix + addresses.places(name), text
