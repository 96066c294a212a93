"""The theme's folder without its ten thousand icons in sight: MkDocs lists all of it anew for each language."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ICONS = ".icons"


def without_icons(folder: str, beside: Path) -> str:
    """A folder like that of a theme, where the icons can be used and are not listed; where there are none, the same.

    It is made of links, and that to the folder of icons is one that no listing follows. Where the disk has no
    links it is the theme's own folder: slower, and just as good.
    """
    theme = Path(folder)
    if not (theme / ICONS).is_dir():
        return folder
    shutil.rmtree(beside, ignore_errors=True)
    try:
        for place, folders, files in os.walk(theme):
            mine = beside / Path(place).relative_to(theme)
            mine.mkdir(parents=True, exist_ok=True)
            for name in [each for each in folders if each == ICONS]:
                folders.remove(name)
                files.append(name)
            folders[:] = [each for each in folders if each != "__pycache__"]
            for name in files:
                (mine / name).symlink_to(Path(place, name))
    except OSError:
        return folder
    return str(beside)
