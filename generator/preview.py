"""`hub serve`: the site on this machine, checked and made anew after every change.

Mistakes appear over the page, with file and line, while the last good site stays underneath.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.diagnostics.json import as_data
from generator.pipeline import build, look
from generator.settings import Settings

POLL = 0.3
_SCRIPT = b"""
let seen;
const overlay = document.createElement("pre");
overlay.id = "hub-mistakes";
const ask = async () => {
  try {
    const state = await (await fetch("/__hub/state")).json();
    if (seen !== undefined && state.version !== seen) location.reload();
    seen = state.version;
    overlay.textContent = state.mistakes.map((each) => `${each.path}:${each.line}:${each.column}  ${each.message}`).join("\\n");
    if (state.mistakes.length) document.body.append(overlay); else overlay.remove();
  } catch { /* The preview has ended. */ }
  setTimeout(ask, 500);
};
ask();
"""
_STYLE = b"#hub-mistakes{position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;margin:0;padding:1rem;"
_STYLE += b"background:#7a1420;color:#fff;font-size:.9rem;white-space:pre-wrap;z-index:99}"
_HOOK = b'<link rel="stylesheet" href="/__hub/reload.css"><script type="module" src="/__hub/reload.js"></script></head>'


class Preview:
    """Keeps a site up to date with what it is made from."""

    def __init__(self, settings: Settings, say: Callable[[str], None]) -> None:
        self.settings, self.say = settings, say
        self.version = 0
        self.mistakes: list[dict[str, Any]] = []
        self._seen: dict[str, tuple[int, int]] = {}

    def refresh(self) -> bool:
        """Looks whether anything changed; if so checks it, and builds it when it has no errors."""
        now = self._look_around()
        if now == self._seen:
            return False
        self._seen = now
        begun = time.monotonic()
        looked = look(self.settings)
        data = as_data(looked.report)["diagnostics"]
        self.mistakes = [each for each in data if each["severity"] == "error"]
        if not self.mistakes:
            build(self.settings, looked)
            self.version += 1
        self.say(
            f"{looked.report.records} records, {len(self.mistakes)} errors, {time.monotonic() - begun:.1f} s"
        )
        return True

    def _look_around(self) -> dict[str, tuple[int, int]]:
        here = Path(__file__).parent
        folders = (self.settings.content, self.settings.root / "overrides", here / "kinds", here / "locales")
        return {
            str(path): (info.st_mtime_ns, info.st_size)
            for folder in folders
            for path in folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts and (info := path.stat())
        }


def serve(settings: Settings, port: int, say: Callable[[str], None]) -> None:
    """Serves until interrupted, on this machine only."""
    preview = Preview(settings, say)
    preview.refresh()

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any, **named: Any) -> None:
            super().__init__(*args, directory=str(settings.output), **named)

        def do_GET(self) -> None:
            own = {
                "/__hub/state": ("application/json", json.dumps({"version": preview.version, "mistakes": preview.mistakes}).encode()),
                "/__hub/reload.js": ("text/javascript", _SCRIPT),
                "/__hub/reload.css": ("text/css", _STYLE),
            }  # fmt: skip
            if self.path in own:
                self._send(HTTPStatus.OK, *own[self.path])
                return
            file = Path(self.translate_path(self.path))
            if file.is_dir() and self.path.partition("?")[0].endswith("/"):
                file /= "index.html"
            if file.suffix == ".html" and file.is_file():
                self._send(
                    HTTPStatus.OK, "text/html; charset=utf-8", file.read_bytes().replace(b"</head>", _HOOK, 1)
                )
            elif file.exists():
                super().do_GET()
            else:
                missing = settings.output / "404.html"
                body = missing.read_bytes() if missing.is_file() else b""
                self._send(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", body)

        def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Requests are not worth a line each."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{server.server_port}/")
    try:
        while True:
            time.sleep(POLL)
            preview.refresh()
    finally:
        server.shutdown()
