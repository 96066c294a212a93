"""Frames are made beside the reading of content, and nobody who leaves early leaves anything behind."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import hub
from generator.frames.make import Coming, MkDocsFailed
from generator.kinds import discover
from generator.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A copy of the project without its content."""
    for name in ("mkdocs.yml", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "content" / "pages").mkdir(parents=True)
    return read_settings(root=tmp_path, content=tmp_path / "content", output=tmp_path / "site")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_frames_are_made_once_and_stand(settings: Settings) -> None:
    with Coming(settings) as coming:
        assert coming.under_way
        made = coming.made(discover())
        assert not coming.under_way
    with Coming(settings) as coming:
        assert not coming.under_way
        assert coming.made(discover()).frames == made.frames
    assert [each.name for each in settings.cache.glob("frames*")] == ["frames"]


def test_whoever_leaves_early_leaves_no_process_and_no_file(settings: Settings) -> None:
    process = 0

    def leave() -> None:
        nonlocal process
        with Coming(settings) as coming:
            assert coming._run is not None
            process = coming._run._process.pid
            time.sleep(0.2)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        leave()
    assert process
    assert not alive(process)
    assert list(settings.cache.glob("frames*")) == []


def test_a_frame_that_cannot_be_made_is_told_with_the_words_of_mkdocs(settings: Settings) -> None:
    (settings.root / "overrides" / "main.html").write_text("{% broken %}")
    with Coming(settings) as coming, pytest.raises(MkDocsFailed, match="broken"):
        coming.made(discover())
    assert list(settings.cache.glob("frames*")) == []


def test_content_with_errors_stops_the_making_of_frames(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.content / "municipalities").mkdir(parents=True)
    (settings.content / "municipalities" / "gori.yaml").write_text("country: NO\n")
    monkeypatch.chdir(settings.root)
    told = CliRunner().invoke(hub, ["build", "--content", str(settings.content)])
    assert told.exit_code == 1
    assert list(settings.cache.glob("frames*")) == []
    assert not settings.output.exists()
