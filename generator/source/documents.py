"""Documents from strangers: handed out as they came, so what they say of their authors is looked for beforehand.

Only the parts that office programs and printers of PDF fill in by themselves are read, as bytes and without
unpacking more than a little: nothing of a document is run, drawn or followed.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

_ZIP = b"PK\x03\x04"
#: Documents that open without running anything, by ending, with the first bytes that show it.
DOCUMENTS = {
    ".pdf": (b"%PDF-",),
    ".odt": (_ZIP,),
    ".ods": (_ZIP,),
    ".odp": (_ZIP,),
    ".docx": (_ZIP,),
    ".xlsx": (_ZIP,),
    ".pptx": (_ZIP,),
    ".csv": (),
    ".txt": (),
}
MAX_DOCUMENT = 25 * 1024 * 1024
#: Where office programs write who made a document, and how much of that is read.
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_MAX_PROPERTIES = 256 * 1024
_NAMED = re.compile(
    r"<(?P<tag>dc:creator|cp:lastModifiedBy|meta:initial-creator|Manager)(?:\s[^>]*)?>(?P<name>[^<]{1,200})</(?P=tag)>"
)
_PDF_AUTHOR = re.compile(
    rb"/Author\s*(?:\((?P<text>(?:[^()\\]|\\.){0,200})\)|<(?P<hex>[0-9A-Fa-f\s]{0,800})>)", re.DOTALL
)
_PDF_CREATOR = re.compile(rb"<dc:creator>.{0,200}?<rdf:li[^>]{0,80}>([^<]{1,200})</rdf:li>", re.DOTALL)
#: What programs write where nobody gave a name.
_NOBODY = {"", "user", "admin", "administrator", "unknown", "author", "un-named", "python-docx", "openpyxl"}


def authors(path: Path) -> tuple[str, ...]:
    """The names that a document gives for its makers, each once; what cannot be read names nobody."""
    found = (
        _office(path)
        if DOCUMENTS.get(path.suffix.lower()) == (_ZIP,)
        else _pdf(path)
        if path.suffix.lower() == ".pdf"
        else ()
    )
    names = (" ".join(html.unescape(name).split()) for name in found)
    return tuple(dict.fromkeys(name for name in names if name.lower() not in _NOBODY))


def _office(path: Path) -> Iterator[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            for name in _PROPERTIES:
                if name in archive.NameToInfo:
                    with archive.open(name) as member:
                        text = member.read(_MAX_PROPERTIES).decode("utf-8", "replace")
                    yield from (match["name"] for match in _NAMED.finditer(text))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return


def _pdf(path: Path) -> Iterator[str]:
    data = path.read_bytes()
    for match in _PDF_AUTHOR.finditer(data):
        if match["hex"] is not None:
            digits = re.sub(rb"\s", b"", match["hex"]).decode()
            yield _text(bytes.fromhex(digits + "0" * (len(digits) % 2)))
        else:
            yield _text(re.sub(rb"\\(.)", rb"\1", match["text"], flags=re.DOTALL))
    for match in _PDF_CREATOR.finditer(data):
        yield match[1].decode("utf-8", "replace")


def _text(data: bytes) -> str:
    """A string of a PDF: UTF-16 where it says so, else one byte a letter."""
    return (
        data.decode("utf-16", "replace") if data[:2] in {b"\xfe\xff", b"\xff\xfe"} else data.decode("latin-1")
    )
