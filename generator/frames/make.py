"""Frames from MkDocs, made anew only when something they are made of has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.frames.assets import name, point, read_names
from generator.frames.slots import Frame, FrameBroken
from generator.frames.stage import keys
from generator.locales import LOCALES
from generator.schema import Kind
from generator.settings import CONFIG, Settings, locked_versions

#: Template folders of the hub's own pages; frames do not depend on them.
_NOT_CHROME = ("hub",)


class MkDocsFailed(FrameBroken):
    """MkDocs stopped; the words are its own last lines."""


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames by (locale, name), the folder of what the theme publishes beside them, and what is called how there."""

    frames: Mapping[tuple[str, str], Frame]
    assets: Path
    stamp: str
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, locale: str, key: str) -> Frame:
        """The frame of a kind in a language."""
        return self.frames[locale, key]


def make(settings: Settings, kinds: Mapping[str, Kind]) -> Frames:
    """The frames, from the cache where their inputs are the same. Raises `MkDocsFailed`, `FrameBroken`."""
    stamp = _stamp(settings, kinds)
    folder = settings.cache / "frames"
    mark = folder / "stamp"
    if not (mark.is_file() and mark.read_text("utf-8") == stamp):
        _build(settings, folder)
        mark.write_text(stamp, "utf-8")
    site = folder / "site"
    return Frames(read_frames(folder / "html", kinds), site, stamp, read_names(site / "assets"))


def settle(html: Path, assets: Path) -> dict[str, str]:
    """Gives assets their lasting names, and the frames that MkDocs made the new addresses; tells the names."""
    names = name(assets)
    for path in sorted(html.rglob("*.html")):
        path.write_text(point(path.read_text("utf-8"), names), "utf-8")
    return names


def read_frames(folder: Path, kinds: Mapping[str, Kind]) -> dict[tuple[str, str], Frame]:
    """Cuts the frames that MkDocs left in a folder, one file a locale and name."""
    return {
        (code, key): Frame.split((folder / code / f"{key}.html").read_text("utf-8"), f"{code}/{key}")
        for code in LOCALES
        for key in keys(kinds)
    }


def _build(settings: Settings, folder: Path) -> None:
    settings.cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.cache, prefix="frames-") as made:
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", CONFIG, "-d", f"{made}/site"],
            cwd=settings.root,
            env={**os.environ, "HUB_FRAMES": made, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        if run.returncode:
            raise MkDocsFailed("\n".join((run.stdout + run.stderr).strip().splitlines()[-15:]))
        settle(Path(made, "html"), Path(made, "site", "assets"))
        shutil.rmtree(folder, ignore_errors=True)
        Path(made).rename(folder)
        Path(made).mkdir()  # so that the temporary folder can be cleaned up


def _stamp(settings: Settings, kinds: Mapping[str, Kind]) -> str:
    """A digest of everything the chrome is made of."""
    made_of = hashlib.sha256()
    made_of.update(locked_versions(settings.root).encode())
    made_of.update(sys.version.encode())
    made_of.update("\n".join(keys(kinds)).encode())
    for path in _inputs(settings.root):
        made_of.update(path.as_posix().encode())
        made_of.update(path.read_bytes())
    return made_of.hexdigest()


def _inputs(root: Path) -> list[Path]:
    overrides = root / "overrides"
    here = Path(__file__).resolve().parent.parent
    chrome = [
        path
        for path in overrides.rglob("*")
        if path.is_file() and path.relative_to(overrides).parts[0] not in _NOT_CHROME
    ]
    code = [
        *here.glob("frames/*.py"),
        here / "plugin.py",
        *here.glob("locales/**/*.po"),
        *here.glob("locales/*.py"),
        *here.glob("kinds/*/__init__.py"),
    ]
    return sorted([root / CONFIG, *chrome, *code])
