"""Whatever a page loads bears the digest of its own bytes, so that a browser may keep it for a year."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser

from generator.views.covers import PATTERNS
from tests.site.conftest import ROOT, Served

IN_PAGE = re.compile(r'[a-z-]+="([^"\s]*assets/[^"#?\s]+)')
IN_ASSET = re.compile(r"""(?<=["(])(\.{1,2}/[^"()]*[^"()/])(?=[")])""")
BEARING = re.compile(r"\.([0-9a-f]{8})\.[a-z0-9]+$")
#: The licence of the fonts goes wherever they go; nobody loads it.
BESIDE = "fonts/OFL.txt"


def named(site: Path) -> dict[str, str]:
    """Every file under `assets/` that a page asks for, with one that asks."""
    found: dict[str, str] = {}
    pages = [page for page in site.rglob("*.html") if "assets" not in page.relative_to(site).parts]
    for page in pages:
        where = page.relative_to(site).as_posix()
        for address in set(IN_PAGE.findall(page.read_text("utf-8"))):
            found.setdefault(urljoin("/" + where, address).removeprefix("/"), where)
    return found


def in_templates() -> set[str]:
    """Assets that some page would ask for, though today's content may have no such page."""
    templates = (ROOT / "overrides" / "hub").rglob("*.html")
    return {
        path for each in templates for path in re.findall(r"r\.asset\('([^']+)'\)", each.read_text("utf-8"))
    }


def test_pages_load_only_what_is_there_and_nothing_lies_there_for_nobody(site: Path) -> None:
    asked = named(site)
    waiting = [path for path in asked if path.endswith((".js", ".css"))]
    while waiting:
        path = waiting.pop()
        text = (site / path).read_text("utf-8")
        for address in IN_ASSET.findall(text):
            to = urljoin("/" + path, address).removeprefix("/")
            if to not in asked:
                asked[to] = path
                waiting += [to] if to.endswith((".js", ".css")) else []
    files = {path.relative_to(site).as_posix() for path in (site / "assets").rglob("*") if path.is_file()}
    assert {path: by for path, by in asked.items() if path not in files} == {}
    idle = {
        BEARING.sub("", path.removeprefix("assets/")) + Path(path).suffix for path in files - asked.keys()
    }
    assert idle - {BESIDE, *in_templates()} == set()
    for path in files:
        bearing = BEARING.search(path)
        assert bearing, path
        assert bearing[1] == hashlib.sha256((site / path).read_bytes()).hexdigest()[:8], path


def test_scripts_draw_the_covers_that_pages_draw() -> None:
    text = (ROOT / "overrides" / "assets" / "javascripts" / "covers.js").read_text("utf-8")
    listed = dict(re.findall(r'^  "([a-z0-9-]+)": new URL\("\.\./images/themes/([a-z0-9-]+)\.svg",', text, re.MULTILINE))  # fmt: skip
    assert listed == {each: each for each in (*PATTERNS, "arches")}


def test_a_reader_who_comes_back_asks_for_no_asset_again(browser: Browser, served: Served) -> None:
    """Nothing a browser loads escapes the naming: not by a script, not by a style, not where lists narrow."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    for address in ("ka/", "ka/projects/?country=md", "ka/search/?q=გორი", "ka/map/", "hy/there/is/nothing/"):
        page.goto(served.address + address, wait_until="networkidle")
    context.close()
    assets = [url for url in asked if "/assets/" in url]
    assert {url.rpartition(".")[2] for url in assets} >= {"js", "css", "svg", "woff2"}
    assert [url for url in assets if not BEARING.search(url)] == []
