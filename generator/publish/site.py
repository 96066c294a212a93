"""The site as a folder: built beside the old one, then swapped in at one stroke, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2


@contextmanager
def replaced(output: Path) -> Iterator[Path]:
    """A new folder to write into; it becomes `output` if and only if the block ends without an exception."""
    output.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    staging.chmod(0o755)
    try:
        yield staging
        swap(staging, output)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


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


def keep(old: Path, new: Path, paths: Iterator[Path]) -> None:
    """Takes files over from the old site as they are, by links where the disk allows."""
    for path in paths:
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old / path, target)
        except OSError:
            shutil.copy2(old / path, target)


def write(folder: Path, path: str, text: str | bytes) -> None:
    """One file of the site; never through a link into the old one."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    target.write_bytes(text.encode() if isinstance(text, str) else text)
