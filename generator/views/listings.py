"""Pages that list records: those of a kind, those of each value of its facets, and those of shared words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.catalogue import Catalogue, facets
from generator.locales.labels import gettext
from generator.schema import Choice, Kind, Record
from generator.views import addresses
from generator.views.ground import Ground
from generator.views.narrowing import Narrowing, Option, narrowing
from generator.views.page import Page
from generator.views.reader import Reader

#: Cards on one page: a listing of them stays under 100 kB in every alphabet.
PER_PAGE = 36

#: The records of each kind in the order of its listing.
Ordered = Mapping[str, Sequence[Record]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A part of a longer list: which page of how many it is, and how to reach the others."""

    records: tuple[Record, ...]
    number: int
    pages: tuple[str, ...]
    total: int


def shelves(
    records: Sequence[Record], address: Callable[[int], str], size: int = PER_PAGE
) -> Iterator[tuple[str, Shelf]]:
    """Splits records into pages; there is always a first page, and it may be empty."""
    count = max(1, -(-len(records) // size))
    pages = tuple(address(number) for number in range(1, count + 1))
    for number, page in enumerate(pages, 1):
        mine = tuple(records[(number - 1) * size : number * size])
        yield page, Shelf(mine, number, pages, len(records))


def listings(catalogue: Catalogue, ordered: Ordered, ground: Ground, locale: str) -> Iterator[Page]:
    """Each kind's listing, and a page for every value of its facets that some record has."""
    reader = Reader(locale, "", catalogue)
    for name, kind in catalogue.kinds.items():
        if kind.at_root:
            continue
        narrowings = [narrowing(facet, tally, reader) for facet, tally in ground.tallies[name].items()]
        listing = _Listing(kind, reader, narrowings, ground)
        yield from listing.pages(ordered[name], partial(addresses.listing, name))
        for each in narrowings:
            having = _by_value(ordered[name], catalogue.all(name), ground.said[name][each.facet])
            for option in each.options:
                address = partial(addresses.narrowed, name, each.facet.key, option.value.key)
                yield from listing.pages(having[option.value], address, (each, option))


def _by_value(
    ordered: Sequence[Record], by_slug: Sequence[Record], said: Sequence[tuple[facets.Value, ...]]
) -> dict[facets.Value, list[Record]]:
    """The records of each value in the order of the listing; `said` is told in the order of the catalogue."""
    values = {record.id: mine for record, mine in zip(by_slug, said, strict=True)}
    found: dict[facets.Value, list[Record]] = {}
    for record in ordered:
        for value in values[record.id]:
            found.setdefault(value, []).append(record)
    return found


@dataclass(frozen=True, slots=True)
class _Listing:
    """What all pages share that list records of one kind to the readers of one language."""

    kind: Kind
    reader: Reader
    narrowings: Sequence[Narrowing]
    ground: Ground

    def pages(
        self,
        records: Sequence[Record],
        address: Callable[[int], str],
        chosen: tuple[Narrowing, Option] | None = None,
    ) -> Iterator[Page]:
        """The pages of the whole list, or of those records that have a chosen value."""
        title = self.reader.label(self.kind.many)
        if chosen:
            title = f"{title}: {chosen[1].name.text}"
        for path, shelf in shelves(records, address):
            yield Page(
                path,
                self.reader.locale,
                self.kind.name,
                "listing.html",
                title if shelf.number == 1 else f"{title} ({shelf.number})",
                self.reader.label(self.kind.intro),
                {
                    "kind": self.kind,
                    "shelf": shelf,
                    "narrowings": self.narrowings,
                    "chosen": chosen,
                    "map": self.ground.map(path, records) if shelf.number == 1 else None,
                    "sorts": self.ground.sorts[self.kind.name],
                },
                updated=latest(shelf.records),
                schema_org="CollectionPage",
                style="hub-listing",
            )


def browsing(catalogue: Catalogue, ordered: Ordered, ground: Ground, locale: str) -> Iterator[Page]:
    """Everything of one country, theme, channel or audience, of every kind, and the list of these words."""
    read = gettext(locale)
    shown = [
        record for name, records in ordered.items() for record in records if not catalogue.kinds[name].at_root
    ]
    words: list[tuple[str, list[tuple[Choice[Any], int]]]] = []
    for name, said in ground.browsed.items():
        by_word: dict[Choice[Any], list[Record]] = {}
        for record in shown:
            for value in said[record.id]:
                by_word.setdefault(value.meant, []).append(record)
        known = [choice for choice in catalogue.choices(name) if choice in by_word]
        words.append((name, [(choice, len(by_word[choice])) for choice in known]))
        for choice in known:
            yield from _browsed(choice, by_word[choice], ground, locale)
    yield Page(
        addresses.BROWSE,
        locale,
        "index",
        "browse_all.html",
        read("Browse"),
        read("All countries, themes, channels of support and audiences."),
        {"vocabularies": words},
        schema_org="CollectionPage",
        style="hub-listing",
    )


def _browsed(choice: Choice[Any], records: Sequence[Record], ground: Ground, locale: str) -> Iterator[Page]:
    label = ground.catalogue.label(choice).read(locale).text
    for address, shelf in shelves(records, partial(addresses.browse, choice)):
        yield Page(
            address,
            locale,
            "index",
            "browse.html",
            label if shelf.number == 1 else f"{label} ({shelf.number})",
            gettext(locale)("Everything the hub knows about this, of every kind."),
            {
                "choice": choice,
                "shelf": shelf,
                "map": ground.map(address, records) if shelf.number == 1 else None,
                "only": f"{addresses.BROWSED[choice.vocabulary].key}={choice.plain}",
            },
            updated=latest(shelf.records),
            schema_org="CollectionPage",
            style="hub-listing",
        )


def latest(records: Sequence[Record]) -> datetime.date | None:
    """The last day on which one of them was updated."""
    days = [record.facts.updated.first for record in records if record.facts.updated]
    return max(days, default=None)
