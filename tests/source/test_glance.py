"""A quick look says no more and no less of a story than looking it through."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.source.glance import glance
from generator.source.markdown import outline
from generator.source.scripts import mixed
from tests.lawful import texts

_PIECES = st.sampled_from(
    [
        "## Results", "### More *here*", "#### `code`", "# Title", "\n\n", "\n", "- item", "> quote", "  ", "word",
        "[a](/projects/gori)", "[b](https://example.org/x?a=1&b=2)", "[c](#part)", "[d](mailto:a@b.org)", "1. one",
        "| a | b |\n|---|---|\n| c | d |", "Setext\n---", "two\nlines\n===", "&amp;", "<b>", "+995 555 123456",
        "გორი", "Горад", "[^1]", "![x](y)", "`<tag>`", "\\", "[e](</a b>)", "[f](/გორი)", "\u00a0", "***", "- - - - x",
    ]
)  # fmt: skip
STORIES = (
    st.lists(_PIECES, max_size=12).map("".join) | st.lists(_PIECES, max_size=12).map("\n\n".join) | texts()
)


@given(STORIES)
@example("> " * 14 + "deep")
@example("- # x")
@settings(max_examples=400)
def test_what_a_glance_finds_in_order_has_nothing_to_be_complained_of(body: str) -> None:
    if (seen := glance(body)) is not None:
        read = outline(body, "en.md", 1)
        assert read.diagnostics == ()
        assert [(each.level, each.text) for each in read.headings] == list(seen.headings)
        assert [each.to for each in read.links] == list(seen.links)


def test_an_ordinary_story_needs_no_more_than_a_glance() -> None:
    seen = glance(
        "## Results\n\nIt *worked*, see [Gori](/projects/gori).\n\n- one\n- two\n\n| a |\n|---|\n| b |\n"
    )
    assert seen
    assert (seen.headings, seen.links) == (((2, "Results"),), ("/projects/gori",))


_LETTERS = st.text("abXÀəж яЖგორԱբαβ 1-", max_size=30)


@given(_LETTERS)
@settings(max_examples=400)
def test_mixed_words_are_those_with_letters_of_two_alphabets(text: str) -> None:
    alphabets = ("a-zA-ZÀ-ʯ", "\u0400-\u052f", "Ⴀ-ჿ", "\u0531-\u0588", "\u0370-\u03ff")
    wrong = [
        match.span()
        for match in re.finditer(r"[^\W\d_]+", text)
        if sum(bool(re.search(f"[{letters}]", match[0])) for letters in alphabets) > 1
    ]
    assert list(mixed(text)) == wrong
