"""Files as hosts send them: compressed once and small, instead of anew for each reader.

A host that knows them (docs/hosting.md) sends `page.html.br` or `page.html.gz` where `page.html` is asked for.
They are files of the site like others: made again when theirs changes, and gone when theirs goes.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import brotli

from generator.crew import shared
from generator.publish.manifest import Entry
from generator.publish.site import Site

#: Below this a header of the answer weighs more than what could be saved.
LEAST = 1024
#: Pictures and fonts are compressed already.
_TEXTS = frozenset({".html", ".css", ".js", ".json", ".geojson", ".svg", ".xml", ".txt", ".csv", ".ics"})
#: Files that one process compresses before it asks for more.
_SHARE = 100

Pack = Callable[[str, bytes], bytes]


def compress(site: Site, processes: int) -> None:
    """Puts a `.gz` and a `.br` beside every file of the site that gains by them."""
    paths = [path for path, entry in sorted(site.files.items()) if _worth_it(path, entry)]
    shares = [paths[first : first + _SHARE] for first in range(0, len(paths), _SHARE)]
    before, changed = site.files, site.changed

    def done(share: list[str]) -> tuple[Mapping[str, Entry], int]:
        site.files, site.changed = {}, 0
        for path in share:
            for name, data, stamp in _made(site, path, before[path]):
                site.write(name, data, stamp)
        return site.files, site.changed

    for files, count in shared(done, shares, processes):
        before.update(files)
        changed += count
    site.files, site.changed = before, changed


def _worth_it(path: str, entry: Entry) -> bool:
    return entry.size >= LEAST and Path(path).suffix in _TEXTS


def _made(site: Site, path: str, entry: Entry) -> Iterator[tuple[str, bytes, str]]:
    """What has to be written anew beside one file: (path, bytes, stamp)."""
    for suffix, pack in _PACKERS.items():
        stamp = f"{suffix} {entry.size} {entry.modified}"
        if not site.keep(path + suffix, stamp):
            yield path + suffix, pack(path, (site.folder / path).read_bytes()), stamp


def _gzip(path: str, data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)  # without the time, so that the same text gives the same bytes


def _brotli(path: str, data: bytes) -> bytes:
    """As small as can be for what every reader fetches; for pages a tenth larger in a thirtieth of the time."""
    window = min(22, max(16, len(data).bit_length()))  # a wider one than the file only costs time
    quality = 11 if path.startswith("assets/") else 9
    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality, lgwin=window))


_PACKERS: Mapping[str, Pack] = {".gz": _gzip, ".br": _brotli}
