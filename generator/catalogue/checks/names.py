"""Names and addresses: none taken twice, none that the site needs for itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, Span, complain, say
from generator.locales import LOCALES
from generator.schema import Record

#: First parts of addresses that the site uses itself.
RESERVED = frozenset(
    {
        *LOCALES,
        "assets",
        "browse",
        "search",
        "map",
        "obligations",
        "pictures",
        "similar",
        "compare",
        "list",
        "media",
        "files",
        "404",
        "id",
    }
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reserved slugs, old names that belong to others, titles that stand twice."""
    taken = RESERVED | set(catalogue.kinds)
    claimed: dict[str, Record] = {}
    for record in catalogue.records:
        kind = catalogue.kinds[record.kind]
        if (kind.at_root and record.slug in taken) or record.slug in {"page", "index"}:
            yield complain(
                "slug-reserved",
                record.span(),
                say("the address '/{slug}/' belongs to the site itself", slug=record.slug),
                hint=say("choose a longer name, such as about-{slug}", slug=record.slug),
            )
        for index, old in enumerate(record.facts.formerly):
            former = f"{record.kind}/{old}"
            other = catalogue.by_id.get(former) or claimed.get(former)
            if other:
                yield complain(
                    "formerly-taken",
                    record.span("formerly", index),
                    say("'{old}' is the name this record has now", old=old)
                    if other is record
                    else say("'{old}' is, or was, the name of {other}", old=old, other=other.id),
                    hint=say("take it out, or correct it to a name that only this record had"),
                )
            claimed.setdefault(former, record)
    yield from _titles(catalogue)


def _titles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for kind in catalogue.kinds:
        by_title: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        for record in catalogue.all(kind):
            title = record.read_title(record.facts.written_in).text.casefold()
            by_title[(title, *catalogue.countries(record))].append(record)
        for twins in by_title.values():
            for record in twins[1:]:
                yield complain(
                    "title-twice",
                    _title(record),
                    say(
                        "'{title}' is also the title of {other}",
                        title=record.read_title(record.facts.written_in),
                        other=twins[0].id,
                    ),
                    hint=say("say in the title what is particular, or keep one of the two records"),
                    also=(_title(twins[0]),),
                )


def _title(record: Record) -> Span:
    words = record.words.get(record.facts.written_in)
    return words.span("title") if words else record.span()
