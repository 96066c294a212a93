"""A new record to start from: the sample of its kind, comments and all, under a name of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.schema import Kind

SAMPLE = "sample"
REGISTER_FILE = "sample.yaml"


class Taken(Exception):
    """There is already something at the place of the new record."""


def scaffold(kind: Kind, slug: str, content: Path) -> Path:
    """Copies the sample to where a record of that name belongs, and says where. Raises `Taken`."""
    sample = kind.folder / SAMPLE
    target = content / kind.name / (f"{slug}.yaml" if kind.layout == "register" else slug)
    if target.exists():
        raise Taken(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if kind.layout == "register":
        shutil.copyfile(sample / REGISTER_FILE, target)
    else:
        shutil.copytree(sample, target)
    return target
