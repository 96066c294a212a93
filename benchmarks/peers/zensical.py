"""Zensical, by the makers of Material: it builds one language at a time, so there are eight projects."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.corpus import LOCALES, Record, put
from benchmarks.peers.markdown import page, prose
from benchmarks.peers.peer import Peer
from benchmarks.peers.stock import _beside
from benchmarks.pictures import write_picture


class Zensical(Peer):
    name = "zensical"
    is_a = "one project for each language, built one after the other, with its own search"
    leaves_out = (
        "links between the languages, and everything that stock leaves out but the search for each language"
    )
    remembers = True
    most = 1000
    caches = tuple(f"{code}/.cache" for code in LOCALES)

    def missing(self) -> str:
        try:
            version("zensical")
        except PackageNotFoundError:
            return "zensical is not installed"
        return ""

    def version(self) -> str:
        return f"zensical {version('zensical')}"

    def prepare(self, folder: Path, count: int) -> None:
        for code in LOCALES:
            for name, text in prose(code).items():
                put(folder / code / "docs" / f"{name}.md", text)
            put(
                folder / code / "zensical.toml",
                f'[project]\nsite_name = "Zensical"\nsite_url = "https://example.org/{"" if code == "en" else code + "/"}"\n'
                f'site_dir = "site"\n[project.theme]\nlanguage = "{code}"\nfont = false\n',
            )

    def write(self, folder: Path, record: Record) -> None:
        for code in LOCALES:
            place = folder / code / "docs" / record.kind
            picture = ""
            if record.pictured:
                picture = f"{record.slug}/{write_picture(place / record.slug, record.number)}"
            put(
                place / f"{record.slug}.md",
                page(record, code, lambda id, own=record.kind: _beside(id, own), picture),
            )

    def commands(self, folder: Path) -> list[list[str]]:
        program = str(Path(sys.executable).with_name("zensical"))
        return [[program, "build", "--config-file", f"{code}/zensical.toml"] for code in LOCALES]

    def serving(self, folder: Path, port: int) -> list[str]:
        """One language only: the others would need seven more."""
        program = str(Path(sys.executable).with_name("zensical"))
        return [program, "serve", "--config-file", "ka/zensical.toml", "--dev-addr", f"127.0.0.1:{port}"]

    def serving_page(self, record: Record, locale: str) -> str:
        return f"{record.id}/"

    def outputs(self, folder: Path) -> list[Path]:
        return [folder / code / "site" for code in LOCALES]

    def published(self, folder: Path) -> Path:
        """The eight sites side by side."""
        whole = folder / "site"
        shutil.rmtree(whole, ignore_errors=True)
        for code in LOCALES:
            shutil.copytree(
                folder / code / "site", whole / ("" if code == "en" else code), dirs_exist_ok=True
            )
        return whole

    def forget(self, folder: Path) -> None:
        super().forget(folder)
        for site in self.outputs(folder):
            shutil.rmtree(site, ignore_errors=True)
