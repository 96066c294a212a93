"""What readers do who look for something: typing in their own letters, or in those at hand."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.locales import LOCALES
from tests.site.conftest import Served
from tests.site.looking import AXE, RULES

RESULTS = "ol.hub-results > li > a"
SUGGESTED = ".hub-suggest:not([hidden]) [role=option]"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    yield page
    page.context.close()


@pytest.fixture
def page(window: Page) -> Page:
    """One window for all of them: opening one costs more than a page."""
    window.set_viewport_size({"width": 1280, "height": 800})
    return window


def typed(page: Page, text: str) -> None:
    """Real key events, one a letter: the browser driver's own typing sends none for these alphabets."""
    session = page.context.new_cdp_session(page)
    for letter in text:
        for kind in ("keyDown", "keyUp"):
            session.send("Input.dispatchKeyEvent", {"type": kind, "key": letter, "text": letter})


def asked(page: Page, served: Served, locale: str, question: str) -> list[str]:
    """The titles found for a question, best first; waits until the page has said how many there are."""
    page.goto(f"{served.address}{LOCALES[locale].prefix}search/?q={quote(question)}")
    page.wait_for_function(
        "() => { const said = document.getElementById('hub-status'); return said.textContent && said.textContent !== said.dataset.wait; }"
    )
    return page.locator(RESULTS).all_inner_texts()


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
    typed(page, word)
    page.wait_for_selector(RESULTS)
    titles = page.locator(RESULTS).all_inner_texts()
    assert any(title in each for each in titles[:5]), titles
    link = page.locator(RESULTS).first.get_attribute("href") or ""
    assert link.startswith(f"{served.address}{LOCALES[locale].prefix}")


@pytest.mark.parametrize(
    ("locale", "question", "title"),
    [
        # Other endings than the title has.
        ("ka", "ლანჩხუთში", "ლანჩხუთი"), ("hy", "Սևանում", "Սևան"), ("az", "Qoridə", "Qori"),
        ("be", "Полацку", "Полацк"), ("uk", "Львова", "Львів"), ("ru", "Славутичу", "Славутич"),
        ("ro", "turismului", "turism"), ("en", "plans", "plan"),
        # Letters as people type them.
        ("hy", "Սեւան", "Սևան"), ("ro", "Edinet", "Edineț"), ("ka", "ᲚᲐᲜᲩᲮᲣᲗᲘ", "ლანჩხუთი"),
        ("be", "полацк", "Полацк"),
        # Latin letters.
        ("ka", "lanchxuti", "ლანჩხუთი"), ("hy", "sevan", "Սևան"), ("uk", "slavutych", "Славутич"),
        ("be", "polack", "Полацк"), ("ru", "slavutich", "Славутич"),
        # A slip of the finger.
        ("ka", "ლანჩხუტი", "ლანჩხუთი"), ("uk", "Славуитч", "Славутич"), ("en", "Lanchkuti", "Lanchkhuti"),
    ],
)  # fmt: skip
def test_a_word_is_found_as_people_type_it(
    page: Page, served: Served, locale: str, question: str, title: str
) -> None:
    titles = asked(page, served, locale, question)
    assert any(title.lower() in each.lower() for each in titles[:3]), titles


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("nonsense", ["xqzwvj", "ბზრგხლდ", "ծղռվհջպ", "щжыкфцв"])
def test_nothing_is_found_for_nonsense_and_the_reader_is_told(
    page: Page, served: Served, locale: str, nonsense: str
) -> None:
    assert asked(page, served, locale, nonsense) == []
    assert nonsense in page.locator("#hub-status").inner_text()


def test_a_reader_is_told_what_was_searched_instead(page: Page, served: Served) -> None:
    asked(page, served, "ka", "ლანჩხუტი")
    assert "ლანჩხუთი" in page.locator("#hub-search-note").inner_text()
    asked(page, served, "ka", "ლანჩხუთი")
    assert not page.locator("#hub-search-note").is_visible()
    asked(page, served, "en", "tourism xqzwvj")
    assert "xqzwvj" in page.locator("#hub-search-note").inner_text()


def test_words_that_were_found_are_marked_in_their_sentence(page: Page, served: Served) -> None:
    asked(page, served, "ka", "ტურიზმის")
    expect(page.locator(".hub-results__quote mark").first).to_contain_text("ტურიზმ")


