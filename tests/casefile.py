"""A case: a text file that holds some content and the hub's exact answer to it.

    What the case is about, in a sentence.

    === projects/gori-growth/en.md
    The whole of the file.

    === projects/gori-growth/ka.md (in latin-1)
    A file that is odd in the way the brackets say; several ways are divided by commas.

    === hub says
    The report of `hub check`, to the letter.

The files are laid over those in `cases/base`, which alone have nothing to complain about. The ways:

- `gone`: the base's file is taken out
- `with escapes`: `\\u202e` and the like are read in the content and in the name
- `with a byte-order mark`, `in latin-1`, `in utf-16`: how the text is stored
- `800 times`: the content so often; `20 MB`: filled up with zeros to that size
- `a link to en.md`, `a pipe`: what is not an ordinary file
- `a picture of 40 × 30`, and `with its place`, `cut short`, `damaged inside`: made by Pillow, in the format of its ending
- `an office document by N. N.`: a zip whose properties name that author
"""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from click.testing import CliRunner
from PIL import Image

from generator.cli import hub

FOLDER = Path(__file__).parent / "cases"
BASE = FOLDER / "base"
AS_OF = "2026-11-22"
ANSWER = "hub says"

_HEADER = re.compile(r"^=== (.+?)(?: \((.+)\))?$", re.MULTILINE)
_GPS = 0x8825


@dataclass(frozen=True)
class Laid:
    """A file to lay over the base, and in which ways it is odd."""

    path: str
    ways: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Case:
    """What a case file holds."""

    about: str
    files: tuple[Laid, ...]
    answer: str

    @classmethod
    def read(cls, text: str) -> Self:
        """A case from the text of its file."""
        about, *blocks = _HEADER.split(text)
        heads = zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True)
        files = [Laid(path, tuple((ways or "").split(", ")), _block(body)) for path, ways, body in heads]
        *files, answer = files
        assert answer.path == ANSWER, f"the last block has to be '=== {ANSWER}'"
        return cls(about.strip(), tuple(files), answer.text)

    def __str__(self) -> str:
        blocks = [self.about]
        for file in self.files:
            ways = f" ({', '.join(file.ways)})" if file.ways != ("",) else ""
            blocks.append(f"=== {file.path}{ways}\n{file.text}".rstrip("\n"))
        return "\n\n".join([*blocks, f"=== {ANSWER}\n{self.answer}"])

    def answered(self, answer: str) -> Case:
        """The same case with another answer."""
        return replace(self, answer=answer)

    def lay(self, folder: Path) -> Path:
        """Writes the content into a folder that does not exist yet."""
        shutil.copytree(BASE, folder)
        for file in self.files:
            _lay(file, folder)
        return folder


def check(content: Path, *options: str) -> tuple[int, str]:
    """The exit code and the words of `hub check` for a folder of content."""
    result = CliRunner().invoke(hub, ["check", "--content", str(content), "--as-of", AS_OF, *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


def _block(body: str) -> str:
    """The lines of a block, ending in one line end; empty for none."""
    lines = body.removeprefix("\n").rstrip("\n")
    return f"{lines}\n" if lines else ""


def _lay(file: Laid, folder: Path) -> None:
    ways = list(file.ways)
    escaped = "with escapes" in ways
    path = folder / (_unescaped(file.path) if escaped else file.path)
    if "gone" in ways:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    encoding, text = "utf-8", _unescaped(file.text) if escaped else file.text
    for way in ways:
        match way.split():
            case ["a", "link", "to", target]:
                path.symlink_to(target)
                return
            case ["a", "pipe"]:
                os.mkfifo(path)
                return
            case ["a", "picture", "of", width, "×", height]:
                _paint(path, int(width), int(height), located="with its place" in ways)
                if "cut short" in ways:
                    os.truncate(path, path.stat().st_size * 9 // 10)
                if "damaged inside" in ways:
                    data = path.read_bytes()
                    half = len(data) // 2
                    path.write_bytes(data[:half] + b"\xff" * 8 + data[half + 8 :])
                return
            case ["an", "office", "document", "by", *name]:
                with zipfile.ZipFile(path, "w") as archive:
                    archive.writestr(
                        "docProps/core.xml",
                        f"<cp:coreProperties><dc:creator>{' '.join(name)}</dc:creator></cp:coreProperties>",
                    )
                return
            case ["with", "a", "byte-order", "mark"]:
                encoding = "utf-8-sig"
            case ["in", ("latin-1" | "utf-16") as encoding]:
                pass
            case [times, "times"]:
                text *= int(times)
    path.write_bytes(text.encode(encoding))
    for way in ways:
        if way.endswith(" MB"):
            os.truncate(path, int(way.removesuffix(" MB")) * 1024 * 1024)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(?:u([0-9a-f]{4})|(r|t|0))", _sign, text)


def _sign(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else {"r": "\r", "t": "\t", "0": "\0"}[match[2]]


def _paint(path: Path, width: int, height: int, located: bool) -> None:
    exif = Image.Exif()
    if located:
        exif[_GPS] = {1: "N", 2: (41.0, 58.0, 54.0), 3: "E", 4: (44.0, 6.0, 45.0)}
    Image.new("1" if path.suffix == ".png" else "L", (width, height), 1).save(path, exif=exif)
