"""A story's file falls into front matter and body, and every line keeps its number."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.source import yaml
from generator.source.tree import SourceFile
from generator.source.words import RawWords, read_words
from tests.corpora import naughty
from tests.lawful import inside, texts

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(folder: Path, text: str) -> tuple[RawWords | None, list[str]]:
    (folder / "en.md").write_text(text, "utf-8", newline="")
    raw, trouble = read_words(SourceFile("en.md", len(text.encode()), folder))
    return raw, [each.code for each in trouble]


def test_both_halves_are_found_with_their_lines(tmp_path: Path) -> None:
    raw, trouble = read(tmp_path, "---\ntitle: Gori\n---\n\n## Problem\n\nRain.\n\n---\n\nMore.\n")
    assert trouble == []
    assert raw
    assert yaml.plain(raw.front) == {"title": "Gori"}
    assert (raw.line, raw.body) == (5, "## Problem\n\nRain.\n\n---\n\nMore.\n")


@given(blank=st.integers(0, 4), title=st.integers(0, 3), body=texts())
@anywhere
def test_lines_keep_their_numbers_whatever_stands_before(
    tmp_path: Path, blank: int, title: int, body: str
) -> None:
    text = "---\n" + "\n" * title + "title: Gori\n---\n" + "\n" * blank + body
    raw, trouble = read(tmp_path, text)
    assert (trouble, raw is None) == ([], False)
    assert raw
    place = yaml.locate(raw.front, ("title",))
    assert place
    assert place.line == 2 + title
    if raw.body:
        first = raw.body.split("\n")[0]
        assert text.split("\n")[raw.line - 1].rstrip() == first.rstrip()


@given(text=texts().map(lambda text: f"---\n{text}") | texts())
@anywhere
def test_any_text_is_read_or_complained_about_at_a_place_in_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "en.md").write_text(text, "utf-8", newline="")
    raw, trouble = read_words(SourceFile("en.md", len(text.encode()), tmp_path))
    assert raw or trouble
    assert [each for each in trouble if not inside(each.span, text)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "front-matter-missing"), ("title: Gori\n", "front-matter-missing"), ("\n---\na: b\n---\n", "front-matter-missing"),
        ("---\ntitle: Gori\n", "front-matter-open"), ("---", "front-matter-open"), ("---\na: 'b\n---\n", "yaml-syntax"),
    ],
)  # fmt: skip
def test_a_broken_front_matter_has_a_name(tmp_path: Path, text: str, code: str) -> None:
    assert read(tmp_path, text)[1] == [code]


def test_hostile_words_in_a_body_stay_in_the_body(tmp_path: Path) -> None:
    for words in naughty():
        raw, trouble = read(tmp_path, f"---\ntitle: Gori\n---\n{words}\n")
        assert (raw is None) == (trouble == ["character-forbidden"] or "character-forbidden" in trouble)
        assert raw is None or yaml.plain(raw.front) == {"title": "Gori"}
