"""What a command costs: time, processor, and memory of every process it starts. Linux only."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

#: How often the tree's memory is looked at, in seconds; less often where looking takes long, so that it takes no
#: more than a small share of the time from those who are measured. A shorter peak may be missed.
INTERVAL, SHARE = 0.1, 0.02
MIB = 1024 * 1024


class Failed(SystemExit):
    """A measured command stopped with an error; nothing can be said about its speed."""


@dataclass(frozen=True)
class Cost:
    """`wall` and `cpu` in seconds (user and system of the whole tree), memory in MiB.

    `tree` is the peak of all processes together, shared pages counted once (PSS); `largest` that of one process (RSS).
    """

    wall: float = 0.0
    cpu: float = 0.0
    tree: float = 0.0
    largest: float = 0.0

    def then(self, other: Cost) -> Cost:
        """Two commands one after the other."""
        return Cost(
            self.wall + other.wall,
            self.cpu + other.cpu,
            max(self.tree, other.tree),
            max(self.largest, other.largest),
        )

    def data(self) -> dict[str, float]:
        return {name: round(value, 3) for name, value in asdict(self).items()}


def environment() -> dict[str, str]:
    """What commands are run with: their own byte code may be kept, as on any machine."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONDONTWRITEBYTECODE", "HUB_BASE_URL"}
    }
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1"}


def run(commands: Sequence[Sequence[str]], cwd: Path, more: Mapping[str, str] | None = None) -> Cost:
    """The cost of commands one after the other. Raises `Failed` with the last words of one that stopped."""
    os.sync()  # what an earlier command wrote is its own burden
    total = Cost()
    for command in commands:
        total = total.then(_one(command, cwd, {**environment(), **(more or {})}))
    return total


def _one(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Cost:
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        watch = Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if status:
            said.seek(0)
            words = said.read().decode(errors="replace")[-2000:]
            raise Failed(f"{' '.join(command)} failed in {cwd}\n{words}")
    # The kernel adds up what children used once they have been waited for.
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.peak / MIB, usage.ru_maxrss / 1024)


class Watch(threading.Thread):
    """Looks at all processes of one session until told to stop."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.peak = session, 0
        self._end = threading.Event()

    def run(self) -> None:
        pause = INTERVAL
        while not self._end.wait(pause):
            begun = time.perf_counter()
            self.peak = max(self.peak, memory(self.session))
            pause = max(INTERVAL, (time.perf_counter() - begun) / SHARE)

    def stop(self) -> None:
        self._end.set()
        self.join()


def memory(leader: int) -> int:
    """Bytes that all processes of a session hold now, shared pages counted once."""
    return sum(_proportional(pid) for pid in session(leader))


def session(leader: int) -> list[int]:
    """The processes of a session, as they are now."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                # pid (name) state parent group session; a name may hold spaces and brackets.
                fields = Path("/proc", entry, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader:
                found.append(int(entry))
    return found


def _proportional(pid: int) -> int:
    """The memory of one process in bytes, each shared page divided among those who share it."""
    try:
        for line in Path("/proc", str(pid), "smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return 0
