"""What readers do with the site: without a script, with the keyboard, in their own language, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.locales import LOCALES
from tests.site.conftest import Served

OTHERS = [code for code in LOCALES if code != "en"]


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 800}).new_page()


def test_every_record_can_be_reached_without_a_script(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.address}hy/")
    page.click("a[href$='browse/']")
    page.click("a[href*='browse/countries/am/']")
    page.locator(".hub-card a", has_text="Սևան").first.click()
    assert page.locator("h1").inner_text()
    page.locator(".hub-languages summary").click()
    page.locator(".hub-languages a[hreflang=ka]").click()
    assert "/ka/" in page.url
    assert page.locator("html").get_attribute("lang") == "ka"
    page.set_viewport_size({"width": 360, "height": 700})
    page.locator(".hub-menu summary").click()
    assert page.locator(".hub-menu nav a").first.is_visible()
    context.close()


@pytest.mark.parametrize("locale", OTHERS)
def test_the_language_menu_stays_on_the_page(page: Page, served: Served, locale: str) -> None:
    page.goto(f"{served.address}projects/gori-growth/")
    page.locator(".hub-languages summary").click()
    page.locator(f".hub-languages a[hreflang={locale}]").click()
    assert page.url == f"{served.address}{locale}/projects/gori-growth/"
    assert page.locator("html").get_attribute("lang") == locale


def test_borrowed_words_say_their_language(page: Page, served: Served) -> None:
    page.goto(f"{served.address}uk/projects/gori-growth/")
    assert page.locator(".hub-story [lang=en] h2").count() > 0
    assert page.locator(".hub-notice").count() >= 1


def test_the_keyboard_reaches_content_menus_and_languages(page: Page, served: Served) -> None:
    page.goto(f"{served.address}ka/plans/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "md-skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.locator(".hub-languages summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".hub-languages nav").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".hub-languages nav").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_reader_chooses_colours_and_they_stay(page: Page, served: Served) -> None:
    page.goto(served.address)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click(".hub-scheme")
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{served.address}ka/plans/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after != before


def test_a_missing_page_speaks_the_language_of_its_address(page: Page, served: Served) -> None:
    for path, locale in (("ka/nothing/at/all/", "ka"), ("nothing/", "en"), ("be/x/", "be")):
        page.goto(served.address + path)
        seen = [each for each in page.locator(".hub-lost section").all() if each.is_visible()]
        assert [each.get_attribute("lang") for each in seen] == [locale]


def test_a_project_prints_without_navigation_on_few_sheets(page: Page, served: Served) -> None:
    page.goto(f"{served.address}ka/projects/edinet-growth-pole/")
    page.emulate_media(media="print")
    assert not page.locator(".hub-header").is_visible()
    assert not page.locator(".hub-tabs").is_visible()
    assert page.locator(".hub-panel").is_visible()
    sheets = page.pdf(format="A4").count(b"/Type /Page\n") or page.pdf(format="A4").count(b"/Type /Page")
    assert 1 <= sheets <= 6


@pytest.mark.parametrize("locale", ["ka", "hy", "ru"])
def test_a_list_prints_as_the_table_that_is_shown(page: Page, served: Served, locale: str) -> None:
    page.goto(f"{served.address}{locale}/projects/?country=md&view=table")
    expect(page.locator(".hub-rows tbody tr").first).to_be_visible()
    shown = page.locator(".hub-rows tbody tr").all_inner_texts()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 695, "height": 980})
    assert page.locator(".hub-rows tbody tr").all_inner_texts() == shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 695
    table = page.locator(".hub-rows").bounding_box()
    assert table
    assert table["x"] + table["width"] <= 695
    assert (
        page.locator(".hub-rows thead").evaluate("head => getComputedStyle(head).display")
        == "table-header-group"
    )
    for gone in (".hub-view", ".hub-narrow", ".hub-cards", ".hub-chips button"):
        assert not page.locator(gone).first.is_visible(), gone


def test_the_first_view_is_light(page: Page, served: Served) -> None:
    """Sizes are those of the files as they lie, uncompressed; the fonts of one language stay within their 45 kB."""
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda response: sizes.update({response.url: len(response.body())}) if response.ok else None,
    )
    page.goto(f"{served.address}hy/projects/sevan-eu4sevan/", wait_until="networkidle")
    assert sum(sizes.values()) < 450_000, sizes
    assert sum(size for url, size in sizes.items() if url.endswith(".woff2")) <= 45_000


@pytest.mark.parametrize("path", ["organisations/", "obligations/"])
def test_a_long_armenian_heading_is_hyphenated_where_it_may_be(
    browser: Browser, served: Served, path: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{served.address}hy/{path}")
    heading = page.locator("h1")
    assert "ու\u00adթյուն" in (heading.text_content() or "")
    assert heading.evaluate("h => h.scrollWidth <= h.clientWidth")
    # It breaks there and nowhere else: without it the word has no room on one line.
    lines = """h => { const range = document.createRange(), text = h.firstChild, tops = [];
        for (let at = 0; at < text.length; at += 1) {
          range.setStart(text, at); range.setEnd(text, at + 1);
          const box = [...range.getClientRects()].at(-1);
          if (box && (!tops.length || box.top > tops.at(-1)[0] + 4)) tops.push([box.top, at]);
        }
        return tops.map(([, at]) => text.data.slice(at)); }"""
    begun = heading.evaluate(lines)
    assert len(begun) == 1 or all(each.startswith("թյուն") for each in begun[1:]), begun
    page.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_in_the_header_or_on_the_doors_stands_on_its_neighbour(
    browser: Browser, served: Served, locale: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{served.address}{LOCALES[locale].prefix or './'}")
    right = "element => { const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect().right; }"
    name = page.locator(".hub-brand span").evaluate(right)
    neighbour = page.locator(".hub-mine").bounding_box()
    assert neighbour
    assert name <= neighbour["x"]
    for door in page.locator(".hub-doors a").all():
        box = door.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 320 - 8
    page.close()
