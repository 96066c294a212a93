"""What search reads of a record: its words and facts in one language, as a plain page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.catalogue import Catalogue
from generator.schema import Record
from generator.source.markdown import clean_html
from generator.views import addresses
from generator.views.facts import rows
from generator.views.reader import Reader

#: Apostrophes that mean the same letter on different keyboards.
_APOSTROPHES = str.maketrans({"\u02bc": "'", "\u2019": "'", "\u2018": "'"})
_CEDILLAS = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"})


def normal(text: str, locale: str) -> str:
    """One spelling where keyboards offer several."""
    if locale in {"uk", "be"}:
        return text.translate(_APOSTROPHES)
    return text.translate(_CEDILLAS) if locale == "ro" else text


def documents(catalogue: Catalogue, locale: str) -> Iterator[tuple[str, str]]:
    """(path, HTML) of every record; the path is its address below the language."""
    reader = Reader(locale, "/", catalogue)
    for record in catalogue.records:
        address = addresses.record(record, catalogue.kinds)
        yield f"{address}index.html", normal(_document(record, reader), locale)


def _document(record: Record, reader: Reader) -> str:
    kind = reader.catalogue.kinds[record.kind]
    countries = ", ".join(reader.country(code) for code in reader.catalogue.countries(record))
    facts = " ".join(
        f"<dt>{escape(reader.label(row.label))}</dt> "
        + " ".join(f"<dd>{reader.entry(each.value)}</dd>" for each in row.entries)
        for row in rows(record)
    )
    # Names in every spelling the record knows: a town is looked for in the letters at hand.
    others = " ".join(
        escape(words.title)
        for code, words in record.words.items()
        if code != reader.locale and kind.layout == "register"
    )
    body = record.body.read(reader.locale)
    return (
        f'<!doctype html><html lang="{reader.locale}"><head><meta charset="utf-8"></head><body>'
        f'<h1 data-pagefind-meta="title">{escape(reader.plain_title(record))}</h1>'
        f'<p data-pagefind-meta="kind">{escape(reader.label(kind.one))}</p>'
        f'<p data-pagefind-meta="place">{escape(countries)}</p>'
        f"<p>{escape(record.summary.read(reader.locale).text)}</p>"
        f"<dl>{facts}</dl>{clean_html(body.text)}<p>{others}</p></body></html>"
    )
