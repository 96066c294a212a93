"""What must be true between records. Each check is a generator of diagnostics over the whole catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.checks import addresses, attached, dates, names, references, sources, stories
from generator.diagnostics import Diagnostic
from generator.source.sound import Sound
from generator.source.tree import SourceFile


def check(catalogue: Catalogue, files: tuple[SourceFile, ...], sound: Sound) -> Iterator[Diagnostic]:
    """Everything the hub can say of a catalogue, kinds' own checks included; `sound` remembers whole pictures."""
    yield from chain(
        references.check(catalogue),
        sources.check(catalogue),
        dates.check(catalogue),
        stories.check(catalogue),
        names.check(catalogue),
        addresses.check(catalogue, files),
        attached.check(catalogue, files, sound),
    )
    for record in catalogue.records:
        for own in catalogue.kinds[record.kind].checks:
            yield from own(record, catalogue)
