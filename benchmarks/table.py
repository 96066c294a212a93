"""RESULTS.md: aims first, then every figure, then what nobody should forget when reading them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.results import Ratio, Results, Table
from benchmarks.rows import Measurement

FILE = Path(__file__).with_name("RESULTS.md")
HEAD = """# The hub beside its peers

Made by `make bench`; how, and how to measure a row again, stands in [README.md](README.md). Seconds, processor
seconds and MiB are medians of rounds in which the programs took turns; ratios are medians of the ratios of single
rounds, and `~` marks those whose two sides come from different runs. *Cold* means no cache of any kind, as after a
fresh clone. *Tree* is the peak of all processes together with shared pages counted once, *largest* that of the
largest single process. A row marked † was measured while other work kept the machine busy.
"""


def write(results: Results) -> None:
    """The whole file anew from the raw figures."""
    parts = [HEAD]
    for machine, disk in results.places():
        parts.append(f"## {machine}; {disk}\n")
        parts += _sections(results.at((machine, disk)))
    parts.append(_notes(results))
    FILE.write_text("\n".join(parts).rstrip() + "\n", "utf-8")


def _sections(table: Table) -> Iterator[str]:
    for title, lines in (
        ("Aims", _aims(table)),
        ("Cold builds", _cold(table)),
        ("Cost of a page as the hub grows", _growth(table)),
        ("After an edit", _edits(table)),
        ("Check and preview", _others(table)),
        ("What the first answer of search fetches", _search(table)),
    ):
        found = list(lines)
        if len(found) > 2:
            yield f"### {title}\n\n" + "\n".join(found) + "\n"


def _row(*cells: object) -> str:
    return "| " + " | ".join("–" if each is None else str(each) for each in cells) + " |"


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield "|" + "---|" * len(cells)


def _aims(table: Table) -> Iterator[str]:
    yield from _head("aim", "measured", "")

    def wall(what: str, size: int = 1000) -> float | None:
        row = table.get(what, "hub", size)
        return row.median() if row else None

    def against(peer: str, what: str, size: int) -> Ratio | None:
        return table.ratio(table.get("cold", peer, size), table.get(what, "hub", size))

    def below(value: float | None, limit: float, unit: str) -> tuple[str, str] | None:
        return None if value is None else (f"{value:.3g}{unit}", "met" if value <= limit else "**missed**")

    def part(ratio: Ratio | None, times: float) -> tuple[str, str] | None:
        return None if ratio is None else (f"1/{ratio}", "met" if ratio.value >= times else "**missed**")

    hub = table.get("cold", "hub", 1000)
    nothing = table.get("nothing", "hub", 1000)
    written = max((each["written"] for each in nothing.rounds), default=0) if nothing else None
    for aim, answer in (
        ("cold, 250 × 8: at most 1/5 of stock", part(against("stock", "cold", 250), 5)),
        ("cold, 1,000 × 8: at most 1/13 of stock", part(against("stock", "cold", 1000), 13)),
        ("cold, 1,000 × 8: not slower than Hugo", part(against("hugo", "cold", 1000), 1)),
        ("cost per page, 4,000 × 8 over 1,000 × 8: at most 1.15", below(_growing(table), 1.15, "")),
        ("largest process, 1,000 × 8: under 600 MiB", below(hub.median("largest") if hub else None, 600, " MiB")),
        ("words of one record in one language, 1,000 × 8: at most 1/40 of stock", part(against("stock", "words", 1000), 40)),
        ("a fact in eight languages, 1,000 × 8: at most 1/15 of stock", part(against("stock", "fact", 1000), 15)),
        ("nothing changed, 1,000 × 8: under 1 s", below(wall("nothing"), 1, " s")),
        ("nothing changed, 1,000 × 8: no file written", below(written, 0, " files")),
        ("`hub check` cold, 1,000 × 8: under 2 s", below(wall("check cold"), 2, " s")),
        ("`hub check` again, 1,000 × 8: under 0.5 s", below(wall("check warm"), 0.5, " s")),
        ("`hub serve`, save to page, 1,000 × 8: under 0.5 s", below(wall("serve"), 0.5, " s")),
    ):  # fmt: skip
        yield _row(aim, *(answer or ("not measured here yet", "")))


def _growing(table: Table) -> float | None:
    small, large = table.get("cold", "hub", 1000), table.get("cold", "hub", 4000)
    return _per_page(large) / _per_page(small) if small and large else None


def _per_page(row: Measurement) -> float:
    return row.median() / row.found["pages"]


def _order(table: Table, what: str) -> Iterator[tuple[int, Measurement]]:
    """Rows by size and then in the order of the peers."""
    for size in table.sizes(what):
        for name in PEERS:
            if row := table.get(what, name, size):
                yield size, row


def _mark(row: Measurement) -> str:
    return row.peer + (" †" if row.load > (os.cpu_count() or 1) / 2 else "")


def _cold(table: Table) -> Iterator[str]:
    yield from _head("records", "", "wall s", "× hub", "processor s", "× hub", "tree MiB", "largest MiB", "pages", "files", "MB", "rounds")  # fmt: skip
    for size, row in _order(table, "cold"):
        hub = table.get("cold", "hub", size)
        other = partial(table.ratio, row, None if row is hub else hub)
        yield _row(
            f"{size:,} × 8", _mark(row), f"{row.median():.2f}", other("wall"), f"{row.median('cpu'):.2f}", other("cpu"),
            f"{row.median('tree'):.0f}", f"{row.median('largest'):.0f}", f"{row.found['pages']:,.0f}",
            f"{row.found['files']:,.0f}", f"{row.found['bytes'] / 1e6:.0f}", len(row.rounds),
        )  # fmt: skip


def _growth(table: Table) -> Iterator[str]:
    yield from _head(
        "",
        "records",
        "wall ms a page",
        "of the smallest",
        "processor ms a page",
        "tree MiB",
        "KiB of site a page",
    )
    for name in PEERS:
        rows = [row for _, row in _order(table, "cold") if row.peer == name]
        for row in rows if len(rows) > 1 else []:
            pages = row.found["pages"]
            yield _row(
                _mark(row), f"{row.size:,} × 8", f"{_per_page(row) * 1000:.2f}", f"{_per_page(row) / _per_page(rows[0]):.2f}",
                f"{row.median('cpu') / pages * 1000:.2f}", f"{row.median('tree'):.0f}", f"{row.found['bytes'] / pages / 1024:.1f}",
            )  # fmt: skip


def _edits(table: Table) -> Iterator[str]:
    yield from _head("records", "", "changed", "wall s", "stock's build is × this", "files written", "rounds")
    for what, words in (
        ("nothing", "nothing"),
        ("words", "words of one record in one language"),
        ("fact", "a fact, in eight languages"),
    ):
        for size, row in _order(table, what):
            stock = table.ratio(table.get("cold", "stock", size), row)
            written = max(each["written"] for each in row.rounds)
            yield _row(
                f"{size:,} × 8",
                _mark(row),
                words,
                f"{row.median():.2f}",
                stock,
                f"{written:,.0f}",
                len(row.rounds),
            )


def _others(table: Table) -> Iterator[str]:
    yield from _head("records", "", "what", "median s", "from … to", "rounds")
    names = {"check cold": "check, cold", "check warm": "check again", "serve": "save → new page served"}
    for what, words in names.items():
        for size, row in _order(table, what):
            walls = sorted(each["wall"] for each in row.rounds)
            yield _row(
                f"{size:,} × 8",
                _mark(row),
                words,
                f"{row.median():.2f}",
                f"{walls[0]:.2f} … {walls[-1]:.2f}",
                len(walls),
            )


def _search(table: Table) -> Iterator[str]:
    yield from _head("records", "", "kB (gzip)", "files")
    for size, row in _order(table, "search"):
        yield _row(
            f"{size:,} × 8", row.peer, f"{row.found['bytes'] / 1000:.0f}", f"{row.found['requests']:.0f}"
        )


def _notes(results: Results) -> str:
    shown = {each.peer for _, each in results.rows}
    lines = ["## What each is, and what it leaves out", ""]
    lines += [
        f"- **{name}**: {peer.is_a}. Leaves out: {peer.leaves_out}."
        for name, peer in PEERS.items()
        if name in shown
    ]
    lines += ["", "## Runs", ""]
    for begun, run in sorted(results.runs.items()):
        rows = [each for name, each in results.rows if name == begun]
        if rows:
            versions = "; ".join(run.versions.values())
            loads = sorted(each.load for each in rows)
            lines.append(
                f"- {begun} UTC, commit {run.commit}, {run.disk}, load {loads[0]} to {loads[-1]}: {versions}."
            )
    return "\n".join(lines)
