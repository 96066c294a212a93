"""Every record can be reached from home by plain links: by its country, by its theme, by its first letter."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser

from generator.catalogue import Catalogue, facets
from generator.locales import LOCALES
from generator.locales.collation import initial
from generator.pipeline import look
from generator.settings import read_settings
from generator.views import addresses
from tests.site.conftest import ROOT, Served

BASE = "https://hub.example/"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return look(read_settings(root=ROOT)).catalogue


def links(site: Path, path: str) -> list[str]:
    """Where a page leads inside the site, by paths from its root."""
    html = (site / path / "index.html").read_text("utf-8")
    here = urljoin(BASE, path)
    found = (urljoin(here, href) for href in re.findall(r'<a [^>]*?href="([^"#?]*)', html))
    return [urlsplit(url).path.lstrip("/") for url in found if url.startswith(BASE)]


def reached(site: Path, home: str, way: str) -> set[str]:
    """All pages that one comes to from home, going through home, `browse/` and pages of one way only."""
    known: set[str] = set()
    ahead = [home]
    while ahead:
        page = ahead.pop()
        if page in known:
            continue
        known.add(page)
        if page in {home, f"{home}browse/"} or page.startswith(f"{home}browse/{way}/"):
            ahead += [each for each in links(site, page) if each.startswith(home)]
    return known


@pytest.mark.parametrize("locale", list(LOCALES))
@pytest.mark.parametrize("way", ["countries", "themes", "a-z"])
def test_every_record_is_reached_from_home_by_plain_links(
    site: Path, catalogue: Catalogue, locale: str, way: str
) -> None:
    home = LOCALES[locale].prefix
    known = reached(site, home, way)
    wanted = [
        record
        for record in catalogue.records
        if way == "a-z"
        or (record.kind != "pages" and facets.values(record, addresses.BROWSED[way], catalogue))
    ]
    assert len(wanted) > 100
    missing = [
        record.id for record in wanted if home + addresses.record(record, catalogue.kinds) not in known
    ]
    assert missing == []


@pytest.mark.parametrize("locale", list(LOCALES))
def test_every_value_that_a_record_has_is_a_page_that_lists_it(
    site: Path, catalogue: Catalogue, locale: str
) -> None:
    home = LOCALES[locale].prefix
    for kind in catalogue.kinds.values():
        for facet in kind.facets:
            of_value: dict[str, set[str]] = {}
            for record in catalogue.all(kind.name):
                for value in facets.values(record, facet, catalogue):
                    of_value.setdefault(value.key, set()).add(
                        home + addresses.record(record, catalogue.kinds)
                    )
            folder = site / home / "browse" / kind.name / facet.key
            made = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
            assert made == set(of_value), f"{kind.name} {facet.key}"
            for value, wanted in of_value.items():
                first = home + addresses.narrowed(kind.name, facet.key, value)
                pages = {first, *(each for each in links(site, first) if each.startswith(f"{first}page/"))}
                shown = {link for page in pages for link in links(site, page)}
                assert wanted <= shown, first


@pytest.mark.parametrize("locale", list(LOCALES))
def test_a_letter_holds_the_titles_that_begin_with_it(site: Path, catalogue: Catalogue, locale: str) -> None:
    home = LOCALES[locale].prefix
    letters = {initial(record.read_title(locale).text, locale) for record in catalogue.records}
    html = (site / home / "browse/a-z/index.html").read_text("utf-8")
    strip = html[html.index('class="hub-letters') : html.index("</nav>", html.index('class="hub-letters'))]
    assert set(re.findall(r'">([^<>]{1,4})<span', strip)) == letters


def test_the_menu_of_languages_leads_from_a_letter_to_all_letters(site: Path) -> None:
    menu = [link for link in links(site, "ka/browse/a-z/u10d2/") if link.startswith("uk/")]
    assert "uk/browse/a-z/" in menu
    assert not [link for link in menu if "u10d2" in link]


def test_a_reader_without_a_script_narrows_by_links(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{served.address}hy/projects/")
    assert not page.locator("#sort").is_visible()
    page.click(".hub-tools__narrow")
    assert page.url.endswith("#narrow")
    page.click(".hub-facet[data-facet=country] a >> nth=0")
    assert "/hy/browse/projects/country/" in page.url
    assert page.locator(".hub-card").count() > 0
    page.goto(f"{served.address}hy/")
    page.click("a[href$='browse/a-z/']")
    page.click(".hub-letters a >> nth=1")
    page.click(".hub-titles a >> nth=0")
    assert page.locator("h1").inner_text()
    context.close()
