"""Maps become models: each mistake is told once, at its place, in the author's words."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any
from typing import Literal as L

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from generator.diagnostics import Diagnostic, Span
from generator.locales import LOCALES
from generator.schema import Choice, Fact, Money, Number, PartialDate, Ref, Shape, Slug, Text, Words
from generator.schema.reading import meant, nearest, read_model
from generator.schema.walk import walk
from generator.source import yaml
from tests.lawful import inside, words


class Step(Shape):
    name: Words
    source: Text | None = Field(None, alias="from")
    cost: Fact[Money] | None = None


class Model(Shape):
    town: Ref[L["municipalities"]]
    themes: tuple[Choice[L["themes"]], ...] = ()
    people: Fact[Number] | None = None
    starts: Fact[PartialDate] | None = None
    state: L["draft", "done"] = "draft"
    steps: tuple[Step, ...] = ()
    parts: dict[Slug, Step] = {}


def read(text: str) -> tuple[Any, list[Diagnostic]]:
    node, trouble = yaml.read(text, "a.yaml")
    assert trouble == ()
    model, wrong = read_model(Model, yaml.plain(node), node, "a.yaml")
    assert (model is None) == bool(wrong)
    return model, list(wrong)


def said(text: str) -> list[tuple[str, str]]:
    """The code of each complaint and what its place holds."""
    lines = text.split("\n")
    return [
        (each.code, lines[each.span.line - 1][each.span.column - 1 : each.span.end - 1])
        for each in read(text)[1]
    ]


def hints(text: str) -> list[str]:
    return [each.hint.read() for each in read(text)[1] if each.hint]


def test_a_fact_is_one_value_or_several_claims() -> None:
    model, _ = read("town: gori\npeople: 48000\nstarts:\n  - {value: 2018, source: a}\n  - 2019-03\n")
    assert model.people.value == Number("", Decimal(48000), Decimal(48000))
    assert [(str(claim.value), claim.source) for claim in model.starts.claims] == [
        ("2018", "a"),
        ("2019-03", None),
    ]


@pytest.mark.parametrize(
    ("claims", "disputed"),
    [
        ("[5, 5]", False), ("[5, 6]", True), ("[{value: 5, on: 2018}, {value: 6, on: 2019}]", False),
        ("[{value: 5, on: 2018}, {value: 6, on: 2018}]", True), ("5", False),
    ],
)  # fmt: skip
def test_claims_that_differ_for_the_same_day_are_a_dispute(claims: str, disputed: bool) -> None:
    assert read(f"town: gori\npeople: {claims}")[0].people.disputed is disputed


def test_every_mistake_is_told_at_its_own_place() -> None:
    text = (
        "town: Gori!\nthemes: tourism\npeople: many\nstarts: [{value: soon}]\nstate: finished\n"
        "steps:\n  - {name: Signs, cost: 5}\n  - {name: {xx: Roof}}\nparts:\n  Bad Key: {name: {en: Roof}}\n"
    )
    assert said(text) == [
        ("ref-form", "Gori!"), ("value-shape", "tourism"), ("number-form", "many"), ("date-form", "soon"),
        ("value-choice", "finished"), ("value-shape", "Signs"), ("money-form", "5"), ("locale-unknown", "xx"), ("slug-form", "Bad Key"),
    ]  # fmt: skip


def test_a_misspelt_field_is_one_mistake_although_another_is_missing_for_it() -> None:
    assert said("twon: gori") == [("field-unknown", "twon")]
    assert hints("twon: gori") == ["did you mean 'town'?"]
    assert said("town: gori\nsteps:\n  - {nmae: {en: Signs}, frm: us}") == [
        ("field-unknown", "nmae"),
        ("field-unknown", "frm"),
    ]
    assert hints("town: gori\nsteps:\n  - {name: {en: Signs}, frm: us}") == ["did you mean 'from'?"]


def test_a_field_that_is_missing_is_told_by_the_name_that_authors_write() -> None:
    assert hints("themes: [a]") == ["add 'town: …'"]
    assert said("town: gori\nsteps:\n  - {from: us}") == [("field-missing", "from")]


def test_empty_places_of_a_list_do_not_shift_the_others() -> None:
    assert said("town: gori\nthemes:\n  - a\n  -\n  - {b: c}\n") == [("value-shape", "b")]


_INNER = st.recursive(words(12) | st.sampled_from(["", "2018", "5 EUR", "gori", "draft"]), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.sampled_from(["value", "source", "on", "note", "name", "from", "cost", "en", "ka", "claims", "x"]), inner, max_size=3), max_leaves=6)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["town", "themes", "people", "starts", "state", "steps", "parts", "x"]),
        _INNER,
        max_size=6,
    )
)
def test_whatever_shape_a_record_has_it_is_read_or_told_in_plain_words(data: dict[str, Any]) -> None:
    model, wrong = read_model(Model, data, None, "a.yaml")
    assert (model is None) == bool(wrong)
    for each in wrong:
        told = each.message.read() + (each.hint.read() if each.hint else "")
        assert each.hint
        assert not {"Input", "pydantic", "dict", "tuple", "str_type"} & set(told.split())


@given(
    st.lists(
        st.tuples(st.sampled_from(["town", "themes", "people", "steps", "parts", "x"]), _INNER), max_size=5
    )
)
def test_places_lie_inside_the_file(fields: list[tuple[str, Any]]) -> None:
    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields)
    node, _ = yaml.read(text, "a.yaml")
    _, wrong = read_model(Model, yaml.plain(node) or {}, node, "a.yaml")
    assert all(inside(each.span, text) for each in wrong)


@given(
    st.dictionaries(
        st.sampled_from(list(LOCALES)),
        words(20).filter(lambda text: "@" not in text and "+" not in text),
        min_size=1,
    )
)
def test_words_in_the_hubs_languages_are_read_as_they_are_in_the_hubs_order(
    given_words: dict[str, str],
) -> None:
    step = Step.model_validate({"name": given_words})
    assert dict(step.name.words) == {code: word.strip() for code, word in given_words.items()}
    assert list(step.name.words) == [code for code in LOCALES if code in given_words]


def test_values_are_found_in_a_model_with_the_authors_own_path_to_them() -> None:
    model, _ = read("town: gori\nthemes: [a, b]\nparts: {one: {name: {en: Roof}, from: us, cost: 5 EUR}}\n")
    assert [(loc, type(value).__name__.split("[")[0]) for loc, value in walk(model)] == [
        (("town",), "Ref"), (("themes", 0), "Choice"), (("themes", 1), "Choice"), (("parts", "one", "name"), "LocalText"), (("parts", "one", "cost"), "Fact"),
    ]  # fmt: skip


def test_the_nearest_word_is_the_one_that_was_meant_and_far_ones_are_not_offered() -> None:
    known = ["tourism", "agriculture", "GE"]
    assert [nearest(word, known) for word in ("turism", "Agricultur", "ge", "sports", "")] == [
        "tourism",
        "agriculture",
        "GE",
        None,
        None,
    ]


@given(words(30), st.lists(words(30), max_size=15))
def test_a_known_word_is_always_its_own_nearest(word: str, others: list[str]) -> None:
    lower = word.lower()
    if lower:
        assert nearest(lower, [*others, lower]) == lower


def test_hints_offer_a_word_a_short_list_or_what_else_there_is_to_do() -> None:
    assert meant("turism", ["tourism"]) == meant("turism", ["tourism", "sports"])
    assert str(meant("x", ["b", "a"]).read()) == "use one of a, b"  # type: ignore[union-attr]
    assert meant("x", []) is None
    assert meant("x", [f"word-{number}" for number in range(50)]) is None


def test_without_any_node_the_place_is_the_file() -> None:
    _, wrong = read_model(Model, {}, None, "a.yaml")
    assert [each.span for each in wrong] == [Span("a.yaml")]
