"""Keeping, comparing, carrying over, printing: what a reader does who has to decide, with a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.locales import LOCALES, format
from generator.locales.labels import gettext
from generator.pipeline import look
from generator.settings import read_settings
from generator.views.alike import Towns
from tests.site.conftest import ROOT, Served, asset
from tests.site.looking import AXE, RULES

GORI, BARANIVKA = "projects/gori-growth", "projects/baranivka-organic-cluster"
EDINET = "projects/edinet-growth-pole"
CENTRE = "practices/ungheni-virtual-tourist-centre"
LOCALES_READ = ("ka", "hy", "az", "uk", "en")

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, of which nothing may go wrong unheard; its printer only remembers that it was asked."""
    context = browser.new_context(
        viewport={"width": 320, "height": 700}, color_scheme=getattr(request, "param", "light")
    )
    context.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type in {"error", "warning"} else None)
    yield page
    context.close()
    assert troubles == []


def _at(served: Served, locale: str, path: str) -> str:
    return served.address + LOCALES[locale].prefix + path


def _wide(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def _violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found["violations"]]


def _until(page: Page, true: str) -> None:
    """Waits for something to be so; the page's own policy forbids the usual way, which evaluates text in it."""
    for _ in range(50):
        if page.evaluate(true):
            return
        page.wait_for_timeout(100)
    raise AssertionError(true)


def _titles(page: Page) -> list[str]:
    return page.locator("#list > li a").all_inner_texts()


# Keeping


def test_what_is_kept_in_one_language_is_found_in_another(page: Page, served: Served) -> None:
    page.goto(_at(served, "ka", f"{GORI}/"))
    keep = page.locator(".hub-deeds button[data-keep]")
    expect(keep).to_be_visible()
    keep.focus()
    page.keyboard.press("Enter")
    expect(keep).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".hub-mine__count")).to_have_text("1")
    page.goto(_at(served, "hy", "practices/"))
    card = page.locator(f'.hub-card[data-record="{CENTRE}"] button[data-keep]')
    card.focus()
    page.keyboard.press("Space")
    expect(page.locator(".hub-mine__count")).to_have_text("2")
    for locale in LOCALES_READ:
        page.goto(_at(served, locale, "list/"))
        expect(page.locator("#list > li")).to_have_count(2)
        heading = page.locator("#list > li a").first
        heading.click()
        page.wait_for_url(_at(served, locale, f"{GORI}/"))
        assert page.locator("html").get_attribute("lang") == locale


def test_the_list_is_put_in_order_with_the_keyboard_alone(page: Page, served: Served) -> None:
    _keep(page, served, [GORI, BARANIVKA, CENTRE])
    page.goto(_at(served, "uk", "list/"))
    expect(page.locator("#list > li a").nth(2)).not_to_have_text(CENTRE)
    first, second, third = _titles(page)
    page.locator("#list > li").nth(2).locator("[data-up]").focus()
    page.keyboard.press("Enter")
    assert _titles(page) == [first, third, second]
    page.keyboard.press("Enter")  # the focus moved along
    assert _titles(page) == [third, first, second]
    page.locator("#list > li").nth(0).locator("[data-remove]").focus()
    page.keyboard.press("Enter")
    assert _titles(page) == [first, second]
    assert page.evaluate("document.activeElement.textContent") == first
    page.reload()
    expect(page.locator("#list > li")).to_have_count(2)
    assert json.loads(page.evaluate("localStorage.getItem('hub-list')")) == [GORI, BARANIVKA]


def test_a_shared_list_changes_nothing_until_it_is_kept(page: Page, served: Served) -> None:
    _keep(page, served, [BARANIVKA])
    page.goto(_at(served, "az", f"list/?of={GORI},{CENTRE},{GORI},../evil,projects/not-there"))
    expect(page.locator("#list > li")).to_have_count(3)
    assert page.locator("#list button").count() == 0
    assert json.loads(page.evaluate("localStorage.getItem('hub-list')")) == [BARANIVKA]
    page.locator("[data-keep-all]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#list > li")).to_have_count(4)
    assert json.loads(page.evaluate("localStorage.getItem('hub-list')"))[:3] == [BARANIVKA, GORI, CENTRE]


def test_a_list_is_carried_off_as_a_table_that_runs_no_formula(page: Page, served: Served) -> None:
    _keep(page, served, [GORI, CENTRE])
    page.goto(_at(served, "ka", "list/"))
    expect(page.locator("#list-status")).to_contain_text("2")
    with page.expect_download() as asked:
        page.locator('[data-export="csv"]').click()
    text = Path(asked.value.path()).read_text("utf-8")
    lines = text.removeprefix("\ufeff").splitlines()
    assert text.startswith("\ufeff") and len(lines) == 3
    assert lines[1].endswith(f'"{_at(served, "ka", GORI)}/"')
    assert all(not re.search(r'"[=+@-]', line) for line in lines)


