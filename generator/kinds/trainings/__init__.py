"""Training: material and courses, for officers and for those who train them."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import (
    Choice,
    Duration,
    Fact,
    Facts,
    Kind,
    Language,
    PartialDate,
    Ref,
    Role,
    Shape,
    Words,
    YesNo,
)  # fmt: skip
from generator.schema.facet import COMMON, THEME, Chosen, Spoken, years


class Session(Shape):
    """A part of a course and how long it takes."""

    title: Words
    duration: Fact[Duration] | None = None


class Training(Facts):
    """A course or a set of material."""

    type: Choice[L["training-types"]] | None = None
    level: Choice[L["levels"]] | None = None
    format: Choice[L["modes"]] | None = None
    duration: Fact[Duration] | None = None
    held: Fact[PartialDate] | None = None
    languages: tuple[Language, ...] = ()
    for_trainers: YesNo | None = None
    objectives: tuple[Words, ...] = ()
    sessions: tuple[Session, ...] = ()
    prerequisites: tuple[Ref[L["trainings"]], ...] = ()
    methodologies: tuple[Ref[L["methodologies"]], ...] = ()
    projects: tuple[Ref[L["projects"]], ...] = ()
    practices: tuple[Ref[L["practices"]], ...] = ()
    organisations: tuple[Role, ...] = ()


KIND = Kind(
    Training,
    one="Training",
    many="Trainings",
    intro="Courses and material on local economic development, for officers and for trainers.",
    group="Learn",
    schema_org="LearningResource",
    order="title",
    facets=(
        Chosen("type"),
        Chosen("level"),
        THEME,
        Chosen("format"),
        Spoken("taught-in", "languages"),
        years("held", "held"),
        *COMMON,
    ),
    card=("type", "level", "duration"),
)
