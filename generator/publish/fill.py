"""All pages and search indexes, made by several processes; none of them waits for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.crew import shared
from generator.locales import LOCALES
from generator.publish import index
from generator.publish.manifest import Entry
from generator.publish.render import Renderer
from generator.publish.site import Site
from generator.publish.stamp import Stamps
from generator.views.page import Page

#: One piece of the work; leaves behind what is to be known of the files it wrote.
Task = Callable[[], None]

#: Pages that one process makes before it asks for more.
_SHARE = 40
#: Below so many pages a second process costs more than it brings.
_WORTH_IT = 200


def fill(pages: Sequence[Page], renderer: Renderer, site: Site, stamps: Stamps, processes: int) -> None:
    """Every page, and the search index of every language that has pages. One failure fails all."""
    tasks: list[Task] = [
        lambda code=code: _index(code, renderer, site, stamps)  # type: ignore[misc]
        for code in dict.fromkeys(page.locale for page in pages)
    ]
    for first in range(0, len(pages), _SHARE):
        some = pages[first : first + _SHARE]
        tasks.append(lambda some=some: _pages(some, renderer, site, stamps))  # type: ignore[misc]

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


def _index(code: str, renderer: Renderer, site: Site, stamps: Stamps) -> None:
    """The index of a language, unless everything it could hold is as it was."""
    folder = f"{LOCALES[code].prefix}pagefind"
    stamp = stamps.made_of(code, *_readings(renderer, code), asked=("vocabularies",))
    if site.keep_folder(folder, stamp):
        return
    index.build(renderer.catalogue.plain, code, site.folder)
    site.adopt(folder, stamp)


def _readings(renderer: Renderer, code: str) -> Sequence[str]:
    """What search could read of each record in a language."""
    return [f"{record.id} {record.made_for(code)}" for record in renderer.catalogue.plain.records]
