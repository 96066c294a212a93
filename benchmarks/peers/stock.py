"""MkDocs with Material and static-i18n, as their documentation says to set them up."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks.corpus import LOCALES, Record, put
from benchmarks.peers.markdown import page, prose
from benchmarks.peers.peer import Peer
from benchmarks.pictures import write_picture


class Stock(Peer):
    name = "stock"
    words = "docs"
    is_a = "MkDocs + Material + static-i18n with the search plugin; facts are a table in the Markdown"
    leaves_out = (
        "validation, sanitising, conflicting claims and their sources, small copies of pictures, facets and "
        "listings (its navigation lists every page instead), backlinks, a search of its own for each language, "
        "a sitemap of real translations only"
    )
    most = 1000

    def version(self) -> str:
        return ", ".join(
            f"{each} {version(each)}" for each in ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")
        )

    def prepare(self, folder: Path, count: int) -> None:
        for code in LOCALES:
            for name, text in prose(code).items():
                put(folder / "docs" / code / f"{name}.md", text)
        languages = "\n".join(
            f"        - {{locale: {code}, name: {code}, build: true{', default: true' if code == 'en' else ''}}}"
            for code in LOCALES
        )
        put(
            folder / "mkdocs.yml",
            "site_name: Stock\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
            "plugins:\n  - search\n  - i18n:\n      docs_structure: folder\n"
            f"      languages:\n{languages}\n",
        )

    def write(self, folder: Path, record: Record) -> None:
        for code in LOCALES:
            place = folder / "docs" / code / record.kind
            picture = ""
            if record.pictured:
                name = write_picture(place / record.slug, record.number)
                picture = f"{record.slug}/{name}"
            put(
                place / f"{record.slug}.md",
                page(record, code, lambda id, own=record.kind: _beside(id, own), picture),
            )

    def commands(self, folder: Path) -> list[list[str]]:
        return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]

    def serving(self, folder: Path, port: int) -> list[str]:
        return [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]


def _beside(id: str, kind: str) -> str:
    """The file of another record, seen from one of a kind."""
    other, _, slug = id.partition("/")
    return f"{slug}.md" if other == kind else f"../{other}/{slug}.md"
