"""The samples for hosts say what the site needs: the pages' own policy, long keeping of what never changes."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.site import hosts
from tests.site.conftest import asset
from tests.site.hosts import POLICY, Host, caddy_cache, directives, netlify_headers, nginx_cache, policies

#: A name that changes when what is in the file does.
DIGEST = re.compile(r"^(?:.*/)?(?:assets|media|search/terms)/(?:.*[./-])?[0-9a-f]{8,64}[.-][^/]*$")
YEAR = "public, max-age=31536000, immutable"
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"')


def files(site: Path) -> list[str]:
    return sorted("/" + path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", "_headers"])
def test_hosts_send_the_policy_of_the_pages_and_allow_no_frames(name: str, site: Path) -> None:
    [policy] = policies(name)
    sent = directives(policy)
    assert sent.pop("frame-ancestors") == {"'none'"}
    asked: dict[str, set[str]] = {}
    for page in (
        site / "index.html",
        site / "404.html",
        site / "ka" / "search" / "index.html",
        *site.glob("uk/*/index.html"),
    ):
        [own] = META.findall(page.read_text("utf-8"))
        for directive, values in directives(own.replace("&#39;", "'")).items():
            asked.setdefault(directive, set()).update(values)
    assert sent == asked


def test_only_what_never_changes_is_kept_for_a_year(site: Path) -> None:
    # Names that look like dates or digests where no digest is meant.
    others = ["/files/plans/gori-2018/20180312.pdf", "/projects/20180312-fair/index.html", "/ka/index.html"]
    bearing = [
        "/media/0123456789abcdef-480.webp",
        "/assets/stylesheets/hub.0123abcd.css",
        "/hub/media/0123456789abcdef-480.jpg",
    ]
    for path in [*files(site), *others, *bearing]:
        named = bool(DIGEST.match(path))
        assert (nginx_cache(path) == YEAR) == named, path
        assert (caddy_cache(path) == YEAR) == named, path
        if netlify_headers(path).get("Cache-Control") == YEAR:
            assert named, path
    for path in files(site):
        if path.startswith("/assets/") or "/media/" in path or "/search/terms/" in path:
            assert nginx_cache(path) == netlify_headers(path)["Cache-Control"] == YEAR, path


def test_what_must_be_of_one_build_is_asked_about_every_time(site: Path) -> None:
    """Pages, and the tables and indexes that number each other's rows."""
    for path in files(site):
        if not path.endswith((".html", ".xml", ".txt", ".css", ".js", ".json", ".geojson")) or DIGEST.match(
            path
        ):
            continue
        if not path.endswith("/words.txt"):
            assert nginx_cache(path) == caddy_cache(path) == "no-cache", path
            assert "Cache-Control" not in netlify_headers(path), path


def test_samples_keep_the_same_things_equally_long(site: Path) -> None:
    for path in files(site):
        assert nginx_cache(path) == caddy_cache(path), path


@pytest.mark.parametrize("path", [*hosts.SAMPLES.glob("*.yml"), *(hosts.ROOT / ".github" / "workflows").glob("*.yml")], ids=lambda path: path.name)  # fmt: skip
def test_workflows_are_pinned_and_can_only_read_but_for_publishing(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow[True]  # YAML's own reading of the word `on`
    for job in workflow["jobs"].values():
        assert set(job.get("permissions", {})) <= {"pages", "id-token"}
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
            assert "${{" not in step.get("run", ""), (
                "values come by the environment, not by the text of a script"
            )


def test_the_page_about_hosting_tells_of_every_sample() -> None:
    text = (hosts.ROOT / "docs" / "hosting.md").read_text("utf-8")
    assert [path.name for path in hosts.SAMPLES.iterdir() if f"(hosting/{path.name})" not in text] == []


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def host(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    """The real site and a few files of which more is known, behind the real program."""
    folder = tmp_path_factory.mktemp(request.param)
    own = folder / "site"
    shutil.copytree(site / "ka", own / "ka")
    shutil.copytree(site / "assets", own / "assets")
    for name in ("index.html", "404.html", "sitemap.xml"):
        shutil.copy2(site / name, own / name)
    (own / "media").mkdir()
    (own / "media" / "0123456789abcdef-480.webp").write_bytes(b"picture")
    (own / ".hidden").write_text("not for readers", "utf-8")
    (own / "index.html.gz").write_bytes(gzip.compress(b"made before"))
    with getattr(hosts, request.param)(own, folder) as running:
        yield running


@pytest.mark.audit
def test_a_real_host_sends_pages_with_all_that_protects_them(host: Host, site: Path) -> None:
    for path in ("/", "/ka/", "/ka/municipalities/gori/", "/ka/there/is/nothing/"):
        answer = host.get(path)
        [own] = META.findall(answer.body.decode())
        assert answer.headers[POLICY.lower()] == own.replace("&#39;", "'") + "; frame-ancestors 'none'"
        assert answer.headers["content-type"].replace(" ", "") == "text/html;charset=utf-8"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert answer.headers["cache-control"] == "no-cache"
        assert not re.search(r"\d", answer.headers.get("server", ""))


@pytest.mark.audit
def test_a_real_host_knows_what_is_missing_and_what_is_private(host: Host, site: Path) -> None:
    missing = host.get("/ka/there/is/nothing/")
    assert (missing.status, missing.body) == (404, (site / "404.html").read_bytes())
    assert host.get("/media/fedcba9876543210-480.webp").headers["cache-control"] == "no-cache"
    assert host.get("/.hidden").status == 404
    moved = host.get("/ka/municipalities")
    assert moved.status in {301, 308}
    assert moved.headers["location"].endswith("/ka/municipalities/")


@pytest.mark.audit
def test_a_real_host_sends_nothing_twice_that_a_reader_has(host: Host, site: Path) -> None:
    first = host.get("/ka/")
    again = host.get("/ka/", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert host.get("/media/0123456789abcdef-480.webp").headers["cache-control"] == YEAR
    assert host.get("/" + asset(site, "images/favicon.png")).headers["cache-control"] == YEAR
    assert host.get("/ka/catalogue.json").headers["cache-control"] == "no-cache"
    text = host.get("/ka/municipalities/gori/words.txt")
    assert (text.status, text.headers["cache-control"]) == (200, "public, max-age=600, must-revalidate")
    assert text.headers["content-type"].startswith("text/plain")
    assert "charset=utf-8" in text.headers["content-type"].lower()


@pytest.mark.audit
def test_a_real_host_sends_what_was_compressed_before_and_compresses_the_rest(host: Host, site: Path) -> None:
    before = host.get("/", Accept_Encoding="gzip")
    assert gzip.decompress(before.body) == b"made before"
    page = host.get("/ka/", Accept_Encoding="gzip")
    assert page.headers["content-encoding"] == "gzip"
    assert gzip.decompress(page.body) == (site / "ka" / "index.html").read_bytes()
    assert "accept-encoding" in page.headers["vary"].lower()
    assert "content-encoding" not in host.get("/ka/").headers
