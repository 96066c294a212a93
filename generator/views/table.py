"""The catalogue as one small table for each language: what lists, maps and search need to know of every record.

`catalogue.json`, `ka/catalogue.json` … hold every record, pages of prose included, in the order of the
catalogue; the number of its row is the number of its document in search. Read it with `table.js`, or so:

    {"version": 1, "locale": "ka",
     "writes": {"days": ["{d} January {y}", …],     how the language writes days, months and euros, by the month;
                "months": […], "euros": "€{n}"},     `{dd}` is a day with a nought before it where it has one digit
     "texts": ["Gori", ["Town hall", "en"], …],      a text, or a text borrowed from another language
     "kinds": [{"name": "projects", "one": "Project", "many": "Projects", "rows": 22, "facets": [0, 3, …],
                "root": true, "halves": true}, …],   rows lie by kind, so that the counts say whose each is;
                                                     records of `root` kinds live at NAME/, else at KIND/NAME/;
                                                     the date of one with `halves` is the half-year that it begins
     "facets": [{"key": "country", "label": "Country", "values": [["ge", "Georgia"], …],
                 "rows": [1, [1, 3], 0, …]}, …],     one cell for each row of the kinds that have the facet:
                                                     a value's number from 1, several, or 0 for none
     "covers": {"ge": [400, 230], …},                how large the outlines of covers are, by country or `all`
     "rows": {"slug": […], "title": [text, …],       numbers of texts, 0 for the first; the rest as it says
              "place": [text or -1], "date": [20180312, 201803 as 20180300, or 0], "cover": [text],
              "mark": [text],                        the pattern of the cover, and its mark as the data of a path
              "lines": [[text or [texts]], …],       of the card, the pieces of a line joined
              "amount": [euros or 0], "alphabet": [place by title]}}

The card's kind, countries, tint and language follow from these, and so do the other orders: the newest first
is by date, what has none last, then by the alphabet; a place is ordered as the town with that title. There
are no summaries: they are for pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.catalogue import Catalogue, facets
from generator.locales import LOCALES, Reading
from generator.locales.patterns import patterns
from generator.schema import Fact, Kind, PartialDate, Record
from generator.schema.facet import Facet
from generator.schema.fields.dates import HalfYear
from generator.views.cards import Line, card, euros, place
from generator.views.covers import SIZES
from generator.views.narrowing import Option, narrowing
from generator.views.reader import Reader

VERSION = 1


def address(locale: str) -> str:
    """Where the table of a language lies in the site."""
    return f"{LOCALES[locale].prefix}catalogue.json"


def table(catalogue: Catalogue, said: facets.Said, locale: str) -> str:
    """The table of one language as JSON."""
    reader = Reader(locale, "", catalogue)
    texts = _Texts(locale)
    shared = _shared(said)
    data = {
        "version": VERSION,
        "locale": locale,
        "writes": patterns(locale),
        "kinds": [_kind(kind, reader, shared) for kind in catalogue.kinds.values()],
        "facets": [_facet(key, found, said, reader) for (key, _), found in shared.items()],
        "rows": _rows(catalogue, reader, texts),
        "covers": SIZES,
        "texts": texts.listed,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


class _Texts:
    """Each text once, by the order of its first use."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._places: dict[tuple[str, str], int] = {}

    def __call__(self, reading: Reading | str) -> int:
        key = (reading, self.locale) if isinstance(reading, str) else (reading.text, reading.locale)
        return self._places.setdefault(key, len(self._places))

    @property
    def listed(self) -> list[Any]:
        return [text if code == self.locale else [text, code] for text, code in self._places]


#: Facets that have values, by their key and the vocabulary of their values, with the kinds that declare them.
_Shared = dict[tuple[str, str], dict[str, Facet]]


