"""All pages, rendered and written by several processes; none of them waits for another."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from pathlib import Path

from generator.publish.render import Renderer
from generator.publish.site import write
from generator.views.page import Page

#: Below so many pages a second process costs more than it brings.
_WORTH_IT = 200


def fill(pages: Sequence[Page], renderer: Renderer, folder: Path, processes: int) -> None:
    """Writes every page. A failure in one process fails the whole."""
    if processes <= 1 or len(pages) < _WORTH_IT or not hasattr(os, "fork"):
        _share(pages, renderer, folder)
        return
    context = multiprocessing.get_context("fork")
    # Forked children inherit the catalogue as it is; nothing is pickled.
    children = [
        context.Process(target=_share, args=(pages[number::processes], renderer, folder))
        for number in range(processes)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if any(child.exitcode for child in children):
        raise RuntimeError("a page could not be rendered; the reason stands above")


def _share(pages: Sequence[Page], renderer: Renderer, folder: Path) -> None:
    for page in pages:
        write(folder, page.file, renderer.page(page))
