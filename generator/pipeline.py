"""The whole program on one page: files → records → catalogue → views → site. Start reading here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.checks import check as check_catalogue
from generator.diagnostics.report import Report
from generator.kinds import discover
from generator.locales import LOCALES
from generator.schema import Fact
from generator.schema.loading import load
from generator.schema.walk import walk
from generator.settings import Misused, Settings
from generator.source.tree import read_tree


@dataclass(frozen=True, slots=True)
class Looked:
    """The content, joined, and everything there is to say of it."""

    catalogue: Catalogue
    report: Report


def look(settings: Settings) -> Looked:
    """Reads and checks all of the content; never fails for what an author wrote."""
    if not settings.content.is_dir():
        raise Misused(f"there is no folder {settings.content}")
    tree = read_tree(settings.content)
    kinds = discover()
    loaded = load(tree, kinds)
    catalogue = Catalogue.of(loaded, kinds, settings.as_of)
    report = Report.of(
        (*loaded.diagnostics, *check_catalogue(catalogue, loaded.files)),
        files=len(tree.files),
        records=len(catalogue.records),
        kinds={name: len(catalogue.all(name)) for name in kinds},
        translations=_translations(catalogue),
        facts=_facts(catalogue),
    )
    return Looked(catalogue, report)


def _translations(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """For each locale how many records have which state of words, and how many are stale."""
    found = {}
    for code in LOCALES:
        states = Counter(record.state(code) or "original" for record in catalogue.records)
        found[code] = {
            **{state: states[state] for state in ("original", "reviewed", "draft", "machine", "missing")},
            "titles": sum(bool(record.title.words.get(code)) for record in catalogue.records),
            "summaries": sum(bool(record.summary.words.get(code)) for record in catalogue.records),
            "bodies": sum(bool(record.body.words.get(code)) for record in catalogue.records),
            "stale": sum(record.stale(code) for record in catalogue.records),
        }
    return found


def _facts(catalogue: Catalogue) -> dict[str, int]:
    """How many claims there are and how many of them name a source."""
    claims = sourced = 0
    for record in catalogue.records:
        for _, value in walk(record.facts):
            if isinstance(value, Fact):
                claims += len(value.claims)
                sourced += sum(bool(claim.source or record.facts.facts_from) for claim in value.claims)
    return {"claims": claims, "sourced": sourced}
