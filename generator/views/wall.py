"""Walls of pictures: all there are, and those of an initiative with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.locales.labels import gettext
from generator.schema import Record
from generator.schema.record import Picture
from generator.views import addresses
from generator.views.listings import Shelf
from generator.views.page import Page

#: As many pictures on one page as an old phone scrolls through gladly; they load as they come into sight.
PER_PAGE = 36
#: As many on the page of an initiative, before it sends the reader to the wall.
IN_SHORT = 12


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture and the record it belongs to."""

    record: Record
    picture: Picture


def wall(records: Sequence[Record]) -> tuple[Hung, ...]:
    """The pictures of some records, newest record first; those that nobody dated come last."""
    ordered = sorted(records, key=lambda each: each.id)
    ordered.sort(key=_day, reverse=True)
    return tuple(Hung(record, picture) for record in ordered for picture in record.facts.pictures)


def _day(record: Record) -> str:
    """The day a record is of: when it was held or began, else when it was written."""
    for name in ("starts", "on", "submitted"):
        fact = getattr(record.facts, name, None)
        if fact:
            return str(fact.value)
    return str(record.facts.updated or "")


def belonging(record: Record, catalogue: Catalogue) -> tuple[Record, ...]:
    """A record, what refers to it, and what refers to that: the plans of an initiative and their projects."""
    found = {record.id: record}
    edge = [record]
    for _ in range(2):
        links = [link.record for each in edge for link in catalogue.backlinks.get(each.id, ())]
        edge = [each for each in {each.id: each for each in links}.values() if each.id not in found]
        found |= {each.id: each for each in edge}
    return tuple(found.values())


def walls(catalogue: Catalogue, locale: str) -> Iterator[Page]:
    """The pages of all pictures. The first one is always there, so that its address stays; empty it is not listed."""
    read = gettext(locale)
    every = wall(catalogue.records)
    count = max(1, -(-len(every) // PER_PAGE))
    pages = tuple(addresses.pictures(number) for number in range(1, count + 1))
    for number, address in enumerate(pages, 1):
        title = read("Pictures")
        yield Page(
            address, locale, "index", "pictures.html",
            title if number == 1 else f"{title} ({number})",
            read("Photographs of projects, events and towns, with who took them and what they show."),
            {
                "hung": every[(number - 1) * PER_PAGE : number * PER_PAGE],
                "shelf": Shelf((), number, pages, len(every)),
            },
            schema_org="ImageGallery", style="hub-listing", listed=bool(every),
        )  # fmt: skip
