"""The samples of all kinds, laid out and joined, and a frame that is nothing but its slots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.watched import Watched
from generator.frames.make import Frames
from generator.frames.slots import SLOTS, Frame, marker
from generator.frames.stage import keys
from generator.kinds import discover
from generator.locales import LOCALES
from generator.pipeline import Looked, look
from generator.publish.media import Media
from generator.publish.render import Renderer
from generator.publish.templates import environment
from generator.settings import Settings
from generator.views.kept import Kept
from tests.samples import ROOT, lay_out

_PRINTED = {
    "text": "<title>{}</title>",
    "attribute": '<meta content="{}">',
    "element": "<div>{}</div>",
}


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A site with an address, so that nothing is left out of its pages; its content is the samples."""
    folder = tmp_path_factory.mktemp("samples")
    lay_out(folder / "content")
    return Settings(
        root=folder,
        content=folder / "content",
        output=folder / "site",
        base_url="https://hub.example/",
        repository="https://code.example/hub",
    )


@pytest.fixture(scope="session")
def looked(settings: Settings) -> Looked:
    """What the hub makes of the samples."""
    return look(settings)


@pytest.fixture(scope="session")
def rendering(settings: Settings) -> Callable[[Catalogue], Renderer]:
    """Renders a catalogue with the real templates, in a bare frame."""
    kinds = discover()
    bare = "".join(_PRINTED[slot.type].format(marker(name)) for name, slot in SLOTS.items())
    frame = Frame.split(f"<!doctype html><html><body>{bare}</body></html>", "a bare frame")
    frames = Frames({(code, key): frame for code in LOCALES for key in keys(kinds)}, settings.root, "bare")
    media = Media(settings.content, settings.cache)
    templates = environment(ROOT, kinds)

    def of(catalogue: Catalogue) -> Renderer:
        watched = Watched(catalogue)
        return Renderer(settings, watched, frames, templates, media, Kept(watched))

    return of
