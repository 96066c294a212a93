"""Pictures are looked at by as many processes as there are, and what is said of them is the same."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue.checks import attached
from generator.pipeline import look
from generator.settings import Settings
from generator.source import sound
from tests.content import AS_OF
from tests.monitored import lay_out_monitored


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Content with pictures of which one is damaged inside and others say where they were taken."""
    monkeypatch.setattr(attached, "_WORTH_IT", 1)
    content = tmp_path / "content"
    lay_out_monitored(content)
    names = sorted(content.rglob("*.jpg"))
    assert len(names) == 3
    made = io.BytesIO()
    Image.effect_noise((300, 200), 90).save(made, "PNG")
    broken = bytearray(made.getvalue())
    broken[len(broken) // 2 : len(broken) // 2 + 8] = b"\xff" * 8
    names[0].write_bytes(bytes(broken))
    return Settings(root=tmp_path, content=content, output=tmp_path / "site", as_of=AS_OF)


def said(settings: Settings, cache: Path, processes: int) -> list[str]:
    """What a first look says of pictures, with a cache of its own."""
    at = replace(settings, root=cache, processes=processes)
    return sorted(
        f"{each.span.path}:{each.span.line} {each.code}"
        for each in look(at).report.diagnostics
        if each.code.startswith("picture")
    )


def test_several_processes_say_of_pictures_what_one_says(settings: Settings, tmp_path: Path) -> None:
    alone, shared = (said(settings, tmp_path / f"with-{count}", count) for count in (1, 3))
    assert alone == shared
    assert {line.split()[1] for line in alone} == {"picture-form", "picture-private"}


def test_the_check_itself_decodes_no_picture_again(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(settings, tmp_path / "seen", 2)
    broken = min(settings.content.rglob("*.jpg")).name
    opened: list[Path] = []
    real = sound.unpack
    monkeypatch.setattr(sound, "unpack", lambda path: (opened.append(path), real(path))[1])
    said(settings, tmp_path / "seen", 1)
    assert {path.name for path in opened} <= {broken}, "at most the one that is damaged"
