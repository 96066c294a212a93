"""`make bench`: the hub and its peers on one corpus, in turn, into benchmarks/RESULTS.md.

Every option has a default that measures all; what is named alone is measured alone, and only its rows are
replaced in the table. See benchmarks/README.md for how long each row takes.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import table
from benchmarks.corpus import ROOT
from benchmarks.estimate import estimate
from benchmarks.machine import commit, disk, machine
from benchmarks.measure import Failed
from benchmarks.peers import PEERS, Peer
from benchmarks.results import Results, Run
from benchmarks.rows import ROWS, Bench

#: Beyond it only cold builds of the hub and of Hugo are measured, unless rows are named.
EVERYTHING_UP_TO = 1000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[250, 1000, 4000], help="records, each in eight languages"
    )
    parser.add_argument(
        "--peers", nargs="+", choices=list(PEERS), help="[all, each up to the size it can bear]"
    )
    parser.add_argument("--rows", nargs="+", choices=list(ROWS), help="[all up to 1000 records, beyond cold]")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--folder", type=Path, help="where to work [.cache/bench]; its file system is the one measured"
    )
    parser.add_argument("--tmpfs", action="store_true", help="work in memory, in /dev/shm")
    parser.add_argument("--keep", action="store_true", help="leave corpus and sites there, to look at")
    parser.add_argument(
        "--results", type=Path, help="another file of raw figures; the table is then not touched"
    )
    parser.add_argument(
        "--table", action="store_true", help="measure nothing, write the table from the raw figures"
    )
    parser.add_argument(
        "--estimate", type=int, metavar="RECORDS", help="measure nothing, say what so many records would cost"
    )
    return parser.parse_args()


def main() -> None:
    given = arguments()
    results = Results(given.results) if given.results else Results()
    if given.estimate:
        print(estimate(results, given.estimate))
        return
    if not given.table:
        measure(given, results)
    if not given.results:
        table.write(results)


def measure(given: argparse.Namespace, results: Results) -> None:
    chosen = [PEERS[name] for name in given.peers or PEERS]
    present = []
    for peer in chosen:
        if why := peer.missing():
            say(f"{peer.name} is left out: {why}")
        else:
            present.append(peer)
    above = Path("/dev/shm") if given.tmpfs else given.folder or ROOT / ".cache" / "bench"
    above.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="hub-bench-", dir=above))
    run = Run(
        begun=datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S"),
        machine=machine(),
        disk=disk(folder),
        commit=commit(),
        versions={peer.name: peer.version() for peer in present},
    )
    say(f"{run.machine}; {run.disk} at {folder}")
    failed = False
    try:
        for size in given.sizes:
            peers = [peer for peer in present if given.peers or size <= peer.most]
            rows = given.rows or (list(ROWS) if size <= EVERYTHING_UP_TO else ["cold"])
            for row in rows:
                failed |= not measured(row, Bench(folder, given.rounds, say), peers, size, run, results)
            for peer in peers:
                if not given.keep:
                    shutil.rmtree(folder / f"{peer.name}-{size}", ignore_errors=True)
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    if failed:
        sys.exit("some rows could not be measured; see above")


def measured(row: str, bench: Bench, peers: list[Peer], size: int, run: Run, results: Results) -> bool:
    """One row of all peers; a program that fails costs its own row only, and is told of."""
    begun = time.monotonic()
    # Cold builds take turns, so they stand or fall together; all else is a peer's own.
    groups = [peers] if row == "cold" else [[peer] for peer in peers]
    whole = True
    for group in groups:
        try:
            for measurement in ROWS[row](bench, group, size):
                results.add(run, measurement)
        except Failed as failure:
            say(f"FAILED {row} {size}: {failure}")
            whole = False
    say(f"{row} {size}: took {time.monotonic() - begun:.0f} s in all")
    return whole


def say(words: str) -> None:
    print(f"{datetime.datetime.now(datetime.UTC):%H:%M:%S} {words}", flush=True)


if __name__ == "__main__":
    main()
