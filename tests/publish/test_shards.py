"""The promise that lets many machines build one hub: shards share nothing, and merging is copying."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.locales import LOCALES
from generator.pipeline import build, look
from generator.settings import read_settings
from tests.samples import ROOT, lay_out

SHARDS = (("en", "hy", "az"), ("be", "ka", "ro", "uk", "ru"))


def made(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shards") / "content"
    lay_out(folder)
    shutil.copytree(ROOT / "content" / "pages" / "privacy", folder / "pages" / "privacy")
    shutil.copytree(ROOT / "content" / "pages" / "home", folder / "pages" / "home")
    return folder


def built(content: Path, output: Path, locales: tuple[str, ...]) -> dict[str, bytes]:
    settings = read_settings(root=ROOT, content=content, output=output, base_url="https://hub.example/")
    build(settings, look(settings), locales)
    return made(output)


def test_two_shards_laid_over_each_other_in_any_order_are_the_whole_site(
    content: Path, tmp_path: Path
) -> None:
    whole = built(content, tmp_path / "whole", tuple(LOCALES))
    one, two = (built(content, tmp_path / shard[0], shard) for shard in SHARDS)
    assert one | two == two | one == whole
    # Neither is the whole of it by itself, and what both hold is not of any language.
    assert len(one) < len(whole) > len(two)
    common = one.keys() & two.keys()
    assert not [path for path in common if path.endswith(".html") and path != "404.html"]
