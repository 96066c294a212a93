"""What a record says to a facet: one value, several or none, each with a key for addresses and a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.locales import LOCALES, LocalText, Reading, format
from generator.locales.labels import gettext
from generator.schema import Choice, Fact, Money, Number, PartialDate, Record, Ref, Shape
from generator.schema.facet import Banded, Chosen, Countries, Facet, Reviewed, Spoken, Years
from generator.schema.fields.dates import HalfYear
from generator.schema.record import STAGE_LABELS


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet. `meant` is what it stands for: a choice, a language's code, a year, a stage."""

    key: str
    meant: Any = field(compare=False)


def values(record: Record, facet: Facet, catalogue: Catalogue) -> tuple[Value, ...]:
    """What a record says to a facet, each value once; nothing where it is silent."""
    return tuple(dict.fromkeys(_values(record, facet, catalogue)))


def _values(record: Record, facet: Facet, catalogue: Catalogue) -> Iterator[Value]:
    match facet:
        case Countries():
            for code in catalogue.countries(record):
                yield _chosen(Choice("countries", code))
        case Chosen():
            found = held(record.facts, facet.path, catalogue)
            for each in _latest(record, facet, catalogue) if facet.latest else found:
                if isinstance(each, Choice):
                    yield _chosen(each)
        case Years():
            for year in _years(record, facet, catalogue):
                yield Value(str(year), year)
        case Banded():
            for each in held(record.facts, facet.path, catalogue):
                yield from _bands(each, facet, catalogue)
        case Spoken():
            for code in held(record.facts, facet.path, catalogue) if facet.field else record.languages:
                yield Value(str(code).lower(), str(code))
        case Reviewed():
            yield Value(record.facts.curation, record.facts.curation)


def _chosen(choice: Choice[Any]) -> Value:
    return Value(choice.plain, choice)


def held(value: Any, path: Sequence[str], catalogue: Catalogue) -> Iterator[Any]:
    """Everything at the end of a path, through lists, maps and references, in the order of the record."""
    match value:
        case None:
            return
        case Ref() if path:
            target = catalogue.target(value)
            yield from held(target.facts if target else None, path, catalogue)
        case tuple():
            for each in value:
                yield from held(each, path, catalogue)
        case Mapping():
            for each in value.values():
                yield from held(each, path, catalogue)
        case Shape() if path:
            yield from held(getattr(value, path[0], None), path[1:], catalogue)
        case _ if not path:
            yield value


def _latest(record: Record, facet: Chosen, catalogue: Catalogue) -> Iterator[Any]:
    """The last entry of each innermost list: the state that holds now."""
    *around, inner, name = facet.path
    for each in held(record.facts, around, catalogue) if around else (record.facts,):
        if listed := getattr(each, inner, ()):
            yield getattr(listed[-1], name, None)


def _years(record: Record, facet: Years, catalogue: Catalogue) -> Iterable[int]:
    starts = [_year(each, last=False) for each in held(record.facts, facet.path, catalogue)]
    ends = [_year(each, last=True) for each in held(record.facts, tuple(facet.until.split(".")), catalogue)]
    known = [year for year in (*starts, *ends) if year]
    return range(min(known), max(known) + 1) if known else ()


def _year(value: Any, *, last: bool) -> int | None:
    value = value.value if isinstance(value, Fact) else value
    if not isinstance(value, PartialDate | HalfYear):
        return None
    return (value.last if last else value.first).year


def _bands(value: Any, facet: Banded, catalogue: Catalogue) -> Iterator[Value]:
    """Every band that a number reaches into; a range may reach into several."""
    vocabulary = catalogue.vocabularies.get(facet.bands)
    number = _number(value, facet)
    if vocabulary is None or number is None:
        return
    floors = [(term.floor.low, key) for key, term in vocabulary.terms.items() if term.floor is not None]
    for place, (floor, key) in enumerate(floors):
        ceiling = floors[place + 1][0] if place + 1 < len(floors) else None
        if floor <= number.high and (ceiling is None or number.low < ceiling):
            yield _chosen(Choice(facet.bands, key))


def _number(value: Any, facet: Banded) -> Number | None:
    """The first claim that counts: any number, or the first amount in the currency of the bands."""
    claims = [claim.value for claim in value.claims] if isinstance(value, Fact) else [value]
    for each in claims:
        if isinstance(each, Number) and (
            not facet.currency or (isinstance(each, Money) and each.currency == facet.currency)
        ):
            return each
    return None


def name(value: Value, facet: Facet, locale: str, catalogue: Catalogue) -> Reading:
    """What a value is called by a reader of a language."""
    match facet:
        case Spoken():
            own = LOCALES.get(value.meant)
            known = format.language(value.meant, locale)
            return Reading(known if known != value.meant or not own else own.name, locale, locale)
        case Reviewed():
            return Reading(gettext(locale)(STAGE_LABELS[value.meant]), locale, locale)
        case Years():
            return Reading(value.key, locale, locale)
    return catalogue.label(value.meant).read(locale)


#: For each kind and each of its facets what its records say, in their order.
Said = Mapping[str, Mapping[Facet, tuple[tuple[Value, ...], ...]]]


def said(catalogue: Catalogue) -> Said:
    """What all records say to the facets of their kinds; read once, for all languages."""
    return {
        name: {
            facet: tuple(values(record, facet, catalogue) for record in catalogue.all(name))
            for facet in kind.facets
        }
        for name, kind in catalogue.kinds.items()
    }


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `total` records say what: each value once, in the facet's own order (the vocabulary's, the
    newest year first).
    """

    counts: tuple[tuple[Value, int], ...]
    total: int


def tally(said: Sequence[tuple[Value, ...]], facet: Facet, catalogue: Catalogue) -> Tally:
    """The values that occur in what some records say to a facet."""
    counts = Counter(value for each in said for value in each)
    order = sorted(counts, key=lambda value: _place(value, facet, catalogue))
    return Tally(tuple((value, counts[value]) for value in order), len(said))


def vocabulary(found: Iterable[tuple[Value, ...]]) -> str:
    """The vocabulary whose words the values are; empty where they are none."""
    first = next((value.meant for each in found for value in each), None)
    return first.vocabulary if isinstance(first, Choice) else ""


def _place(value: Value, facet: Facet, catalogue: Catalogue) -> tuple[int, str]:
    match facet:
        case Years():
            return (-value.meant, value.key)
        case Spoken():
            order = list(LOCALES)
            return (order.index(value.key) if value.key in LOCALES else len(order), value.key)
        case Reviewed():
            return (list(STAGE_LABELS).index(value.meant), value.key)
    return (catalogue.places.get((value.meant.vocabulary, value.meant.key), len(catalogue.places)), value.key)


def described(value: Value, catalogue: Catalogue) -> LocalText | None:
    """What a vocabulary says about a value that is one of its words."""
    term = catalogue.term(value.meant) if isinstance(value.meant, Choice) else None
    return term.description if term else None
