"""Every page of the site, planned before the first is rendered: one list, in a stated order."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.catalogue import Catalogue, facets
from generator.catalogue.checks.stories import section_labels
from generator.catalogue.ordering import in_order
from generator.locales.collation import collator
from generator.locales.labels import gettext
from generator.schema import Choice, Kind, Record
from generator.schema.obligation import Obligation
from generator.views import addresses
from generator.views.numbers import headlines
from generator.views.page import ALL, Page

T = TypeVar("T")

#: Cards on one page: a listing of them stays under 100 kB in every alphabet.
PER_PAGE = 36


@dataclass(frozen=True, slots=True)
class Shelf:
    """A part of a longer list: which page of how many it is, and how to reach the others."""

    records: tuple[Record, ...]
    number: int
    pages: tuple[str, ...]
    total: int


def plan(catalogue: Catalogue, locales: Sequence[str] = ALL) -> Iterator[Page]:
    """All pages, language by language."""
    owed = obligations(catalogue)
    for locale in locales:
        ordered = {
            name: in_order(catalogue.all(name), kind, locale, collator(locale))
            for name, kind in catalogue.kinds.items()
        }
        yield from _records(catalogue, locale)
        yield from _listings(catalogue, ordered, locale)
        yield from _browse(catalogue, ordered, locale)
        yield from _obligations(catalogue, owed, locale)
        yield _home(catalogue, ordered, owed, locale)
        yield _search(catalogue, locale)


def obligations(catalogue: Catalogue) -> tuple[Obligation, ...]:
    """What all memberships ask, for the as-of date; by day, then by town."""
    found = [
        each
        for kind in catalogue.kinds.values()
        for record in catalogue.all(kind.name)
        for each in kind.obligations(record, catalogue)
    ]
    return tuple(sorted(found, key=lambda each: (each.due.last, each.record, each.what)))


def _records(catalogue: Catalogue, locale: str) -> Iterator[Page]:
    for record in catalogue.records:
        kind = catalogue.kinds[record.kind]
        address = addresses.record(record, catalogue.kinds)
        if address == "":
            continue  # the home page, which shows more than its own words
        updated = record.facts.updated
        yield Page(
            address, locale, "pages" if kind.at_root else kind.name,
            f"kinds/{kind.name}.html", record.read_title(locale).text,
            record.summary.read(locale).text,
            {"record": record, "kind": kind},
            record.languages, updated.first if updated else None,
            schema_org=kind.schema_org, style=f"hub-record hub-kind-{kind.name}",
        )  # fmt: skip


def shelves(records: Sequence[Record], address: Any) -> Iterator[tuple[str, Shelf]]:
    """Splits records into pages; there is always a first page, and it may be empty."""
    count = max(1, -(-len(records) // PER_PAGE))
    pages = tuple(address(number) for number in range(1, count + 1))
    for number, page in enumerate(pages, 1):
        mine = tuple(records[(number - 1) * PER_PAGE : number * PER_PAGE])
        yield page, Shelf(mine, number, pages, len(records))


def _listings(catalogue: Catalogue, ordered: dict[str, tuple[Record, ...]], locale: str) -> Iterator[Page]:
    read = gettext(locale)
    for name, kind in catalogue.kinds.items():
        if kind.at_root:
            continue
        # Only words that have a page of their own, so that every one of them leads somewhere.
        narrowed = [
            (facet, counts)
            for facet in kind.facets
            if (counts := _counts(ordered[name], facet, catalogue))
            and counts[0][0].vocabulary in addresses.BROWSED
        ]
        for address, shelf in shelves(
            ordered[name], lambda number, name=name: addresses.listing(name, number)
        ):
            title = read(kind.many)
            if shelf.number > 1:
                title = f"{title} ({shelf.number})"
            yield Page(
                address,
                locale,
                name,
                "listing.html",
                title,
                read(kind.intro),
                {"kind": kind, "shelf": shelf, "facets": narrowed},
                updated=_latest(shelf.records),
                schema_org="CollectionPage",
                style="hub-listing",
            )


def _counts(records: Sequence[Record], facet: str, catalogue: Catalogue) -> list[tuple[Choice[Any], int]]:
    """How many records there are to each value of a facet, in the vocabulary's order."""
    found: dict[Choice[Any], int] = {}
    for record in records:
        for value in facets.values(record, facet, catalogue):
            found[value] = found.get(value, 0) + 1
    place = {
        (name, key): number
        for name, vocabulary in catalogue.vocabularies.items()
        for number, key in enumerate(vocabulary.terms)
    }
    return sorted(found.items(), key=lambda item: place.get((item[0].vocabulary, item[0].key), 0))


