"""The board of obligations: what memberships asked for, by country, and how it stands as of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.locales import format
from generator.locales.labels import gettext
from generator.schema.obligation import Obligation
from generator.views import addresses
from generator.views.listings import Shelf
from generator.views.page import Page
from generator.views.reporting import Reporting, reporting

#: So many rows stand on the board itself; more of them move to a page for each country.
ON_ONE_PAGE = 150
#: Rows of one page of a country.
PER_PAGE = 120


@dataclass(frozen=True, slots=True)
class Country:
    """What is owed in a country: all of it, and how often each standing is met. `address` is its own page, or empty."""

    code: str
    owed: tuple[Obligation, ...]
    address: str = ""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many stand how."""
        return Counter(each.standing for each in self.owed)


def countries(catalogue: Catalogue, owed: Sequence[Obligation]) -> tuple[Country, ...]:
    """Every country of the hub in the order of the vocabulary, those without anything owed too."""
    known = catalogue.vocabularies["countries"].terms if "countries" in catalogue.vocabularies else {}
    found: dict[str, list[Obligation]] = {code: [] for code in known}
    for each in owed:
        for code in catalogue.countries(catalogue.by_id[each.record]):
            found[code].append(each)
    apart = len(owed) > ON_ONE_PAGE
    return tuple(
        Country(code, tuple(mine), addresses.obligations(code) if apart and mine else "")
        for code, mine in found.items()
    )


def board(catalogue: Catalogue, owed: Sequence[Obligation], locale: str) -> Iterator[Page]:
    """The board, and the pages of countries where it has grown too long for one."""
    read = gettext(locale)
    title = read("Obligations")
    lead = read("Plans and reports that memberships ask for, and what the hub knows of each.")
    every = countries(catalogue, owed)
    apart = any(each.address for each in every)
    shown = tuple(() if apart else each.owed for each in every)
    yield Page(
        addresses.OBLIGATIONS, locale, "obligations", "obligations.html", title, lead,
        {
            "countries": tuple(zip(every, shown, strict=True)),
            "standings": _standings(owed),
            "shown": () if apart else tuple(owed),
            "reports": reporting(owed, catalogue, towns=not apart),
            "shelf": None,
        },
        style="hub-listing",
    )  # fmt: skip
    for each in every:
        if each.address:
            yield from _of_country(
                catalogue, each, locale, f"{title}: {format.country(each.code, locale)}", lead
            )


def _of_country(catalogue: Catalogue, country: Country, locale: str, title: str, lead: str) -> Iterator[Page]:
    count = -(-len(country.owed) // PER_PAGE)
    pages = tuple(addresses.obligations(country.code, number) for number in range(1, count + 1))
    for number, address in enumerate(pages, 1):
        rows = country.owed[(number - 1) * PER_PAGE : number * PER_PAGE]
        reports = reporting(country.owed, catalogue, towns=True) if number == 1 else Reporting()
        yield Page(
            address, locale, "obligations", "obligations.html",
            title if number == 1 else f"{title} ({number})", lead,
            {
                "countries": ((country, rows),),
                "standings": _standings(country.owed),
                "shown": rows,
                "reports": reports,
                "shelf": Shelf((), number, pages, len(country.owed)),
            },
            style="hub-listing",
        )  # fmt: skip


def _standings(owed: Sequence[Obligation]) -> Mapping[str, int]:
    return Counter(each.standing for each in owed)
