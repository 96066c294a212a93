"""Every claim can be looked up: it has a source, and the source exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Fact, Record
from generator.schema.reading import meant
from generator.schema.walk import walk


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Claims without a source, and keys of sources that do not exist."""
    for record in catalogue.records:
        yield from _record(record)


def _record(record: Record) -> Iterator[Diagnostic]:
    sources, default = record.facts.sources, record.facts.facts_from
    if default and default not in sources:
        yield complain(
            "source-unknown", record.span("facts_from"),
            say("there is no source '{key}' in this record", key=default), hint=meant(default, sources),
        )
    for loc, value in walk(record.facts):
        if not isinstance(value, Fact):
            continue
        for index, claim in enumerate(value.claims):
            if claim.source is None:
                if default is None:
                    yield complain(
                        "fact-unsourced", record.span(*loc, index),
                        say("nobody is named who says so: '{field}'", field=loc[-1]),
                        hint=say("add source: KEY to the claim, or facts_from: KEY to the record"),
                    )
                continue
            if claim.source not in sources:
                yield complain(
                    "source-unknown", record.span(*loc, index, "source"),
                    say("there is no source '{key}' in this record", key=claim.source),
                    hint=meant(claim.source, sources),
                )
