"""The samples of all kinds as one small content folder, each laid where `hub new` would put it."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.authoring.scaffold import scaffold
from generator.kinds import discover

ROOT = Path(__file__).resolve().parents[1]
VOCABULARIES = ROOT / "content" / "vocabularies"

#: Kinds whose folder is not what one says of a single record.
_SPOKEN = {"municipalities": "example-town"}


def name_of(kind: str) -> str:
    """The slug under which samples refer to the sample of a kind: `projects` → `example-project`."""
    singular = f"{kind[:-3]}y" if kind.endswith("ies") else kind.removesuffix("s")
    return _SPOKEN.get(kind, f"example-{singular}")


def lay_out(folder: Path) -> None:
    """Fills a folder with the sample of every kind and the vocabularies whose words they use."""
    shutil.copytree(VOCABULARIES, folder / "vocabularies")
    for kind in discover().values():
        scaffold(kind, name_of(kind.name), folder)
