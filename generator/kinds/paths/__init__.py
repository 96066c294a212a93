"""Learning paths: an ordered way through trainings."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, Facts, Kind, Ref
from generator.schema.facet import COMMON, THEME, Chosen


class Path(Facts):
    """Trainings in the order in which they build on each other."""

    level: Choice[L["levels"]] | None = None
    trainings: tuple[Ref[L["trainings"]], ...]


KIND = Kind(
    Path,
    one="Learning path",
    many="Learning paths",
    intro="Ways through the trainings, one step after the other.",
    group="Learn",
    rank=1,
    schema_org="Course",
    order="title",
    facets=(Chosen("level"), THEME, *COMMON),
    card=("level",),
)
