"""The pages on which readers compare records, keep them, and look for towns like theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.locales.labels import gettext
from generator.views import addresses
from generator.views.alike import COUNTRY, ENOUGH, SHOWN, SIZES, TYPE, town
from generator.views.deciding import WORKS
from generator.views.page import Page


def tools(catalogue: Catalogue, locale: str) -> Iterator[Page]:
    """Three pages in one language. Only the one about towns says something by itself and is listed."""
    read = gettext(locale)
    yield Page(
        addresses.SIMILAR,
        locale,
        "similar",
        "similar.html",
        read("Towns like mine"),
        read("Choose your town and see what comparable towns do, and why they are comparable."),
        {"formula": FORMULA},
        style="hub-deciding hub-similar-page",
    )
    yield Page(
        addresses.COMPARE,
        locale,
        "index",
        "compare.html",
        read("Compare"),
        read("Projects, practices or plans side by side."),
        listed=False,
        style="hub-deciding hub-compare-page",
    )
    yield Page(
        addresses.LIST,
        locale,
        "index",
        "list.html",
        read("My list"),
        read("What you marked while reading. It stays in this browser."),
        listed=False,
        style="hub-deciding hub-list-page",
    )


#: The numbers of the formula, for the page that explains it and the script that counts by it.
FORMULA: dict[str, Any] = {
    "sizes": SIZES,
    "type": TYPE,
    "country": COUNTRY,
    "enough": ENOUGH,
    "shown": SHOWN,
}


def towns(catalogue: Catalogue) -> dict[str, Any]:
    """What the script of `similar/` needs of every town; the same for all languages.

    A town is [slug, country, type or null, people or null, [ids of its practices and projects]].
    """
    found = []
    for record in catalogue.all("municipalities"):
        each = town(record)
        works = [work.id for kind in WORKS for work in catalogue.referring(record, kind)]
        found.append([record.slug, each.country, each.type, each.population, works])
    return {"formula": FORMULA, "towns": found}
