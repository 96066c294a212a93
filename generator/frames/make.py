"""Frames from MkDocs, made anew only when something they are made of has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.frames.assets import name, point, read_names
from generator.frames.slots import Frame, FrameBroken
from generator.frames.stage import keys
from generator.locales import LOCALES
from generator.publish.lock import locked
from generator.settings import CONFIG, Settings, locked_versions

if TYPE_CHECKING:
    # MkDocs is at work before what records are made of has been loaded.
    from generator.schema import Kind

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

    def files(self) -> Iterator[tuple[str, Path, str]]:
        """(path in the site, file, stamp) of everything that the theme publishes."""
        for source in sorted((self.assets / "assets").rglob("*")):
            if source.is_file():
                yield source.relative_to(self.assets).as_posix(), source, self.stamp


class There:
    """Frames that nobody need wait for."""

    under_way = False

    def __init__(self, frames: Frames) -> None:
        self._frames = frames

    def made(self, kinds: Mapping[str, Kind]) -> Frames:
        """These, whatever the kinds."""
        return self._frames


class Coming:
    """Frames that are being made while others read; nothing of the content goes into them.

    Left as a context before anybody asked, it leaves no process and no file behind.
    """

    def __init__(self, settings: Settings) -> None:
        self._stamp = _stamp(settings)
        self._folder = settings.cache / "frames"
        self._mark = self._folder / "stamp"
        self._run = None if self._stand() else _Run(settings)

    @property
    def under_way(self) -> bool:
        """Whether they are still being made."""
        return self._run is not None

    def made(self, kinds: Mapping[str, Kind]) -> Frames:
        """The frames of these kinds, once they are there. Raises `MkDocsFailed`, `FrameBroken`."""
        if self._run:
            self._run.into(self._folder)
            self._mark.write_text(self._stamp, "utf-8")
            self._run = None
        site = self._folder / "site"
        return Frames(
            read_frames(self._folder / "html", kinds), site, self._stamp, read_names(site / "assets")
        )

    def _stand(self) -> bool:
        return self._mark.is_file() and self._mark.read_text("utf-8") == self._stamp

    def __enter__(self) -> Coming:
        return self

    def __exit__(self, *_: object) -> None:
        if self._run:
            self._run.stop()


@contextmanager
def begun(settings: Settings) -> Iterator[Coming]:
    """The frames on their way: they need nothing of the content, which can be read meanwhile. Holds the cache."""
    settings.cache.mkdir(parents=True, exist_ok=True)
    with locked(settings.cache / "lock"), Coming(settings) as frames:
        yield frames


def make(settings: Settings, kinds: Mapping[str, Kind]) -> Frames:
    """The frames, from the cache where their inputs are the same. Raises `MkDocsFailed`, `FrameBroken`."""
    with Coming(settings) as coming:
        return coming.made(kinds)


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


class _Run:
    """MkDocs at work in a folder of its own."""

    def __init__(self, settings: Settings) -> None:
        settings.cache.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(dir=settings.cache, prefix="frames-"))
        with (self._folder / "said").open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", CONFIG,
                 "-d", str(self._folder / "site")],
                cwd=settings.root,
                env={**os.environ, "HUB_FRAMES": str(self._folder), "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"},
                stdout=said,
                stderr=subprocess.STDOUT,
            )  # fmt: skip

    def into(self, folder: Path) -> None:
        """Waits for the end and puts what was made where frames lie."""
        try:
            if self._process.wait():
                said = (self._folder / "said").read_text("utf-8", "replace").strip()
                raise MkDocsFailed("\n".join(said.splitlines()[-15:]))
            settle(self._folder / "html", self._folder / "site" / "assets")
            shutil.rmtree(folder, ignore_errors=True)
            self._folder.rename(folder)
        finally:
            self.stop()

    def stop(self) -> None:
        """Nobody wants them any more, or everything was taken."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


def _stamp(settings: Settings) -> str:
    """A digest of everything the chrome is made of."""
    made_of = hashlib.sha256()
    made_of.update(locked_versions(settings.root).encode())
    made_of.update(sys.version.encode())
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
