"""A reader asks the search of a finished site for the first time, in a real browser."""

from __future__ import annotations

import gzip
import re
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from benchmarks.corpus import Record
from benchmarks.measure import Failed
from benchmarks.peers import Peer

LOCALE = "ka"
#: Where readers type, in the order in which it is looked for. The dialog of a search is opened first.
FIELDS = (
    "main input[type=search]",
    "main input[name=q]",
    "input[name=query]",
    "input[type=search]",
    "dialog input",
    "input[role=combobox]",
)
OPENERS = (
    "button[data-open-modal]",
    ".md-search__button",
    "label[for=__search]",
    "[data-md-component=search] button",
)
#: Milliseconds; an index of ten megabytes keeps a browser busy for a while.
PATIENCE = 300_000
#: What only search can want, even where a page fetches it before anybody has asked.
OWN = re.compile(r"search|pagefind|index\.json")


class Host(ThreadingHTTPServer):
    """Serves a finished site and remembers which files were asked for, by whatever part of the browser."""

    def __init__(self, site: Path) -> None:
        self.asked: dict[str, int] = {}
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server_port}/"


class _Handler(SimpleHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_file():
            name = self.path.partition("?")[0]
            self.server.asked[name] = len(gzip.compress(path.read_bytes(), 6, mtime=0))
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not worth a line each."""


def first_answer(peer: Peer, site: Path, record: Record) -> dict[str, float]:
    """Bytes (gzip) and files for the answer to the first words typed, by a reader who has seen one page already.

    Counted is what that page had not fetched, and what is search's own even where every page fetches it; never
    pages themselves. The reader types the title's longest word; the answer must hold a link to the record.
    """
    host = Host(site)
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(host.base + peer.page(record, LOCALE))
            page.wait_for_load_state("networkidle")
            known = set(host.asked)
            page.goto(host.base + peer.search_page(LOCALE))
            page.wait_for_load_state("networkidle")
            word = max(record.title(LOCALE).split(), key=len)
            _field(page).press_sequentially(word, delay=20)
            _answered(page, record)
            page.wait_for_timeout(500)
            browser.close()
    finally:
        host.shutdown()
        host.server_close()
    own = {name: size for name, size in host.asked.items() if name not in known or OWN.search(name)}
    return {"bytes": sum(own.values()), "requests": len(own)}


def _field(page: Page) -> Any:
    for name in FIELDS:
        if page.locator(name).count() and page.locator(name).first.is_visible():
            return page.locator(name).first
    for name in OPENERS:
        if page.locator(name).count() and page.locator(name).first.is_visible():
            page.locator(name).first.click()
            page.wait_for_timeout(500)
            break
    for name in FIELDS:
        for each in page.locator(name).all():
            if each.is_visible():
                return each
    raise Failed(f"no field to type into at {page.url}")


def _answered(page: Page, record: Record) -> None:
    try:
        page.locator(f'a[href*="{record.slug}"]').first.wait_for(state="attached", timeout=PATIENCE)
    except Error:
        raise Failed(f"{page.url} found nothing for the title of {record.id}") from None


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise Failed("Chromium is needed to ask a search")
