"""Files → records → catalogue, and everything there is to say of them. Checking needs no more than this."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import known
from generator.catalogue import Catalogue
from generator.catalogue.checks import attached
from generator.catalogue.checks import check as check_catalogue
from generator.diagnostics.report import Report
from generator.kinds import discover
from generator.locales import LOCALES
from generator.publish.signature import Found, find
from generator.schema import Fact
from generator.schema.loading import load
from generator.schema.memory import Memory
from generator.settings import Misused, Settings
from generator.source.digest import digest, program
from generator.source.shelf import Shelf
from generator.source.sound import Sound


@dataclass(frozen=True, slots=True)
class Looked:
    """The content, joined, and everything there is to say of it."""

    catalogue: Catalogue
    report: Report
    found: Found
    memory: Memory


def look(settings: Settings, memory: Memory | None = None, found: Found | None = None) -> Looked:
    """Reads and checks all of the content; never fails for what an author wrote.

    Whoever looks again and again hands on the memory of the last look, and what was found already.
    """
    if not settings.content.is_dir():
        raise Misused(f"there is no folder {settings.content}")
    found = found or find(settings)
    tree = found.tree
    kinds = discover()
    if memory is None:
        memory = Memory(Shelf(settings.cache / "read" / digest(str(settings.content)), program()))
    memory.at_rest, memory.processes = found.at_rest, settings.processes
    loaded = load(tree, kinds, memory)
    catalogue = Catalogue.of(loaded, kinds, settings.as_of)
    sound = Sound(settings.cache / "sound", found.at_rest)
    attached.ahead(catalogue, loaded.files, sound, settings.processes)
    report = Report.of(
        (
            *loaded.diagnostics,
            *check_catalogue(catalogue, loaded.files, sound),
        ),
        files=len(tree.files),
        records=len(catalogue.records),
        kinds={name: len(catalogue.all(name)) for name in kinds},
        translations=_translations(catalogue),
        facts=_facts(catalogue),
    )
    known.remember(settings, found, report)
    return Looked(catalogue, report, found, memory)


def _translations(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """For each locale how many records have which state of words, and how many are stale."""
    found = {}
    for code in LOCALES:
        states = Counter(record.state(code) or "original" for record in catalogue.records)
        words = [record.words[code] for record in catalogue.records if code in record.words]
        found[code] = {
            **{state: states[state] for state in ("original", "reviewed", "draft", "machine", "missing")},
            "titles": sum(bool(each.title) for each in words),
            "summaries": sum(bool(each.summary) for each in words),
            "bodies": sum(bool(each.body) for each in words),
            "stale": sum(record.stale(code) for record in catalogue.records),
        }
    return found


def _facts(catalogue: Catalogue) -> dict[str, int]:
    """How many claims there are and how many of them name a source."""
    claims = sourced = 0
    for record in catalogue.records:
        for _, value in record.values:
            if isinstance(value, Fact):
                claims += len(value.claims)
                sourced += sum(bool(claim.source or record.facts.facts_from) for claim in value.claims)
    return {"claims": claims, "sourced": sourced}
