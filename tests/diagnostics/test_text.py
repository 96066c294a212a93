"""The report for people: the line they wrote, and a caret under the very thing that is meant."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.diagnostics.report import Report
from generator.diagnostics.text import block, render
from tests.lawful import words


def shown(line: str, span: Span) -> list[str]:
    complaint = complain("url-cut", span, say("the address is cut"))
    return block(complaint, lambda path, number: line if number == span.line else None).splitlines()


@given(words(400), st.data())
def test_the_caret_lies_under_what_is_meant(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    end = data.draw(st.integers(column, min(len(line) + 1, column + 30)))
    _, *rest = shown(line, Span("a.md", 7, column, end))
    if column == end:
        assert not any("^" in marks for marks in rest[1:])
        return
    text, marks = rest
    first = marks.index("^")
    assert set(marks[first:]) == {"^"}
    meant = "".join(letter if letter.isprintable() else "\ufffd" for letter in line[column - 1 : end - 1])
    under = text.ljust(len(marks))[first : len(marks)]
    assert meant.startswith(under.rstrip("…").rstrip()) or under.startswith("…")


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    _, text, marks = shown(line, Span("a.md", 1, 501, 505))
    assert len(text) < 180
    assert text[marks.index("^") : marks.rindex("^") + 1] == "HERE"


def test_a_complaint_about_a_whole_file_shows_no_line() -> None:
    assert shown("some text", Span("a.md")) == ["a.md:1:1: error[url-cut] the address is cut"]


def test_signs_that_move_the_cursor_are_never_printed() -> None:
    answer = "\n".join(shown("a\x1b[2J\u202eb", Span("a.md", 1, 1, 3)))
    assert "\x1b" not in answer
    assert "\u202e" not in answer


def test_what_an_author_wrote_is_repeated_on_one_line_and_cut() -> None:
    message = say("'{value}' is not a date", value="first\nsecond\tthird " + "x" * 5000).read()
    assert message.startswith("'first second third xxx")
    assert len(message) < 300


def test_braces_of_an_author_are_no_holes_of_a_sentence() -> None:
    assert say("'{value}' is not a date", value="{other} {0} {}").read() == "'{other} {0} {}' is not a date"


def test_further_places_of_one_trouble_are_told_without_flooding_the_report() -> None:
    places = [Span("a.md", number, 1, 2) for number in range(1, 42)]
    report = Report.of(complain("url-cut", place, say("the address is cut")) for place in places)
    answer = render(report, lambda path, number: "x")
    assert report.errors == 1
    assert answer.count("url-cut") == 1
    assert "and 37 more places" in answer


def test_colours_change_nothing_but_colours() -> None:
    report = Report.of([complain("term-unused", Span("a.yaml", 1, 1, 2), say("no record uses 'x'"))], files=1)
    plain, bright = (render(report, lambda path, number: "x", colour=colour) for colour in (False, True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", bright) == plain != bright


@given(st.lists(st.builds(Span, st.sampled_from("abc"), st.integers(1, 9), st.integers(1, 9)), max_size=12))
def test_a_report_reads_like_the_files_do_whatever_order_things_were_found_in(spans: list[Span]) -> None:
    found = [complain("url-cut", span, say("line {line}", line=span.line)) for span in spans]
    forwards, backwards = Report.of(found), Report.of(reversed(found))
    assert forwards == backwards
    places = [(each.span.path, each.span.line, each.span.column) for each in forwards.diagnostics]
    assert places == sorted(places)
    assert _places(forwards.diagnostics) == set(spans)


def _places(diagnostics: tuple[Diagnostic, ...]) -> set[Span]:
    return {place for each in diagnostics for place in (each.span, *each.also)}
