"""The signature of a build: what the disk says of all its inputs, without opening one of them.

While it is the same there is nothing to do. It is only kept when all inputs had come to rest before it
was taken, so that no change can hide behind the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from generator.settings import CONFIG, Settings
from generator.source.digest import digest, settled, state
from generator.source.tree import Tree, read_tree

_HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Found:
    """The content as it was found, and the machine that found it, with the time before which all had come to rest."""

    tree: Tree
    machine: tuple[tuple[str, str, int], ...]
    at_rest: int

    def same(self, other: Found) -> bool:
        """Whether the disk says of everything what it said then."""
        mine, its = self.tree.files, other.tree.files
        return (
            self.machine == other.machine
            and mine == its  # their names and sizes
            and all(one.state == another.state for one, another in zip(mine, its, strict=True))
        )


def find(settings: Settings) -> Found:
    """Looks around without opening anything."""
    settings.cache.mkdir(parents=True, exist_ok=True)
    at_rest = settled(settings.cache)
    return Found(read_tree(settings.content), tuple(_machine(settings.root)), at_rest)


def sign(settings: Settings, found: Found, locales: Sequence[str]) -> str:
    """The signature of building these languages from what was found; empty where it could not be trusted."""
    latest = max(
        [changed for *_, changed in found.machine] + [file.changed for file in found.tree.files], default=0
    )
    if latest >= found.at_rest:
        return ""
    return digest(
        sys.version,
        repr(astuple(settings)),
        *sorted(locales),
        *(f"{path} {held}" for path, held, _ in found.machine),
        *(f"{file.path} {file.state}" for file in found.tree.files),
    )


def _machine(root: Path) -> Iterator[tuple[str, str, int]]:
    """Everything that is not content: path, state, and when it was last changed."""
    single = [root / name for name in (CONFIG, "pyproject.toml", "requirements.lock")]
    folders = [path for folder in (_HERE, root / "overrides") for path in sorted(folder.rglob("*"))]
    for path in (*single, *folders):
        if "__pycache__" not in path.parts and path.is_file():
            info = path.stat()
            yield str(path), state(info), info.st_ctime_ns
