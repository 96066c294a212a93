"""The small docs folder that MkDocs is given: one empty page for each frame in each language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.locales import LOCALES
from generator.locales.labels import gettext
from generator.views.groups import GROUPS

if TYPE_CHECKING:
    # Whoever sends for the frames has not loaded what records are made of.
    from generator.schema import Kind

#: Frames that belong to no kind: the home page's, and those of pages the hub makes itself.
SPECIAL = ("index", "obligations", "map", "similar")


def keys(kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """The names of all frames."""
    return (*SPECIAL, *kinds)


def stage(folder: Path, kinds: Mapping[str, Kind]) -> None:
    """Writes the pages; leaves alone what is already right, so that file times tell the truth."""
    wanted: dict[Path, str] = {}
    for code in LOCALES:
        read = gettext(code)
        for key in keys(kinds):
            place = Path(code, "index.md") if key == "index" else Path(code, key, "index.md")
            title = read(kinds[key].many) if key in kinds else read(TITLES[key])
            wanted[folder / place] = f'---\ntitle: "{title}"\nframe: {key}\n---\n'
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
    for path in folder.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink()


#: What frames without a kind are called.
TITLES = {"index": "Home", "obligations": "Obligations", "map": "Map", "similar": "Towns like mine"}


def navigation(kinds: Mapping[str, Kind]) -> list[str | dict[str, list[str]]]:
    """The tabs and what stands under each, for MkDocs' `nav`."""
    found: list[str | dict[str, list[str]]] = ["index.md"]
    for group in GROUPS:
        mine = sorted((kind for kind in kinds.values() if kind.group == group), key=lambda kind: kind.rank)
        pages = [f"{kind.name}/index.md" for kind in mine]
        if group == "Plans":
            pages.append("obligations/index.md")
        if group == "Towns":
            pages += ["map/index.md", "similar/index.md"]
        found.append({group: pages})
    return found


def translated_groups(locale: str) -> dict[str, str]:
    """What the tabs are called, for static-i18n."""
    read = gettext(locale)
    return {group: read(group) for group in GROUPS}
