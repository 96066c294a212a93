"""Real Chromium over a built site: the page of results for what a reader sees, its engine for thousands of questions."""

from __future__ import annotations

import gzip
import re
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from generator.locales import LOCALES

#: The engine as the page of results names it; its file bears a digest.
ENGINE = 'link[rel=modulepreload][href*="/search/engine."]'
_DIGEST = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")
RESULTS = "ol.hub-results > li > a"
#: What a page loads whether or not anybody searches.
_ANYWAY = (".css", ".woff2", ".svg", ".png", "/hub.js", "/scheme.js")
_DONE = (
    "() => { const said = document.getElementById('hub-status');"
    " return said?.textContent && said.textContent !== said.dataset.wait; }"
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def answers(
    browser: Browser, address: str, locale: str, questions: Sequence[str], ids: Sequence[str]
) -> list[list[str]]:
    """For each question the ids of the first three records that the engine finds."""
    page = browser.new_context().new_page()
    page.goto(f"{address}{LOCALES[locale].prefix}search/")
    rows = page.evaluate(
        """async ([engine, questions]) => {
          const { search } = await import(document.querySelector(engine).href);
          const found = [];
          for (const question of questions) found.push((await search(question, 3)).results.map(({ row }) => row));
          return found;
        }""",
        [ENGINE, list(questions)],
    )
    page.context.close()
    return [[ids[row] for row in some] for some in rows]


@dataclass(frozen=True)
class Seen:
    """What one question cost on the page of results: bytes (gzip) and milliseconds, and the ids shown first."""

    first: int
    following: int
    waited: float
    shown: list[str]


def seen(browser: Browser, address: str, site: Path, locale: str, question: str, following: str) -> Seen:
    """A reader opens the page of results for one question, with nothing cached, then asks another one."""
    page = browser.new_context().new_page()
    fetched: list[str] = []
    page.on("requestfinished", lambda request: fetched.append(urlsplit(request.url).path))
    prefix = LOCALES[locale].prefix
    begun = time.perf_counter()
    page.goto(f"{address}{prefix}search/?q={quote(question)}", wait_until="commit")
    _answered(page)
    waited = (time.perf_counter() - begun) * 1000
    page.wait_for_load_state("networkidle")
    shown = _shown(page, address, prefix)
    first = _weight(site, fetched)
    fetched.clear()
    page.evaluate("document.getElementById('hub-status').textContent = ''")
    page.locator("#hub-page-query").fill(following)
    _answered(page)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(100)
    page.context.close()
    return Seen(first, _weight(site, fetched), waited, shown)


def _answered(page: Page) -> None:
    page.wait_for_function(_DONE)


def _shown(page: Page, address: str, prefix: str) -> list[str]:
    links = page.locator(RESULTS).evaluate_all("links => links.slice(0, 3).map((link) => link.href)")
    return [link.removeprefix(f"{address}{prefix}") for link in links]


def _weight(site: Path, paths: Sequence[str]) -> int:
    """The compressed size of what was fetched for the search alone."""
    own = (path for path in paths if not _DIGEST.sub("", path).endswith(("/", *_ANYWAY)))
    return sum(len(gzip.compress(site.joinpath(unquote(path).lstrip("/")).read_bytes(), 6)) for path in own)
