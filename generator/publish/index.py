"""The search index of each language as files of the site, and the texts that results are shown with."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.locales import LOCALES
from generator.search.document import Document, levels
from generator.search.index import index
from generator.search.words import words
from generator.views.addresses import SEARCH
from generator.views.addresses import record as record_address
from generator.views.facts import Rows
from generator.views.search import documents

#: The file from which search quotes a record, beside its page.
QUOTED = "words.txt"


def files(catalogue: Catalogue, code: str, rows: Rows) -> Iterator[tuple[str, str]]:
    """(path in the site, content) of everything that search in one language loads.

    What a record says lies beside its page: a disk makes files quickly in a folder of their own, and slowly where
    thousands lie together.
    """
    prefix, own = LOCALES[code].prefix, words(code)
    found = []
    for record, document in zip(catalogue.records, documents(catalogue, code, rows), strict=True):
        found.append(levels(document, own))
        yield f"{prefix}{record_address(record, catalogue.kinds)}{QUOTED}", _text(document)
    for name, text in index(found, own).files.items():
        yield f"{prefix}{SEARCH}{name}", text


def _text(document: Document) -> str:
    """The words of a document, line by line in the order in which a result would quote them."""
    shown = [document.summary, *document.story.splitlines(), document.facts]
    return "\n".join(line for line in map(str.strip, shown) if line)
