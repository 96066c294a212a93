"""What keeps a text from being YAML, in an author's words: libyaml's complaints reworded and put in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostic, Message, Span, complain, say

_QUOTE = say("put the whole text in quotes")


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of the text and the column of it that is meant, both counted from 0."""

    line: int
    column: int
    text: str

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[: self.column]

    @property
    def sign(self) -> str:
        """The sign at the place; empty at the end of the line."""
        return self.text[self.column : self.column + 1]


def misread(error: Any, path: str, offset: int, lines: Sequence[str]) -> Diagnostic:
    """The diagnostic for an error of libyaml, which carries `problem`, `context` and a mark for each.

    `offset` is the number of lines that stand before the text in its file.
    """
    end = error.problem_mark or error.context_mark
    place, message, hint = _reworded(
        error.problem or "", error.context or "",
        _place(end, lines), _place(error.context_mark or end, lines),
    )  # fmt: skip
    span = Span(path, place.line + 1 + offset, place.column + 1, place.column + 1 + len(place.sign))
    return complain("yaml-syntax", span, message, hint=hint)


def _place(mark: Any, lines: Sequence[str]) -> _Place:
    """Where a mark stands; libyaml marks the end of a text with a line that does not exist."""
    if mark is None or not lines:
        return _Place(0, 0, lines[0] if lines else "")
    if mark.line < len(lines):
        text = lines[mark.line]
        return _Place(mark.line, min(mark.column, len(text)), text)
    last = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    return _Place(last, len(lines[last]), lines[last])


def _reworded(problem: str, context: str, at: _Place, begin: _Place) -> tuple[_Place, Message, Message]:
    """The place that is meant, what is so, and what to do; `begin` is where the broken thing begins."""
    if "\t" in at.text[: len(at.text) - len(at.text.lstrip())]:
        tab = _Place(at.line, at.text.index("\t"), at.text)
        return tab, say("a tab stands where spaces are expected"), say("replace it by two spaces")
    if "mapping values are not allowed" in problem:
        return _second_colon(at)
    if "could not find expected ':'" in problem:
        return (
            begin,
            say("a ':' is missing on this line"),
            say("write 'field: value', with a space after the ':'"),
        )
    if "end of stream" in problem and "quoted" in context:
        return begin, say("a quote opens here and is never closed"), say("close it at the end of the text")
    if "document start" in problem:
        return at, say("something stands after the line '...'"), say("take out the line '...'")
    if "flow" in context:
        return _bracket(at, begin)
    if "did not find expected key" in problem:
        return _no_key(at)
    if "expected '-' indicator" in problem:
        return (
            at,
            say("a list stands here, and this line does not begin with '- '"),
            say("begin it with '- ', or with as many spaces as the field it belongs to"),
        )
    if "block sequence entries" in problem:
        return (
            at,
            say("a list cannot begin on the line of its field"),
            say("put each '- ' on a line of its own, or put quotes around a text"),
        )
    if "quoted scalar" in context:
        return (
            at,
            say("a backslash has a meaning of its own in double quotes"),
            say("use single quotes, or write two backslashes for one"),
        )
    if (first := begin if "while scanning a" in context else at).sign:
        return first, say("a text cannot begin with '{sign}'", sign=first.sign), _QUOTE
    return (
        at,
        say("this is not YAML: {problem}", problem=problem),
        say("look at the spaces at the beginning of the line, its quotes and its ':'"),
    )


def _second_colon(at: _Place) -> tuple[_Place, Message, Message]:
    if ": " in at.before:
        return (
            at,
            say("a second ':' stands on this line"),
            say("put everything after the first ':' in quotes"),
        )
    start = _Place(at.line, len(at.text) - len(at.text.lstrip()), at.text)
    return (
        start,
        say("this line begins further right than the field before it"),
        say("begin both at the same column, or leave the field before it without a value"),
    )


def _bracket(at: _Place, begin: _Place) -> tuple[_Place, Message, Message]:
    if begin.sign in {"[", "{"} and (at.line != begin.line or not at.sign):
        closing = "]" if begin.sign == "[" else "}"
        return (
            begin,
            say("a bracket opens here and is never closed"),
            say("close it with '{closing}'", closing=closing),
        )
    if at.sign == ":":
        return at, say("a second ':' stands in this text"), say("put the text in quotes")
    if begin.sign in {"[", "{"} and at.sign:
        return at, say("a comma is missing before this"), say("put a comma between every two values")
    return (
        at,
        say("a bracket is not closed, or a value is missing in it"),
        say("look for the bracket that opened last"),
    )


def _no_key(at: _Place) -> tuple[_Place, Message, Message]:
    if at.before.strip():
        return (
            at,
            say("the text goes on after its closing quote"),
            say('put the whole text in double quotes, and write \\" for each quote inside it'),
        )
    if at.text.lstrip().startswith("- "):
        return (
            at,
            say("a list begins here among the fields"),
            say("put the name of its field on the line before, as in 'themes:'"),
        )
    return (
        at,
        say("this line does not fit the lines before it"),
        say("begin it with as many spaces as the field above, as 'field: value'"),
    )
