"""What search reads of every record: its words and facts in one language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.schema import Record
from generator.search.document import Document
from generator.source.markdown import bare_text
from generator.views.facts import Rows
from generator.views.kit import kit
from generator.views.reader import Reader


def documents(catalogue: Catalogue, locale: str, rows: Rows | None = None) -> Iterator[Document]:
    """A document for every record, in the catalogue's order: its number there is its number in the index.

    Whoever asks for several languages hands on the same `rows`.
    """
    reader, rows = Reader(locale, "/", catalogue), rows or Rows()
    for record in catalogue.records:
        yield document(record, reader, rows)


def document(record: Record, reader: Reader, rows: Rows) -> Document:
    """What one record says in the reader's language; borrowed words are read as they are."""
    kind = reader.catalogue.kinds[record.kind]
    facts = [reader.label(kind.one), *(reader.country(code) for code in reader.catalogue.countries(record))]
    for row in rows.of(record):
        facts += [" ".join(reader.plain_entry(entry.value).split()) for entry in row.entries]
    # Names in every spelling the record knows: a town is looked for in the letters at hand.
    others = (
        [words.title for code, words in record.words.items() if code != reader.locale]
        if kind.layout == "register"
        else []
    )
    needed = [item.read(reader.locale).text for _, items in kit(record) for item in items]
    return Document(
        record.id,
        reader.plain_title(record),
        record.summary.read(reader.locale).text,
        " ".join(others),
        " · ".join(facts),
        "\n".join((bare_text(record.body.read(reader.locale).text), *needed)),
    )
