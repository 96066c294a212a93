"""What else a reader of a record should see: whom it names and who names it, each once, by kind."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.schema import Kind, Record

#: Shown as cards, then as plain links; beyond that the reader is sent to the listing.
CARDS, LINKS = 6, 24


@dataclass(frozen=True, slots=True)
class Group:
    """The related records of one kind: the first as `cards`, further ones as `links`, and how many `more`."""

    kind: Kind
    cards: tuple[Record, ...]
    links: tuple[Record, ...]
    more: int


def related(record: Record, catalogue: Catalogue) -> tuple[Group, ...]:
    """Groups in the order of the kinds' names; the record itself is never among them."""
    found: dict[str, Record] = {}
    for _, ref in catalogue.references[record.id]:
        if (target := catalogue.target(ref)) and target.id != record.id:
            found[target.id] = target
    for link in catalogue.backlinks.get(record.id, ()):
        if link.record.id != record.id:
            found[link.record.id] = link.record
    groups = []
    for name, kind in catalogue.kinds.items():
        mine = tuple(each for each in found.values() if each.kind == name)
        if mine:
            rest = mine[CARDS:]
            groups.append(Group(kind, mine[:CARDS], rest[:LINKS], len(rest[LINKS:])))
    return tuple(groups)


def using(record: Record, part: str, catalogue: Catalogue) -> tuple[Record, ...]:
    """Who refers to one part of a record: the projects that put an action into practice."""
    links = catalogue.backlinks.get(record.id, ())
    return tuple({link.record.id: link.record for link in links if link.part == part}.values())