def test_a_list_is_printed_as_one_document(page: Page, served: Served) -> None:
    _keep(page, served, [GORI, CENTRE])
    page.goto(_at(served, "hy", "list/"))
    page.locator("[data-document]").click()
    expect(page.locator("#document")).to_be_visible()
    _until(page, "window.printed === 1")
    chapters = page.locator("#document > article")
    assert chapters.count() == 2
    links = page.locator("#document nav a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert all(page.locator(link).count() == 1 for link in links)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
    assert page.locator("#document h1").count() == 0
    count = _pages(page.pdf(prefer_css_page_size=True))
    assert count >= 3, "contents, and each record on a page of its own"


def _keep(page: Page, served: Served, ids: list[str]) -> None:
    page.goto(_at(served, "en", "obligations/"))
    page.evaluate("ids => localStorage.setItem('hub-list', JSON.stringify(ids))", ids)


def test_a_store_that_somebody_spoilt_is_an_empty_list(page: Page, served: Served) -> None:
    page.goto(_at(served, "en", "obligations/"))
    for spoilt in ("{", "null", '{"a": 1}', '[1, "<b>", "javascript:alert(1)/x"]'):
        page.evaluate("text => localStorage.setItem('hub-list', text)", spoilt)
        page.goto(_at(served, "en", "list/"))
        expect(page.locator("#list-none")).to_be_visible()


@pytest.mark.parametrize(("path", "tools"), [("list/", "#list-tools"), ("compare/", "#compare-tools")])
def test_an_empty_page_offers_nothing_to_do_with_what_is_not_there(
    page: Page, served: Served, path: str, tools: str
) -> None:
    page.goto(_at(served, "ka", path))
    expect(page.locator(".hub-empty:not([hidden])")).to_be_visible()
    expect(page.locator(tools)).not_to_be_visible()
    page.goto(_at(served, "ka", f"{path}?of={GORI}"))
    expect(page.locator(tools)).to_be_visible()


# Comparing


@pytest.mark.parametrize("locale", LOCALES_READ)
def test_records_stand_side_by_side_in_the_readers_language(page: Page, served: Served, locale: str) -> None:
    page.goto(_at(served, locale, f"compare/?of={GORI},{CENTRE}"))
    table = page.locator("table.hub-compare")
    expect(table.locator("thead th")).to_have_count(2)
    label = gettext(locale)
    names = [name.strip() for name in table.locator("th[scope=rowgroup]").all_inner_texts()]
    assert {label("Problem"), label("Solution"), label("Budget"), label("Themes")} <= set(names)
    assert len(set(names)) == len(names)
    budget = table.locator('[data-row="fact-budget"] td')
    assert re.search(r"2[.,\s\u00a0]087", budget.first.inner_text())
    assert budget.nth(1).inner_text().strip() == label("Nothing written")
    assert _wide(page) <= 0
    assert _violations(page) == []


def test_what_is_compared_is_chosen_on_cards_and_stands_in_the_address(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(_at(served, "ka", "projects/"))
    buttons = page.locator(".hub-card button[data-compare]")
    expect(buttons.first).to_be_visible()
    for number in range(5):
        buttons.nth(number).focus()
        page.keyboard.press("Enter")
    assert page.locator(".hub-card button[data-compare][aria-pressed=true]").count() == 4
    page.locator(".hub-tray a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("table.hub-compare thead th")).to_have_count(4)
    assert page.url.count("projects/") == 4
    page.locator("button[data-remove]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("table.hub-compare thead th")).to_have_count(3)
    assert page.url.count("projects/") == 3
    page.go_back()
    expect(page.locator("table.hub-compare thead th")).to_have_count(4)


def test_what_cannot_be_found_is_said_and_the_rest_is_shown(page: Page, served: Served) -> None:
    page.goto(_at(served, "uk", f"compare/?of={GORI},about"))
    expect(page.locator("table.hub-compare thead th")).to_have_count(1)
    for hostile in ("%22%3E%3Cscript%3E", "x" * 3000, ",,,", "projects/../../x", "%E0%A4%A"):
        page.goto(_at(served, "uk", f"compare/?of={hostile}"))
        expect(page.locator("#compare-none")).to_be_visible()


# Towns like mine


def test_the_script_counts_as_the_pages_do(page: Page, served: Served) -> None:
    """Every town of the hub: what the page finds is what each town's own page shows."""
    settings = read_settings(root=ROOT)
    catalogue = look(settings).catalogue
    towns = Towns.of(catalogue)
    page.goto(_at(served, "en", "similar/"))
    page.locator("#hub-similar").wait_for(state="visible")
    found: dict[str, Any] = page.evaluate(
        """async (address) => {
            const {matches} = await import(address);
            const {formula, towns} = await (await fetch("towns.json")).json();
            const all = towns.map(([slug, country, type, people]) => ({id: `municipalities/${slug}`, country, type, people}));
            return Object.fromEntries(all.map((mine) => [mine.id, matches(formula, all, mine, formula.shown)
                .map(({other, points, alike, unknown}) => [other.id, points, alike, unknown])]));
        }""",
        served.address + asset(served.folder, "javascripts/similar.js"),
    )
    wanted = {
        mine.id: [
            [each.id, each.points, list(each.alike), list(each.unknown)] for each in towns.matches(mine)
        ]
        for mine in towns.all
    }
    assert found == wanted
    assert any(wanted.values())


@pytest.mark.parametrize("page", ["dark"], indirect=True)
@pytest.mark.parametrize("locale", ["be", "hy", "az"])
def test_a_town_that_is_only_described_is_compared_too(page: Page, served: Served, locale: str) -> None:
    page.goto(_at(served, locale, "similar/"))
    page.locator("#hub-similar").wait_for(state="visible")
    page.locator("#similar-people").focus()
    page.keyboard.type("48 143")
    expect(page.locator("#similar-status")).to_contain_text(gettext(locale)("Country"))
    page.locator("#similar-country").select_option("GE")
    expect(page.locator('[data-town="municipalities/gori"]')).to_be_visible()
    assert "people=48+143&country=GE" in page.url
    figure = format.number(Decimal(48143), locale)
    assert page.locator('[data-town="municipalities/gori"] .hub-why').inner_text().count(figure) == 2
    assert _wide(page) <= 0
    assert _violations(page) == []
    page.reload()
    expect(page.locator('[data-town="municipalities/gori"]')).to_be_visible()


def test_without_scripts_every_town_shows_comparable_ones_with_reasons(
    browser: Browser, served: Served
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(_at(served, "uk", "municipalities/gori/"))
    towns = page.locator(".hub-comparable .hub-towns > li")
    assert towns.count() == 5
    assert all(
        "Та сама країна: Грузія" in each or "Той самий тип" in each for each in towns.all_inner_texts()
    )
    assert page.locator("button:visible").filter(has_text="Зберегти").count() == 0
    page.goto(_at(served, "uk", "list/"))
    assert "JavaScript" in page.locator("noscript .hub-notice").inner_text()
    page.goto(_at(served, "uk", f"{CENTRE}/"))
    page.locator(".hub-tool summary").nth(1).click()
    assert "https://hub.example/uk/" in page.locator("#cite-text").inner_text()
    context.close()


# Kits and papers


def test_ticks_stay_in_this_browser_and_with_their_record(page: Page, served: Served) -> None:
    page.goto(_at(served, "ka", f"{EDINET}/"))
    expect(page.locator(".hub-ticks__note")).to_be_visible()
    box = page.locator(".hub-ticks input").first
    box.focus()
    page.keyboard.press("Space")
    assert json.loads(page.evaluate("localStorage.getItem('hub-ticks')")) == {EDINET: [0]}
    page.goto(_at(served, "hy", f"{EDINET}/"))
    expect(page.locator(".hub-ticks input").first).to_be_checked()
    page.goto(_at(served, "hy", "projects/cimislia-south-open-gate/"))
    expect(page.locator(".hub-ticks__note")).to_be_visible()
    assert page.locator(".hub-ticks input:checked").count() == 0


def test_citation_and_action_are_copied_with_the_keyboard(browser: Browser, served: Served) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 700}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(_at(served, "ka", f"{GORI}/"))
    page.locator(".hub-adapt > summary").focus()
    page.keyboard.press("Enter")
    copy = page.locator('[data-copy="adapted"]')
    expect(copy).to_be_visible()
    copy.focus()
    page.keyboard.press("Enter")
    expect(copy).to_have_text(gettext("ka")("Copied"))
    assert "gori-growth:\n        title:\n" in page.evaluate("navigator.clipboard.readText()")
    page.locator(".hub-tool summary").nth(1).press("Enter")
    page.locator(".hub-tool details summary").first.press("Enter")
    page.locator('[data-copy="cite-bib"]').press("Enter")
    _until(page, "navigator.clipboard.readText().then(text => text.startsWith('@misc'))")
    page.locator(".hub-tool summary").first.press("Enter")
    assert _violations(page) == []
    assert _wide(page) <= 0
    page.locator('[data-copy="cite-bib"]').press("Escape")
    expect(page.locator(".hub-tool").nth(1)).not_to_have_attribute("open", "")
    context.close()


@pytest.mark.parametrize("locale", LOCALES_READ)
def test_a_record_takes_two_pages_of_paper_at_most(browser: Browser, served: Served, locale: str) -> None:
    """The longest project and the longest practice of all."""
    for kind in ("projects", "practices"):
        page = browser.new_page()
        folder = served.folder / LOCALES[locale].prefix / kind
        longest = max(
            (
                each
                for each in folder.glob("*/index.html")
                if (ROOT / "content" / kind / each.parent.name).is_dir()
            ),
            key=lambda each: (each.stat().st_size, each.parent.name),
        )
        page.goto(_at(served, locale, f"{kind}/{longest.parent.name}/"))
        count = _pages(page.pdf(prefer_css_page_size=True))
        assert 1 <= count <= 2, longest
        page.emulate_media(media="print")
        assert page.locator(".hub-on-paper svg").is_visible()
        assert not page.locator(".hub-header").is_visible()
        assert not page.locator(".hub-deeds").is_visible()
        page.close()


def _pages(paper: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))
