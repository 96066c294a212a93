"""Every claim can be looked up: it has a source, and the source exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema import Fact, Record
from generator.schema.reading import meant

_ADD = say("add it under sources, or correct the key")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Claims without a source, and keys of sources that do not exist."""
    for record in catalogue.records:
        yield from _record(record)


def _record(record: Record) -> Iterator[Diagnostic]:
    sources, default = record.facts.sources, record.facts.facts_from
    if default and default not in sources:
        yield complain(
            "source-unknown",
            record.span("facts_from"),
            say("there is no source '{key}' in this record", key=default),
            hint=meant(default, sources, _ADD),
        )
    unsourced: list[tuple[str, Span]] = []
    for loc, value in record.values:
        if not isinstance(value, Fact):
            continue
        for index, claim in enumerate(value.claims):
            if claim.source is None:
                if default is None:
                    unsourced.append((str(loc[0]), record.span(*loc, index)))
                continue
            if claim.source not in sources:
                yield complain(
                    "source-unknown",
                    record.span(*loc, index, "source"),
                    say("there is no source '{key}' in this record", key=claim.source),
                    hint=meant(claim.source, sources, _ADD),
                )
    if unsourced:
        fields = dict.fromkeys(field for field, _ in unsourced)
        yield complain(
            "fact-unsourced",
            unsourced[0][1],
            say("nobody is named who says so: {fields}", fields=", ".join(fields)),
            hint=say("add source: KEY to the claim, or facts_from: KEY to the record"),
            also=tuple(span for _, span in unsourced[1:]),
        )
