"""The server of the preview: answers on this machine only, and tells open pages when they should load anew."""

from __future__ import annotations

import json
import mimetypes
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from generator.preview.live import Live
from generator.settings import Settings

#: Seconds between two looks at the content, besides twice the time that a look takes.
PAUSE = 0.05
#: How long an open page waits for news before it asks again.
PATIENCE = 20
_HERE = Path(__file__).parent
_HOOK = b'<link rel="stylesheet" href="/__hub/reload.css"><script type="module" src="/__hub/reload.js"></script></head>'


class Server(ThreadingHTTPServer):
    """Serves a site that is alive."""

    daemon_threads = True

    def __init__(self, live: Live, port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.live = live


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/__hub/"):
            self._own(path.removeprefix("/__hub/"))
            return
        found = self.server.live.at(path)
        if found is None and not path.endswith("/") and self.server.live.at(f"{path}/") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif found is None:
            self._send(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", _hooked(self.server.live.missing()))
        elif isinstance(found, Path):
            self._send(HTTPStatus.OK, _type(found.name), found.read_bytes())
        elif path.endswith("/"):
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", _hooked(found))
        else:
            self._send(HTTPStatus.OK, _type(path), found)

    def _own(self, name: str) -> None:
        if name == "state":
            self._send(HTTPStatus.OK, "application/json", self._state())
        elif name in {"reload.js", "reload.css"}:
            self._send(HTTPStatus.OK, _type(name), (_HERE / name).read_bytes())
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _state(self) -> bytes:
        """What there is to see; waits while the page that asks has seen it."""
        live = self.server.live
        seen = urlsplit(self.path).query.removeprefix("seen=")
        with live.changed:
            live.changed.wait_for(lambda: seen != _seen(live), timeout=PATIENCE)
            state = {"version": live.version, "seen": _seen(live), "mistakes": live.mistakes}
        return json.dumps(state).encode()

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the reader has gone on

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line each."""


def _seen(live: Live) -> str:
    """A name for what an open page shows: the state of the content and of its mistakes."""
    return f"{live.version}-{len(live.mistakes)}-{hash(json.dumps(live.mistakes)) if live.mistakes else 0}"


def _hooked(page: bytes) -> bytes:
    return page.replace(b"</head>", _HOOK, 1)


def _type(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript; charset=utf-8"
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def serve(settings: Settings, port: int, say: Callable[[str], None]) -> None:
    """Serves until interrupted, on this machine only."""
    live = Live(settings)
    _look(live, say)
    server = Server(live, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{server.server_port}/")
    try:
        while True:
            begun = time.monotonic()
            _look(live, say)
            time.sleep(PAUSE + 2 * (time.monotonic() - begun))
    finally:
        server.shutdown()


def _look(live: Live, say: Callable[[str], None]) -> None:
    begun = time.monotonic()
    if looked := live.refresh():
        say(f"{looked.report.records} records, {len(live.mistakes)} errors, {time.monotonic() - begun:.1f} s")
