"""What was published stays reachable: an address of the ledger leads to a record, or on from its old name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import LEDGER, addresses, remembered
from generator.diagnostics import Diagnostic, Span, at_most, complain, say
from generator.source.tree import SourceFile


def check(catalogue: Catalogue, files: tuple[SourceFile, ...]) -> Iterator[Diagnostic]:
    """Addresses at which there is nothing any more."""
    file = next((each for each in files if each.path == LEDGER), None)
    if file:
        text, trouble = file.read_text()
        yield from trouble
        yield from at_most(_lost(text, catalogue))


def _lost(text: str, catalogue: Catalogue) -> Iterator[Diagnostic]:
    there = {*addresses(catalogue), *(f"{each}/" for each in catalogue.broken)}
    for number, address in enumerate(remembered(text), 1):
        if address and address not in there:
            yield complain(
                "address-lost",
                Span(LEDGER, number, 1, len(address) + 1),
                say("nothing is at '/{address}' any more", address=address),
                hint=say(
                    "write '{slug}' under formerly of the record that took its place, or bring the record back",
                    slug=address.rstrip("/").rpartition("/")[2],
                ),
            )
