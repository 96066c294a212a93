"""Strict YAML: whatever is in a file, the reader answers soon, in strings and complaints with places."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.source import yaml
from tests.corpora import naughty
from tests.lawful import inside, texts

PATH = "projects/a/record.yaml"


def read(text: str) -> Any:
    node, trouble = yaml.read(text, PATH)
    assert trouble == ()
    return yaml.plain(node)


def codes(text: str) -> list[str]:
    return [each.code for each in yaml.read(text, PATH)[1]]


def spans(node: yaml.Node | None) -> Iterator[Span]:
    match node:
        case yaml.Scalar():
            yield node.span
        case yaml.Sequence():
            yield node.span
            for item in node.items:
                yield from spans(item)
        case yaml.Mapping():
            yield node.span
            for key, value in node.entries.values():
                yield key.span
                yield from spans(value)


@given(texts())
@settings(max_examples=300)
def test_places_lie_inside_the_file(text: str) -> None:
    node, trouble = yaml.read(text, PATH)
    places = [*spans(node), *(place for each in trouble for place in (each.span, *each.also))]
    assert [place for place in places if not inside(place, text)] == []


@given(texts(), st.integers(0, 40))
def test_lines_are_counted_from_where_the_text_stands_in_its_file(text: str, offset: int) -> None:
    alone, trouble = yaml.read(text, PATH)
    below, same = yaml.read(text, PATH, offset)
    assert [place.line + offset for place in spans(alone)] == [place.line for place in spans(below)]
    assert [each.span.line + offset for each in trouble] == [each.span.line for each in same]


@given(st.text(max_size=100))
def test_no_text_at_all_makes_the_reader_fail(text: str) -> None:
    node, trouble = yaml.read(text, PATH)
    assert node or trouble or _empty(text)


def _empty(text: str) -> bool:
    """Whether a text holds nothing but comments and marks of YAML."""
    lines = [line.strip() for line in text.strip("\ufeff").splitlines()]
    return all(line[:1] in {"", "#", "%"} or line in {"---", "..."} for line in lines)


@pytest.mark.parametrize(
    "frame", ["{}", "title: {}", "title: '{}'", "- {}", "a: [{}]", "a: {{en: {}}}", "{}: b", "a: |\n  {}"]
)
def test_hostile_words_are_read_or_complained_about(frame: str) -> None:
    for words in naughty():
        text = frame.format(words)
        node, trouble = yaml.read(text, PATH)
        assert node or trouble or _empty(text)
        assert all(each.message.read() for each in trouble)


#: Hostile by their size, their depth or the number of their parts.
HOSTILE = {
    "brackets": "[" * 200_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "lines of dashes": "".join(f"{' ' * number}-\n" for number in range(600)),
    "closing brackets": "]" * 200_000,
    "quotes": '"' * 200_000,
    "one quote": '"' + "a" * 200_000,
    "backslashes": '"' + "\\" * 200_000,
    "colons": ":" * 200_000,
    "colons and spaces": ": " * 100_000,
    "commas": "[" + "," * 200_000,
    "stars": "*a " * 60_000,
    "laughter": "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 2000)),
    "anchors": "&a " * 60_000,
    "tags": "!a " * 60_000,
    "merges": "<<: {a: b}\n" * 15_000,
    "the same key": "a: b\n" * 40_000,
    "comments": "#" * 200_000,
    "documents": "---\n" * 50_000,
    "spaces": " " * 200_000,
    "tabs": "\t" * 200_000,
    "nulls": "\0" * 200_000,
    "marks": "\ufeff" * 60_000,
    "long key": "a" * 200_000 + ": b",
    "long line": "a: " + "b" * 200_000,
    "folded": "a: >\n" + "  b\n\n" * 30_000,
    "directives": "%YAML 1.1\n" * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_answered_soon_and_in_few_words(text: str) -> None:
    begun = time.process_time()
    _, trouble = yaml.read(text, PATH)
    assert time.process_time() - begun < 5
    assert len(trouble) <= yaml.MAX_NODES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &b c", "yaml-alias"), ("a: *b", "yaml-alias"), ("<<: {a: b}", "yaml-alias"),
        ("a: !!int 1", "yaml-tag"), ("a: !b c", "yaml-tag"), ("a: b\n---\nc: d", "yaml-several"),
        ("[a]: b", "yaml-key"), ("a: {b}", "yaml-key"), ("a: b\na: c", "yaml-duplicate"),
        ("[" * 33 + "]" * 33, "yaml-too-deep"), ("- a\n" * 10_001, "yaml-too-large"),
        ("#" * 256 * 1024 + "#", "yaml-too-large"), ('a: "\\u202e"', "character-forbidden"), ("a: 'b", "yaml-syntax"),
    ],
)  # fmt: skip
def test_what_is_not_read_has_a_name(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_record_may_be_as_deep_and_as_long_as_records_are() -> None:
    assert codes("[" * 32 + "]" * 32) == []
    assert codes("- a\n" * 9_999) == []


@pytest.mark.parametrize(
    "value", ["no", "yes", "12:30", "010", "2024-13-01", "1e3", "0x1f", "1_000", "NaN", "true", "2018-03-12"]
)
def test_values_stay_what_the_author_typed(value: str) -> None:
    assert read(f"a: {value}\nb: [{value}]") == {"a": value, "b": [value]}


def test_what_was_left_empty_is_not_there_and_empty_quotes_are() -> None:
    assert read("a:\nb: ~\nc: null\nd: ''\ne: {f: , g: h}\ni: [j, , k]" .replace(", ,", ",")) == {
        "d": "", "e": {"g": "h"}, "i": ["j", "k"],
    }  # fmt: skip


@given(
    st.recursive(
        texts(30),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts(12), inner, max_size=4),
        max_leaves=20,
    )
)
def test_what_is_written_as_json_is_read_back(value: Any) -> None:
    assert read(json.dumps(value, ensure_ascii=False)) == value


TREE = "a: b\nlist:\n  - first\n  - {key: value}\n  - key: below\nmap:\n  inner:\n    deep: x\n"


@pytest.mark.parametrize(
    ("loc", "line", "held"),
    [
        (("a",), 1, "b"), (("list",), 2, "list"), (("list", 0), 3, "first"), (("list", 1), 4, "key"),
        (("list", 1, "key"), 4, "value"), (("list", 2), 5, "key"), (("map", "inner"), 7, "inner"),
        (("map", "inner", "deep"), 8, "x"), (("map", "claims", 0, "inner"), 7, "inner"), (("map", "missing"), 6, "map"),
    ],
)  # fmt: skip
def test_a_value_is_found_by_its_place_in_the_model(loc: tuple[str | int, ...], line: int, held: str) -> None:
    span = yaml.locate(yaml.read(TREE, PATH)[0], loc)
    assert span
    assert TREE.split("\n")[span.line - 1][span.column - 1 : span.end - 1] == held
    assert span.line == line


def test_a_key_is_found_rather_than_its_value_when_it_is_meant() -> None:
    node, _ = yaml.read(TREE, PATH)
    assert yaml.locate_key(node, ("map", "inner", "deep")) == Span(PATH, 8, 5, 9)
    assert yaml.locate_key(node, ("map", "nothing")) is None
    assert yaml.locate(None, ("a",)) is None


def test_columns_are_counted_in_letters_of_any_alphabet() -> None:
    node, _ = yaml.read("name: {ka: გორი, hy: Գորի}", PATH)
    assert yaml.locate(node, ("name", "hy")) == Span(PATH, 1, 22, 26)
