"""What is known of a published site: of each file the stamp of its making, and how it was left on the disk.

It lies in the cache and may be thrown away, torn or older than the site: then files are made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.source.digest import digest

#: Another number for another form, so that older manifests are dropped.
_FORM = "hub site 1"


class Entry(NamedTuple):
    """A file of the site: the stamp of what it was made from and what was `asked` for it; the digest of its
    bytes; its size and time on the disk, by which it is seen whether anybody has touched it since.
    """

    stamp: str
    digest: str
    size: int
    modified: int
    asked: tuple[str, ...] = ()


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
        numbers: dict[str, int] = {}
        files = {
            name: [*entry[:4], [numbers.setdefault(each, len(numbers)) for each in entry.asked]]
            for name, entry in self.files.items()
        }
        text = json.dumps([list(numbers), files, self.signature, dict(self.said)], ensure_ascii=False)
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
        questions, files, signature, said = json.loads(text)
        return cls(
            {
                name: Entry(stamp, made, size, modified, tuple(questions[each] for each in asked))
                for name, (stamp, made, size, modified, asked) in files.items()
            },
            signature,
            said,
        )
