"""What was measured, kept as raw figures; a row that is measured again takes the place of the older one alone."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.rows import Measurement

RAW = Path(__file__).with_name("results.json")


@dataclass(frozen=True)
class Run:
    """One call of the benchmark: where, when and with which versions."""

    begun: str
    machine: str
    disk: str
    commit: str
    versions: dict[str, str]

    @property
    def place(self) -> tuple[str, str]:
        return self.machine, self.disk


class Results:
    """All measurements with their runs, by place, what, peer and size."""

    def __init__(self, path: Path = RAW) -> None:
        self.path = path
        data = json.loads(path.read_text("utf-8")) if path.is_file() else {"runs": {}, "rows": []}
        self.runs = {name: Run(begun=name, **each) for name, each in data["runs"].items()}
        self.rows: list[tuple[str, Measurement]] = [
            (each.pop("run"), Measurement(**each)) for each in data["rows"]
        ]

    def add(self, run: Run, measurement: Measurement) -> None:
        """Keeps a measurement at once, so that a benchmark that is stopped has lost nothing."""
        self.runs[run.begun] = run
        same = (run.place, measurement.what, measurement.peer, measurement.size)
        self.rows = [
            (name, each)
            for name, each in self.rows
            if (self.runs[name].place, each.what, each.peer, each.size) != same
        ]
        self.rows.append((run.begun, measurement))
        self.rows.sort(key=lambda row: (self.runs[row[0]].place, row[1].what, row[1].size, row[1].peer))
        self._save()

    def _save(self) -> None:
        used = {name for name, _ in self.rows}
        runs = {}
        for name, run in sorted(self.runs.items()):
            if name in used:
                runs[name] = asdict(run)
                del runs[name]["begun"]
        rows = [{"run": name, **asdict(each)} for name, each in self.rows]
        lines = ",\n".join("  " + json.dumps(each, ensure_ascii=False) for each in rows)
        text = f'{{"runs": {json.dumps(runs, ensure_ascii=False, indent=1)},\n"rows": [\n{lines}\n]}}\n'
        self.path.write_text(text, "utf-8")

    def places(self) -> list[tuple[str, str]]:
        return sorted({self.runs[name].place for name, _ in self.rows})

    def at(self, place: tuple[str, str]) -> Table:
        return Table([(self.runs[name], each) for name, each in self.rows if self.runs[name].place == place])


@dataclass(frozen=True)
class Ratio:
    """How many times the one costs what the other does; `paired` where both were rounds of the same run."""

    value: float
    paired: bool

    def __str__(self) -> str:
        return ("" if self.paired else "~ ") + f"{self.value:.3g}"


@dataclass(frozen=True)
class Table:
    """The measurements of one place."""

    rows: list[tuple[Run, Measurement]]

    def get(self, what: str, peer: str, size: int) -> Measurement | None:
        return next((each for _, each in self._of(what) if (each.peer, each.size) == (peer, size)), None)

    def all(self, what: str) -> Iterator[Measurement]:
        for _, each in self._of(what):
            yield each

    def sizes(self, what: str) -> list[int]:
        return sorted({each.size for each in self.all(what)})

    def ratio(self, dear: Measurement | None, cheap: Measurement | None, name: str = "wall") -> Ratio | None:
        """The median of the rounds' own ratios where they took turns; else the ratio of medians."""
        if not dear or not cheap or not dear.rounds or not cheap.rounds:
            return None
        together = self.run(dear) == self.run(cheap)
        if together and dear.what == cheap.what and dear.size == cheap.size:
            pairs = [one[name] / other[name] for one, other in zip(dear.rounds, cheap.rounds, strict=False)]
            return Ratio(statistics.median(pairs), True)
        return Ratio(dear.median(name) / cheap.median(name), together)

    def run(self, wanted: Measurement) -> Run:
        return next(run for run, each in self.rows if each is wanted)

    def _of(self, what: str) -> Iterable[tuple[Run, Measurement]]:
        return [(run, each) for run, each in self.rows if each.what == what]
