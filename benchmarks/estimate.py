"""What many more records would cost, by the two largest builds of the hub that were measured.

Each cost is read as a constant and a share of every record: `cost(N) = a + b · N`. What grows faster than the records
shows between those two sizes, and is then told too small here; the table of growth is the place to look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.results import Results, Table
from benchmarks.rows import Measurement

LOCALES = 8
Read = Callable[[Measurement], float]


def estimate(results: Results, records: int) -> str:
    """A table for one machine, and for one machine a language."""
    parts = []
    for place in results.places():
        table = results.at(place)
        sizes = [size for size in table.sizes("cold") if table.get("cold", "hub", size)][-2:]
        if len(sizes) == 2:
            parts += [f"{'; '.join(place)}\n", *_rows(table, sizes, records), ""]
    return "\n".join(parts) if parts else "measure cold builds of the hub at two sizes first"


def _rows(table: Table, sizes: list[int], records: int) -> Iterator[str]:
    builds = [row for size in sizes if (row := table.get("cold", "hub", size))]
    checks = [row for size in sizes if (row := table.get("check cold", "hub", size))]
    busy = any(row.load > 1 for row in builds)
    yield (
        f"| by {sizes[0]:,} × 8 and {sizes[1]:,} × 8{', on a busy machine' if busy else ''} "
        f"| {records:,} × 8, one machine | one of eight machines, a language each |"
    )
    yield "|---|---|---|"
    for name, read, unit, scale, share in (
        ("wall", lambda row: row.median(), "min", 1 / 60, "read"),
        ("processor", lambda row: row.median("cpu"), "min", 1 / 60, "read"),
        ("memory, all processes", lambda row: row.median("tree"), "GiB", 1 / 1024, "same"),
        ("memory, largest process", lambda row: row.median("largest"), "GiB", 1 / 1024, "same"),
        ("pages", lambda row: row.found["pages"], "thousand", 1e-3, "part"),
        ("files of the site", lambda row: row.found["files"], "thousand", 1e-3, "part"),
        ("site", lambda row: row.found["bytes"], "GB", 1e-9, "part"),
        ("largest data file, gzip", lambda row: row.found["largest"], "MB", 1e-6, "same"),
        ("files of the content", lambda row: row.found["written"], "thousand", 1e-3, "same"),
        ("content", lambda row: row.found["written_bytes"], "GB", 1e-9, "same"),
    ):
        whole = _at(builds, read, records) * scale
        one = whole / LOCALES
        if share == "same":
            one = whole
        elif share == "read" and len(checks) == 2:
            # Each machine reads and checks everything, and fills and writes its own part.
            reading = _at(checks, read, records) * scale
            one = min(whole, reading + (whole - reading) / LOCALES)
        yield f"| {name} | {whole:,.1f} {unit} | {one:,.1f} {unit} |"


def _at(rows: list[Measurement], read: Read, count: int) -> float:
    small, large = rows
    share = (read(large) - read(small)) / (large.size - small.size)
    return max(0.0, read(large) + share * (count - large.size))
