"""The search index of each language, made by Pagefind's program from the catalogue's own documents."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pagefind_bin

from generator.catalogue import Catalogue
from generator.locales import LOCALES
from generator.views.search import documents

#: Pagefind's own interface, which has no words in half of the hub's languages.
_UNUSED = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-highlight.js",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
)


class IndexFailed(Exception):
    """Pagefind stopped; the words are its own."""


def build(catalogue: Catalogue, code: str, site: Path) -> None:
    """Writes `pagefind/` under one language of the site. Raises `IndexFailed`."""
    target = site / LOCALES[code].prefix / "pagefind"
    with tempfile.TemporaryDirectory(prefix="hub-search-") as folder:
        empty = True
        for path, html in documents(catalogue, code):
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, "utf-8")
            empty = False
        if empty:
            return
        run = subprocess.run(
            [str(Path(pagefind_bin.__file__).with_name("pagefind")), "--site", folder, "--output-path", str(target),
             "--force-language", "unknown", "--silent"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if run.returncode:
            raise IndexFailed((run.stdout + run.stderr).strip())
    for name in _UNUSED:
        (target / name).unlink(missing_ok=True)
    for extra in target.glob("*.d.ts"):
        extra.unlink()
