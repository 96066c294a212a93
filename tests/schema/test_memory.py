"""What is remembered is what would be read: the same records, the same complaints, the same places."""

from __future__ import annotations

import os
import pickle
import shutil
import time
from pathlib import Path

import pytest

from generator.kinds import discover
from generator.pipeline import Looked, look
from generator.settings import Settings
from generator.source.shelf import Kept, Shelf
from generator.source.tree import SourceFile
from tests.samples import lay_out


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    lay_out(tmp_path / "content")
    time.sleep(0.05)  # until all files have certainly come to rest
    return Settings(tmp_path, tmp_path / "content", tmp_path / "site", processes=2)


def told(looked: Looked) -> tuple[object, ...]:
    """All that is known of the content, and where it stands."""
    records = looked.catalogue.records
    return (
        looked.report,
        records,
        [dict(record.made_of) for record in records],
        [words.span("title") for record in records for words in record.words.values()],
        [record.span("themes", 0) for record in records],
    )


def test_records_off_the_shelf_are_those_in_the_files(settings: Settings) -> None:
    first = told(look(settings))
    assert told(look(settings)) == first
    shutil.rmtree(settings.cache)
    assert told(look(settings)) == first


def test_only_what_changed_is_opened_again(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    look(settings)
    opened: list[str] = []
    read_bytes = SourceFile.read_bytes
    monkeypatch.setattr(
        SourceFile, "read_bytes", lambda file: opened.append(str(file.on_disk)) or read_bytes(file)
    )
    look(settings)
    assert [path for path in opened if path.endswith(".md")] == []
    changed = next(settings.content.glob("projects/*/en.md"))
    changed.write_text(changed.read_text("utf-8") + "\nIt rained.\n", "utf-8")
    looked = look(settings)
    assert {path for path in opened if path.endswith(".md")} == {
        str(path) for path in changed.parent.glob("*.md")
    }
    assert "It rained." in next(iter(looked.catalogue.all("projects"))).words["en"].body


def test_a_file_that_keeps_its_size_and_time_is_still_seen_to_have_changed(settings: Settings) -> None:
    look(settings)
    path = next(settings.content.glob("projects/*/en.md"))
    before, text = path.stat(), path.read_text("utf-8")
    path.write_text(text[::-1].replace(".", "!", 1)[::-1], "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    read = next(iter(look(settings).catalogue.all("projects")))
    assert read.words["en"].body.rstrip().endswith("!")


@pytest.mark.parametrize("spoil", ["torn", "empty", "strange"])
def test_a_spoilt_shelf_is_noticed_and_dropped(settings: Settings, spoil: str) -> None:
    first = told(look(settings))
    boards = [path for path in (settings.cache / "read").rglob("*") if path.is_file()]
    assert boards
    for path in boards:
        data = path.read_bytes()
        path.write_bytes({"torn": data[:-9], "empty": b"", "strange": b"x" * 33 + data[33:]}[spoil])
    assert told(look(settings)) == first


class Trap:
    """What a stranger could lay on a shelf."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("trapped",)


def test_nothing_on_a_shelf_is_ever_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shelf = Shelf(tmp_path / "shelf", "mine")
    shelf.keep({"a": Kept("", Trap())}, ["a"])
    assert pickle.loads(next((tmp_path / "shelf").iterdir()).read_bytes().partition(b"\n")[2])
    assert (tmp_path / "trapped").is_dir()
    (tmp_path / "trapped").rmdir()
    assert Shelf(tmp_path / "shelf", "mine").get("a") is None
    assert not (tmp_path / "trapped").exists()


def test_another_machine_s_shelf_is_not_looked_at(tmp_path: Path) -> None:
    Shelf(tmp_path, "mine").keep({"a": Kept("", "word"), "b": Kept("", "word")}, ["a", "b"])
    assert Shelf(tmp_path, "mine").get("a") == Kept("", "word")
    assert Shelf(tmp_path, "yours").get("a") is None


def test_what_is_gone_is_taken_off_the_shelf(tmp_path: Path) -> None:
    Shelf(tmp_path, "mine").keep({"a": Kept("", "word"), "b": Kept("", "word")}, ["a", "b"])
    Shelf(tmp_path, "mine").keep({}, ["b"])
    assert Shelf(tmp_path, "mine").get("a") is None
    assert Shelf(tmp_path, "mine").get("b") == Kept("", "word")


def test_every_kind_can_be_set_down(settings: Settings) -> None:
    look(settings)
    looked = look(settings)
    assert {record.kind for record in looked.catalogue.records} == set(discover())
