"""All pages and search indexes, made by several processes; none of them waits for another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalogue import Catalogue, facets
from generator.crew import shared
from generator.publish import extras, index
from generator.publish.manifest import Entry
from generator.publish.render import Renderer
from generator.publish.site import Site
from generator.publish.stamp import Stamps
from generator.views import table
from generator.views.page import Page

#: One piece of the work; leaves behind what is to be known of the files it wrote.
Task = Callable[[], None]

#: Pages that one process makes before it asks for more.
_SHARE = 40
#: Below so many pages a second process costs more than it brings.
_WORTH_IT = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """Files of one language that are made together, from all that its readers can find."""

    name: str
    locale: str
    make: Callable[[], Iterable[tuple[str, str]]]


def fill(pages: Sequence[Page], renderer: Renderer, site: Site, stamps: Stamps, processes: int) -> None:
    """Every page, and for every language that has pages what lies beside them. One failure fails all."""
    locales = tuple(dict.fromkeys(page.locale for page in pages))
    tasks = [partial(_piece, piece, renderer, site, stamps) for piece in pieces(renderer, locales)]
    tasks += [
        partial(_pages, pages[first : first + _SHARE], renderer, site, stamps)
        for first in range(0, len(pages), _SHARE)
    ]

    def done(task: Task) -> tuple[dict[str, Entry], int]:
        site.files, site.changed = {}, 0
        task()
        return site.files, site.changed

    before, changed = site.files, site.changed
    for files, count in shared(done, tasks, processes if len(pages) >= _WORTH_IT else 1):
        before.update(files)
        changed += count
    site.files, site.changed = before, changed


def _pages(pages: Sequence[Page], renderer: Renderer, site: Site, stamps: Stamps) -> None:
    for page in pages:
        known = site.known.get(page.file)
        if known and site.keep(page.file, stamps.page(page, known.asked)):
            continue
        with renderer.catalogue.watching() as asked:
            html = renderer.page(page)
        questions = tuple(asked)
        site.write(page.file, html, stamps.page(page, questions), questions)


def pieces(renderer: Renderer, locales: Sequence[str]) -> Iterator[Piece]:
    """The search index of each language, the table of its records, and their places."""
    catalogue = renderer.catalogue.plain
    said = facets.said(catalogue)
    for code in locales:
        yield Piece("search", code, partial(index.files, catalogue, code))
        yield Piece("table", code, partial(_table, catalogue, said, code))
        yield Piece("places", code, partial(extras.places, renderer, [code]))


def _table(catalogue: Catalogue, said: facets.Said, code: str) -> Iterator[tuple[str, str]]:
    yield table.address(code), table.table(catalogue, said, code)


def _piece(piece: Piece, renderer: Renderer, site: Site, stamps: Stamps) -> None:
    stamp = stamps.readings(piece.name, piece.locale, renderer.catalogue.plain)
    if not site.keep_made(stamp):
        for path, text in piece.make():
            site.write(path, text, stamp)
