"""What every measured program is asked for."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from pathlib import Path

from benchmarks.corpus import Record, corpus


class Peer(ABC):
    """A program that makes a site of the corpus. `folder` is always its own working folder."""

    name: str
    #: What a reader of the table must know: how it stands here for a site like the hub's.
    is_a: str
    #: What it leaves out of what the hub does.
    leaves_out: str
    #: The folder of the words, where there is one.
    words = ""
    #: Whether a second build knows of the first; where not, an edit costs a whole build.
    remembers = False
    #: The largest corpus it is given unless it is asked for by name: beyond, a round takes too long.
    most = 10_000
    #: Caches of its own, beside the site, which a cold build has not got.
    caches: tuple[str, ...] = ()

    def missing(self) -> str:
        """Why it cannot be run here, or nothing."""
        return ""

    @abstractmethod
    def version(self) -> str:
        """Its name and version, as in a footnote."""

    @abstractmethod
    def prepare(self, folder: Path, count: int) -> None:
        """Writes everything but the records."""

    @abstractmethod
    def write(self, folder: Path, record: Record) -> None:
        """Writes one record in all languages; leaves alone what has not changed."""

    @abstractmethod
    def commands(self, folder: Path) -> list[list[str]]:
        """What builds the site, one after the other, run in `folder`."""

    @abstractmethod
    def serving(self, folder: Path, port: int) -> list[str]:
        """What shows the site on this machine and makes it anew after a change; empty where it has no such thing."""

    def site(self, folder: Path) -> Path:
        return folder / "site"

    def outputs(self, folder: Path) -> list[Path]:
        """The folders that its build writes."""
        return [self.site(folder)]

    def published(self, folder: Path) -> Path:
        """The whole site as it would be put on a host."""
        return self.site(folder)

    def page(self, record: Record, locale: str) -> str:
        """The address of a record below the site."""
        return ("" if locale == "en" else f"{locale}/") + f"{record.id}/"

    def serving_page(self, record: Record, locale: str) -> str:
        """The same while it is served for preview."""
        return self.page(record, locale)

    def search_page(self, locale: str) -> str:
        """Where a reader of this language types what they look for."""
        return "" if locale == "en" else f"{locale}/"

    def lay_out(self, folder: Path, count: int) -> None:
        """The whole corpus in a new folder."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.prepare(folder, count)
        for record in corpus(count):
            self.write(folder, record)

    def forget(self, folder: Path) -> None:
        """As after a fresh clone: no site and no cache of any kind.

        What is forgotten is moved out of sight and taken away with the whole bench: a file system that has
        just deleted thousands of files is slow to make new ones, up to a millisecond each on ext4.
        """
        left = [folder / name for name in (self.site(folder).name, *self.caches)]
        aside = folder.parent / "forgotten" / folder.name
        aside.mkdir(parents=True, exist_ok=True)
        for path in (*left, *list(folder.rglob("__pycache__"))):
            if path.exists():
                path.rename(aside / str(sum(1 for _ in aside.iterdir())))
