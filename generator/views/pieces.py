"""Parts of pages that need more of the catalogue than one value: notices, selections, sums in words."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from generator.catalogue import facets
from generator.catalogue.facets import Value
from generator.locales import LocalText, format
from generator.schema import Choice, Kind, Record
from generator.schema.record import STAGE_LABELS, Stage
from generator.views import numbers, wall
from generator.views.groups import GROUPS
from generator.views.progress import plan as progress
from generator.views.progress.figure import Figure
from generator.views.reader import Reader
from generator.views.related import using
from generator.views.speaker import STANDING_LABELS


class Pieces:
    """What page templates ask for, put into words for one reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def notices(self, record: Record) -> list[Markup]:
        """What a reader must know of the words before reading them."""
        found: list[str] = []
        body, title = record.body.read(self.reader.locale), record.read_title(self.reader.locale)
        if title.borrowed or (body.text and body.borrowed):
            lender = title.locale if title.borrowed else body.locale
            found.append(
                self.reader.label(
                    "Not everything here has been translated yet. What is missing is shown in another language: {language}."
                ).format(language=self.reader.spoken(lender))
            )
        if record.state(self.reader.locale) == "machine":
            found.append(self.reader.label("Translated by machine; nobody has reviewed these words yet."))
        elif record.state(self.reader.locale) == "draft":
            found.append(self.reader.label("Translated by a person; nobody has reviewed these words yet."))
        if record.stale(self.reader.locale):
            found.append(self.reader.label("The original has changed since this was translated."))
        return [escape(each) for each in found]

    def country_choices(self) -> list[Choice[Any]]:
        """The countries that have records, in the order of the reader's alphabet."""
        catalogue = self.reader.catalogue
        told = {code for record in catalogue.records for code in catalogue.countries(record)}
        choices = [choice for choice in catalogue.choices("countries") if choice.key in told]
        return sorted(choices, key=lambda choice: self.reader.collate(self.reader.plain_term(choice)))

    def examples(self) -> list[Choice[Any]]:
        """The themes most told about, as examples to begin with."""
        counts: Counter[Choice[Any]] = Counter(
            theme for record in self.reader.catalogue.records for theme in record.facts.themes
        )
        known = [theme for theme, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0].key))]
        return [theme for theme in known if self.reader.catalogue.term(theme)][:4]

    def owed_line(self, owed: Any) -> str:
        """How many plans and reports stand how, in one line."""
        counts = Counter(each.standing for each in owed)
        return "\u00a0· ".join(
            f"{self.reader.standing(name)}: {self.reader.number(counts[name])}"
            for name in STANDING_LABELS
            if counts[name]
        )

    def path_time(self, record: Record) -> str:
        """How long the trainings of a path take together, as far as that is known."""
        trainings = [self.reader.catalogue.target(ref) for ref in getattr(record.facts, "trainings", ())]
        facts = [getattr(each.facts, "duration", None) for each in trainings if each]
        known = [duration.value for duration in facts if duration]
        minutes = sum(duration.minutes for duration in known)
        if len(known) < len(trainings) or not minutes:
            return self.reader.label("The total time is not known to the hub.")
        hours = format.duration(Decimal(minutes) / 60, "hour", self.reader.locale)
        return self.reader.label("Together: {hours}").format(hours=hours)

    def kinds(self) -> list[Kind]:
        """The kinds that have listings, in the order of the tabs."""
        listed = [kind for kind in self.reader.catalogue.kinds.values() if not kind.at_root]
        return sorted(listed, key=lambda kind: (GROUPS.index(kind.group), kind.rank))

    def in_country(self, records: list[Record], code: str) -> list[Record]:
        """Those of the records that belong to a country."""
        return [each for each in records if code in self.reader.catalogue.countries(each)]

    def using(self, record: Record, part: str) -> tuple[Record, ...]:
        """Who refers to a part of a record."""
        return using(record, part, self.reader.catalogue)

    def said_of(self, value: Value) -> LocalText | None:
        """What a vocabulary says about a value of a facet."""
        return facets.described(value, self.reader.catalogue)

    def described(self, choice: Choice[Any]) -> LocalText | None:
        """What a vocabulary says about one of its words."""
        term = self.reader.catalogue.term(choice)
        return term.description if term else None

    def progress(self, plan: Record) -> tuple[Figure, ...]:
        """How far a plan has come, drawn."""
        return progress.progress(self.reader, plan)

    def progress_in_short(self, plan: Record) -> tuple[Figure, ...]:
        """The same for the page of its town."""
        return tuple(progress.in_short(self.reader, plan))

    def money(self, plan: Record) -> Figure | None:
        """Whose money a plan is made of, drawn."""
        return progress.money(self.reader, plan)

    def counted(self, initiative: Record) -> tuple[numbers.History, ...]:
        """An initiative's figures over time."""
        return numbers.histories(initiative, self.reader.catalogue)

    def number_figures(self, initiative: Record) -> tuple[Figure, ...]:
        """The same, drawn."""
        return tuple(numbers.drawn(self.reader, initiative))

    wall_size = wall.IN_SHORT

    def wall_of(self, initiative: Record) -> tuple[wall.Hung, ...]:
        """The pictures of what belongs to an initiative, its own left out."""
        others = [
            each for each in wall.belonging(initiative, self.reader.catalogue) if each.id != initiative.id
        ]
        return wall.wall(others)

    def pictures_in_all(self) -> int:
        """How many pictures the hub has."""
        return sum(len(record.facts.pictures) for record in self.reader.catalogue.records)

    def stage(self, stage: Stage) -> str:
        """What a curation stage is called."""
        return self.reader.label(STAGE_LABELS[stage])
