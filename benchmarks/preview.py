"""A peer's preview server, and how long it takes from a saved file to the new page."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.corpus import Record
from benchmarks.measure import Failed, environment
from benchmarks.peers import Peer

#: How often the page is asked for, and for how long at most.
POLL, PATIENCE = 0.02, 1800.0
#: Watchers need a moment after the start before they see a change.
SETTLING = 2.0


class Preview:
    """A running preview; ended with the block. `ready` is the seconds until it served its first page."""

    def __init__(self, peer: Peer, folder: Path, record: Record) -> None:
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}/{peer.serving_page(record, 'ka')}"
        self._command = peer.serving(folder, self.port)
        self._folder = folder
        self.ready = 0.0

    def __enter__(self) -> Self:
        self._said = tempfile.TemporaryFile()
        begun = time.perf_counter()
        self._process = subprocess.Popen(
            self._command, cwd=self._folder, env=environment(), stdin=subprocess.DEVNULL,
            stdout=self._said, stderr=self._said, start_new_session=True,
        )  # fmt: skip
        try:
            self._wait(lambda _: True)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        self.ready = time.perf_counter() - begun
        time.sleep(SETTLING)
        return self

    def until(self, mark: str, save: Callable[[], None]) -> float:
        """Seconds from the saved file until the page holds a mark."""
        wanted = mark.encode()
        begun = time.perf_counter()
        save()
        self._wait(lambda page: wanted in page)
        passed = time.perf_counter() - begun
        time.sleep(SETTLING / 2)  # search and what else follows may catch up
        return passed

    def _wait(self, enough: Callable[[bytes], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address, timeout=60) as answer:
                    if enough(answer.read()):
                        return
            except (OSError, urllib.error.URLError):
                pass
            time.sleep(POLL)
        self._said.seek(0)
        raise Failed(
            f"{' '.join(self._command)} served nothing new\n{self._said.read().decode(errors='replace')[-2000:]}"
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The session is ours alone: it was begun with the process above.
        for how in (signal.SIGINT, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, how)
                self._process.wait(timeout=5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        self._said.close()


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
