"""The first-level areas of all countries, read from a GeoPackage (an SQLite file with geometries in it)."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: Longitude and latitude in degrees.
Point = tuple[float, float]
Ring = tuple[Point, ...]

_ENVELOPES = (0, 32, 48, 48, 64)
_MULTIPOLYGON = 6


@dataclass(frozen=True, slots=True)
class Area:
    """A first-level area: who governs it according to the file, what it is called, and its rings."""

    country: str
    name: str
    code: str
    rings: tuple[Ring, ...]


def areas(path: Path) -> Iterator[Area]:
    """Every area of the layer `states_provinces`, in the order of the file."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = base.execute("select adm0_a3, name, fips, geom from states_provinces order by fid")
    for country, name, code, blob in rows:
        yield Area(country, name or "", code or "", tuple(_rings(blob)))


def _rings(blob: bytes) -> Iterator[Ring]:
    """The rings of a multipolygon; the last point, which repeats the first, is left out."""
    start = 8 + _ENVELOPES[blob[3] >> 1 & 7]
    order = "<" if blob[start] else ">"
    kind, polygons = struct.unpack_from(f"{order}II", blob, start + 1)
    assert kind == _MULTIPOLYGON, "the layer holds something else than multipolygons"
    at = start + 9
    for _ in range(polygons):
        rings = struct.unpack_from(f"{order}I", blob, at + 5)[0]
        at += 9
        for _ in range(rings):
            count = struct.unpack_from(f"{order}I", blob, at)[0]
            numbers = struct.unpack_from(f"{order}{2 * count}d", blob, at + 4)
            at += 4 + 16 * count
            yield tuple(zip(numbers[:-2:2], numbers[1:-2:2], strict=True))
