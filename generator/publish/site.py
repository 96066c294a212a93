"""The site as a folder: built beside the old one, then swapped in at one stroke, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.publish.lock import locked
from generator.publish.manifest import Entry, Manifest
from generator.source.digest import digest

_AT_FDCWD = -100
_EXCHANGE = 2


class Site:
    """A folder that becomes the site, and what is known of the one before, from which it takes what is the same.

    It has a file for each of thousands of pages, so its paths are plain texts: `Path` would cost as much
    as the writing.
    """

    def __init__(
        self, folder: Path, old: Path | None = None, known: Mapping[str, Entry] | None = None
    ) -> None:
        self.folder = folder
        self.old = old
        self.known: Mapping[str, Entry] = known or {}
        self.files: dict[str, Entry] = {}
        self.changed = 0
        self.said: Mapping[str, int] = {}
        self._folders: set[str] = set()

    def write(self, path: str, data: str | bytes, stamp: str = "", asked: tuple[str, ...] = ()) -> None:
        """One file. Where the old site has the same bytes, its file is taken over instead."""
        data = data.encode() if isinstance(data, str) else data
        made = digest(data)
        known = self.known.get(path)
        if known and known.digest == made and self._taken(path):
            self.files[path] = known._replace(stamp=stamp, asked=asked)
            return
        self._folder_of(path)
        target = f"{self.folder}/{path}"
        with suppress(FileNotFoundError):
            os.unlink(target)  # noqa: PTH108 - never written through a link into the old site
        with open(target, "wb", buffering=0) as file:  # noqa: PTH123
            file.write(data)
            left = os.fstat(file.fileno())
        self.changed += 1
        self.files[path] = Entry(stamp, made, left.st_size, left.st_mtime_ns, asked)

    def copy(self, path: str, source: Path, stamp: str = "") -> None:
        """One file that lies ready somewhere else; with a stamp that is known it is not even opened."""
        if not (stamp and self.keep(path, stamp)):
            self.write(path, source.read_bytes(), stamp)

    def keep(self, path: str, stamp: str) -> bool:
        """Takes a file over from the old site if it was made from the same and nobody has touched it."""
        known = self.known.get(path)
        if not known or known.stamp != stamp or not stamp or not self._taken(path):
            return False
        self.files[path] = known
        return True

    def keep_folder(self, folder: str, stamp: str) -> bool:
        """The same for all files of a folder, or for none of them; there is at least one."""
        mine = [path for path in self.known if path.startswith(f"{folder}/")]
        if not mine or not all(self.known[path].stamp == stamp and self._untouched(path) for path in mine):
            return False
        return all([self.keep(path, stamp) for path in mine])  # noqa: C419 - every one of them

    def leave(self, path: str) -> None:
        """Takes a file over from the old site as it is, whatever it is."""
        assert self.old is not None
        self._folder_of(path)
        _linked(self.old / path, self.folder / path)
        if path in self.known:
            self.files[path] = self.known[path]

    def adopt(self, folder: str, stamp: str) -> None:
        """Files that some program wrote into a folder of the new site."""
        for path in sorted((self.folder / folder).rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                path.unlink()
                self.write(path.relative_to(self.folder).as_posix(), data, stamp)

    def _untouched(self, path: str) -> bool:
        """Whether a file of the old site lies there as it was left."""
        try:
            left = os.lstat(f"{self.old}/{path}")
        except OSError:
            return False
        return (left.st_size, left.st_mtime_ns) == (self.known[path].size, self.known[path].modified)

    def _taken(self, path: str) -> bool:
        """Whether a file could be taken over from the old site."""
        if self.old is None or not self._untouched(path):
            return False
        self._folder_of(path)
        _linked(f"{self.old}/{path}", f"{self.folder}/{path}")
        return True

    def _folder_of(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self.folder}/{folder}", exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)


def _linked(source: str | Path, target: str | Path) -> None:
    """Makes a file stand in two places, by a link where the disk allows."""
    try:
        os.link(source, target)
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def manifest_of(output: Path, cache: Path) -> Path:
    """Where it is kept what is known of a site."""
    return cache / "sites" / f"{digest(str(output))}.json"


@contextmanager
def replaced(output: Path, cache: Path, signature: str = "") -> Iterator[Site]:
    """A new site to write into; it becomes `output` if and only if the block ends without an exception."""
    output.parent.mkdir(parents=True, exist_ok=True)
    _swept(output)
    staging = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    staging.chmod(0o755)
    mine = manifest_of(output, cache)
    with locked(staging):
        try:
            site = Site(staging, output if output.is_dir() else None, Manifest.load(mine).files)
            yield site
            if site.changed or site.files.keys() != site.known.keys() or not site.old:
                swap(staging, output)
            Manifest(site.files, signature, site.said).save(mine)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _swept(output: Path) -> None:
    """Takes away what a build that was killed has left; one that still runs holds on to its folder."""
    for folder in output.parent.glob(f".{output.name}-*"):
        with locked(folder, wait=False) as free:
            if free:
                shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, old: Path) -> None:
    """Puts `new` where `old` is; afterwards `new` holds what was there before, if anything was."""
    if not old.exists():
        new.rename(old)
        return
    if _exchange(new, old):
        return
    # Where the kernel cannot exchange two folders there is a blink between two renames.
    aside = new.with_name(new.name + ".old")
    old.rename(aside)
    new.rename(old)
    aside.rename(new)


def _exchange(first: Path, second: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _EXCHANGE) == 0)
