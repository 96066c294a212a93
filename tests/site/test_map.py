"""The map as a reader meets it: with keys, by mouse, in their language, on a narrow phone, and without a script."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.locales import LOCALES
from generator.views.maps.sheets import REGION
from tests.site.conftest import Served, asset
from tests.site.looking import AXE, RULES

MAP, MARK, PANEL = "svg.hub-map__drawing", ".hub-map__mark", ".hub-map__panel"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector(MARK)
    return page


def width(page: Page) -> float:
    return float(page.get_attribute(MAP, "viewBox").split()[2])


def left(page: Page) -> float:
    return float(page.get_attribute(MAP, "viewBox").split()[0])


def in_view(page: Page) -> int:
    return int("".join(each for each in page.inner_text(f"{PANEL} h2") if each.isdigit()))


def records_shown(page: Page) -> int:
    """The sum of what all marks say in brackets."""
    labels = page.eval_on_selector_all(MARK, "marks => marks.map((each) => each.getAttribute('aria-label'))")
    return sum(int(label.rpartition("(")[2].rstrip(")")) for label in labels)


def test_keys_alone_move_zoom_and_open(window: Page, served: Served) -> None:
    page = opened(window, f"{served.address}map/")
    page.focus(".hub-map__skip")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('svg.hub-map__drawing')")
    whole, everything = width(page), in_view(page)
    for _ in range(3):
        page.keyboard.press("+")
    assert width(page) < whole / 3
    before = left(page)
    page.keyboard.press("ArrowRight")
    assert left(page) > before
    page.wait_for_timeout(100)
    assert in_view(page) < everything
    page.keyboard.press("0")
    page.wait_for_timeout(100)
    assert (width(page), in_view(page)) == (whole, everything)
    page.keyboard.press("-")
    assert width(page) >= whole


def test_a_group_opens_into_its_places_and_a_place_into_its_records(window: Page, served: Served) -> None:
    page = opened(window, f"{served.address}map/")
    whole = width(page)
    for _ in range(12):
        group = page.locator(f"{MARK}[aria-label^='Places close together']").first
        if not group.count():
            break
        group.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        if page.locator(f"{PANEL} > button").is_visible():
            break
    assert width(page) < whole
    place = page.locator(f"{MARK}:not([aria-label^='Places close together'])").first
    name = place.get_attribute("aria-label").rpartition(" (")[0]
    place.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{PANEL} h2")).to_have_text(name)
    assert page.evaluate("document.activeElement.tagName") == "H2"
    # The records there are cards, as in lists, as soon as the table of all records has come.
    expect(page.locator(f"{PANEL} .hub-card").first).to_be_visible()
    assert page.locator(f"{PANEL} .hub-card .hub-card__above").first.inner_text()
    links = page.locator(f"{PANEL} a")
    target = links.first.get_attribute("href")
    page.keyboard.press("Escape")
    expect(page.locator(f"{PANEL} > button")).to_be_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith(name)
    assert page.request.get(page.evaluate("href => new URL(href, location.href).href", target)).ok


def test_the_list_beside_the_map_holds_what_the_map_shows(window: Page, served: Served) -> None:
    page = opened(window, f"{served.address}map/")
    data = json.loads((served.folder / "map" / "places.geojson").read_text("utf-8"))
    places = {
        tuple(point)
        for each in data["features"]
        for point in (
            [each["geometry"]["coordinates"]]
            if each["geometry"]["type"] == "Point"
            else each["geometry"]["coordinates"]
        )
    }
    assert in_view(page) == len(places)
    assert records_shown(page) == sum(len(each["properties"]["places"]) for each in data["features"])


def test_the_script_and_the_drawing_agree_where_a_place_lies(window: Page, served: Served) -> None:
    page = opened(window, f"{served.address}map/")
    told = page.evaluate(
        """async ([address, places]) => {
          const { sheet } = await import(address);
          const { at } = sheet(document.querySelector(".hub-map").dataset.sheet);
          return places.map(([latitude, longitude]) => at([longitude, latitude]));
        }""",
        [served.address + asset(served.folder, "javascripts/map/sheet.js"), PLACES],
    )
    for (x, y), place in zip(told, PLACES, strict=True):
        assert (round(x), round(y)) == REGION.at(*place)


PLACES = [(41.9853, 44.1129), (49.8383, 24.0232), (55.19, 30.2), (38.75, 48.85), (44.6, 33.53)]


@pytest.mark.parametrize("locale", ["ka", "hy", "az", "uk"])
def test_the_map_speaks_the_language_of_its_reader(window: Page, served: Served, locale: str) -> None:
    page = opened(window, f"{served.address}{LOCALES[locale].prefix}map/")
    data = json.loads((served.folder / LOCALES[locale].prefix / "map" / "places.geojson").read_text("utf-8"))
    english = json.loads((served.folder / "map" / "places.geojson").read_text("utf-8"))
    own = {name for each in data["features"] for name in each["properties"]["places"]}
    shown = set(page.locator(".hub-map__towns text").all_text_contents())
    assert shown and shown <= own
    assert (
        not shown & {name for each in english["features"] for name in each["properties"]["places"]}
        or locale == "az"
    )
    countries = page.locator(".hub-map__names text").all_text_contents()
    assert {"ka": "უკრაინა", "hy": "Ուկրաինա", "az": "Ukrayna", "uk": "Україна"}[locale] in countries
    notice = page.inner_text(".hub-map__notice")
    assert data["notice"] in notice
    assert data["notice"] != english["notice"]


def test_a_listing_asks_for_its_map_only_when_it_is_unfolded(window: Page, served: Served) -> None:
    asked: list[str] = []
    note = lambda request: asked.append(request.url)  # noqa: E731
    window.on("request", note)
    window.goto(f"{served.address}projects/", wait_until="networkidle")
    assert not [
        url for url in asked if url.endswith(".geojson") or "/maps/near." in url or "/maps/region." in url
    ]
    window.click(".hub-map-fold summary")
    window.wait_for_selector(MARK)
    window.remove_listener("request", note)
    assert [url for url in asked if url.endswith("projects/places.geojson")]


def test_the_map_follows_when_the_list_is_narrowed(window: Page, served: Served) -> None:
    window.goto(f"{served.address}ka/municipalities/", wait_until="networkidle")
    window.click(".hub-map-fold summary")
    window.wait_for_selector(MARK)
    everything = in_view(window)
    window.locator("[data-facet=country] label", has_text="საქართველო").click()
    window.wait_for_function(f"everything => parseInt(document.querySelector('{PANEL} h2').textContent.replace(/\\D/g, '')) < everything", arg=everything)  # fmt: skip
    data = json.loads((served.folder / "ka" / "municipalities" / "places.geojson").read_text("utf-8"))
    georgian = [each for each in data["features"] if each["properties"]["countries"] == ["GE"]]
    assert in_view(window) == len(georgian)
    assert str(len(georgian)) in window.inner_text(".hub-map-fold summary")
    window.go_back()
    window.wait_for_function(f"everything => parseInt(document.querySelector('{PANEL} h2').textContent.replace(/\\D/g, '')) === everything", arg=everything)  # fmt: skip


def test_a_page_of_one_value_maps_only_what_it_lists(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(f"{served.address}browse/municipalities/country/am/")
    page.click(".hub-map-fold summary")
    page.wait_for_selector(MARK)
    data = json.loads((served.folder / "municipalities" / "places.geojson").read_text("utf-8"))
    assert in_view(page) == sum(each["properties"]["countries"] == ["AM"] for each in data["features"])
    page.goto(f"{served.address}browse/countries/am/")
    page.click(".hub-map-fold summary")
    page.wait_for_selector(MARK)
    data = json.loads((served.folder / "map" / "places.geojson").read_text("utf-8"))
    armenian = [each for each in data["features"] if "AM" in each["properties"]["countries"]]
    assert records_shown(page) == sum(len(each["properties"]["places"]) for each in armenian)
    context.close()


def test_the_map_fits_a_narrow_phone_and_two_fingers_move_it(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = opened(context.new_page(), f"{served.address}ka/map/")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.locator(MAP).scroll_into_view_if_needed()
    whole = width(page)
    box = page.locator(MAP).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = context.new_cdp_session(page)

    def touch(kind: str, *fingers: tuple[float, float]) -> None:
        points = [{"x": fx, "y": fy, "id": number} for number, (fx, fy) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", (x - 20, y))
    touch("touchStart", (x - 20, y), (x + 20, y))
    for step in range(1, 7):
        touch("touchMove", (x - 20 - 8 * step, y), (x + 20 + 8 * step, y))
    touch("touchEnd")
    page.wait_for_timeout(150)
    assert width(page) < whole / 2
    context.close()


def test_the_wheel_scrolls_the_page_and_zooms_with_ctrl(window: Page, served: Served) -> None:
    page = opened(window, f"{served.address}map/")
    page.hover(MAP)
    whole = width(page)
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(150)
    assert width(page) == whole
    page.evaluate("scrollTo(0, 0)")
    page.hover(MAP)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_timeout(150)
    assert width(page) < whole


def test_without_a_script_the_map_is_a_picture_with_a_list(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.address}uk/map/")
    assert page.get_attribute(MAP, "role") == "img"
    assert "Місць" in page.get_attribute(MAP, "aria-label")
    assert page.locator(".hub-map__dot").count() >= 1
    assert page.locator("#in-ge ~ ul a").count() >= 10
    page.goto(f"{served.address}uk/projects/gori-growth/")
    page.locator(".hub-where").scroll_into_view_if_needed()
    assert "Горі" in page.get_attribute(".hub-where svg", "aria-label")
    assert page.locator(".hub-where .hub-map__dot").count() == 1
    context.close()


def test_a_record_leads_to_what_is_near_its_place(window: Page, served: Served) -> None:
    window.goto(f"{served.address}az/municipalities/gori/")
    window.click(".hub-where .hub-map__take a")
    window.wait_for_selector(MARK)
    assert window.url.endswith("/az/map/?at=41.9853,44.1129")
    assert "Qori" in window.locator(f"{PANEL} h3").all_inner_texts()
    assert width(window) < REGION.width / 5


def test_the_land_is_really_drawn(window: Page, served: Served) -> None:
    """Shapes come from another file: what is used of it has a size on the page."""
    window.goto(f"{served.address}projects/gori-growth/", wait_until="networkidle")
    boxes = window.eval_on_selector_all(
        ".hub-where use", "all => all.map((each) => each.getBoundingClientRect().width)"
    )
    assert len(boxes) == 5
    assert min(boxes) > 100
    window.goto(f"{served.address}projects/", wait_until="networkidle")
    assert window.eval_on_selector(".hub-cover use", "each => each.getBoundingClientRect().height") > 20


def test_nobody_is_shut_out_of_an_open_map(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{served.address}hy/projects/")
    page.click(".hub-map-fold summary")
    page.wait_for_selector(MARK)
    page.locator(f"{MARK}").last.press("Enter")
    page.evaluate(AXE)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    assert [(each["id"], each["nodes"][0]["html"]) for each in result["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_nothing_on_the_map_breaks_the_content_policy(browser: Browser, served: Served) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    opened(page, f"{served.address}hy/map/")
    for _ in range(5):
        page.click(".hub-map__buttons button:first-child")
    page.wait_for_function(
        "document.querySelector('.hub-map__abroad').getAttribute('href').includes('/near.')"
    )
    page.wait_for_load_state("networkidle")
    assert said == []
    context.close()
