"""The site as a folder: built beside the old one, then swapped in at one stroke, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.publish.lock import locked
from generator.publish.manifest import Entry, Manifest
from generator.source.digest import digest

if TYPE_CHECKING:
    # Whoever only asks whether anything has changed need not know what a catalogue is.
    from generator.catalogue.watched import Question

_AT_FDCWD = -100
_EXCHANGE = 2
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Site:
    """A folder that becomes the site. What is the same in the `old` site is taken over from there by links.

    The folder may hold an even older site, of which `held` is known: what is right already is left alone,
    for making thousands of folders costs more than looking at them. Paths are plain texts: `Path` would
    cost as much as the writing.
    """

    def __init__(
        self,
        folder: Path,
        old: Path | None = None,
        known: Mapping[str, Entry] | None = None,
        held: Mapping[str, Entry] | None = None,
    ) -> None:
        self.folder = folder
        self.old = old
        self.known: Mapping[str, Entry] = known or {}
        self.held: Mapping[str, Entry] = held or {}
        self.files: dict[str, Entry] = {}
        self.changed = 0
        self.said: Mapping[str, int] = {}
        self._folders: set[str] = set()

    def write(self, path: str, data: str | bytes, stamp: str = "", asked: tuple[Question, ...] = ()) -> None:
        """One file. Where the old site has the same bytes, its file is taken over instead."""
        data = data.encode() if isinstance(data, str) else data
        known = self.known.get(path)
        if known and known.size == len(data) and self._holds(path, data) and self._taken(path):
            self.files[path] = known._replace(stamp=stamp, asked=asked)
            return
        left = _written(self._placed(path), data)
        self.changed += 1
        self.files[path] = Entry(stamp, left.st_size, left.st_mtime_ns, asked)

    def copy(self, path: str, source: Path, stamp: str = "") -> None:
        """One file that lies ready somewhere else; with a stamp that is known it is not even opened.

        What lies there already, as what MkDocs by itself has published, is left alone.
        """
        if source != self.folder / path and not self.keep(path, stamp):
            self.write(path, source.read_bytes(), stamp)

    def keep(self, path: str, stamp: str) -> bool:
        """Takes a file over from the old site if it was made from the same and nobody has touched it."""
        known = self.known.get(path)
        if not known or not stamp or known.stamp != stamp or not self._taken(path):
            return False
        self.files[path] = known
        return True

    def keep_made(self, stamp: str) -> bool:
        """Takes over all files that were made together from the same, or none of them."""
        mine = [path for path, entry in self.known.items() if entry.stamp == stamp]
        return bool(mine) and all(map(self._untouched, mine)) and all(self.keep(path, stamp) for path in mine)

    def leave(self, path: str) -> None:
        """Takes a file over from the old site as it is, whatever it is."""
        if not (path in self.known and self._taken(path)):
            _link(f"{self.old}/{path}", self._placed(path))
        left = os.lstat(f"{self.folder}/{path}")
        self.files[path] = self.known.get(path) or Entry("", left.st_size, left.st_mtime_ns)

    def tidy(self) -> None:
        """Takes away what the folder holds and the site does not."""
        for path in self.held.keys() - self.files.keys():
            target = self.folder / path
            target.unlink(missing_ok=True)
            with suppress(OSError):  # which says that a folder is not empty
                for folder in target.parents:
                    folder.rmdir()

    def _untouched(self, path: str) -> bool:
        """Whether a file of the old site lies there as it was left."""
        return self.old is not None and _lies(f"{self.old}/{path}", self.known[path])

    def _holds(self, path: str, data: bytes) -> bool:
        """Whether the old site holds just that at a path."""
        try:
            return Path(f"{self.old}/{path}").read_bytes() == data
        except OSError:
            return False

    def _taken(self, path: str) -> bool:
        """Whether a file could be taken over from the old site."""
        if not self._untouched(path):
            return False
        known, held = self.known[path], self.held.get(path)
        if not held or (held.size, held.modified) != (known.size, known.modified):
            _link(f"{self.old}/{path}", self._placed(path))
        return True

    def _placed(self, path: str) -> str:
        """Where a file can be written: in a folder that is there."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            _made(f"{self.folder}/{folder}")
            self._folders.add(folder)
        return f"{self.folder}/{path}"


def _made(folder: str) -> None:
    """Sees to it that a folder is there; most are new, in one that is there."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def _written(target: str, data: bytes) -> os.stat_result:
    """A new file, and what the disk says of it; never through a link into another site."""
    try:
        file = os.open(target, _NEW, 0o666)
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108
        file = os.open(target, _NEW, 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        return os.fstat(file)
    finally:
        os.close(file)


def _lies(path: str, entry: Entry) -> bool:
    """Whether a file lies there as it was left."""
    try:
        left = os.lstat(path)
    except OSError:
        return False
    return (left.st_size, left.st_mtime_ns) == (entry.size, entry.modified)


def _link(source: str, target: str) -> None:
    """Makes a file stand in two places, by a link where the disk allows."""
    with suppress(FileNotFoundError):
        os.unlink(target)  # noqa: PTH108 -- a copy would be written through what may be a link itself
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def manifest_of(output: Path, cache: Path) -> Path:
    """Where it is kept what is known of a site."""
    return cache / "sites" / f"{digest(str(output))}.json"


@contextmanager
def replaced(output: Path, cache: Path, signature: str = "") -> Iterator[Site]:
    """A new site to write into; it becomes `output` if and only if the block ends without an exception.

    The site that was there stays beside it, as `.site.before`: to go back to, and to begin the next one from.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    before = output.with_name(f".{output.name}.before")
    mine, its = manifest_of(output, cache), manifest_of(before, cache)
    with locked(output.parent):
        known = Manifest.load(mine).files
        held = _sound(before, Manifest.load(its).files)
        its.unlink(missing_ok=True)  # from here on nobody can say what it holds until we are done
        site = Site(before, output if output.is_dir() else None, known, held)
        try:
            yield site
        except BaseException:
            shutil.rmtree(before, ignore_errors=True)
            raise
        site.tidy()
        if site.changed or site.files.keys() != known.keys() or not site.old:
            swap(before, output)
            if known:  # what was known of the site goes with it, and need not be written again
                mine.replace(its)
        else:
            Manifest(site.files).save(its)
        Manifest(site.files, signature, site.said).save(mine)


def _sound(folder: Path, held: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """What can be relied on of an older site; nothing, and it is taken away, where anything is not as it was left."""
    found = {f"{root}/{name}" for root, _, names in os.walk(folder) for name in names}
    if found and (len(found) != len(held) or not all(_lies(f"{folder}/{path}", held[path]) for path in held)):
        shutil.rmtree(folder)
        found = set()
    folder.mkdir(exist_ok=True)
    return held if found else {}


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
