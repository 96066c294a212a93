"""What lies ready for hosts: the same text, smaller, and never older than the file it stands for."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

import brotli
import pytest

from generator.publish.compressed import LEAST, compress
from generator.publish.site import replaced

PAGE = "<p>ქალაქი, որ գրում է</p>\n" * 200


def built(folder: Path, files: Mapping[str, str | bytes], compressed: bool = True, processes: int = 1) -> int:
    """Publishes some files; how many were written because they had changed."""
    with replaced(folder / "site", folder / "cache") as site:
        for path, data in files.items():
            site.write(path, data)
        if compressed:
            compress(site, processes)
        return site.changed


def names(folder: Path) -> set[str]:
    return {
        path.relative_to(folder / "site").as_posix()
        for path in (folder / "site").rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("processes", [1, 3])
def test_what_lies_beside_a_file_says_the_same(tmp_path: Path, processes: int) -> None:
    pages = {f"ka/{number}/index.html": f"{PAGE}{number}" for number in range(250)}
    built(tmp_path, {**pages, "assets/hub.css": "p { color: black }" * 100}, processes=processes)
    for path, text in pages.items():
        page = tmp_path / "site" / path
        packed = page.with_name("index.html.gz").read_bytes(), page.with_name("index.html.br").read_bytes()
        assert gzip.decompress(packed[0]) == brotli.decompress(packed[1]) == text.encode()
        assert max(map(len, packed)) < len(text.encode()) / 2
    assert {"assets/hub.css.gz", "assets/hub.css.br"} < names(tmp_path)


def test_what_would_not_gain_is_left_alone(tmp_path: Path) -> None:
    built(tmp_path, {"small.html": "a" * (LEAST - 1), "font.woff2": "a" * 9000, "picture.webp": b"a" * 9000})
    assert names(tmp_path) == {"small.html", "font.woff2", "picture.webp"}


def test_it_changes_with_its_file_and_goes_with_it(tmp_path: Path) -> None:
    first = {"one.html": PAGE, "two.html": PAGE, "three.html": PAGE}
    assert built(tmp_path, first) == 9
    assert built(tmp_path, first) == 0
    assert built(tmp_path, {"one.html": PAGE, "two.html": PAGE + "!"}) == 3
    assert names(tmp_path) == {
        "one.html",
        "one.html.gz",
        "one.html.br",
        "two.html",
        "two.html.gz",
        "two.html.br",
    }
    assert gzip.decompress((tmp_path / "site" / "two.html.gz").read_bytes()).decode() == PAGE + "!"
    built(tmp_path, first, compressed=False)
    assert names(tmp_path) == set(first)


def test_one_that_somebody_touched_is_made_again(tmp_path: Path) -> None:
    built(tmp_path, {"one.html": PAGE})
    (tmp_path / "site" / "one.html.gz").write_bytes(gzip.compress(b"something else"))
    built(tmp_path, {"one.html": PAGE})
    assert gzip.decompress((tmp_path / "site" / "one.html.gz").read_bytes()).decode() == PAGE


def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for name in ("here", "there"):
        built(tmp_path / name, {"one.html": PAGE})
        found.append(
            [(tmp_path / name / "site" / f"one.html{suffix}").read_bytes() for suffix in (".gz", ".br")]
        )
    assert found[0] == found[1]