def _shared(said: facets.Said) -> _Shared:
    """Kinds share a facet where they share its key and its words; a type of town is none of an event."""
    found: _Shared = {}
    for kind, by_facet in said.items():
        for facet, values in by_facet.items():
            if any(values):
                found.setdefault((facet.key, facets.vocabulary(values)), {})[kind] = facet
    return found


def _kind(kind: Kind, reader: Reader, shared: _Shared) -> dict[str, Any]:
    mine = [number for number, declared in enumerate(shared.values()) if kind.name in declared]
    place = {facet.key: number for number, facet in enumerate(kind.facets)}
    keys = [key for key, _ in shared]
    told: dict[str, Any] = {
        "name": kind.name,
        "one": reader.label(kind.one),
        "many": reader.label(kind.many),
        "rows": len(reader.catalogue.all(kind.name)),
        "facets": sorted(mine, key=lambda number: place[keys[number]]),
    }
    flags = {"root": kind.at_root, "halves": _by_halves(reader.catalogue.all(kind.name), kind)}
    return told | {name: True for name, holds in flags.items() if holds}


def _facet(key: str, declared: Mapping[str, Facet], said: facets.Said, reader: Reader) -> dict[str, Any]:
    rows = [values for kind, facet in declared.items() for values in said[kind][facet]]
    facet = next(iter(declared.values()))
    found = narrowing(facet, facets.tally(rows, facet, reader.catalogue), reader)
    numbers = {each.value: number for number, each in enumerate(found.options, 1)}
    return {
        "key": key,
        "label": found.label,
        "values": [_value(each) for each in found.options],
        "rows": [_cell([numbers[value] for value in values]) for values in rows],
    }


def _value(choice: Option) -> list[str]:
    name = choice.name
    return [choice.value.key, name.text, *([name.locale] if name.borrowed else [])]


def _cell(numbers: list[int]) -> int | list[int]:
    return numbers if len(numbers) > 1 else numbers[0] if numbers else 0


def _rows(catalogue: Catalogue, reader: Reader, texts: _Texts) -> dict[str, list[Any]]:
    records = catalogue.records
    cards = [card(record, reader) for record in records]
    places = [place(record, reader) for record in records]
    return {
        "slug": [record.slug for record in records],
        "title": [texts(each.title) for each in cards],
        "place": [texts(each) if each else -1 for each in places],
        "cover": [texts(each.cover.pattern) for each in cards],
        "mark": [texts(each.cover.mark) for each in cards],
        "lines": [[_line(line, texts) for line in each.lines] for each in cards],
        "date": [_date(record, catalogue.kinds[record.kind]) for record in records],
        "amount": [euros(record, catalogue.kinds[record.kind]) for record in records],
        "alphabet": _places(records, reader.sorted(records)),
    }


def _line(line: Line, texts: _Texts) -> int | list[int]:
    pieces = [texts(piece) for piece in line]
    return pieces if len(pieces) > 1 else pieces[0]


def _places(records: Sequence[Record], ordered: Iterable[Record]) -> list[int]:
    place = {record.id: number for number, record in enumerate(ordered)}
    return [place[record.id] for record in records]


def _date(record: Record, kind: Kind) -> int:
    match _day(record, kind):
        case HalfYear() as half:
            return half.year * 10000 + half.first.month * 100
        case PartialDate() as day:
            return day.year * 10000 + day.month * 100 + day.day
    return 0


def _by_halves(records: Sequence[Record], kind: Kind) -> bool:
    return any(isinstance(_day(record, kind), HalfYear) for record in records)


def _day(record: Record, kind: Kind) -> HalfYear | PartialDate | None:
    """The day by which its kind is ordered, newest first; where it is ordered by title, the one it begins on."""
    for name in (kind.order[1:],) if kind.order.startswith("-") else ("starts", "held"):
        value = getattr(record.facts, name, None)
        value = value.value if isinstance(value, Fact) else value
        if isinstance(value, HalfYear | PartialDate):
            return value
    return None
