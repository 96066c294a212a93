"""Strangers' words in every field, opened in a real browser: they are read, never run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.catalogue import Catalogue
from generator.pipeline import build, look
from generator.settings import read_settings
from tests.kinds.strangers import relabelled, retold
from tests.samples import lay_out, name_of
from tests.site.conftest import ROOT, Served

#: Each would set a flag, load something or end the element it stands in, if it were let.
ATTACKS = (
    "</title><script>window.pwned=1</script>",
    "\"><img src=x onerror=window.pwned=1>",
    "'><svg onload=window.pwned=1>",
    "</script><script>window.pwned=1</script>",
    "slot-main-slot slot-root-slot",
    "{{ 7*7 }}{% raw %}",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
)  # fmt: skip
STORY = """
## A plain heading {{ 7*7 }}

[a](javascript:window.pwned=1) [b](https://example.org/"onmouseover="window.pwned=1) &lt;script&gt;window.pwned=1&lt;/script&gt;

| a | `<img src=x onerror=window.pwned=1>` |
|---|---|
| slot-main-slot | \\<b\\> |
"""


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("hostile")
    lay_out(folder / "content")
    settings = read_settings(
        root=ROOT, content=folder / "content", output=folder / "site", base_url="https://hub.example/"
    )
    looked = look(settings)
    known, words = looked.catalogue, " ".join(ATTACKS)
    records = [
        retold(record, words, "https://example.org/?'onmouseover='alert(1)") for record in known.records
    ]
    vocabularies = {name: relabelled(each, words) for name, each in known.vocabularies.items()}
    build(settings, replace(looked, catalogue=Catalogue(records, known.kinds, vocabularies, known.as_of)))
    server = Served(folder / "site")
    yield server
    server.close()


def test_no_word_of_a_stranger_runs_loads_or_breaks_out(browser: Browser, poisoned: Served) -> None:
    page = browser.new_context().new_page()
    dialogs: list[str] = []
    strangers: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on(
        "request",
        lambda request: (
            strangers.append(request.url) if not request.url.startswith(poisoned.address) else None
        ),
    )
    addresses = [""]
    for kind in sorted(path.parent.name for path in (ROOT / "generator/kinds").glob("*/__init__.py")):
        addresses += [f"{kind}/", f"{kind}/{name_of(kind)}/"] if kind != "pages" else [f"{name_of(kind)}/"]
    project, practice = f"projects/{name_of('projects')}", f"practices/{name_of('practices')}"
    # Pages on which scripts write what strangers have written.
    addresses += ["map/", "similar/", "browse/a-z/", "pictures/", "projects/?sort=title", "search/?q=script",
                  f"compare/?of={project},{practice}", f"list/?of={project},{practice}"]  # fmt: skip
    for prefix in ("", "ka/"):
        for address in addresses:
            page.goto(
                f"{poisoned.address}{prefix}{address}", wait_until="networkidle" if "?" in address else "load"
            )
            assert page.evaluate("window.pwned") is None, address
            found = page.evaluate(
                """() => ({
                    mains: document.querySelectorAll('#main').length,
                    titles: document.querySelectorAll('head > title').length,
                    handlers: [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length,
                    images: document.querySelectorAll('img[src="x"]').length,
                    // The hub's own drawings have a class or a view box; a stranger's has neither.
                    svgs: document.querySelectorAll('#main svg:not([class]):not([viewBox])').length,
                    scripts: [...document.querySelectorAll('script')].filter(s => !s.src && s.type !== 'application/ld+json').length,
                    links: [...document.querySelectorAll('a')].filter(a => /^(javascript|data|vbscript):/i.test(a.href)).length,
                    footer: document.querySelectorAll('footer.hub-footer').length,
                })"""
            )
            assert found == {
                "mains": 1,
                "titles": 1,
                "handlers": 0,
                "images": 0,
                "svgs": 0,
                "scripts": 0,
                "links": 0,
                "footer": 1,
            }, (address, found)
            assert "{{ 7*7 }}" in page.content(), address
    assert not dialogs
    assert not strangers


def test_a_stranger_story_is_text_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    """A story that the checks let through is still cleaned, and one they refuse is never published."""
    from generator.source.markdown import clean_html  # noqa: PLC0415

    html = clean_html(STORY + "\n<script>window.pwned=1</script><iframe src=https://e.org></iframe>\n")
    place = tmp_path / "page.html"
    place.write_text(f"<!doctype html><meta charset=utf-8><main>{html}</main>", "utf-8")
    page = browser.new_context().new_page()
    page.goto(place.as_uri())
    assert page.evaluate("window.pwned") is None
    assert page.locator("script, iframe, img, svg, [onmouseover], [onerror]").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
