"""Every record by the first letter of its title, in the reader's own alphabet; borrowed titles follow in theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.catalogue import Catalogue
from generator.locales.collation import initial
from generator.schema import Record
from generator.views import addresses
from generator.views.listings import shelves
from generator.views.page import Page
from generator.views.reader import Reader

#: Lines on one page: less than 100 kB in the widest of the alphabets.
PER_PAGE = 150

#: The heading of titles that begin with no letter at all.
NONE = "…"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with titles under it, and how many."""

    name: str
    address: str
    count: int


def alphabet(catalogue: Catalogue, locale: str) -> Iterator[Page]:
    """The list of letters, and the pages of each."""
    reader = Reader(locale, "", catalogue)
    by_letter: dict[str, list[Record]] = {}
    for record in reader.sorted(catalogue.records):
        by_letter.setdefault(initial(reader.plain_title(record), locale) or NONE, []).append(record)
    letters = tuple(
        Letter(name, addresses.alphabet(key_of(name)), len(by_letter[name]))
        for name in sorted(by_letter, key=reader.collate)
    )
    title = reader.label("All titles from A to Z")
    yield _page(addresses.alphabet(), title, reader, letters)
    for letter in letters:
        address = partial(addresses.alphabet, key_of(letter.name))
        for path, shelf in shelves(by_letter[letter.name], address, PER_PAGE):
            name = letter.name if shelf.number == 1 else f"{letter.name} ({shelf.number})"
            yield _page(path, f"{title}: {name}", reader, letters, letter=letter, shelf=shelf)


def _page(path: str, title: str, reader: Reader, letters: tuple[Letter, ...], **shown: object) -> Page:
    return Page(
        path,
        reader.locale,
        "index",
        "alphabet.html",
        title,
        reader.label("Everything in the hub, by the first letter of its title."),
        {"letters": letters, "letter": None, "shelf": None, **shown},
        schema_org="CollectionPage",
        style="hub-listing",
        beside=addresses.alphabet() if shown else "",
    )


def key_of(letter: str) -> str:
    """A letter in an address: `a`, `u10d0`, `0-9`."""
    if letter == NONE:
        return "other"
    small = letter.lower().replace("–", "-")
    return small if small.isascii() else f"u{ord(small[0]):04x}"
