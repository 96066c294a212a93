"""Complaints beside the lines of a pull request: nobody can slip in a command of their own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Message, Span, complain, say
from generator.diagnostics.github import render
from generator.diagnostics.report import Report
from tests.corpora import naughty

_COMMAND = re.compile(
    r"::(error|warning) file=([^,:]*),line=(\d+),col=(\d+),endColumn=(\d+),title=([^,:]*)::(.*)"
)


def command(path: str, message: Message, hint: Message | None = None) -> str:
    report = Report.of([complain("url-cut", Span(path, 4, 2, 7), message, hint=hint)], files=1)
    written, summary = render(report, "content/").split("\n")
    assert summary == "1 error, 0 warnings in 1 of 1 file"
    return written


def unescaped(text: str) -> str:
    for escaped, plain in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def test_a_complaint_is_one_command_with_its_place_and_its_hint() -> None:
    assert command("projects/a/en.md", say("the address is cut"), say("copy it whole")) == (
        "::error file=content/projects/a/en.md,line=4,col=2,endColumn=7,title=url-cut::"
        "the address is cut%0Ahint: copy it whole"
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_path_and_any_words_stay_in_their_place(path: str, words: str) -> None:
    match = _COMMAND.fullmatch(command(path, Message("{words}", (("words", words),))))
    assert match
    assert unescaped(match[2]) == f"content/{path}"
    assert unescaped(match[7]) == words


@pytest.mark.parametrize("words", naughty())
def test_hostile_words_stay_in_their_place(words: str) -> None:
    match = _COMMAND.fullmatch(command(words, say("{words}", words=words)))
    assert match
    assert unescaped(match[2]) == f"content/{words}"
