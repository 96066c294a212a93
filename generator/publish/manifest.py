"""What is known of a published site: of each file the stamp of its making, and how it was left on the disk.

It lies in the cache and may be thrown away, torn or older than the site: then files are made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.source.digest import digest

if TYPE_CHECKING:
    # Whoever only asks whether anything has changed need not know what a catalogue is.
    from generator.catalogue.watched import Question

#: Another number for another form, so that older manifests are dropped.
_FORM = "hub site 2"


class Entry(NamedTuple):
    """A file of the site: the stamp of what it was made from and what was `asked` for it; its size and time on
    the disk, by which it is seen whether anybody has touched it since.
    """

    stamp: str
    size: int
    modified: int
    asked: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a site by their paths. `signature` is that of all inputs, `said` what the build had to say."""

    files: Mapping[str, Entry] = field(default_factory=dict)
    signature: str = ""
    said: Mapping[str, int] = field(default_factory=dict)

    def stands(self, site: Path) -> bool:
        """Whether every file lies there as it was left."""
        try:
            return bool(self.files) and all(
                (left.st_size, left.st_mtime_ns) == (entry.size, entry.modified)
                for path, entry in self.files.items()
                for left in (os.lstat(f"{site}/{path}"),)
            )
        except OSError:
            return False

    def save(self, path: Path) -> None:
        """Written beside and moved into place, under the digest of its own text."""
        asked = _Numbers()
        files = {
            name: [*entry[:3], list(map(asked.__getitem__, entry.asked))]
            for name, entry in self.files.items()
        }
        text = json.dumps([asked.written, files, self.signature, dict(self.said)], ensure_ascii=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.new")
        beside.write_text(f"{digest(_FORM, text)}\n{text}", "utf-8")
        beside.replace(path)

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """What is known; nothing at all where the file is missing, torn, or not of this form."""
        try:
            seal, _, text = path.read_text("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return cls()
        if seal != digest(_FORM, text):
            return cls()
        written, files, signature, said = json.loads(text)
        asked: list[Question] = []
        for each in written:
            asked.append(each if isinstance(each, str) else tuple(asked[number] for number in each))
        return cls(
            {
                name: Entry(stamp, size, modified, tuple(map(asked.__getitem__, numbers)))
                for name, (stamp, size, modified, numbers) in files.items()
            },
            signature,
            said,
        )


class _Numbers(dict["Question", int]):
    """Questions by their numbers, for most are asked by many. One of several holds the numbers of its parts."""

    def __init__(self) -> None:
        self.written: list[str | list[int]] = []

    def __missing__(self, question: Question) -> int:
        written = question if isinstance(question, str) else list(map(self.__getitem__, question))
        self[question] = number = len(self.written)
        self.written.append(written)
        return number