def test_the_address_of_results_can_be_shared(page: Page, served: Served) -> None:
    page.goto(f"{served.address}ka/projects/gori-growth/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "hub-query"
    typed(page, "ტურიზმი")
    page.keyboard.press("Enter")
    page.wait_for_selector(RESULTS)
    assert "/ka/search/?q=" in page.url
    before = page.locator(RESULTS).all_inner_texts()
    page.reload()
    page.wait_for_selector(RESULTS)
    assert page.locator(RESULTS).all_inner_texts() == before


@pytest.mark.parametrize(
    ("locale", "word"),
    [("en", "gori"), ("ka", "გორ"), ("hy", "սև"), ("az", "qor"), ("uk", "львів")],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_suggestions_appear_as_one_types_and_are_chosen_with_the_keyboard(
    page: Page, served: Served, locale: str, word: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{served.address}{LOCALES[locale].prefix}plans/")
    page.keyboard.press("/")
    typed(page, word)
    page.wait_for_selector(SUGGESTED)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.evaluate(AXE)
    seen = page.evaluate("rules => axe.run('.hub-header', {runOnly: rules})", RULES)
    assert [each["id"] for each in seen["violations"]] == []
    page.keyboard.press("ArrowDown")
    active = page.locator("#hub-query").get_attribute("aria-activedescendant")
    wanted = page.locator(f"#{active}").get_attribute("data-href")
    page.keyboard.press("Enter")
    page.wait_for_url(str(wanted))


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page: Page, served: Served) -> None:
    page.goto(f"{served.address}hy/")
    page.focus("#hub-hero-query")
    typed(page, "Սևան")
    page.wait_for_selector(SUGGESTED)
    page.keyboard.press("Escape")
    assert page.locator(SUGGESTED).count() == 0
    assert page.input_value("#hub-hero-query") == "Սևան"


@pytest.mark.parametrize(
    "query", ["goal: x", "https://eu4georgia.eu/a?b=c#d", '"Gori', "здоров'я", "здоров’я", "здоровʼя",
              "<img src=x onerror=alert(1)>", "🏛", "a" * 10_000, "zzzzqqqq", "   ", "(((", "__proto__", "constructor", "\\"],
)  # fmt: skip
def test_no_question_breaks_the_search(page: Page, served: Served, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{served.address}uk/search/")
    page.fill("#hub-page-query", query)
    page.press("#hub-page-query", "Enter")
    if query.strip():
        page.wait_for_function(
            "() => { const said = document.getElementById('hub-status'); return said.textContent && said.textContent !== said.dataset.wait; }"
        )
    assert errors == []
    assert page.locator("#hub-results img, #hub-status img, #hub-search-note img").count() == 0


def test_results_are_reached_with_the_arrow_keys(page: Page, served: Served) -> None:
    asked(page, served, "uk", "Львів")
    page.focus("#hub-page-query")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"[...document.querySelectorAll('{RESULTS}')].indexOf(document.activeElement)") == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "hub-page-query"


def test_search_loads_nothing_before_it_is_used_and_little_then(browser: Browser, served: Served) -> None:
    """Sizes are compressed, as hosts send text."""
    page = browser.new_context().new_page()
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda answer: sizes.update({answer.url: len(gzip.compress(answer.body()))}) if answer.ok else None,
    )
    for path in ("ka/", "ka/projects/gori-growth/"):
        page.goto(served.address + path, wait_until="networkidle")
    assert not [url for url in sizes if "/search/" in url or url.endswith("catalogue.json")]
    sizes.clear()
    page.goto(f"{served.address}ka/search/?q={quote('ტურიზმი')}", wait_until="networkidle")
    first = {
        url: size for url, size in sizes.items() if not url.endswith((".woff2", ".css", ".svg", ".png", "/"))
    }
    assert sum(first.values()) < 200_000, first
    sizes.clear()
    page.fill("#hub-page-query", "მეღვინეობა")
    page.wait_for_timeout(300)
    page.wait_for_load_state("networkidle")
    assert sum(sizes.values()) < 30_000, sizes


@pytest.mark.parametrize(
    ("locale", "question"),
    [("en", "tourism"), ("ka", "ტურიზმი"), ("hy", "զբոսաշրջություն"), ("az", "turizm"), ("uk", "туризм")],
)
def test_facets_narrow_results_and_the_address_remembers(
    page: Page, served: Served, locale: str, question: str
) -> None:
    every = asked(page, served, locale, question)
    page.locator("[data-facet=country] label").filter(has=page.locator("input[value=ge]")).click()
    page.wait_for_url("**country=ge**")
    narrowed = page.locator(RESULTS).all_inner_texts()
    assert narrowed
    assert len(narrowed) < len(every) or set(narrowed) != set(every)
    shown = page.locator("#hub-status").inner_text()
    page.reload()
    page.wait_for_selector(RESULTS)
    assert page.locator(RESULTS).all_inner_texts() == narrowed
    page.go_back()
    page.wait_for_function("said => document.getElementById('hub-status').textContent !== said", arg=shown)
    assert page.locator(RESULTS).all_inner_texts() == every


def test_on_a_phone_facets_wait_in_a_drawer(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    asked(page, served, "ka", "ტურიზმი")
    assert not page.locator(".hub-narrow").is_visible()
    page.locator(".hub-tools__narrow").focus()
    page.keyboard.press("Enter")
    assert page.locator(".hub-narrow").is_visible()
    page.locator("[data-facet=country] input[value=ge]").check()
    page.locator(".hub-narrow__show").click()
    assert not page.locator(".hub-narrow").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_under_a_finger_while_results_arrive(page: Page, served: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    asked(page, served, "ka", "ტურიზმი")
    expect(page.locator(".hub-results__quote mark").first).to_be_visible()
    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) => done(
            list.getEntries().filter((each) => !each.hadRecentInput).reduce((sum, each) => sum + each.value, 0)
        )).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 1000))"""
    )
    assert moved < 0.05


def test_what_was_typed_before_the_script_came_is_kept(page: Page, served: Served) -> None:
    page.route("**/page.*js", lambda route: (page.wait_for_timeout(800), route.continue_()))
    page.goto(f"{served.address}ka/search/", wait_until="commit")
    page.wait_for_selector("#hub-page-query")
    page.focus("#hub-page-query")
    typed(page, "გორი")
    page.wait_for_selector(RESULTS)
    assert page.input_value("#hub-page-query") == "გორი"
    page.unroute("**/page.*js")


def test_what_finds_nothing_stands_where_the_page_begins(browser: Browser, served: Served) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{served.address}uk/search/?q=zzzzqqq")
    status = page.locator("#hub-status")
    expect(status).to_contain_text("zzzzqqq")
    left = "element => element.getBoundingClientRect().left"
    assert status.evaluate(left) == page.locator("h1").evaluate(left)
    page.close()
