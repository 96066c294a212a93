"""Words that want to be markup stay words, in every field of every kind, on every page.

A site in which all text is hostile must have the same elements as one in which all text is plain.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

import pytest

from generator.catalogue import Catalogue
from generator.kinds import discover
from generator.pipeline import Looked
from generator.publish import extras
from generator.publish.render import Renderer
from generator.schema import Record
from generator.schema.fields.names import text, url
from generator.settings import Settings
from generator.views.page import Page
from generator.views.plan import plan
from generator.views.search import documents
from tests.kinds.seen import Seen, plain
from tests.kinds.strangers import relabelled, retold
from tests.samples import name_of

HOSTILE = (
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "slot-main-slot",
)
ADDRESS = "https://example.org/?'onmouseover='alert(1)&lt;&copy=slot-main-slot"
PLAIN = ("Words", "https://example.org/")

Retelling = Callable[[str, str], Renderer]


@pytest.fixture(scope="session")
def retelling(looked: Looked, rendering: Callable[[Catalogue], Renderer]) -> Retelling:
    """The site of the samples, in which every record and every vocabulary says the same words."""
    known = looked.catalogue

    @cache
    def retold_site(words: str, address: str) -> Renderer:
        records = [retold(record, words, address) for record in known.records]
        vocabularies = {name: relabelled(each, words) for name, each in known.vocabularies.items()}
        return rendering(Catalogue(records, known.kinds, vocabularies, known.as_of))

    return retold_site


@pytest.mark.parametrize("words", HOSTILE)
def test_an_author_can_write_it(words: str) -> None:
    assert text(words) == words
    assert url(ADDRESS) == ADDRESS


@pytest.mark.parametrize("locale", ["en", "ka"])
@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("kind", discover())
def test_a_record_shows_it_and_nothing_else_happens(
    kind: str, words: str, locale: str, retelling: Retelling
) -> None:
    site = retelling(words, ADDRESS)
    record = site.catalogue.by_id[f"{kind}/{name_of(kind)}"]
    seen = Seen.of(_of_record(site, record, locale))
    unharmed = Seen.of(_of_record(retelling(*PLAIN), record, locale))
    assert seen.elements == unharmed.elements
    assert _dangerous(seen) == []
    assert seen.words("h1") == plain(words)
    assert seen.words("title").startswith(plain(words))
    assert {href for href in seen.hrefs if "example.org" in href} == {ADDRESS}
    assert "<" not in seen.words("script")
    assert json.loads(seen.words("script"))["name"] == words
    assert seen.words().count(plain(words)) >= len(record.facts.sources) + 2


def test_a_document_may_be_called_so(
    settings: Settings, looked: Looked, rendering: Callable[[Catalogue], Renderer]
) -> None:
    known = looked.catalogue
    record = known.by_id["projects/example-project"]
    first, *others = record.facts.attachments
    assert first.file
    name = f"{HOSTILE[1]}.csv"
    folder = settings.content / "projects" / "example-project"
    (folder / name).write_bytes((folder / first.file).read_bytes())
    renamed = (first.model_copy(update={"file": name, "title": None}), *others)
    changed = replace(record, facts=record.facts.model_copy(update={"attachments": renamed}))
    site = rendering(Catalogue([changed], known.kinds, known.vocabularies, known.as_of))
    unharmed = rendering(Catalogue([record], known.kinds, known.vocabularies, known.as_of))
    seen = Seen.of(_of_record(site, changed, "en"))
    assert seen.elements == Seen.of(_of_record(unharmed, record, "en")).elements
    assert name in seen.words()


@pytest.mark.parametrize("locale", ["en", "ka"])
def test_no_other_page_lets_it_through(locale: str, retelling: Retelling) -> None:
    site, unharmed = retelling(" ".join(HOSTILE), ADDRESS), retelling(*PLAIN)
    for page, other in zip(plan(site.catalogue, [locale]), plan(unharmed.catalogue, [locale]), strict=True):
        seen = Seen.of(site.page(page))
        assert seen.elements == Seen.of(unharmed.page(other)).elements, page.path
        assert _dangerous(seen) == []


def test_redirects_and_the_missing_page_let_nothing_through(retelling: Retelling) -> None:
    site, unharmed = retelling(" ".join(HOSTILE), ADDRESS), retelling(*PLAIN)
    redirects = zip(extras.redirects(site, ["en"]), extras.redirects(unharmed, ["en"]), strict=True)
    for (path, html), (_, other) in [
        *redirects,
        (("404", extras.not_found(site)), ("404", extras.not_found(unharmed))),
    ]:
        seen = Seen.of(html)
        assert seen.elements == Seen.of(other).elements, path
        assert _dangerous(seen) == []


def test_search_reads_it_as_words(retelling: Retelling) -> None:
    """What search keeps is text, exactly as it was written; its pages never read it as anything else."""
    words = " ".join(HOSTILE)
    read = list(documents(retelling(words, ADDRESS).catalogue, "en"))
    assert read
    for each in read:
        assert words in each.title, each.name
        assert words in each.summary, each.name


def _of_record(site: Renderer, record: Record, locale: str) -> str:
    page: Page = next(
        page
        for page in plan(site.catalogue, [locale])
        if getattr(page.context.get("record"), "id", "") == record.id
    )
    return site.page(page)


def _dangerous(seen: Seen) -> list[str]:
    """Whatever could run: scripts beside the page's own JSON-LD, handlers of events, addresses that are code."""
    scripts = [tag for tag, names in seen.elements if tag == "script" and names != ("type",)]
    handlers = [name for _, names in seen.elements for name in names if name.startswith("on")]
    addresses = [href for href in seen.hrefs if urlsplit(href).scheme not in {"", "https"}]
    return [*scripts, *handlers, *addresses]
