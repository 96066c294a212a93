"""The real site, built once, served on this machine, and looked at with the browser that readers have."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.pipeline import build, look
from generator.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def asset(folder: Path, path: str) -> str:
    """Where a site keeps a file of `overrides/assets/`: `assets/javascripts/hub.4f2a91c3.js`."""
    wanted = Path("assets", path)
    [found] = (folder / wanted.parent).glob(f"{wanted.stem}.????????{wanted.suffix}")
    return found.relative_to(folder).as_posix()


class Served:
    """A folder behind an address, as a plain static host would serve it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def close(self) -> None:
        self._server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def copyfile(self, source: object, outputfile: object) -> None:
        """A browser that has gone on to the next page no longer wants the rest of this one."""
        with suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)  # type: ignore[arg-type]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory, "404.html")
        body = missing.read_bytes() if code == 404 and missing.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content as a site whose address is known."""
    output = tmp_path_factory.mktemp("built") / "site"
    settings = read_settings(root=ROOT, output=output, base_url="https://hub.example/")
    build(settings, look(settings))
    return output


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    server = Served(site)
    yield server
    server.close()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Debian's Chromium. Its absence is a failure, not a reason to skip."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert program, "there is no Chromium; `make test` installs it"
    home = tmp_path_factory.mktemp("browser-home")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=program,
            env={"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)},
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking",
                  "--disable-component-update", "--disable-sync", "--no-first-run"],
        )  # fmt: skip
        yield found
        found.close()
