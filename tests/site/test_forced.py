"""Readers whose system chooses the colours: what has the focus, what is chosen and what is drawn can still be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Served
from tests.site.looking import AXE, RULES

#: Pages on which one acts, each in another language; what must have come before they are looked at.
PAGES = {
    "ka/search/?q=ტურიზმი": ".hub-results li",
    "hy/projects/?country=md": ".hub-chip",
    "az/projects/?view=table": ".hub-rows",
    "be/map/": ".hub-map__marks [role=button]",
    "uk/obligations/": ".hub-board__filter:not([hidden])",
    "ro/similar/": "#hub-similar select",
    "ru/compare/?of=projects/bolnisi-model,projects/oni-business-clusters": "#compare th",
    "ka/plans/gori-2018/": "[data-tools] button:not([hidden])",
    "uk/": ".hub-hero__search",
}

#: The focus is seen by an outline on what has it, or on what it stands in: a card, a label.
SEEN = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return "";
  // On the map a mark is filled anew, in our colours; the system's need an outline.
  const mark = here.querySelector(":scope > circle:not(.hub-map__touch)");
  if (mark && parseFloat(getComputedStyle(mark).strokeWidth) >= 4) return "seen";
  let node = here;
  for (let step = 0; node && step < 5; step += 1, node = node.parentElement) {
    const style = getComputedStyle(node);
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return "seen";
  }
  return here.outerHTML.slice(0, 160);
}"""

#: Shapes that carry meaning and whose colour is that of the ground they lie on.
LOST = """(shapes) => [...document.querySelectorAll(shapes)].filter((shape) => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const { fill, stroke, strokeWidth } = getComputedStyle(shape);
  const drawn = (stroke !== "none" && parseFloat(strokeWidth) > 0 && stroke !== ground) || (fill !== "none" && fill !== ground);
  return !drawn;
}).map((shape) => shape.outerHTML.slice(0, 120))"""


#: Lines that carry meaning and have the colour of the ground, or none: only their stroke is drawn.
UNDRAWN = """(lines) => [...document.querySelectorAll(lines)].filter((line) => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const { stroke, strokeWidth, strokeOpacity, opacity } = getComputedStyle(line);
  return stroke === "none" || stroke === ground || !(parseFloat(strokeWidth) >= 1) || strokeOpacity < 0.5 || opacity < 0.5;
}).map((line) => line.outerHTML.slice(0, 120))"""
LINES = ".hub-chart__path, .hub-chart__axis, .hub-chart__grid, .hub-chart__level, .hub-chart__reach"


@pytest.fixture(scope="module", params=["light", "dark"])
def window(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        forced_colors="active", color_scheme=request.param, viewport={"width": 1280, "height": 900}
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=["none", "active"])
def either(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window in our own colours, and one in the system's."""
    context = browser.new_context(forced_colors=request.param, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("address", "there"), PAGES.items(), ids=lambda each: each.split("?")[0])
def test_the_focus_is_seen_wherever_it_goes(either: Page, served: Served, address: str, there: str) -> None:
    either.goto(f"{served.address}{address}")
    expect(either.locator(there).first).to_be_visible()
    unseen = set()
    for _ in range(40):
        either.keyboard.press("Tab")
        if (found := either.evaluate(SEEN)) not in ("", "seen"):
            unseen.add(found)
    assert unseen == set()


@pytest.mark.parametrize(("address", "there"), PAGES.items(), ids=lambda each: each.split("?")[0])
def test_nobody_is_shut_out(window: Page, served: Served, address: str, there: str) -> None:
    window.goto(f"{served.address}{address}")
    expect(window.locator(there).first).to_be_visible()
    window.evaluate(AXE)
    # Which colours stand on which is the system's choice, of which axe knows nothing.
    found = window.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})",
        RULES,
    )
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_what_is_chosen_differs_from_what_is_not(window: Page, served: Served) -> None:
    window.goto(f"{served.address}ka/projects/?country=md&view=table")
    expect(window.locator(".hub-rows")).to_be_visible()
    ground = "label => getComputedStyle(label).backgroundColor"
    chosen, other = (
        window.locator(f".hub-view label:has(input[value={value}])").evaluate(ground)
        for value in ("table", "cards")
    )
    assert chosen != other
    assert (
        window.locator(".hub-chip").first.evaluate(
            "chip => parseFloat(getComputedStyle(chip).borderTopWidth)"
        )
        >= 1
    )
    tick = window.locator('.hub-facet[data-facet=country] input[value="md"]')
    assert tick.is_checked()
    assert tick.evaluate("box => getComputedStyle(box).appearance") == "auto", "the system draws its own tick"


def test_marks_on_the_map_are_drawn(window: Page, served: Served) -> None:
    window.goto(f"{served.address}hy/map/")
    expect(window.locator(".hub-map__marks [role=button]").first).to_be_visible()
    assert window.evaluate(LOST, ".hub-map__marks circle") == []


def test_the_lines_of_charts_are_drawn(window: Page, served: Served) -> None:
    window.goto(f"{served.address}ka/initiatives/m4eg/")
    assert window.locator(".hub-chart__path").count() > 0
    assert window.evaluate(UNDRAWN, LINES) == []
    assert window.evaluate(LOST, ".hub-chart__dot") == []
    hide = "lines => { for (const line of lines) line.style.setProperty('stroke', 'Canvas', 'important'); }"
    window.locator(".hub-chart__path").evaluate_all(hide)
    assert len(window.evaluate(UNDRAWN, LINES)) == window.locator(".hub-chart__path").count()
