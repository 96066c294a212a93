"""The content folder as a list of plain files, each of them vetted before anybody opens it.

A pull request can hold symbolic links, device files and names that look alike; none of them is followed.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Message, Span, at_most, complain, say
from generator.source.digest import digest, state

MAX_TEXT = 512 * 1024
#: How deep folders may lie inside each other; a record's pictures need three.
MAX_DEPTH = 8

#: What operating systems and editors leave behind.
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One regular file: `path` is relative to the content, with forward slashes; `size` in bytes.

    `state` is what the disk said of it when it was found, `changed` when that was last otherwise.
    """

    path: str
    size: int
    root: Path
    state: str = field(default="", compare=False)
    changed: int = field(default=0, compare=False)
    #: Its bytes, while somebody reads it who needs both its digest and its text.
    held: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the folders and the file."""
        return tuple(self.path.split("/"))

    @property
    def on_disk(self) -> Path:
        """Where to open it."""
        return self.root / self.path

    def opened(self) -> SourceFile:
        """The same with its bytes at hand, if they can be a text; pictures are looked at where they lie."""
        return self if self.size > MAX_TEXT else replace(self, held=self.read_bytes())

    def read_bytes(self) -> bytes:
        """What is in it."""
        if self.held is not None:
            return self.held
        with open(f"{self.root}/{self.path}", "rb") as file:  # noqa: PTH123 -- there are thousands of them
            return file.read()

    def digest(self) -> str:
        """The same if and only if its bytes are."""
        return digest(self.read_bytes())

    def read_text(self) -> tuple[str, tuple[Diagnostic, ...]]:
        """The text in NFC without a byte-order mark, and what is wrong with its characters."""
        if self.size > MAX_TEXT:
            size = say("the file is larger than {limit} kB", limit=MAX_TEXT // 1024)
            return "", (
                complain(
                    "file-too-large", Span(self.path), size, hint=say("shorten it, or attach a document")
                ),
            )
        data = self.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
            return "", (
                complain(
                    "file-encoding",
                    Span(self.path, line, column, column + 1),
                    say("this byte is not UTF-8: the file was saved in another encoding"),
                    hint=say("save the file again with the encoding UTF-8"),
                ),
            )
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
        return text, tuple(at_most(_forbidden(text, self.path)))


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
    for entry, relative in _walk(root, ""):
        if trouble := _vetted(entry, relative):
            found.append(trouble)
        else:
            info = entry.stat(follow_symlinks=False)
            files.append(SourceFile(relative, info.st_size, root, state(info), info.st_ctime_ns))
    return Tree(root, tuple(files), tuple(found))


def _walk(root: Path, folder: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Everything below a folder that is not a folder itself, and folders that must not be entered."""
    with os.scandir(root / folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name in _LITTER or entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            relative = f"{folder}/{entry.name}" if folder else entry.name
            enter = entry.is_dir(follow_symlinks=False) and relative.count("/") < MAX_DEPTH
            if enter and _nameable(entry.name):
                yield from _walk(root, relative)
            else:
                yield entry, relative


def _vetted(entry: os.DirEntry[str], path: str) -> Diagnostic | None:
    """What keeps a file from being opened, or None."""
    mode = entry.stat(follow_symlinks=False).st_mode
    name = shown(entry.name)
    if not _nameable(entry.name):
        return complain(
            "file-name",
            Span(shown(path)),
            say("'{name}' cannot be written in every program", name=name),
            hint=say("call it something in Latin letters, digits and hyphens"),
        )
    if stat.S_ISLNK(mode):
        return complain(
            "file-link",
            Span(path),
            say("'{name}' is a link to something else", name=name),
            hint=say("put a copy of the file itself here"),
        )
    if stat.S_ISDIR(mode):
        return complain(
            "file-misplaced",
            Span(path),
            say("folders lie more than {limit} deep here", limit=MAX_DEPTH),
            hint=say("put the files into the folder of their record"),
        )
    if not stat.S_ISREG(mode):
        return complain(
            "file-special",
            Span(path),
            say("'{name}' is not an ordinary file", name=name),
            hint=say("delete it"),
        )
    return None


def _nameable(name: str) -> bool:
    """Whether a file's name is the same in every program: readable, visible, and composed of whole letters."""
    return name.isprintable() and unicodedata.is_normalized("NFC", name)


def shown(name: str) -> str:
    """A file's name as it can be printed, whatever bytes it has."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in name)


def _forbidden(text: str, path: str) -> Iterator[Diagnostic]:
    """Controls, bidirectional overrides and invisible characters, each with its place."""
    if text.isprintable():
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if unsafe(character):
                yield hidden(character, Span(path, number, column, column + 1))


def hidden(character: str, place: Span, hint: Message | None = None) -> Diagnostic:
    """The complaint about a character that nobody can see."""
    return complain(
        "character-forbidden",
        place,
        say("an invisible character U+{code} stands here", code=f"{ord(character):04X}"),
        hint=hint or say("delete it and type the neighbouring letters again"),
    )


def unsafe(character: str) -> bool:
    """Whether a character can hide or reorder text; tabs, no-break and other plain spaces may stay."""
    if character == "\t" or character.isprintable():
        return False
    return (
        unicodedata.category(character) in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
        and character != "\u00ad"
    )
