"""`make lighthouse`: what Lighthouse says of a built site, for a phone on a slow line.

Home, a listing, a record and search, in one language; the site is served compressed and with the keeping that
docs/hosting.md describes. Prints four scores a page and whatever keeps one from being full.

Usage: python -m benchmarks.lighthouse [--site site] [--locale ka] [--pages home listing …]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from benchmarks.corpus import ROOT

#: The last that runs on Node 18 and newer; 13 wants 22.19.
VERSION = "lighthouse@12.8.2"
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
#: Pages of results are meant to stay out of other engines' indexes, which Lighthouse cannot know.
UNINDEXED = {"search"}
TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@cache
def compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """A host as the samples make one: compressed, pages asked about each time, the rest kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        status = 200 if path.is_file() else 404
        if status == 404:
            path = Path(self.directory, "404.html")
        small = path.suffix in TEXTS
        body = compressed(path) if small else path.read_bytes()
        self.send_response(status)
        charset = "; charset=utf-8" if small else ""
        self.send_header("Content-Type", self.guess_type(path) + charset)
        self.send_header("Content-Length", str(len(body)))
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.send_header(
            "Cache-Control", "no-cache" if path.suffix == ".html" else "public, max-age=31536000, immutable"
        )
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not worth a line each."""


def pages(site: Path, locale: str) -> dict[str, str]:
    """The addresses looked at: of records the one that tells most."""
    prefix = "" if locale == "en" else f"{locale}/"
    records = [
        each for each in (site / prefix / "projects").glob("*/index.html") if each.parent.name != "page"
    ]
    fullest = max(records, key=lambda each: (each.stat().st_size, each.parent.name))
    return {
        "home": prefix,
        "listing": f"{prefix}projects/",
        "record": f"{prefix}projects/{fullest.parent.name}/",
        "search": f"{prefix}search/?q=2018",
    }


def look(address: str, folder: Path, indexed: bool = True) -> dict[str, Any]:
    """Lighthouse's own report of one page, by its usual phone: slow 4G and a processor four times slower."""
    report = folder / "report.json"
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    run = subprocess.run(
        ["npx", "--yes", VERSION, address, "--quiet", "--output=json", f"--output-path={report}",
         f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}",
         *([] if indexed else ["--skip-audits=is-crawlable"])],
        env={**os.environ, "CHROME_PATH": _chromium(), "npm_config_cache": str(ROOT / ".cache" / "npm"), "HOME": str(folder)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode:
        raise SystemExit(f"lighthouse failed at {address}\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return found


def shortcomings(report: dict[str, Any]) -> list[str]:
    """Everything that cost a point, with what it is about."""
    found = []
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = audit.get("details", {}).get("items", [])
                about = "; ".join(filter(None, map(_about, items[:3])))
                shown = f" {audit['displayValue']}" if audit.get("displayValue") else ""
                found.append(
                    f"{name} {audit['score'] * 100:.0f}: {audit['title']}{shown}{': ' + about if about else ''}"
                )
    return found


def _about(item: dict[str, Any]) -> str:
    node = item.get("node") or {}
    return str(node.get("snippet") or item.get("url") or item.get("description") or "")[:160]


def _chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise SystemExit("Chromium is needed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--locale", default="ka")
    parser.add_argument("--pages", nargs="+", default=["home", "listing", "record", "search"])
    given = parser.parse_args()
    if not shutil.which("npx"):
        raise SystemExit("Lighthouse needs Node.js 18 or newer with npx")
    if not (given.site / "index.html").is_file():
        raise SystemExit(f"there is no site in {given.site}; run make site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(given.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    low = False
    print("| page | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|")
    notes = []
    with tempfile.TemporaryDirectory() as folder:
        for name, path in pages(given.site, given.locale).items():
            if name not in given.pages:
                continue
            report = look(
                f"http://127.0.0.1:{server.server_port}/{path}", Path(folder), name not in UNINDEXED
            )
            scores = {each: round(report["categories"][each]["score"] * 100) for each in CATEGORIES}
            low |= any(scores[each] < least for each, least in CATEGORIES.items())
            print(f"| {name} /{path} | " + " | ".join(map(str, scores.values())) + " |", flush=True)
            notes += [f"{name}: {each}" for each in shortcomings(report)]
    server.shutdown()
    print("\n".join(["", *notes]))
    sys.exit("below 95/100/100/100" if low else 0)


if __name__ == "__main__":
    main()
