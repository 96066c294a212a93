"""Every page of the site, planned before the first is rendered: one list, in a stated order."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from generator.catalogue import Catalogue
from generator.catalogue.checks.stories import section_labels
from generator.catalogue.ordering import in_order
from generator.locales.collation import collator
from generator.locales.labels import gettext
from generator.schema import Kind, Record
from generator.schema.obligation import Obligation
from generator.views import addresses
from generator.views.alphabet import alphabet
from generator.views.around import Around
from generator.views.board import board
from generator.views.ground import Ground
from generator.views.listings import browsing, latest, listings
from generator.views.maps import pages as maps
from generator.views.numbers import headlines
from generator.views.page import ALL, Page
from generator.views.tools import tools
from generator.views.wall import walls


def plan(catalogue: Catalogue, locales: Sequence[str] = ALL) -> Iterator[Page]:
    """All pages, language by language."""
    around = Around(catalogue)
    owed = obligations(catalogue)
    ground = Ground(catalogue)
    for locale in locales:
        ordered = {
            name: in_order(catalogue.all(name), kind, locale, collator(locale))
            for name, kind in catalogue.kinds.items()
        }
        yield from _records(catalogue, around, locale)
        yield from listings(catalogue, ordered, ground, locale)
        yield from browsing(catalogue, ordered, ground, locale)
        yield from alphabet(catalogue, locale)
        yield from board(catalogue, owed, locale)
        yield from walls(catalogue, locale)
        yield _home(catalogue, ordered, owed, locale)
        yield maps.page(catalogue, ordered, locale)
        yield _search(catalogue, locale)
        yield from tools(catalogue, locale)


def obligations(catalogue: Catalogue) -> tuple[Obligation, ...]:
    """What all memberships ask, for the as-of date; by day, then by town."""
    found = [
        each
        for kind in catalogue.kinds.values()
        for record in catalogue.all(kind.name)
        for each in kind.obligations(record, catalogue)
    ]
    return tuple(sorted(found, key=lambda each: (each.due.last, each.record, each.what)))


def _records(catalogue: Catalogue, around: Around, locale: str) -> Iterator[Page]:
    for record in catalogue.records:
        if addresses.record(
            record, catalogue.kinds
        ):  # not the home page, which shows more than its own words
            yield of_record(record, catalogue, around, locale)


def of_record(record: Record, catalogue: Catalogue, around: Around, locale: str) -> Page:
    """The page of one record."""
    kind = catalogue.kinds[record.kind]
    updated = record.facts.updated
    return Page(
        addresses.record(record, catalogue.kinds), locale, "pages" if kind.at_root else kind.name,
        f"kinds/{kind.name}.html", record.read_title(locale).text,
        record.summary.read(locale).text,
        {"record": record, "kind": kind, **around.of(record)},
        record.languages, updated.first if updated else None,
        schema_org=kind.schema_org, style=f"hub-record hub-kind-{kind.name}",
    )  # fmt: skip


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
            "map": maps.listed(everything, catalogue),
        },
        updated=latest(everything), schema_org="WebSite", style="hub-home",
    )  # fmt: skip


def _depth(record: Record) -> int:
    """How much a record tells: stories in several languages come before bare facts."""
    return len(record.told)


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
        style="hub-listing hub-search-page",
    )


def story_sections(record: Record, kind: Kind, locale: str) -> dict[str, str]:
    """What the sections of a story are called in the language it is read in: label → key."""
    return section_labels(kind, record.body.read(locale).locale)
