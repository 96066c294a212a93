"""What readers do with a listing: narrow it, order it, go back, be helped out of a dead end, in any alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue import Catalogue
from generator.locales import LOCALES, format
from generator.locales.collation import collator
from generator.pipeline import look
from generator.schema import HalfYear
from generator.settings import read_settings
from generator.views.cards import euros
from generator.views.reader import Reader
from tests.site.conftest import ROOT, Served, asset
from tests.site.looking import AXE, RULES

CARDS = ".hub-found .hub-card"
TITLES = ".hub-found .hub-card__title"
SPOKEN = ["ka", "hy", "az", "uk", "en"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return look(read_settings(root=ROOT)).catalogue


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    yield page
    page.context.close()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """One window for all of them, in which no script may fail."""
    troubles: list[str] = []
    hear = lambda error: troubles.append(str(error))  # noqa: E731
    window.on("pageerror", hear)
    window.set_viewport_size({"width": 1280, "height": 800})
    yield window
    window.remove_listener("pageerror", hear)
    assert troubles == []


def opened(page: Page, served: Served, path: str) -> Page:
    """A listing whose boxes can be ticked."""
    page.goto(f"{served.address}{path}")
    page.wait_for_selector(".hub-facet input", state="attached")
    return page


def box(facet: str, value: str) -> str:
    """The box of a value of a facet."""
    return f'.hub-facet[data-facet="{facet}"] input[value="{value}"]'


def label(facet: str, value: str) -> str:
    """The line of a value: its box, its name and how many it would leave."""
    return f'.hub-facet[data-facet="{facet}"] label:has(input[value="{value}"])'


def count(page: Page, facet: str, value: str) -> int:
    """The number beside a value."""
    return int(page.locator(f"{label(facet, value)} .hub-count").inner_text())


def number(text: str) -> int:
    """The number in a sentence."""
    return int(re.sub(r"\D", "", text))


@pytest.mark.parametrize("locale", SPOKEN)
def test_values_are_chosen_with_the_keyboard_alone(page: Page, served: Served, locale: str) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}municipalities/")
    before = count(page, "country", "ge")
    page.focus('.hub-facet[data-facet="country"] summary')
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "ge":
            break
    page.keyboard.press("Space")
    expect(page.locator(".hub-chip").first).to_be_visible()
    assert page.evaluate("document.activeElement.value") == "ge", "the focus stays where the reader works"
    assert number(page.locator(".hub-total").inner_text()) == before == count(page, "country", "ge")
    assert page.locator(".hub-total").get_attribute("role") == "status"
    # In the words of the reader, and of nobody else.
    chip = page.locator(".hub-chip").first.inner_text()
    country = page.locator(f"{label('country', 'ge')} span:not(.hub-count)").inner_text()
    assert country in chip
    assert urlsplit(page.url).query == "country=ge"


def test_values_of_one_facet_add_up_and_facets_cut(page: Page, served: Served) -> None:
    opened(page, served, "municipalities/")
    georgia, armenia = count(page, "country", "ge"), count(page, "country", "am")
    page.check(box("country", "ge"))
    assert count(page, "country", "am") == armenia, "a count says what choosing would bring, not what is left"
    page.check(box("country", "am"))
    assert number(page.locator(".hub-total").inner_text()) == georgia + armenia
    town = page.locator('.hub-facet[data-facet="type"]')
    town.evaluate("each => each.open = true")
    key = town.locator("li:not(.is-empty) input").first.get_attribute("value") or ""
    wanted = count(page, "type", key)
    assert 0 < wanted < georgia + armenia
    page.check(box("type", key))
    assert number(page.locator(".hub-total").inner_text()) == wanted
    assert urlsplit(page.url).query == f"country={'am,ge' if 'am,ge' in page.url else 'ge,am'}&type={key}"
    page.reload()
    page.wait_for_selector(".hub-chip")
    assert number(page.locator(".hub-total").inner_text()) == wanted


@pytest.mark.parametrize("locale", SPOKEN)
def test_back_undoes_one_step_after_the_other(page: Page, served: Served, locale: str) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}projects/")
    start = page.locator(TITLES).all_inner_texts()
    page.check(box("country", "ua"))
    some = page.locator(TITLES).all_inner_texts()
    page.select_option("#sort", "title")
    ordered = page.locator(TITLES).all_inner_texts()
    assert ordered == sorted(some, key=collator(locale)) or len(ordered) == 36
    page.go_back()
    expect(page.locator("#sort")).to_have_value("newest")
    assert page.locator(TITLES).all_inner_texts() == some
    page.go_back()
    expect(page.locator(".hub-chip")).to_have_count(0)
    assert page.locator(TITLES).all_inner_texts() == start
    page.go_forward()
    expect(page.locator(box("country", "ua"))).to_be_checked()


@pytest.mark.parametrize("locale", ["az", "hy", "uk", "be", "ro"])
def test_titles_stand_in_the_readers_alphabet(page: Page, served: Served, locale: str) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}municipalities/")
    page.check(box("country", "ua"))
    while page.locator(".hub-button").is_visible():
        page.click(".hub-button")
    titles = page.locator(TITLES).all_inner_texts()
    assert len(titles) > 15
    assert titles == sorted(titles, key=collator(locale))


def test_a_chip_is_taken_out_and_the_focus_is_not_lost(page: Page, served: Served) -> None:
    opened(page, served, "ka/projects/?country=ge&country=&theme=tourism,youth")
    chips = page.locator(".hub-chips .hub-chip")
    expect(chips).to_have_count(4)
    chips.first.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(3)
    assert page.evaluate("document.activeElement.className") == "hub-chip"
    chips.last.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(0)
    assert page.evaluate("document.activeElement.className") == "hub-total"
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize("locale", SPOKEN)
def test_a_dead_end_says_which_way_leads_out(page: Page, served: Served, locale: str) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}municipalities/?country=ge&region=lori")
    expect(page.locator(CARDS)).to_have_count(0)
    ways = page.locator(".hub-loosen button")
    assert ways.count() == 2
    promised = number(ways.first.inner_text())
    ways.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(CARDS).first).to_be_visible()
    assert number(page.locator(".hub-total").inner_text()) == promised


def test_where_no_single_step_helps_each_facet_is_offered_alone(page: Page, served: Served) -> None:
    opened(page, served, "uk/municipalities/?country=ge&region=lori&population=over-250k")
    ways = page.locator(".hub-loosen button")
    assert ways.count() >= 2
    promised = number(ways.first.inner_text())
    ways.first.click()
    assert number(page.locator(".hub-total").inner_text()) == promised > 0


def test_the_page_of_one_value_hands_on_what_is_chosen(page: Page, served: Served) -> None:
    opened(page, served, "hy/browse/projects/scheme/pioneer/")
    expect(page.locator(box("scheme", "pioneer"))).to_be_checked()
    assert page.locator(CARDS).count() == number(page.locator(".hub-total").inner_text())
    page.check(box("country", "ge"))
    page.wait_for_url("**/hy/projects/?*")
    assert urlsplit(page.url).query == "country=ge&scheme=pioneer"
    page.wait_for_selector(".hub-chip")
    page.go_back()
    page.wait_for_url("**/hy/browse/projects/scheme/pioneer/")


def test_cards_of_the_table_are_the_cards_of_the_page(page: Page, served: Served) -> None:
    """Narrowing to everything there is must change nothing that a reader sees or hears."""
    script = """(cards) => cards.map((card) => [card.querySelector("a").href, card.querySelector("img")?.src,
      card.innerText.replace(/\\s+/g, " "), ...[...card.querySelectorAll("[lang]")].map((each) => each.lang)])"""
    opened(page, served, "az/events/")
    before = page.locator(CARDS).evaluate_all(script)
    page.select_option("#sort", "title")
    page.select_option("#sort", "newest")
    page.goto(f"{served.address}az/events/?language=en,hy,az,be,ka,ro,uk,ru")
    expect(page.locator(".hub-chip").first).to_be_visible()
    assert page.locator(CARDS).evaluate_all(script) == before


@pytest.mark.parametrize(
    "query", ["country=<script>", "country=zz", "sort=%00", "theme=" + "a," * 5000, "x=y&&==", "%E0%A4%A"]
)
def test_no_address_breaks_a_listing(page: Page, served: Served, query: str) -> None:
    opened(page, served, f"be/events/?{query}")
    assert page.locator(CARDS).count() > 0
    assert page.locator(".hub-chip").count() == 0


@pytest.mark.parametrize("locale", SPOKEN)
def test_on_a_phone_facets_are_a_drawer_that_says_how_much_is_left(
    page: Page, served: Served, locale: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{served.address}{LOCALES[locale].prefix}projects/")
    opener, drawer = page.locator(".hub-tools__narrow"), page.locator(".hub-narrow")
    expect(drawer).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.focus()
    page.keyboard.press("Enter")
    expect(drawer).to_be_visible()
    page.wait_for_selector(".hub-facet input")
    page.check(box("country", "md"))
    result = page.locator(".hub-narrow__show")
    expect(result).to_be_in_viewport()
    left = number(result.inner_text())
    assert left == count(page, "country", "md")
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    result.click()
    expect(drawer).to_be_hidden()
    assert number(page.locator(".hub-total").inner_text()) == left
    assert page.evaluate("document.activeElement.className") == "hub-total"
    page.focus(".hub-tools__narrow")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "hub-tools__narrow"


@pytest.mark.parametrize(
    ("locale", "path", "scheme", "width"),
    [
        ("ka", "projects/?country=ge,am&sort=title", "light", 1280), ("hy", "municipalities/?country=ge&region=lori", "dark", 320),
        ("uk", "browse/projects/scheme/pioneer/", "dark", 1280), ("az", "browse/a-z/", "light", 320),
    ],
)  # fmt: skip
def test_nothing_is_to_be_said_against_a_narrowed_list(
    browser: Browser, served: Served, locale: str, path: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        forced_colors="active" if locale == "uk" else "none",
    )  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served.address}{LOCALES[locale].prefix}{path}", wait_until="networkidle")
    if width == 320 and "?" in path:
        page.click(".hub-tools__narrow")
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    found = [
        (each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in result["violations"]
    ]
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert found == []
    assert overflow == 0
    assert [url for url in asked if not url.startswith((served.address, "data:"))] == []


def test_nothing_moves_when_links_become_boxes(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.route("**/catalogue.json", lambda route: None)
    page.goto(f"{served.address}ka/projects/")
    places = '[...document.querySelectorAll(".hub-facet summary, .hub-facet li, .hub-card")].filter((each) => each.checkVisibility()).map((each) => JSON.stringify(each.getBoundingClientRect()))'
    page.wait_for_selector(".hub-facet li a")
    page.evaluate("document.fonts.ready")
    before = page.evaluate(places)
    page.unroute("**/catalogue.json")
    page.reload()
    page.wait_for_selector(".hub-facet input", state="attached")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(places) == before
    context.close()


def test_the_links_stay_where_the_table_never_comes(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.route("**/catalogue.json", lambda route: route.abort())
    page.goto(f"{served.address}uk/projects/", wait_until="networkidle")
    page.click('.hub-facet[data-facet="scheme"] summary') if not page.locator(
        '.hub-facet[data-facet="scheme"] a'
    ).first.is_visible() else None
    page.click('.hub-facet[data-facet="scheme"] a >> nth=0')
    assert "/uk/browse/projects/scheme/" in page.url
    context.close()


def test_a_listing_of_thousands_shows_a_slice_and_then_more(page: Page, served: Served) -> None:
    """The table is made fifty times as long on its way; what fits is counted, and shown a slice at a time."""
    opened(page, served, "events/")

    def many(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        data = answer.json()
        kind = next(place for place, each in enumerate(data["kinds"]) if each["name"] == "events")
        first = sum(each["rows"] for each in data["kinds"][:kind])
        size, times = data["kinds"][kind]["rows"], 5000 // data["kinds"][kind]["rows"]
        for column in data["rows"].values():
            column[first : first + size] = column[first : first + size] * times
        for number, facet in enumerate(data["facets"]):
            if number not in data["kinds"][kind]["facets"]:
                continue
            before = sum(each["rows"] for each in data["kinds"][:kind] if number in each["facets"])
            facet["rows"][before : before + size] = facet["rows"][before : before + size] * times
        data["kinds"][kind]["rows"] = size * times
        route.fulfill(response=answer, json=data)  # type: ignore[attr-defined]

    page.route("**/catalogue.json", many)
    page.goto(f"{served.address}events/?sort=title")
    page.wait_for_selector(".hub-button")
    assert number(page.locator(".hub-total").inner_text()) > 4_500
    assert page.locator(CARDS).count() == 36
    page.focus(".hub-button")
    page.keyboard.press("Enter")
    expect(page.locator(CARDS)).to_have_count(72)
    assert (
        page.evaluate("[...document.querySelectorAll('.hub-card a')].indexOf(document.activeElement)") == 36
    )
    page.unroute("**/catalogue.json")


# The list as a table


@pytest.mark.parametrize("locale", SPOKEN)
def test_a_list_becomes_a_table_that_narrows_and_is_ordered_by_its_columns(
    page: Page, served: Served, locale: str
) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}projects/")
    cards = page.locator(TITLES).all_inner_texts()
    page.locator(".hub-view input[value=table]").focus()
    page.keyboard.press("Space")
    rows = page.locator(".hub-rows tbody tr")
    expect(rows).not_to_have_count(0)
    assert urlsplit(page.url).query == "view=table"
    titles = rows.locator("th a").all_inner_texts()
    assert titles[: len(cards)] == cards
    assert page.locator(".hub-rows [aria-sort]").get_attribute("aria-sort") == "descending"

    page.locator(".hub-rows [data-sort=title]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th:has([data-sort=title])")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator(".hub-rows [data-sort=title]")).to_be_focused()
    collate = collator(locale)
    titles = rows.locator("th a").all_inner_texts()
    assert titles == sorted(titles, key=collate)

    box_of_moldova = page.locator(box("country", "md"))
    box_of_moldova.check()
    expect(rows).to_have_count(count(page, "country", "md"))
    assert urlsplit(page.url).query == "country=md&sort=title&view=table"
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.locator(".hub-rows")).to_have_count(0)
    assert page.locator(TITLES).all_inner_texts() == cards


def test_a_table_in_the_address_is_shown_and_scrolls_inside_its_own_box(
    browser: Browser, served: Served
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{served.address}hy/projects/?country=md&view=table")
    page.wait_for_selector(".hub-rows")
    assert page.locator(".hub-view input[value=table]").is_checked()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    wide = page.locator(".hub-scroll:has(.hub-rows)")
    assert wide.evaluate("box => box.scrollWidth > box.clientWidth && box.tabIndex === 0")
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    page.close()


def test_without_a_script_nobody_is_offered_a_table(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.address}projects/")
    assert not page.locator(".hub-view").is_visible()
    context.close()


def _module(page: Page, name: str) -> str:
    """The address of a script that the page has asked for."""
    script = page.locator(f'link[rel=modulepreload][href*="/{name}."]').get_attribute("href")
    return str(page.evaluate("href => new URL(href, location.href).href", script))


@pytest.mark.parametrize("locale", LOCALES)
def test_scripts_write_numbers_and_dates_as_the_build_does(
    page: Page, served: Served, catalogue: Catalogue, locale: str
) -> None:
    opened(page, served, f"{LOCALES[locale].prefix}projects/")
    counts = [0, 950, 1234, 12345, 2087991, 1234567.5]
    numbers = "async ([at, all]) => { const { numbers } = await import(at); return all.map(numbers.format); }"
    assert page.evaluate(numbers, [_module(page, "language"), counts]) == [
        format.number(Decimal(str(count)), locale) for count in counts
    ]
    rows = f"{served.address}{asset(served.folder, 'javascripts/rows.js')}"
    days = [(2018, 0, 0), *((2019, month, day) for month in range(1, 13) for day in (0, 1, 9, 12, 28))]
    halves = [HalfYear(2018, 1), HalfYear(2019, 2)]
    asked = [{"date": year * 10000 + month * 100 + day, "kind": {}} for year, month, day in days]
    asked += [
        {"date": each.year * 10000 + each.first.month * 100, "kind": {"halves": True}} for each in halves
    ]
    dates = """async ([rows, table, asked]) => {
        const [{ dated }, { writes }] = [await import(rows), await (await import(table)).table()];
        return asked.map((each) => dated(each, writes)); }"""
    reader = Reader(locale, "", catalogue)
    assert page.evaluate(dates, [rows, _module(page, "table"), asked]) == [
        *(format.day(year, month, day, locale) for year, month, day in days),
        *(reader.half_year(each) for each in halves),
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_table_writes_dates_and_amounts_as_the_records_do(
    page: Page, served: Served, catalogue: Catalogue, locale: str
) -> None:
    page.goto(f"{served.address}{LOCALES[locale].prefix}projects/?view=table")
    page.wait_for_selector(".hub-rows tbody tr")
    read = """rows => rows.map(row => [new URL(row.querySelector("a").href).pathname,
        row.querySelector(".hub-rows__date").textContent, row.querySelector(".hub-rows__figure").textContent])"""
    shown = page.locator(".hub-rows tbody tr").evaluate_all(read)
    amounts = [amount for _, _, amount in shown if amount]
    kind = catalogue.kinds["projects"]
    assert amounts
    for path, date, amount in shown:
        record = catalogue.find("projects", path.rstrip("/").split("/")[-1])
        assert record is not None
        starts = record.facts.starts
        assert date == (Reader(locale, "", catalogue).date(starts.value) if starts else "")
        money = euros(record, kind)
        assert amount == (format.money(Decimal(money), "EUR", locale) if money else "")


def test_belarusian_has_its_alphabet_where_the_browser_has_not(page: Page, served: Served) -> None:
    opened(page, served, "be/projects/")
    address = _module(page, "language")
    towns = [
        "Ўзда",
        "Узда",
        "Фаніпаль",
        "Ёлкіна",
        "Ельск",
        "Жодзіна",
        "Іўе",
        "Зэльва",
        "Йодавая",
        "Ушачы",
        "Еўрапа",
    ]
    ordered = page.evaluate(
        "async ([at, towns]) => towns.sort((await import(at)).alphabetical)", [address, towns]
    )
    assert ordered == sorted(towns, key=collator("be"))


def test_a_narrowed_list_does_not_say_how_many_places_the_whole_one_has(page: Page, served: Served) -> None:
    opened(page, served, "uk/projects/")
    places = page.locator(".hub-map-fold > summary .hub-count")
    expect(places).to_be_visible()
    whole = places.inner_text()
    page.locator(box("country", "md")).check()
    expect(places).not_to_be_visible()
    page.locator(".hub-map-fold > summary").click()
    expect(places).to_be_visible()
    assert places.inner_text() != whole
    page.go_back()
    expect(places).to_have_text(whole)
