"""What else a reader of a record should see, and why: whom it names and who names it, each once, by kind."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.schema import Kind, Record

#: Shown as cards, then as plain links; beyond that the reader is sent to the listing.
CARDS, LINKS = 6, 24
#: Around a record that more others stand about, such as an initiative, a few links of each kind must do: its page
#: stays under 100 kB in every alphabet.
CROWD, FEW = 80, 3

#: What a record does that names this one, by its kind and the field in which it does, or by the field alone.
BACKWARD = {
    "municipality": "In this town",
    "municipalities": "This town takes part",
    "partners": "This town takes part",
    "predecessors": "Came out of this town",
    "successors": "Became part of this town",
    "call": "From this call",
    "plan": "Belongs to this plan",
    "action": "Puts an action of this plan into practice",
    "phase": "Part of this initiative",
    "memberships": "A member of this initiative",
    "methodology": "Follows this methodology",
    "methodologies": "Teaches this methodology",
    "supersedes": "Replaces this",
    "issued_by": "Issued by this organisation",
    "organisations": "This organisation takes part",
    "organisers": "This organisation takes part",
    "evaluation": "Evaluated by this organisation",
    "prerequisites": "Builds on this training",
    "trainings/projects": "Uses this as an example",
    "trainings/practices": "Uses this as an example",
    "paths/trainings": "A learning path with this training",
    "events": "An event about this",
}
#: For fields that nobody has found words for.
NAMES_THIS = "Refers to this"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is shown: the field that joins the two, and whether the other record is the one that names."""

    field: str
    backward: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Related:
    """A record, and why it is shown."""

    record: Record
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The related records of one kind: the first as `cards`, further ones as `links`, and how many `more`."""

    kind: Kind
    cards: tuple[Related, ...]
    links: tuple[Related, ...]
    more: int


def named(record: Record, catalogue: Catalogue) -> dict[str, list[Reason]]:
    """The ids of all records that this one names or that name it, with the reasons in a stated order."""
    found: dict[str, list[Reason]] = {}
    for loc, ref in catalogue.references[record.id]:
        if (target := catalogue.target(ref)) and target.id != record.id:
            _add(found, target.id, Reason(str(loc[0]), False, record.kind))
    for link in catalogue.backlinks.get(record.id, ()):
        if link.record.id != record.id:
            _add(found, link.record.id, Reason(link.field, True, link.record.kind))
    return found


def _add(found: dict[str, list[Reason]], other: str, reason: Reason) -> None:
    reasons = found.setdefault(other, [])
    if reason not in reasons:
        reasons.append(reason)


def related(record: Record, catalogue: Catalogue) -> tuple[Group, ...]:
    """Groups in the order of the kinds' names; the record itself is never among them."""
    found = named(record, catalogue)
    by_kind: dict[str, list[Related]] = {}
    for other, reasons in found.items():
        each = catalogue.by_id[other]
        by_kind.setdefault(each.kind, []).append(Related(each, tuple(reasons)))
    groups = []
    cards, links = (0, FEW) if len(found) > CROWD else (CARDS, LINKS)
    for name, kind in catalogue.kinds.items():
        if mine := by_kind.get(name):
            rest = mine[cards:]
            groups.append(Group(kind, tuple(mine[:cards]), tuple(rest[:links]), len(rest[links:])))
    return tuple(groups)


def backward(reason: Reason) -> str:
    """The words for a record that names this one, an English message."""
    if reason.kind == "events" and reason.field != "organisers":
        return BACKWARD["events"] if not reason.field.startswith("municipalit") else BACKWARD[reason.field]
    return BACKWARD.get(f"{reason.kind}/{reason.field}") or BACKWARD.get(reason.field) or NAMES_THIS


def using(record: Record, part: str, catalogue: Catalogue) -> tuple[Record, ...]:
    """Who refers to one part of a record: the projects that put an action into practice."""
    links = catalogue.backlinks.get(record.id, ())
    return tuple({link.record.id: link.record for link in links if link.part == part}.values())
