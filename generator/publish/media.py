"""Pictures and documents of records: encoded anew or vetted, and named by what they contain."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.catalogue import Catalogue
from generator.catalogue.checks.attached import beside
from generator.crew import shared
from generator.locales import LocalText, Reading
from generator.schema import Choice, Record
from generator.schema.record import Picture
from generator.source.pictures import RECIPE, renditions
from generator.views.reader import Reader

#: Below so many pictures a second process costs more than it brings.
_WORTH_IT = 8


@dataclass(frozen=True, slots=True)
class Size:
    """One width of a picture and its two encodings, as paths in the site."""

    width: int
    height: int
    webp: str
    jpeg: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as a page shows it: its sizes with their addresses, smallest first, and what stands with it."""

    sizes: tuple[Size, ...]
    alt: Reading
    caption: LocalText | None
    credit: str
    licence: Choice[Any]


@dataclass(frozen=True, slots=True)
class Attached:
    """A document as a page lists it; `size` as a reader is told it."""

    href: str
    title: str
    role: Choice[Any]
    language: str
    licence: Choice[Any] | None
    size: str


class Media:
    """Encodes each picture once and remembers it under its digest in the cache."""

    def __init__(self, content: Path, cache: Path) -> None:
        self.content = content
        self.cache = cache / "media"
        self._sizes: dict[str, tuple[Size, ...]] = {}

    def prepare(self, catalogue: Catalogue, processes: int = 1) -> Iterator[tuple[str, Path, str]]:
        """Every file to publish: (path in the site, where it lies now, what its bytes are made of)."""
        self._encode_all(catalogue, processes)
        for record in catalogue.records:
            for picture in record.facts.pictures:
                for size in self._encode(beside(record, picture.file)):
                    for path in (size.webp, size.jpeg):
                        yield path, self.cache / Path(path).name, path
        yield from self.documents(catalogue)

    def documents(self, catalogue: Catalogue) -> Iterator[tuple[str, Path, str]]:
        """The same for documents alone."""
        for record in catalogue.records:
            for attachment in record.facts.attachments:
                if attachment.file:
                    yield (
                        self._document(record, attachment.file),
                        self.content / beside(record, attachment.file),
                        record.made_of.get(beside(record, attachment.file), ""),
                    )

    def _encode_all(self, catalogue: Catalogue, processes: int) -> None:
        """Pictures take longest of all, so that several are encoded at a time."""
        named = (beside(each, picture.file) for each in catalogue.records for picture in each.facts.pictures)
        paths = list(dict.fromkeys(named))
        sizes = shared(self._encode, paths, processes if len(paths) >= _WORTH_IT else 1)
        self._sizes.update(zip(paths, sizes, strict=True))

    def _encode(self, path: str) -> tuple[Size, ...]:
        if path not in self._sizes:
            source = self.content / path
            digest = hashlib.sha256(b"%d" % RECIPE + source.read_bytes()).hexdigest()[:16]
            self._sizes[path] = tuple(self._stored(source, digest))
        return self._sizes[path]

    def _stored(self, source: Path, digest: str) -> Iterator[Size]:
        index = self.cache / f"{digest}.sizes"
        if not index.is_file():
            self.cache.mkdir(parents=True, exist_ok=True)
            lines = []
            for each in renditions(source):
                (self.cache / f"{digest}-{each.width}.webp").write_bytes(each.webp)
                (self.cache / f"{digest}-{each.width}.jpg").write_bytes(each.jpeg)
                lines.append(f"{each.width} {each.height}")
            index.write_text("\n".join(lines), "utf-8")
        for line in index.read_text("utf-8").splitlines():
            width, height = (int(part) for part in line.split())
            yield Size(width, height, f"media/{digest}-{width}.webp", f"media/{digest}-{width}.jpg")

    def _document(self, record: Record, name: str) -> str:
        return f"files/{record.kind}/{record.slug}/{Path(name).name}"

    def pictures(self, record: Record, reader: Reader) -> list[Shown]:
        """The pictures of a record as its page shows them."""
        return [self.shown(record, picture, reader) for picture in record.facts.pictures]

    def shown(self, record: Record, picture: Picture, reader: Reader) -> Shown:
        """One picture, in a reader's words."""
        sizes = (
            Size(each.width, each.height, reader.root + each.webp, reader.root + each.jpeg)
            for each in self._encode(beside(record, picture.file))
        )
        alt = picture.alt.read(reader.locale)
        return Shown(tuple(sizes), alt, picture.caption, picture.credit, picture.licence)

    def attachments(self, record: Record, reader: Reader) -> list[Attached]:
        """The documents of a record as its page lists them."""
        return [
            Attached(
                href=each.url or reader.root + quote(self._document(record, each.file or "")),
                title=reader.words(each.title) if each.title else (each.file or each.url or ""),
                role=each.role,
                language=each.language,
                licence=each.licence,
                size=self._size(record, each.file) if each.file else "",
            )
            for each in record.facts.attachments
        ]

    def _size(self, record: Record, name: str) -> str:
        kilobytes = max(1, (self.content / beside(record, name)).stat().st_size // 1024)
        return f"{kilobytes} kB" if kilobytes < 1024 else f"{kilobytes / 1024:.1f} MB"
