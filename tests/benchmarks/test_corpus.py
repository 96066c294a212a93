"""The benchmark speaks of the hub that is there: its corpus is sound, always the same, and the same for all."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import LOCALES, corpus, edited, record
from benchmarks.estimate import estimate
from benchmarks.measure import Failed, memory, run
from benchmarks.peers import PEERS
from benchmarks.peers.stock import Stock
from benchmarks.results import Results, Run
from benchmarks.rows import Bench, Measurement
from benchmarks.rows import cold as cold_builds
from benchmarks.words import Writer, pool
from generator.pipeline import look
from generator.settings import read_settings

SIZE = 20


def written(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_hub_finds_no_error_in_the_corpus_and_reads_all_of_it(tmp_path: Path) -> None:
    PEERS["hub"].lay_out(tmp_path / "hub", SIZE)
    looked = look(read_settings(content=tmp_path / "hub" / "content"))
    assert [each for each in looked.report.diagnostics if each.severity == "error"] == []
    read = {each.id: each for each in looked.catalogue.records}
    assert {each.id for each in corpus(SIZE)} < set(read)
    assert read[edited(SIZE).id].languages == LOCALES


@pytest.mark.parametrize("name", PEERS)
def test_every_program_is_given_the_same_words_each_time(name: str, tmp_path: Path) -> None:
    peer = PEERS[name]
    peer.lay_out(tmp_path / "one", SIZE)
    peer.lay_out(tmp_path / "two", SIZE)
    first = written(tmp_path / "one")
    assert first == written(tmp_path / "two")
    text = "\n".join(
        path.read_text("utf-8") for path in (tmp_path / "one").rglob("*.md") if "pages" not in path.parts
    )
    for code in LOCALES:
        assert edited(SIZE).summary(code) in text
        assert edited(SIZE).story(code, lambda id: "").splitlines()[2] in text


@pytest.mark.parametrize("name", PEERS)
def test_an_edit_of_one_language_touches_one_file(name: str, tmp_path: Path) -> None:
    peer = PEERS[name]
    peer.lay_out(tmp_path / "one", SIZE)
    before = written(tmp_path / "one")
    peer.write(tmp_path / "one", edited(SIZE).marked("ka", "რედაქცია"))
    after = written(tmp_path / "one")
    assert len([path for path, digest in after.items() if before.get(path) != digest]) == 1
    assert before.keys() == after.keys()


def test_the_corpus_does_not_change_from_one_version_to_the_next() -> None:
    told = "\n".join(
        part
        for each in corpus(SIZE)
        for code in LOCALES
        for part in (
            each.id,
            each.title(code),
            each.summary(code),
            str(each.people),
            each.story(code, lambda id: id),
        )
    )
    # Headings are the hub's labels and may be reworded; everything else stays.
    told = "\n".join(line for line in told.splitlines() if not line.startswith("## "))
    assert hashlib.sha256(told.encode()).hexdigest()[:16] == "ba61a55eaee6788f"


def test_words_grow_with_the_corpus() -> None:
    def vocabulary(count: int) -> int:
        return len({word for number in range(count) for word in Writer("uk", str(number)).words(200).split()})

    assert vocabulary(200) > 1.2 * vocabulary(50) > len(set(pool("uk")))


def test_a_larger_corpus_begins_like_a_smaller_one() -> None:
    assert record(7, 40).title("hy") == record(7, 4000).title("hy")


RUN = Run("2026-01-01 00:00:00", "machine", "ext4", "abc", {"hub": "hub 1"})
LATER = Run("2026-01-02 00:00:00", "machine", "ext4", "abd", {"hub": "hub 2"})


def cold(peer: str, *walls: float, size: int = 250) -> Measurement:
    return Measurement("cold", peer, size, 0.1, [{"wall": wall} for wall in walls])


def test_a_row_measured_again_replaces_that_row_alone(tmp_path: Path) -> None:
    results = Results(tmp_path / "raw.json")
    results.add(RUN, cold("hub", 2.0))
    results.add(RUN, cold("stock", 20.0))
    results.add(RUN, cold("hub", 8.0, size=1000))
    results.add(LATER, cold("hub", 1.0))
    table = Results(tmp_path / "raw.json").at(RUN.place)
    assert {(row.peer, row.size, row.median()) for row in table.all("cold")} == {
        ("hub", 250, 1.0),
        ("hub", 1000, 8.0),
        ("stock", 250, 20.0),
    }


def test_rounds_are_compared_one_by_one_and_other_runs_are_marked(tmp_path: Path) -> None:
    results = Results(tmp_path / "raw.json")
    # The machine was busy in the second round, for both alike.
    results.add(RUN, cold("hub", 1.0, 10.0, 1.0))
    results.add(RUN, cold("stock", 5.0, 50.0, 6.0))
    table = results.at(RUN.place)
    ratio = table.ratio(table.get("cold", "stock", 250), table.get("cold", "hub", 250))
    assert str(ratio) == "5"
    results.add(LATER, cold("hub", 2.0))
    table = results.at(RUN.place)
    assert str(table.ratio(table.get("cold", "stock", 250), table.get("cold", "hub", 250))) == "~ 3"


def test_memory_is_that_of_all_processes_with_shared_pages_counted_once() -> None:
    eating = (
        "import os, sys; shared = bytearray(64 << 20); shared[::4096] = b'x' * (len(shared) // 4096); os.fork(); "
        "own = bytearray(b'x') * (32 << 20); os.write(1, b'ready\\n'); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", eating],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert [process.stdout.readline() for _ in range(2)] == [b"ready\n"] * 2
        held = memory(process.pid) >> 20
        process.communicate()
    assert 64 + 2 * 32 <= held < 64 + 3 * 32


def test_the_cost_of_a_command_holds_that_of_the_processes_it_waited_for(tmp_path: Path) -> None:
    # The memory is held for a while: a machine with much to do looks at its processes less often.
    working = (
        "[None for _ in range(3_000_000)]; held = bytearray(b'x') * (96 << 20); import time; time.sleep(2)"
    )
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {working!r}], check=True)"
    cost = run([[sys.executable, "-c", script]], tmp_path)
    idle = run([[sys.executable, "-c", "pass"]], tmp_path)
    assert cost.cpu > idle.cpu
    assert cost.largest > 96
    # A process begins as a copy of the one that starts it, here of a large one: this is the least that can be seen.
    assert cost.largest >= idle.largest


def test_a_program_that_fails_is_not_called_fast(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no such thing"):
        run([[sys.executable, "-c", "raise SystemExit('no such thing')"]], tmp_path)


def test_an_estimate_is_a_constant_and_a_share_of_each_record(tmp_path: Path) -> None:
    results = Results(tmp_path / "raw.json")
    for size in (100, 200):
        costs = {"wall": 60.0 + size * 0.6, "cpu": 60.0 + size * 0.6, "tree": 1024.0, "largest": 512.0}
        found = {
            "pages": size * 8,
            "files": size * 9,
            "bytes": size * 1e6,
            "largest": 0,
            "written": 0,
            "written_bytes": 0,
        }
        results.add(RUN, Measurement("cold", "hub", size, 0.1, [costs], found))
        results.add(
            RUN,
            Measurement("check cold", "hub", size, 0.1, [{name: value / 4 for name, value in costs.items()}]),
        )
    told = estimate(results, 1000)
    # One machine: 60 s and 600 s more. One of eight: a quarter whole, the rest divided.
    assert "| wall | 11.0 min | 3.8 min |" in told
    assert "| pages | 8.0 thousand | 1.0 thousand |" in told
    assert "| memory, all processes | 1.0 GiB | 1.0 GiB |" in told


class Copier(Stock):
    """A stand-in that builds by copying, or not at all."""

    def __init__(self, name: str, program: str) -> None:
        self.name, self.program = name, program

    def commands(self, folder: Path) -> list[list[str]]:
        return [[self.program, "-r", "docs", "site"]]


def test_a_program_that_cannot_build_leaves_the_figures_of_the_others_whole(tmp_path: Path) -> None:
    said: list[str] = []
    rows = []
    with pytest.raises(Failed):
        for row in cold_builds(
            Bench(tmp_path, 2, said.append), [Copier("able", "cp"), Copier("unable", "false")], SIZE
        ):
            rows.append((row.peer, len(row.rounds), row.found["written"]))  # noqa: PERF401 - until it raises
    assert rows == [("able", 2, row_files(tmp_path / "able-20" / "docs"))]
    assert any("FAILED unable" in each for each in said)


def row_files(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))
