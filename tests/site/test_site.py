"""The site as files: whole, linked, reproducible, and nothing in it that does not belong there."""

from __future__ import annotations

import filecmp
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from generator.catalogue import Catalogue
from generator.locales import LOCALES
from generator.pipeline import build, look
from generator.settings import read_settings
from generator.views.reader import ANYWHERE

ROOT = Path(__file__).resolve().parents[2]
BASE = "https://hub.example/"


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.inline: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        if identity := found.get("id"):
            self.ids.append(identity)
        if tag == "link" and found.get("rel") == "alternate" and "hreflang" in found:
            self.alternates[found["hreflang"]] = found["href"]
        elif tag == "link" and found.get("rel") == "canonical":
            self.canonical = found["href"]
        else:
            self.links += [found[name] for name in ("href", "src") if found.get(name)]
        if tag == "script" and "src" not in found and found.get("type") != "application/ld+json":
            self.inline.append("script")
        self.inline += [name for name in found if name == "style" or name.startswith("on")]
        if tag == "style":
            self.inline.append("style")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Page]:
    return {
        path.relative_to(site).as_posix(): _Page(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return look(read_settings(root=ROOT)).catalogue


def test_every_record_has_its_page_in_every_language(site: Path, catalogue: Catalogue) -> None:
    for record in catalogue.records:
        if record.kind == "pages":
            continue
        for locale in LOCALES.values():
            assert (site / locale.prefix / record.kind / record.slug / "index.html").is_file(), record.id


def test_no_link_inside_the_site_leads_nowhere(site: Path, pages: dict[str, _Page]) -> None:
    broken = []
    for name, page in pages.items():
        here = f"{BASE}{name.removesuffix('index.html')}"
        for link in page.links:
            target = urlsplit(urljoin(here, link))
            if f"{target.scheme}://{target.netloc}/" != BASE:
                continue
            path = target.path.lstrip("/")
            file = f"{path}index.html" if path.endswith("/") or not path else path
            if not (site / file).is_file():
                broken.append(f"{name}: {link}")
            elif target.fragment and file in pages and target.fragment not in pages[file].ids:
                broken.append(f"{name}: {link} (no such place on the page)")
    assert not broken, "\n".join(sorted(set(broken))[:30])


def test_no_page_names_two_places_alike(pages: dict[str, _Page]) -> None:
    twice = {name: [each for each in page.ids if page.ids.count(each) > 1] for name, page in pages.items()}
    assert not {name: found for name, found in twice.items() if found}


def test_no_page_needs_an_exception_from_the_content_policy(pages: dict[str, _Page]) -> None:
    assert not {name: page.inline for name, page in pages.items() if page.inline}


def test_no_page_is_heavier_than_a_hundred_kilobytes(site: Path) -> None:
    heavy = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")
             if path.stat().st_size > 100_000}  # fmt: skip
    assert not heavy


def test_alternates_are_absolute_reciprocal_and_real(pages: dict[str, _Page], catalogue: Catalogue) -> None:
    for name, page in pages.items():
        for code, url in page.alternates.items():
            assert url.startswith(BASE)
            other = pages[url.removeprefix(BASE) + "index.html"]
            assert other.alternates == page.alternates, f"{name} and {url} disagree"
            if code != "x-default":
                assert url.removeprefix(BASE).startswith(LOCALES[code].prefix)
    for record in catalogue.records:
        if record.kind != "pages":
            page = pages[f"{record.kind}/{record.slug}/index.html"]
            assert set(page.alternates) - {"x-default"} == set(record.languages)


def test_every_listed_page_is_its_own_canonical_or_the_lenders(pages: dict[str, _Page]) -> None:
    for name, page in pages.items():
        if page.alternates:
            assert page.canonical == BASE + name.removesuffix("index.html")


def test_the_maps_of_the_site_name_only_pages_that_exist(site: Path) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    index = ElementTree.parse(site / "sitemap.xml")
    maps = [each.text or "" for each in index.findall(".//s:loc", space)]
    assert len(maps) == len(LOCALES)
    for address in maps:
        one = ElementTree.parse(site / address.removeprefix(BASE))
        found = [each.text or "" for each in one.findall(".//s:url/s:loc", space)]
        assert found
        for url in found:
            assert (site / url.removeprefix(BASE) / "index.html").is_file(), url


def test_nothing_is_published_but_pages_and_what_they_need(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert not endings & {".md", ".yaml", ".yml", ".po", ".py", ".jinja", ".log"}
    tops = {path.name for path in site.iterdir() if path.is_dir() and len(path.name) != 2}
    kinds = {path.parent.name for path in (ROOT / "generator/kinds").glob("*/__init__.py")}
    prose = {path.name for path in (ROOT / "content/pages").iterdir()}
    ours = {"assets", "browse", "search", "map", "obligations", "pictures", "similar", "compare", "list"}
    assert tops <= kinds | prose | ours
    assert not list(site.rglob("*slot-*"))


def test_no_slot_of_a_frame_is_left_open(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not re.search(r"slot-[a-z]+-slot", path.read_text("utf-8")), path


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


def test_no_address_is_left_without_its_way_to_the_root(site: Path) -> None:
    open_ended = [path for path in site.rglob("*.html") if ANYWHERE in path.read_text("utf-8")]
    assert open_ended == []


def test_two_builds_are_byte_equal(site: Path, tmp_path: Path) -> None:
    """The second one with one process, in another folder, and with frames made anew."""
    program = (
        "from pathlib import Path; from dataclasses import replace; import sys\n"
        "from generator.pipeline import build, look; from generator.settings import read_settings\n"
        "s = read_settings(root=Path(sys.argv[1]), output=Path(sys.argv[2]), base_url=sys.argv[3])\n"
        "build(s, look(s))\n"
    )
    copy = tmp_path / "copy"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".git", ".hub", "site", ".cache", "tests", "*.pyc")
    )
    subprocess.run(
        [sys.executable, "-c", program, str(copy), str(tmp_path / "site"), BASE],
        check=True, cwd=copy, env={**os.environ, "HUB_PROCESSES": "1", "PYTHONHASHSEED": "7", "PYTHONPATH": str(copy)},
    )  # fmt: skip
    first, second = dict(_digests(site)), dict(_digests(tmp_path / "site"))
    differing = [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
    assert not differing, sorted(differing)[:20]


def test_one_language_built_alone_leaves_the_others_untouched(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"
    shutil.copytree(site, output)
    (output / "ka" / "index.html").write_text("old", "utf-8")
    (output / "uk" / "index.html").write_text("kept", "utf-8")
    (output / "ka" / "gone").mkdir()
    (output / "ka" / "gone" / "index.html").write_text("a record that went", "utf-8")
    settings = read_settings(root=ROOT, output=output, base_url=BASE)
    build(settings, look(settings), ["ka"])
    assert (output / "uk" / "index.html").read_text("utf-8") == "kept"
    assert filecmp.cmp(output / "ka" / "index.html", site / "ka" / "index.html", shallow=False)
    assert not (output / "ka" / "gone").exists()
    (output / "uk" / "index.html").write_bytes((site / "uk" / "index.html").read_bytes())
    assert dict(_digests(output)) == dict(_digests(site))


def test_content_with_errors_publishes_nothing_and_the_old_site_stays(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "site"
    shutil.copytree(ROOT / "content", content)
    (content / "projects" / "gori-growth" / "record.yaml").write_text("written_in: xx\n", "utf-8")
    output.mkdir()
    (output / "index.html").write_text("the old site", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--content", str(content), "--output", str(output)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert run.returncode == 1
    assert "projects/gori-growth/record.yaml:1:13" in run.stdout
    assert [path.name for path in output.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_build_that_breaks_half_way_leaves_the_old_site_whole(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "site"
    output.mkdir()
    (output / "index.html").write_text("the old site", "utf-8")
    settings = read_settings(root=ROOT, output=output)
    looked = look(settings)

    def stop(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("generator.pipeline.extras.not_found", stop)
    with pytest.raises(OSError, match="no space left"):
        build(settings, looked)
    assert (output / "index.html").read_text("utf-8") == "the old site"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_bare_mkdocs_makes_the_same_site(tmp_path: Path) -> None:
    settings = read_settings(root=ROOT, output=tmp_path / "hub", base_url="")
    build(settings, look(settings))
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-d", str(tmp_path / "mkdocs")],
        check=True, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True,
    )  # fmt: skip
    first, second = dict(_digests(tmp_path / "hub")), dict(_digests(tmp_path / "mkdocs"))
    assert first == second


def test_an_old_name_leads_to_the_new_address_in_every_language(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    record = content / "projects" / "gori-growth" / "record.yaml"
    record.write_text(record.read_text("utf-8") + "\nformerly: [gori-old-name]\n", "utf-8")
    settings = read_settings(root=ROOT, content=content, output=tmp_path / "site", base_url=BASE)
    build(settings, look(settings))
    for locale in LOCALES.values():
        old = (tmp_path / "site" / locale.prefix / "projects/gori-old-name/index.html").read_text("utf-8")
        assert f'href="{BASE}{locale.prefix}projects/gori-growth/"' in old
        assert 'http-equiv="refresh"' in old


@pytest.mark.parametrize(
    ("address", "first"),
    [("search", "search/page.js"), ("ka/projects", "narrow.js"), ("hy/obligations", "board.js")],
)
def test_scripts_that_a_page_asks_for_are_fetched_at_once(site: Path, address: str, first: str) -> None:
    """Exactly the module and what it imports: one forgotten comes late, one too many costs a thin line."""
    scripts = ROOT / "overrides" / "assets" / "javascripts"
    needed: set[str] = set()
    waiting = [scripts / first]
    while waiting:
        script = waiting.pop()
        needed.add(script.relative_to(scripts).as_posix())
        imported = re.findall(r'^import .* from "(\..*)";', script.read_text("utf-8"), re.MULTILINE)
        waiting += [(script.parent / each).resolve() for each in imported]
    html = (site / address / "index.html").read_text("utf-8")
    announced = re.findall(r'rel="?modulepreload"? href="[./]*assets/javascripts/([^"]*)"', html)
    assert {re.sub(r"\.[0-9a-f]{8}\.js$", ".js", each) for each in announced} == needed
