"""Pictures on their way into the site: made once, named by what they are, and alike however many work on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue import Catalogue
from generator.pipeline import look
from generator.publish import media
from generator.publish.media import Media
from generator.settings import Settings
from tests.content import AS_OF
from tests.monitored import lay_out_monitored


@pytest.fixture
def content(tmp_path: Path) -> Path:
    lay_out_monitored(tmp_path / "content")
    return tmp_path / "content"


def known(content: Path) -> Catalogue:
    return look(
        Settings(root=content.parent, content=content, output=content.parent / "site", as_of=AS_OF)
    ).catalogue


def made(content: Path, cache: str, processes: int = 1) -> dict[str, bytes]:
    media = Media(content, content.parent / cache)
    return {path: source.read_bytes() for path, source, _ in media.prepare(known(content), processes)}


def test_several_processes_make_what_one_makes(content: Path) -> None:
    alone = made(content, "one")
    assert alone == made(content, "two", processes=2)
    assert len([path for path in alone if path.startswith("media/")]) == 20


def test_a_picture_is_encoded_once_and_again_only_when_it_changes(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(content, "cache")
    asked: list[str] = []
    real = media.renditions
    monkeypatch.setattr(media, "renditions", lambda path: (asked.append(path.name), real(path))[1])
    assert made(content, "cache") == first
    assert asked == []
    Image.new("RGB", (300, 200), "white").save(content / "municipalities/riverside/river.jpg")
    second = made(content, "cache")
    assert asked == ["river.jpg"]
    assert set(first) - set(second) and set(second) - set(first), "another picture has another address"


def test_a_town_hands_out_what_lies_in_the_folder_beside_its_file(content: Path) -> None:
    town = content / "municipalities/riverside.yaml"
    document = "attachments:\n  - {file: plan.txt, role: plan, language: en}\n"
    town.write_text(town.read_text("utf-8") + document, "utf-8")
    (content / "municipalities/riverside/plan.txt").write_text("The plan.", "utf-8")
    assert made(content, "cache")["files/municipalities/riverside/plan.txt"] == b"The plan."
