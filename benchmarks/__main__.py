"""`make bench`: builds the corpus with the hub and with its peers in turn, and keeps the table.

Usage: python -m benchmarks [--sizes 250 1000] [--stock 250] [--runs 3] [--folder DIR]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.corpus import write_hub, write_mkdocs

ROOT = Path(__file__).resolve().parent.parent
TABLE = Path(__file__).with_name("RESULTS.md")


def timed(command: list[str], cwd: Path) -> tuple[float, float]:
    """Wall seconds of a whole process, and the peak memory in MiB of its largest process."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def hub(folder: Path, count: int, runs: int) -> tuple[float, float, int, float]:
    """Cold builds (no cache of any kind), the check alone, pages and peak memory."""
    content, site = folder / "hub", folder / "hub-site"
    write_hub(content, count)
    program = [sys.executable, "-m", "generator"]
    walls, peaks = [], []
    for _ in range(runs):
        shutil.rmtree(ROOT / ".hub", ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        wall, peak = timed([*program, "build", "--content", str(content), "--output", str(site),
                            "--base-url", "https://example.org/"], ROOT)  # fmt: skip
        walls.append(wall)
        peaks.append(peak)
    check, _ = timed([*program, "check", "--content", str(content)], ROOT)
    pages = sum(1 for _ in site.rglob("*.html"))
    return statistics.median(walls), max(peaks), pages, check


def stock(folder: Path, count: int) -> tuple[float, float, int]:
    """One cold build of the stock project."""
    project = folder / "stock"
    write_mkdocs(project, count)
    wall, peak = timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], project)
    return wall, peak, sum(1 for _ in (project / "site").rglob("*.html"))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--sizes", type=int, nargs="+", default=[250, 1000])
    asked.add_argument("--stock", type=int, nargs="*", default=[250])
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--folder", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        rows = []
        walls: dict[int, float] = {}
        for size in given.sizes:
            wall, peak, pages, check = hub(folder, size, given.runs)
            walls[size] = wall
            rows.append(
                f"| hub, everything on | {size} × 8 | {wall:.1f} | {wall / pages * 1000:.2f} | {peak:.0f} | {pages} | {check:.1f} |"
            )
            print(rows[-1], flush=True)
        for size in given.stock:
            wall, peak, pages = stock(folder, size)
            ratio = f" ({wall / walls[size]:.1f} times the hub)" if size in walls else ""
            rows.append(
                f"| MkDocs + Material + static-i18n, stock | {size} × 8 | {wall:.1f}{ratio} | {wall / pages * 1000:.2f} | {peak:.0f} | {pages} | – |"
            )
            print(rows[-1], flush=True)
    versions = ", ".join(
        f"{each} {version(each)}" for each in ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pagefind")
    )
    TABLE.write_text(
        "# Cold builds beside a peer\n\n"
        "Made by `make bench`. *Cold*: no cache of any kind. Seconds are medians of whole processes, memory is the peak "
        "of the largest process. The stock project has the same bodies, but no facts, cards, facets, validation or "
        "sanitising; its search is one index for all languages.\n\n"
        "| what | records | wall s | ms a page | peak MiB | pages | check s |\n|---|---|---|---|---|---|---|\n"
        + "\n".join(rows)
        + f"\n\nPython {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors, {versions}.\n",
        "utf-8",
    )


if __name__ == "__main__":
    main()
