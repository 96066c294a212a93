"""Small content folders for tests: the base of all cases with other files laid over it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.pipeline import Looked, look
from generator.settings import Settings
from tests.casefile import BASE

AS_OF = datetime.date(2026, 11, 22)


def laid(folder: Path, files: Mapping[str, str | None]) -> Path:
    """A content folder: the base, with files written, or taken out where their text is None."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for path, text in files.items():
        target = folder / path
        if text is None:
            shutil.rmtree(target) if target.is_dir() else target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="")
    return folder


def looked_at(folder: Path, files: Mapping[str, str | None], as_of: datetime.date = AS_OF) -> Looked:
    """What the hub makes of such a folder on a day."""
    content = laid(folder, files)
    return look(Settings(root=folder, content=content, output=folder / "site", as_of=as_of))


def said(looked: Looked) -> list[str]:
    """The codes of all complaints, in the order of the report."""
    return [each.code for each in looked.report.diagnostics]
