"""`python -m tools.outlines world_map.gpkg`: writes every sheet of `overrides/assets/maps/`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.views.covers import GRAIN, REGION_GRAIN
from generator.views.maps.sheets import COUNTRIES, REGION, Sheet
from tools.outlines.drawing import clipped, on_sheet, path
from tools.outlines.geopackage import Point, areas
from tools.outlines.simplify import simplified
from tools.outlines.topology import Arc, Owner, Topology
from tools.outlines.units import HOME, UNDRAWN, owner

TARGET = Path(__file__).parents[2] / "overrides" / "assets" / "maps"
#: West, south, east and north of everything that a sheet can show.
WORLD = (8.0, 28.0, 66.0, 66.0)
#: How far beyond the edge of a sheet things are drawn.
MARGIN = 60

Lines = dict[Arc, tuple[Point, ...]]


class Drawing:
    """One sheet, simplified to corners of at least `grain` by `grain` units."""

    def __init__(self, topology: Topology, sheet: Sheet, grain: float) -> None:
        self.topology = topology
        self.sheet = sheet
        self.lines: Lines = dict(self._simplified(grain))

    def _simplified(self, grain: float) -> Iterator[tuple[Arc, tuple[Point, ...]]]:
        for arc in self.topology.arcs:
            points = [self.sheet.at(latitude, longitude) for longitude, latitude in arc.points]
            line = tuple(simplified(points, grain * grain))
            if line[0] != line[-1] or len(line) > 3:
                yield arc, line

    def shape(self, countries: set[str], grain: float = 1) -> str:
        """The land of some countries as one path, in units of `grain`."""
        rings = self.topology.rings(lambda each: each[0] in countries, self.lines)
        cut = (clipped(ring, self.sheet, MARGIN) for ring in rings)
        return path((ring for ring in cut if ring), closed=True, grain=grain)

    def borders(self, first: set[str], second: set[str]) -> str:
        """The lines between two groups of countries."""
        return self._strokes(
            lambda a, b: (
                a[0] != b[0]
                and {a[0], b[0]} != UNDRAWN
                and ((a[0] in first and b[0] in second) or (b[0] in first and a[0] in second))
            )
        )

    def regions(self, countries: set[str]) -> str:
        """The lines between the first-level areas of each of some countries."""
        return self._strokes(lambda a, b: a[0] == b[0] and a[0] in countries)

    def _strokes(self, wanted: Callable[[Owner, Owner], bool]) -> str:
        found: list[list[Point]] = []
        for arc, line in self.lines.items():
            if arc.inner and arc.outer and arc.inner != arc.outer and wanted(arc.inner, arc.outer):
                found += on_sheet(line, self.sheet, MARGIN)
        return path(found, closed=False)


def svg(sheet: Sheet, parts: dict[str, str]) -> str:
    """A file whose parts are used by pages, which give them their colours."""
    lines = {"regions", "borders", "others"}
    drawn = "\n".join(
        f'<path id="{name}" d="{data}"'
        + (' fill="none" vector-effect="non-scaling-stroke"/>' if name in lines else ' fill-rule="evenodd"/>')
        for name, data in parts.items()
        if data
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.width} {sheet.height}" '
        f'fill="#cfc8b8" stroke="#fff">\n{drawn}\n</svg>\n'
    )


def main(source: Path) -> None:
    """Draws all sheets."""
    west, south, east, north = WORLD
    owned = [
        (owner(area), area)
        for area in areas(source)
        if any(west < x < east and south < y < north for ring in area.rings for x, y in ring)
    ]
    topology = Topology(owned)
    home = set(HOME.values())
    abroad = {each[0][0] for each in owned} - home
    TARGET.mkdir(exist_ok=True)
    # Seen as a whole, the many small districts of two countries would be a net that hides the land.
    for name, grain, shown in (("region", 24, home - {"AZ", "MD"}), ("near", 3, home)):
        drawing = Drawing(topology, REGION, grain)
        _write(name, svg(REGION, {
            "land": drawing.shape(abroad),
            **{code.lower(): drawing.shape({code}) for code in sorted(home)},
            "others": drawing.borders(abroad, abroad),
            "regions": drawing.regions(shown),
            "borders": drawing.borders(home, home | abroad),
        }))  # fmt: skip
    symbols = {}
    for code, sheet in COUNTRIES.items():
        drawing = Drawing(topology, sheet, 7)
        others = (home | abroad) - {code}
        _write(sheet.name, svg(sheet, {
            "land": drawing.shape(others), "home": drawing.shape({code}), "others": drawing.borders(others, others),
            "regions": drawing.regions({code}), "borders": drawing.borders({code}, others),
        }))  # fmt: skip
        symbols[sheet.name] = Drawing(topology, sheet, 18).shape({code}, grain=GRAIN)
    small = Drawing(topology, REGION, 60)
    symbols["all"] = "".join(small.shape({code}, grain=REGION_GRAIN) for code in sorted(home))
    _write("covers", svg(Sheet("covers", REGION.cone, 0, 400, 400), symbols))


def _write(name: str, text: str) -> None:
    (TARGET / f"{name}.svg").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