def _browse(catalogue: Catalogue, ordered: dict[str, tuple[Record, ...]], locale: str) -> Iterator[Page]:
    read = gettext(locale)
    shown = [record for records in ordered.values() for record in records]
    shown = [record for record in shown if not catalogue.kinds[record.kind].at_root]
    words: list[tuple[str, list[tuple[Choice[Any], int]]]] = []
    for name in addresses.BROWSED:
        if name not in catalogue.vocabularies:
            continue
        facet = "country" if name == "countries" else name
        by_word: dict[Choice[Any], list[Record]] = {
            Choice(name, key): [] for key in catalogue.vocabularies[name].terms
        }
        for record in shown:
            for value in facets.values(record, facet, catalogue):
                if value in by_word:
                    by_word[value].append(record)
        words.append((name, [(choice, len(records)) for choice, records in by_word.items()]))
        for choice, records in by_word.items():
            label = catalogue.label(choice).read(locale)
            for address, shelf in shelves(
                records, lambda number, choice=choice: addresses.browse(choice, number)
            ):
                title = label.text if shelf.number == 1 else f"{label.text} ({shelf.number})"
                yield Page(
                    address,
                    locale,
                    "index",
                    "browse.html",
                    title,
                    read("Everything the hub knows about this, of every kind."),
                    {"choice": choice, "shelf": shelf},
                    updated=_latest(shelf.records),
                    schema_org="CollectionPage",
                    style="hub-listing",
                )
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


def _obligations(catalogue: Catalogue, owed: tuple[Obligation, ...], locale: str) -> Iterator[Page]:
    read = gettext(locale)
    by_country: dict[str, list[Obligation]] = {}
    for each in owed:
        for code in catalogue.countries(catalogue.by_id[each.record]):
            by_country.setdefault(code, []).append(each)
    countries = catalogue.vocabularies["countries"].terms if "countries" in catalogue.vocabularies else {}
    yield Page(
        addresses.OBLIGATIONS,
        locale,
        "obligations",
        "obligations.html",
        read("Obligations"),
        read("Plans and reports that memberships ask for, and what the hub knows of each."),
        {"by_country": {code: tuple(by_country.get(code, ())) for code in countries}},
        style="hub-listing",
    )


def _home(
    catalogue: Catalogue, ordered: dict[str, tuple[Record, ...]], owed: tuple[Obligation, ...], locale: str
) -> Page:
    home = catalogue.find("pages", "home")
    read = gettext(locale)
    everything = [record for records in ordered.values() for record in records]
    newest = sorted(
        (each for each in everything if each.facts.updated and each.kind in {"projects", "practices"}),
        key=lambda each: (
            each.facts.updated.first if each.facts.updated else datetime.date.min,
            _depth(each),
        ),
        reverse=True,
    )
    return Page(
        "", locale, "index", "home.html",
        home.read_title(locale).text if home else read("M4EG Knowledge Hub"),
        home.summary.read(locale).text if home else "",
        {
            "home": home,
            "counts": {name: len(records) for name, records in ordered.items()},
            "newest": tuple(newest[:6]),
            "numbers": headlines(ordered.get("initiatives", ()), catalogue),
            "owed": owed,
        },
        updated=_latest(everything), schema_org="WebSite", style="hub-home",
    )  # fmt: skip


def _depth(record: Record) -> int:
    """How much a record tells: stories in several languages come before bare facts."""
    return sum(len(words.body) for words in record.words.values())


def _search(catalogue: Catalogue, locale: str) -> Page:
    read = gettext(locale)
    return Page(
        addresses.SEARCH,
        locale,
        "index",
        "search.html",
        read("Search"),
        read("Search everything in the hub."),
        {},
        listed=False,
        style="hub-search-page",
    )


def _latest(records: Sequence[Record]) -> datetime.date | None:
    days = [record.facts.updated.first for record in records if record.facts.updated]
    return max(days, default=None)


def story_sections(record: Record, kind: Kind, locale: str) -> dict[str, str]:
    """What the sections of a story are called in the language it is read in: label → key."""
    return section_labels(kind, record.body.read(locale).locale)
