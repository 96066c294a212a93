"""What every kind promises to authors and readers, shown by its own sample."""

from __future__ import annotations

import re
import tomllib
import typing
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from typing import Any

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from generator.catalogue import Catalogue, facets
from generator.kinds import discover
from generator.locales import LOCALES, LocalText
from generator.locales.labels import translations
from generator.locales.locale import DEFAULT
from generator.pipeline import Looked
from generator.publish.render import Renderer
from generator.schema import Choice, Fact, Kind, Number, PartialDate, Record, Ref
from generator.schema.facet import Banded, Countries, Spoken
from generator.schema.fields.names import SLUG
from generator.schema.loading import RegisterWords
from generator.schema.record import Attachment, Picture
from generator.schema.walk import walk
from generator.views.addresses import BROWSED
from generator.views.page import Page
from generator.views.plan import plan
from generator.views.reader import Reader
from tests.kinds.seen import Seen, plain
from tests.kinds.strangers import texts
from tests.samples import ROOT, name_of

KINDS = discover()

#: The sample of a register record is a single file: no picture and no document lies beside it.
_BESIDE: dict[type[BaseModel], set[str]] = {Attachment: {"file"}}
#: What a page keeps to itself. Prose pages say nothing of what they are about.
_UNSAID = {"themes", "audiences", "channels"}


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param


@pytest.fixture
def catalogue(looked: Looked) -> Catalogue:
    return looked.catalogue


@pytest.fixture
def sample(kind: Kind, catalogue: Catalogue) -> Record:
    record = catalogue.find(kind.name, name_of(kind.name))
    assert record, "the sample could not be read; see test_the_sample_is_read_without_a_complaint"
    return record


# What an author finds


def test_the_sample_is_read_without_a_complaint(kind: Kind, looked: Looked) -> None:
    said = [
        f"{each.span.path}:{each.span.line}: {each.code}: {each.message.read()}"
        for each in looked.report.diagnostics
        if each.span.path.startswith(f"{kind.name}/")
    ]
    assert said == []


def test_all_samples_together_leave_only_words_unused(looked: Looked) -> None:
    assert {each.code for each in looked.report.diagnostics} <= {"term-unused"}
    assert len(looked.catalogue.records) == len(KINDS)


def test_the_sample_shows_every_field(kind: Kind, sample: Record) -> None:
    shown: dict[type[BaseModel], set[str]] = {shape: set() for shape in _shapes(kind.model)}
    for shape in _held(sample.facts):
        shown[type(shape)] |= shape.model_fields_set
    lacking = {shape: set(shape.model_fields) - names for shape, names in shown.items()}
    if kind.layout == "register":
        lacking[kind.model] -= {"pictures"}
        lacking = {
            shape: names - _BESIDE.get(shape, set())
            for shape, names in lacking.items()
            if shape is not Picture
        }
    assert {f"{shape.__name__}.{name}" for shape, names in lacking.items() for name in names} == set()


def test_the_sample_shows_words_in_two_languages(kind: Kind, sample: Record) -> None:
    assert tuple(sample.words) == ("en", "ka")
    assert all(words.title and words.summary for words in sample.words.values())
    assert sample.state("ka") == "machine"
    if kind.layout == "story":
        assert all(words.body for words in sample.words.values())
    for loc, value in walk(sample.facts):
        if isinstance(value, LocalText):
            assert {"en", "ka"} <= set(value.words), loc


def test_the_sample_tells_every_section_of_its_story(kind: Kind, sample: Record) -> None:
    for code, words in sample.words.items():
        labels = [translations(code).get(section.label, section.label) for section in kind.sections]
        assert [label for label in labels if f"## {label}\n" not in words.body] == []


def test_the_sample_shows_how_facts_are_written(sample: Record) -> None:
    facts = [value for _, value in walk(sample.facts) if isinstance(value, Fact)]
    values = [claim.value for fact in facts for claim in fact.claims]
    days = [value for value in values if isinstance(value, PartialDate)]
    numbers = [value for value in values if isinstance(value, Number)]
    if facts:
        assert any(fact.disputed for fact in facts), "two sources that differ"
        assert any(claim.note for fact in facts for claim in fact.claims), "a claim with a note"
    if days:
        assert any(not day.day for day in days), "a day that is not known in full"
    if numbers:
        assert any(not number.exact for number in numbers), "a number that is only roughly known"


def test_the_sample_says_which_fields_must_stay(kind: Kind) -> None:
    file = "sample.yaml" if kind.layout == "register" else "record.yaml"
    lines = (kind.folder / "sample" / file).read_text("utf-8").splitlines()
    marked = {
        match[1]
        for above, line in zip(["", *lines], lines, strict=False)
        if (match := re.match(r"(\w+):", line)) and ("(must)" in line or above.startswith("# (must)"))
    }
    models = [kind.model, *([RegisterWords] if kind.layout == "register" else [])]
    owed = {name for model in models for name, info in model.model_fields.items() if info.is_required()}
    assert marked == owed


def test_the_sample_is_told_apart_from_a_real_record(sample: Record) -> None:
    assert all("://example.org/" in source.url for source in sample.facts.sources.values())
    assert "invented" in sample.summary.words["en"]


def test_the_sample_travels_with_the_package(kind: Kind) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packed = project["tool"]["setuptools"]["package-data"]["*"]
    files = [file.name for file in (kind.folder / "sample").iterdir()]
    assert [file for file in files if not any(fnmatch(file, pattern) for pattern in packed)] == []


# What a kind declares


