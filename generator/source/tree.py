"""The content folder as a list of plain files, each of them vetted before anybody opens it.

A pull request can hold symbolic links, device files and names that look alike; none of them is followed.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Diagnostic, Span, complain, say

MAX_TEXT = 512 * 1024

#: What operating systems and editors leave behind.
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One regular file: `path` is relative to the content, with forward slashes; `size` in bytes."""

    path: str
    size: int
    root: Path

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the folders and the file."""
        return tuple(self.path.split("/"))

    @property
    def on_disk(self) -> Path:
        """Where to open it."""
        return self.root / self.path

    def read_text(self) -> tuple[str, tuple[Diagnostic, ...]]:
        """The text in NFC without a byte-order mark, and what is wrong with its characters."""
        if self.size > MAX_TEXT:
            size = say("the file is larger than {limit} kB", limit=MAX_TEXT // 1024)
            return "", (complain("file-too-large", Span(self.path), size),)
        data = self.on_disk.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
            return "", (
                complain(
                    "file-encoding", Span(self.path, line, column, column + 1),
                    say("this byte is not UTF-8: the file was saved in another encoding"),
                    hint=say("save the file again with the encoding UTF-8"),
                ),
            )
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
        return text, tuple(_forbidden(text, self.path))


@dataclass(frozen=True, slots=True)
class Tree:
    """All files of the content, sorted by path, and what is wrong with the folder itself."""

    root: Path
    files: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...] = field(default=())


def read_tree(root: Path) -> Tree:
    """Walks the content folder without following anything; links and devices become diagnostics."""
    files: list[SourceFile] = []
    found: list[Diagnostic] = []
    for path, name, info in _walk(root, root):
        relative = path.relative_to(root).as_posix()
        if stat.S_ISLNK(info.st_mode):
            found.append(
                complain(
                    "file-link", Span(relative), say("'{name}' is a link to another file", name=name),
                    hint=say("put a copy of the file itself here"),
                )
            )
        elif not stat.S_ISREG(info.st_mode):
            found.append(
                complain("file-special", Span(relative), say("'{name}' is not an ordinary file", name=name))
            )
        else:
            files.append(SourceFile(relative, info.st_size, root))
    return Tree(root, tuple(files), tuple(found))


def _walk(folder: Path, root: Path) -> Iterator[tuple[Path, str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name in _LITTER or entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), root)
            else:
                yield Path(entry.path), entry.name, entry.stat(follow_symlinks=False)


def _forbidden(text: str, path: str) -> Iterator[Diagnostic]:
    """Controls, bidirectional overrides and invisible characters, each with its place."""
    if text.isprintable():
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if not character.isprintable() and unsafe(character):
                yield complain(
                    "character-forbidden", Span(path, number, column, column + 1),
                    say("an invisible character U+{code} stands here", code=f"{ord(character):04X}"),
                    hint=say("delete it and type the neighbouring letters again"),
                )


def unsafe(character: str) -> bool:
    """Whether a character can hide or reorder text; tabs, no-break and other plain spaces may stay."""
    if character == "\t":
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"} and character != "\u00ad"
