"""Styles, scripts, fonts and drawings under names that hold the digest of what is in them.

Another content is another name, so a browser may keep them for a year without asking. What names other files
(a script its modules, a style its fonts) is named after them, since their names are a part of its own bytes.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.frames.slots import FrameBroken, marker

_DIGITS = 8
_BORNE = re.compile(rf"\.[0-9a-f]{{{_DIGITS}}}(?=\.)")
#: `from "./a.js"`, `import "./a.js"`, `import("./a.js")`, `new URL("../a.svg", import.meta.url)`.
_IN_SCRIPT = re.compile(
    r'((?:\bfrom|\bimport)\s*\(?\s*")(\.{1,2}/[^"]+)(?=")'
    r'|(\bnew URL\(\s*")(\.{1,2}/[^"]*[^"/])(?="\s*,\s*import\.meta\.url\s*\))'
)
#: Any quoted relative path to a file: one that the expression above does not know would lead nowhere.
_LIKE_ONE = re.compile(r"""["'`]\.{1,2}/[^"'`\s]*\.(?:m?js|css|svg|png|woff2)\b""")
#: `url(a.woff2)`, in quotes or not; a drawing that is written out there holds brackets of its own.
_IN_STYLE = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]+))\s*\)""")
_IN_FRAME = re.compile(rf"({re.escape(marker('root'))}assets/)([^\s\"'#?<>]+)")


def name(folder: Path) -> dict[str, str]:
    """Renames every file below a folder of assets; tells each new name by the old one. Raises `FrameBroken`."""
    files = {
        path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()
    }
    names: dict[str, str] = {}
    under_way: list[str] = []

    def named(path: str, by: str = "") -> str:
        if path not in files:
            raise FrameBroken(f"assets/{by} names assets/{path}, which is not there")
        if path in under_way:
            raise FrameBroken("assets name each other in a circle: " + " → ".join((*under_way, path)))
        if path not in names:
            under_way.append(path)
            data = _pointed(path, files[path].read_bytes(), named)
            under_way.pop()
            names[path] = bearing(path, data)
            files[path].unlink()
            (folder / names[path]).write_bytes(data)
        return names[path]

    for path in files:
        named(path)
    return names


def bearing(path: str, data: bytes) -> str:
    """The name of a file with these bytes: `javascripts/hub.js` → `javascripts/hub.4f2a91c3.js`."""
    stem, dot, ending = _BORNE.sub("", path).rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:_DIGITS]}{dot}{ending}"


def read_names(folder: Path) -> dict[str, str]:
    """What files of a folder are called now, by what they were called before."""
    found = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return {_BORNE.sub("", path): path for path in found}


def point(html: str, names: Mapping[str, str]) -> str:
    """A frame that names every asset as it is called now. Raises `FrameBroken` where one is not there."""

    def new(found: re.Match[str]) -> str:
        if found[2] not in names:
            raise FrameBroken(f"a frame names assets/{found[2]}, which is not there")
        return found[1] + names[found[2]]

    return _IN_FRAME.sub(new, html)


def _pointed(path: str, data: bytes, named: Callable[[str, str], str]) -> bytes:
    """A file with the new names of all files it names."""
    folder = posixpath.dirname(path)

    def new(written: str) -> str:
        to = named(posixpath.normpath(posixpath.join(folder, written)), path)
        return written.rpartition("/")[0] + "/" + posixpath.basename(to)

    def in_script(found: re.Match[str]) -> str:
        return (found[1] or found[3]) + new(found[2] or found[4])

    def in_style(found: re.Match[str]) -> str:
        written = found[1] or found[2] or found[3] or ""
        return found[0] if written.startswith(("data:", "#")) else f'url("{new(written)}")'

    if path.endswith(".js"):
        text = data.decode()
        if len(_LIKE_ONE.findall(text)) != len(_IN_SCRIPT.findall(text)):
            raise FrameBroken(
                f"assets/{path} names a file in a way that nobody follows; "
                'write import "./a.js", import("./a.js") or new URL("./a.svg", import.meta.url)'
            )
        return _IN_SCRIPT.sub(in_script, text).encode()
    return _IN_STYLE.sub(in_style, data.decode()).encode() if path.endswith(".css") else data
