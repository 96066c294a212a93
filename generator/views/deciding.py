"""What helps a reader to decide, put into words: reasons, comparable towns, kits to carry off, citations."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from generator.catalogue import facets
from generator.locales import LOCALES, LocalText, format
from generator.schema import Choice, Kind, Record
from generator.views import addresses, kit, qr
from generator.views.alike import Match
from generator.views.cite import Cited
from generator.views.facts import label
from generator.views.neighbours import Shared
from generator.views.reader import Reader
from generator.views.related import Reason, backward

#: What two towns can have in common, and what of them may be unknown: English messages.
ALIKE = {
    "size": "Similar number of people: {names}",
    "type": "Same type: {names}",
    "country": "Same country: {names}",
}
UNKNOWN = {"size": "population", "type": "type", "country": "country"}
#: The kinds that a town's neighbours have to offer.
WORKS = ("practices", "projects")
#: How many of them are named before the reader is sent to the town's own page.
NAMED = 3


class Deciding:
    """Made for one reader; page templates know it as `d`."""

    def __init__(self, reader: Reader, site: str) -> None:
        self.reader = reader
        self.site = site

    # Reasons

    def why(self, reasons: Iterable[Reason]) -> str:
        """Why a related record is shown: each reason once, in few words."""
        said = [
            self.reader.label(backward(each)) if each.backward else self.reader.label(label(each.field))
            for each in reasons
        ]
        return " · ".join(dict.fromkeys(said))

    def shared(self, shared: Iterable[Shared]) -> str:
        """What two records share that do not name each other."""
        return " · ".join(
            self.reader.kept("shared", name, *values, caller=partial(self._shared, name, values))
            for name, values in shared
        )

    def _shared(self, name: str, values: tuple[str, ...]) -> str:
        if name == "country":
            names = [self.reader.country(code) for code in values]
            return self.reader.label(ALIKE["country"]).format(names=self._list(names))
        if name == "themes":
            names = [self.reader.plain_term(Choice("themes", key)) for key in values]
            if len(names) > 1:
                return self.reader.label("Same themes: {names}").format(names=self._list(names))
            return self.reader.label("Same theme: {names}").format(names=names[0])
        titles = self._list([self.reader.plain_title(self.reader.catalogue.by_id[each]) for each in values])
        if name == "municipality":
            return self.reader.label("Same town: {names}").format(names=titles)
        if name == "call":
            return self.reader.label("Same call: {names}").format(names=titles)
        return self.reader.label("Same plan: {names}").format(names=titles)

    def _list(self, names: list[str]) -> str:
        return format.enumeration(names, self.reader.locale)

    # Towns

    def alike(self, town: Record, match: Match) -> list[str]:
        """What makes a town comparable, in words with the values that were compared."""
        other: Any = self.reader.catalogue.by_id[match.id].facts
        mine: Any = town.facts
        said = []
        for name in match.alike:
            if name == "size":
                names = f"{self.people(mine)} / {self.people(other)}"
            elif name == "type":
                names = self.reader.plain_term(other.type)
            else:
                names = self.reader.country(other.country.key)
            said.append(self.reader.label(ALIKE[name]).format(names=names))
        return said

    def people(self, facts: Any) -> str:
        """A town's population as its first claim has it, with what the claim says of itself."""
        claim = facts.population.claims[0]
        aside = [self.reader.date(claim.on)] if claim.on else []
        aside += [claim.note.read(self.reader.locale).text] if claim.note else []
        return self.reader.amount(claim.value) + (f" ({', '.join(aside)})" if aside else "")

    def unknown(self, names: Iterable[str]) -> str:
        """What could not be compared for want of data; empty where everything could."""
        words = [self.reader.label(label(UNKNOWN[name])) for name in names]
        if not words:
            return ""
        return self.reader.label("Not compared, because it is not known to the hub: {names}").format(
            names=self._list(words)
        )

    def lacking(self, town: Record) -> list[str]:
        """What the hub does not know of a town and needs for comparing it."""
        facts: Any = town.facts
        return [name for name, value in (("size", facts.population), ("type", facts.type)) if not value]

    def works(self, town: str) -> tuple[list[Record], int]:
        """Practices and projects of a town, the first few, and how many more there are."""
        record = self.reader.catalogue.by_id[town]
        found = [each for kind in WORKS for each in self.reader.catalogue.referring(record, kind)]
        return found[:NAMED], len(found[NAMED:])

    def countries(self) -> list[tuple[str, str]]:
        """The hub's countries as (code, name), by the reader's alphabet."""
        return self._choices("countries", self.reader.country)

    def types(self) -> list[tuple[str, str]]:
        """The types of towns as (key, name), in the vocabulary's order."""
        known = self.reader.catalogue.vocabularies.get("municipality-types")
        return [
            (key, self.reader.plain_term(Choice("municipality-types", key)))
            for key in (known.terms if known else ())
        ]

    def _choices(self, vocabulary: str, name: Any) -> list[tuple[str, str]]:
        known = self.reader.catalogue.vocabularies.get(vocabulary)
        found = [(key, name(key)) for key in (known.terms if known else ())]
        return sorted(found, key=lambda item: self.reader.collate(item[1]))

    # Kits

    def has_kit(self, kind: Kind) -> bool:
        """Whether such records can be carried over to another town."""
        return kit.transferable(kind)

    def kit(self, record: Record) -> list[tuple[str, tuple[LocalText, ...]]]:
        """The filled parts of a transfer kit."""
        return kit.kit(record)

    def cost_bands(self, record: Record, kind: Kind) -> list[Choice[Any]]:
        """What a practice or project cost, as the band it says, or in which its budget lies."""
        catalogue = self.reader.catalogue
        return [
            value.meant
            for facet in kind.facets
            if facet.key == "cost"
            for value in facets.values(record, facet, catalogue)
        ]

    def told(self, kind: Kind, story: str) -> list[tuple[str, str]]:
        """The sections of a story that another town should read, with their anchors."""
        return [
            (section.key, self.reader.label(section.label))
            for section in kind.sections
            if section.key in kit.TOLD and f'id="{section.key}"' in story
        ]

    def action(self, record: Record, permanent: str) -> str:
        """The record as the beginning of an action, in YAML."""
        words = {
            "change": self.reader.label("Change what does not fit your town."),
            "cost": self.reader.label("write your own figure and its source"),
            "figures": self.reader.label("add a baseline and a target for each"),
            "steps": self.reader.label("Steps"),
        }
        return kit.action(record, permanent or record.id, words, self.reader.locale)

    def sections(self) -> list[tuple[str, str]]:
        """The sections of all kinds' stories with their labels, each once."""
        found = {
            section.key: self.reader.label(section.label)
            for kind in self.reader.catalogue.kinds.values()
            for section in kind.sections
        }
        return sorted(found.items())

    # Carrying off

    def cited(self, record: Record, permanent: str) -> Cited:
        """How to cite a record in the reader's language."""
        day = record.facts.updated
        return Cited(
            record.id,
            self.reader.plain_title(record),
            self.reader.label(self.site),
            record.read_title(self.reader.locale).locale,
            day and day.first,
            self.reader.date(day) if day else "",
            permanent,
        )

    def code(self, permanent: str) -> qr.Code | None:
        """The QR code of a permanent address; None where the site's address is not known."""
        return qr.code(permanent) if permanent else None

    def address_of(self, record: Record) -> str:
        """The path of a record's page below its language, as scripts ask for it."""
        return addresses.record(record, self.reader.catalogue.kinds)

    def languages(self) -> list[str]:
        """The codes of all languages, for scripts that lead to the same page in another."""
        return list(LOCALES)
