"""What a reader with an old phone and a thin line is sent before the first page stands, with the fonts."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, Response

from tests.site.conftest import Served

#: Bytes, as a host sends them that compresses.
MOST = 250_000
#: Files that are compressed already.
PACKED = (".woff2", ".webp", ".jpg", ".png")
FIRST = {
    "home": "",
    "listing": "projects/",
    "record": "projects/gori-growth/",
    "map": "map/",
    "search": "search/?q=2018",
}


@pytest.mark.parametrize("locale", ["ka", "hy"])
@pytest.mark.parametrize("path", FIRST.values(), ids=FIRST.keys())
def test_a_first_view_is_light(browser: Browser, served: Served, locale: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    answers: list[Response] = []
    note = lambda answer: answers.append(answer)  # noqa: E731, PLW0108 - playwright marks whatever listens
    page.on("response", note)
    page.goto(f"{served.address}{locale}/{path}", wait_until="networkidle")
    if path == FIRST["map"]:
        page.wait_for_selector(".hub-map__live")
    if path == FIRST["search"]:
        page.wait_for_selector("#hub-results > li")
    sent = {
        answer.url: len(answer.body() if answer.url.endswith(PACKED) else gzip.compress(answer.body(), 6))
        for answer in answers
        if answer.url.startswith(served.address)
    }
    context.close()
    assert any(url.endswith(".woff2") for url in sent)
    assert sum(sent.values()) <= MOST, sorted(sent.items(), key=lambda each: -each[1])[:5]
