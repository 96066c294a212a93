"""All pages and search indexes, made by several processes; none of them waits for another."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.publish import index
from generator.publish.render import Renderer
from generator.publish.site import write
from generator.views.page import Page

Task = Callable[[], None]

#: Below so many pages a second process costs more than it brings.
_WORTH_IT = 200


def fill(pages: Sequence[Page], renderer: Renderer, folder: Path, processes: int) -> None:
    """Writes every page, and the search index of every language that has pages. One failure fails all."""
    by_locale: dict[str, list[Page]] = {}
    for page in pages:
        by_locale.setdefault(page.locale, []).append(page)
    run(_tasks(by_locale, renderer, folder, processes), processes if len(pages) >= _WORTH_IT else 1)


def _tasks(by_locale: dict[str, list[Page]], renderer: Renderer, folder: Path, processes: int) -> list[Task]:
    """Pages of as many languages as there are processes, then their indexes, so that all are busy alike."""
    tasks: list[Task] = []
    locales = list(by_locale)
    for first in range(0, len(locales), processes):
        some = locales[first : first + processes]
        tasks += [lambda code=code: _pages(by_locale[code], renderer, folder) for code in some]  # type: ignore[misc]
        tasks += [lambda code=code: _index(renderer, code, folder) for code in some]  # type: ignore[misc]
    return tasks


def _pages(pages: Sequence[Page], renderer: Renderer, folder: Path) -> None:
    for page in pages:
        write(folder, page.file, renderer.page(page))


def _index(renderer: Renderer, code: str, folder: Path) -> None:
    for path, text in index.files(renderer.catalogue, code):
        write(folder, path, text)


def run(tasks: Sequence[Task], processes: int) -> None:
    """Does all tasks, each process every n-th of them; forked, so that nothing has to be handed over."""
    if processes <= 1 or not hasattr(os, "fork"):
        for task in tasks:
            task()
        return
    context = multiprocessing.get_context("fork")
    children = [
        context.Process(target=_each, args=(tasks[number::processes],)) for number in range(processes)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode for child in children):
        raise RuntimeError("a page or an index could not be made; the reason stands above")


def _each(tasks: Sequence[Task]) -> None:
    for task in tasks:
        task()
