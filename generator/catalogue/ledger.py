"""The ledger: every address of a record that was ever published. Printed plans and other sites point there.

It lies in the content as a plain list, so that a record that goes away is seen in the same change. An
address is the same in all languages, so it is listed once, without the language's prefix.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.schema.loading import LEDGER

__all__ = ["LEDGER", "addresses", "continued", "remembered"]


def addresses(catalogue: Catalogue) -> Iterator[str]:
    """Where every record can be found, now or by a redirect: `projects/gori-growth/`, `about/`."""
    for record in catalogue.records:
        kind = catalogue.kinds[record.kind]
        for slug in (record.slug, *record.facts.formerly):
            yield f"{slug}/" if kind.at_root else f"{record.kind}/{slug}/"


def remembered(text: str) -> tuple[str, ...]:
    """The addresses that a ledger lists, in its order; empty lines and remarks stay as they are."""
    return tuple(line.strip() if not line.startswith("#") else "" for line in text.split("\n"))


def continued(text: str, catalogue: Catalogue) -> str:
    """The ledger with all addresses of today; what was in it stays in it."""
    known = {each for each in remembered(text) if each}
    remarks = [line for line in text.split("\n") if line.startswith("#")] or [_REMARK]
    return "\n".join([*remarks, *sorted(known | set(addresses(catalogue)))]) + "\n"


_REMARK = "# Every address that was ever published, written by `hub remember`. No line is ever taken out."
