"""Writes the ledger on: once an address was published, it is kept."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import Catalogue
from generator.catalogue.ledger import LEDGER, continued, remembered


def remember(catalogue: Catalogue, content: Path) -> tuple[int, int]:
    """How many addresses the ledger holds now, and how many of them are new."""
    path = content / LEDGER
    before = path.read_text("utf-8") if path.is_file() else ""
    after = continued(before, catalogue)
    if after != before:
        path.write_text(after, "utf-8")
    held = [sum(map(bool, remembered(text))) for text in (before, after)]
    return held[1], held[1] - held[0]
