"""All pages and search indexes, made by several processes; none of them waits for another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from generator.catalogue import Catalogue, facets
from generator.crew import Crew, begun, shared
from generator.publish import extras, index
from generator.publish.manifest import Entry
from generator.publish.render import Renderer
from generator.publish.site import Site
from generator.publish.stamp import Stamps
from generator.views import table
from generator.views.facts import Rows
from generator.views.page import Page

#: What is to be known of a piece of work: the files it left, and how many of them are new.
Done: TypeAlias = tuple[dict[str, Entry], int]
#: Files that are made anew each time.
Loose = Callable[[], Iterable[tuple[str, str]]]

#: Pages that one process makes before it asks for more.
_SHARE = 40
#: Below so many pages a second process costs more than it brings.
_WORTH_IT = 200


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work in one language; leaves behind what is to be known of the files it wrote."""

    locale: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Files of one language that are made together, from all that its readers can find."""

    name: str
    locale: str
    make: Callable[[], Iterable[tuple[str, str]]]


@contextmanager
def searching(
    catalogue: Catalogue, locales: Sequence[str], site: Site, stamps: Stamps, processes: int
) -> Iterator[Crew[Task, Done]]:
    """The search indexes: they need nothing but the catalogue, so they are begun before a page is planned."""
    tasks = [_making(piece, catalogue, site, stamps) for piece in _searches(catalogue, locales)]
    worth_it = len(catalogue.records) * len(locales) >= _WORTH_IT
    with begun(partial(_done, site), tasks, max(processes - 1, 0) if worth_it else 0) as crew:
        yield crew


def fill(
    pages: Sequence[Page],
    others: Iterable[Loose],
    renderer: Renderer,
    site: Site,
    stamps: Stamps,
    processes: int,
    search: Crew[Task, Done],
) -> None:
    """Every page, and for every language that has pages what lies beside them. One failure fails all."""
    locales = tuple(dict.fromkeys(page.locale for page in pages))
    tasks = [Task(code, partial(_loose, each, site)) for code in locales[:1] for each in others]
    tasks += [_making(piece, renderer.catalogue.plain, site, stamps) for piece in _lists(renderer, locales)]
    tasks += [Task(code, partial(_pages, share, renderer, site, stamps)) for code, share in _shares(pages)]
    before, changed = site.files, site.changed
    made = shared(
        partial(_done, site), tasks, processes if len(pages) >= _WORTH_IT else 1, attrgetter("locale")
    )
    for files, count in (*made, *search.done()):
        before.update(files)
        changed += count
    site.files, site.changed = before, changed


def _done(site: Site, task: Task) -> Done:
    """Does one piece of work; tells the files that it left and how many of them are new."""
    site.files, site.changed = {}, 0
    task.do()
    return site.files, site.changed


def _pages(pages: Sequence[Page], renderer: Renderer, site: Site, stamps: Stamps) -> None:
    for page in pages:
        known = site.known.get(page.file)
        if known and site.keep(page.file, stamps.page(page, renderer.frames, known.asked)):
            continue
        with renderer.catalogue.watching() as asked:
            html = renderer.page(page)
        questions = tuple(asked)
        site.write(page.file, html, stamps.page(page, renderer.frames, questions), questions)


def pieces(renderer: Renderer, locales: Sequence[str]) -> Iterator[Piece]:
    """The search index of each language, the table of its records, and their places."""
    yield from _searches(renderer.catalogue.plain, locales)
    yield from _lists(renderer, locales)


def _searches(catalogue: Catalogue, locales: Sequence[str]) -> Iterator[Piece]:
    rows = Rows()
    for code in locales:
        yield Piece("search", code, partial(index.files, catalogue, code, rows))


def _lists(renderer: Renderer, locales: Sequence[str]) -> Iterator[Piece]:
    catalogue = renderer.catalogue.plain
    said = facets.said(catalogue)
    for code in locales:
        yield Piece("table", code, partial(_table, catalogue, said, code))
        yield Piece("places", code, partial(extras.places, renderer, [code]))


def _table(catalogue: Catalogue, said: facets.Said, code: str) -> Iterator[tuple[str, str]]:
    yield table.address(code), table.table(catalogue, said, code)


def _shares(pages: Iterable[Page]) -> Iterator[tuple[str, Sequence[Page]]]:
    """The pages of each language, so many at a time."""
    for code, group in groupby(pages, key=attrgetter("locale")):
        mine = tuple(group)
        for first in range(0, len(mine), _SHARE):
            yield code, mine[first : first + _SHARE]


def _making(piece: Piece, catalogue: Catalogue, site: Site, stamps: Stamps) -> Task:
    return Task(piece.locale, partial(_piece, piece, catalogue, site, stamps))


def _piece(piece: Piece, catalogue: Catalogue, site: Site, stamps: Stamps) -> None:
    stamp = stamps.readings(piece.name, piece.locale, catalogue)
    if not site.keep_made(stamp):
        for path, text in piece.make():
            site.write(path, text, stamp)


def _loose(make: Loose, site: Site) -> None:
    for path, text in make():
        site.write(path, text)
