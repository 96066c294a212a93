"""What is measured, row by row. Each yields measurements of one size; peers take turns within a round."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.corpus import LOCALES, edited
from benchmarks.machine import load
from benchmarks.measure import Cost, Failed, run
from benchmarks.peers import Peer
from benchmarks.peers.hub import Hub
from benchmarks.preview import Preview
from benchmarks.question import first_answer

#: Seconds after which a preview is not asked more often than there are rounds.
TEDIOUS = 20.0
#: A folder of files: for each its inode, time and size, by which a file that was written anew is known.
Snapshot = dict[str, tuple[int, int, int]]


@dataclass
class Measurement:
    """The rounds of one thing measured of one peer at one size, and what else was found."""

    what: str
    peer: str
    size: int
    load: float
    rounds: list[dict[str, float]] = field(default_factory=list)
    found: dict[str, float] = field(default_factory=dict)

    def median(self, name: str = "wall") -> float:
        return statistics.median(each[name] for each in self.rounds)


@dataclass(frozen=True)
class Bench:
    """A folder to work in, and how often."""

    folder: Path
    rounds: int
    say: Callable[[str], None]

    def of(self, peer: Peer, size: int) -> Path:
        """The working folder of a peer with its corpus laid out."""
        folder = self.folder / f"{peer.name}-{size}"
        if not folder.is_dir():
            self.say(f"{peer.name} {size}: writing the corpus")
            peer.lay_out(folder, size)
        return folder

    def built(self, peer: Peer, size: int) -> Path:
        """The same with a site."""
        folder = self.of(peer, size)
        if not peer.outputs(folder)[0].is_dir():
            run(peer.commands(folder), folder)
        return folder


def cold(bench: Bench, peers: Sequence[Peer], size: int) -> Iterator[Measurement]:
    """Builds with no cache of any kind, the peers in turn, each round beginning with another."""
    measured = {peer.name: Measurement("cold", peer.name, size, load()) for peer in peers}
    able = list(peers)
    for number in range(bench.rounds):
        for place in range(len(peers)):
            peer = peers[(place + number) % len(peers)]
            if peer not in able:
                continue
            folder = bench.of(peer, size)
            peer.forget(folder)
            try:
                cost = run(peer.commands(folder), folder)
            except Failed as failure:
                # Its rounds are worth nothing now; those of the others are.
                bench.say(f"FAILED {peer.name} {size}: {failure}")
                able.remove(peer)
                continue
            measured[peer.name].rounds.append(cost.data())
            bench.say(
                f"{peer.name} {size}: cold {cost.wall:.2f} s, {cost.cpu:.2f} s of processor, {cost.tree:.0f} MiB"
            )
    for peer in able:
        folder = bench.of(peer, size)
        measured[peer.name].found = contents(
            peer.published(folder), folder / peer.words if peer.words else None
        )
        yield measured[peer.name]
    if len(able) < len(peers):
        raise Failed("one of the programs could not build")


def edits(bench: Bench, peers: Sequence[Peer], size: int) -> Iterator[Measurement]:
    """Builds after nothing changed, after words of one record in one language, after a fact in all languages."""
    for peer in peers:
        if not peer.remembers:
            continue  # an edit costs what a cold build costs
        folder = bench.built(peer, size)
        run(peer.commands(folder), folder)
        found = {what: Measurement(what, peer.name, size, load()) for what in ("nothing", "words", "fact")}
        record = edited(size)
        for number in range(bench.rounds):
            for what, measurement in found.items():
                if what == "words":
                    record = record.marked("ka", f"რედაქცია {number}")
                elif what == "fact":
                    record = type(record)(record.number, size, record.people + 1, record.marks)
                peer.write(folder, record)
                before = snapshot(peer.outputs(folder))
                cost = run(peer.commands(folder), folder)
                after = snapshot(peer.outputs(folder))
                written = sum(before.get(path) != state for path, state in after.items())
                measurement.rounds.append({**cost.data(), "written": written})
                bench.say(f"{peer.name} {size}: {what} {cost.wall:.2f} s, {written} files written")
        peer.write(folder, edited(size))
        yield from found.values()


def contents(site: Path, words: Path | None) -> dict[str, float]:
    """What lies in a site, and in the folder of words that it was made from."""
    made = [each for each in site.rglob("*") if each.is_file()]
    data = [each for each in made if each.suffix in {".json", ".js", ".xml"}]
    largest = max(data, key=lambda each: (each.stat().st_size, each.as_posix()), default=None)
    written = [each for each in words.rglob("*") if each.is_file()] if words else []
    return {
        "pages": sum(each.suffix == ".html" for each in made),
        "files": len(made),
        "bytes": sum(each.stat().st_size for each in made),
        "largest": len(gzip.compress(largest.read_bytes(), 6, mtime=0)) if largest else 0,
        "written": len(written),
        "written_bytes": sum(each.stat().st_size for each in written),
    }


def snapshot(sites: Sequence[Path]) -> Snapshot:
    """Every file of a site as it lies there."""
    found = {}
    for site in sites:
        for path in site.rglob("*"):
            if path.is_file():
                state = path.stat()
                found[path.as_posix()] = (state.st_ino, state.st_mtime_ns, state.st_size)
    return found


def check(bench: Bench, peers: Sequence[Peer], size: int) -> Iterator[Measurement]:
    """`hub check`, cold and then again. No peer has anything like it."""
    for peer in peers:
        if not isinstance(peer, Hub):
            continue
        folder = bench.of(peer, size)
        found = {what: Measurement(what, peer.name, size, load()) for what in ("check cold", "check warm")}
        for _ in range(bench.rounds):
            peer.forget(folder)
            for what, measurement in found.items():
                cost = run([peer.checking()], folder)
                measurement.rounds.append(cost.data())
                bench.say(f"{peer.name} {size}: {what} {cost.wall:.2f} s")
        yield from found.values()


def serve(bench: Bench, peers: Sequence[Peer], size: int) -> Iterator[Measurement]:
    """From saving the words of one record until the preview answers with them."""
    for peer in peers:
        if not peer.serving(bench.folder, 0):
            continue
        folder = bench.of(peer, size)
        record = edited(size)
        measurement = Measurement("serve", peer.name, size, load())
        with Preview(peer, folder, record) as preview:
            measurement.found["ready"] = round(preview.ready, 3)
            for number in range(bench.rounds + 2):
                mark = f"შენახული {number} {size}"
                record = record.marked("ka", mark)
                wall = preview.until(mark, partial(peer.write, folder, record))
                measurement.rounds.append(Cost(wall).data())
                bench.say(f"{peer.name} {size}: saved and served after {wall:.2f} s")
                if wall > TEDIOUS and number + 1 >= bench.rounds:
                    break
        peer.write(folder, edited(size))
        yield measurement


def search(bench: Bench, peers: Sequence[Peer], size: int) -> Iterator[Measurement]:
    """What a reader's browser fetches for the first answer, beyond what any page of the site needs."""
    for peer in peers:
        folder = bench.built(peer, size)
        measurement = Measurement("search", peer.name, size, load())
        measurement.found = first_answer(peer, peer.published(folder), edited(size))
        bench.say(f"{peer.name} {size}: first answer {measurement.found}")
        yield measurement


ROWS = {"cold": cold, "search": search, "edits": edits, "check": check, "serve": serve}
__all__ = ["LOCALES", "ROWS", "Bench", "Measurement"]
