"""All pages and search indexes, made by several processes; none of them waits for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from generator.catalogue import facets
from generator.crew import shared
from generator.publish import index
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


def fill(pages: Sequence[Page], renderer: Renderer, site: Site, stamps: Stamps, processes: int) -> None:
    """Every page, and for every language that has pages its table and its search index. One failure fails all."""
    locales = dict.fromkeys(page.locale for page in pages)
    said = facets.said(renderer.catalogue.plain)
    tasks = [partial(_index, code, renderer, site, stamps) for code in locales]
    tasks += [partial(_table, code, said, renderer, site, stamps) for code in locales]
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


def _table(code: str, said: facets.Said, renderer: Renderer, site: Site, stamps: Stamps) -> None:
    """What lists, maps and search know of every record in a language."""
    stamp = _readings("table", code, renderer, stamps)
    if not site.keep_made(stamp):
        site.write(table.address(code), table.table(renderer.catalogue.plain, said, code), stamp)


def _index(code: str, renderer: Renderer, site: Site, stamps: Stamps) -> None:
    """The index of a language, unless everything it could hold is as it was."""
    stamp = _readings("search", code, renderer, stamps)
    if not site.keep_made(stamp):
        for path, text in index.files(renderer.catalogue.plain, code):
            site.write(path, text, stamp)


def _readings(what: str, code: str, renderer: Renderer, stamps: Stamps) -> str:
    """The same as long as all words and facts are that a reader of one language can find."""
    read = (f"{record.id} {record.made_for(code)}" for record in renderer.catalogue.plain.records)
    return stamps.made_of(what, code, *read, asked=("vocabularies",))
