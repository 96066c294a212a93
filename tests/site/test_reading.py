"""What readers do with the site: without a script, with the keyboard, in their own language, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from generator.locales import LOCALES
from tests.site.conftest import Served

OTHERS = [code for code in LOCALES if code != "en"]


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 800}).new_page()


def _typed(page: Page, text: str) -> None:
    """Real key events, one a letter: the browser driver's own typing sends none for these alphabets."""
    session = page.context.new_cdp_session(page)
    for letter in text:
        for kind in ("keyDown", "keyUp"):
            session.send("Input.dispatchKeyEvent", {"type": kind, "key": letter, "text": letter})


@pytest.mark.parametrize(
    ("locale", "word", "title"),
    [
        ("en", "Gori", "Gori"), ("ka", "გორი", "გორი"), ("hy", "Սևան", "Սևան"), ("az", "Qori", "Qori"),
        ("be", "Глыбокае", "Глыбо"), ("ro", "Edineț", "Edineț"), ("uk", "Славутич", "Славутич"),
        ("ru", "Гори", "Гори"),
    ],
)  # fmt: skip
def test_a_word_typed_key_by_key_is_found_in_every_language(
    page: Page, served: Served, locale: str, word: str, title: str
) -> None:
    page.goto(f"{served.address}{LOCALES[locale].prefix}search/")
    page.focus("#hub-page-query")
    _typed(page, word)
    page.wait_for_selector("ol.hub-results > li > a")
    titles = page.locator("ol.hub-results > li > a").all_inner_texts()
    assert any(title in each for each in titles[:5]), titles
    link = page.locator("ol.hub-results > li > a").first.get_attribute("href") or ""
    assert link.startswith(f"/{LOCALES[locale].prefix}")


def test_the_field_in_the_header_leads_to_results_that_have_an_address(page: Page, served: Served) -> None:
    page.goto(f"{served.address}ka/projects/gori-growth/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "hub-query"
    page.keyboard.insert_text("ტურიზმი")
    page.keyboard.press("Enter")
    page.wait_for_selector("ol.hub-results > li > a")
    assert "/ka/search/?q=" in page.url
    page.reload()
    page.wait_for_selector("ol.hub-results > li > a")


@pytest.mark.parametrize(
    "query", ["goal: x", "https://eu4georgia.eu/a?b=c#d", '"Gori', "здоров'я", "здоров’я", "здоровʼя",
              "<img src=x onerror=alert(1)>", "🏛", "a" * 10_000, "zzzzqqqq", "   ", "((("],
)  # fmt: skip
def test_no_question_breaks_the_search(page: Page, served: Served, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{served.address}uk/search/")
    page.fill("#hub-page-query", query)
    page.press("#hub-page-query", "Enter")
    page.wait_for_timeout(400)
    page.wait_for_function(
        "() => !document.getElementById('hub-status').textContent.includes('…') || document.getElementById('hub-status').textContent.length > 40"
    )
    assert errors == []
    assert page.locator("#hub-results img, #hub-status img").count() == 0


def test_nothing_is_found_for_nonsense_and_the_reader_is_told(page: Page, served: Served) -> None:
    page.goto(f"{served.address}search/?q=xqzwvj")
    page.wait_for_function("() => document.getElementById('hub-status').textContent.includes('xqzwvj')")
    assert page.locator("#hub-results > li").count() == 0


def test_nothing_of_search_is_fetched_before_there_is_a_question(page: Page, served: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("ka/", "ka/projects/gori-growth/"):
        page.goto(served.address + path)
    assert not [url for url in asked if "pagefind" in url]


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