def test_facets_cards_and_order_name_fields(kind: Kind) -> None:
    fields = set(kind.model.model_fields)
    if {"starts", "ends"} <= fields:
        fields.add("period")
    own = {facet.path[0] for facet in kind.facets if not isinstance(facet, Countries | Spoken) or facet.field}
    assert own - fields == set()
    assert set(kind.card) - fields == set()
    assert kind.order.removeprefix("-") in fields | {"title"}


def test_its_facets_have_names_that_can_stand_in_an_address(kind: Kind) -> None:
    keys = [facet.key for facet in kind.facets]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not SLUG.fullmatch(key) or key in {"page", "sort", "q"}] == []


def test_its_name_leaves_the_other_ways_of_browsing_alone(kind: Kind) -> None:
    """`/browse/KIND/` lies beside `/browse/countries/` and `/browse/a-z/`."""
    assert kind.name not in {*BROWSED, "a-z"}


def test_its_sample_answers_its_facets(kind: Kind, sample: Record, catalogue: Catalogue) -> None:
    """A facet whose path is misspelt would be silent for ever. Amounts in other currencies have no band."""
    silent = [
        facet.key
        for facet in kind.facets
        if not facets.values(sample, facet, catalogue)
        and not (isinstance(facet, Banded) and any(facets.held(sample.facts, facet.path, catalogue)))
    ]
    assert silent == []


@pytest.mark.parametrize("locale", [code for code in LOCALES if code != DEFAULT])
def test_its_labels_are_translated(kind: Kind, locale: str) -> None:
    labels = [kind.one, kind.many, kind.intro, *(section.label for section in kind.sections)]
    assert [label for label in labels if label not in translations(locale)] == []


def test_its_sections_are_told_apart_in_every_language(kind: Kind) -> None:
    for code in LOCALES:
        labels = [translations(code).get(section.label, section.label) for section in kind.sections]
        assert len(set(labels)) == len(labels)


def test_its_parts_can_be_reached(kind: Kind, sample: Record, catalogue: Catalogue) -> None:
    parts = kind.parts(sample)
    for key, part in parts.items():
        assert catalogue.part(Ref(kind.name, sample.slug, key)) is part
    used = {link.part for link in catalogue.backlinks.get(sample.id, ()) if link.part}
    assert used <= set(parts)
    assert bool(used) == bool(parts), "a sample of another kind shows how a part is referred to"


# What a reader finds


@pytest.fixture(params=["en", "ka"])
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def seen(
    sample: Record, catalogue: Catalogue, locale: str, rendering: Callable[[Catalogue], Renderer]
) -> Seen:
    return Seen.of(rendering(catalogue).page(_page(sample, catalogue, locale)))


def test_its_page_says_all_that_the_sample_says(
    kind: Kind, sample: Record, catalogue: Catalogue, locale: str, seen: Seen
) -> None:
    reader = Reader(locale, "", catalogue)
    words = seen.words()
    assert seen.words("h1") == plain(sample.read_title(locale).text)
    assert plain(sample.summary.read(locale).text) in words
    unsaid = _UNSAID if kind.at_root else set()
    wanted = [
        *(text for loc, value in walk(sample.facts) if loc[0] not in unsaid for text in _said(value, reader)),
        *texts(sample.facts),
    ]
    assert [text for text in wanted if plain(text) not in words] == []


def test_its_page_leads_to_its_sources(sample: Record, seen: Seen) -> None:
    for key, source in sample.facts.sources.items():
        assert f"source-{key}" in seen.ids
        assert source.url in seen.hrefs
        assert source.archived in {None, *seen.hrefs}
    marks = {href for href in seen.hrefs if href.startswith("#source-")}
    assert marks <= {f"#source-{key}" for key in sample.facts.sources}
    cited = {
        claim.source for _, value in walk(sample.facts) if isinstance(value, Fact) for claim in value.claims
    }
    assert {f"#source-{key}" for key in cited if key} <= marks


def test_its_page_has_an_anchor_for_every_part(kind: Kind, sample: Record, seen: Seen) -> None:
    assert set(kind.parts(sample)) <= set(seen.ids)
    assert len(set(seen.ids)) == len(seen.ids)


def _page(record: Record, catalogue: Catalogue, locale: str) -> Page:
    return next(page for page in plan(catalogue, [locale]) if page.context.get("record") is record)


def _said(value: Any, reader: Reader) -> Iterator[str]:
    """What a reader is told of a reference, a choice, a fact or words."""
    match value:
        case Ref():
            record = reader.catalogue.target(value)
            assert record
            yield reader.plain_title(record)
        case Choice():
            yield reader.plain_term(value)
        case LocalText():
            yield value.read(reader.locale).text
        case Fact():
            for claim in value.claims:
                yield Markup(reader.entry(claim.value)).striptags()
                if claim.on:
                    yield reader.date(claim.on)


def _shapes(hint: Any) -> set[type[BaseModel]]:
    """The shapes that authors may write under a model, itself included; facts are written in one way everywhere."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        if issubclass(hint, Fact):
            return set()
        return {hint}.union(*(_shapes(info.annotation) for info in hint.model_fields.values()))
    return set().union(*(_shapes(each) for each in typing.get_args(hint)))


def _held(value: Any) -> Iterator[BaseModel]:
    """The shapes that a record really has."""
    match value:
        case Fact():
            return
        case BaseModel():
            yield value
            for name in type(value).model_fields:
                yield from _held(getattr(value, name))
        case tuple():
            for each in value:
                yield from _held(each)
        case dict():
            for each in value.values():
                yield from _held(each)
