"""One thing the hub has to say about one place in the content, in words that can be translated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from generator.diagnostics.codes import CODES

Severity = Literal["error", "warning"]
Gettext = Callable[[str], str]
#: How much of an author's value a sentence repeats.
_QUOTED = 240
#: How many complaints of one kind a file is worth.
_MOST = 100


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: `path` is relative to the content, `line` and `column` count from 1.

    `end` is the column after the last character on that line; equal to `column` for a bare point.
    """

    path: str
    line: int = 1
    column: int = 1
    end: int = 1


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named holes; kept apart from its values so that gettext can translate it."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def read(self, gettext: Gettext = str) -> str:
        """The sentence in the language of `gettext`, its holes filled."""
        return gettext(self.template).format(**dict(self.values))


def say(template: str, **values: object) -> Message:
    """A message; the marker by which the catalogues' extractor finds the sentence.

    Values are repeated on one line, cut where they are long, and what cannot be seen in them is marked.
    """
    return Message(template, tuple((name, _quoted(str(value))) for name, value in values.items()))


def _quoted(value: str) -> str:
    line = " ".join(value[: _QUOTED + 1].split())
    visible = line if line.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in line)
    return visible if len(value) <= _QUOTED else f"{visible[: _QUOTED - 1]}…"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A code, what is so, where, and what to do about it; `also` are the other places of the same trouble."""

    code: str
    message: Message
    span: Span
    hint: Message | None = None
    also: tuple[Span, ...] = ()

    @property
    def severity(self) -> Severity:
        """How bad it is for a reader; declared once, with the code."""
        return CODES[self.code].severity

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorted by place, so that a report reads like the files do."""
        return (self.span.path, self.span.line, self.span.column, self.code, self.message.read())


def complain(
    code: str,
    span: Span,
    message: Message,
    *,
    hint: Message | None = None,
    also: tuple[Span, ...] = (),
) -> Diagnostic:
    """A diagnostic of a registered code; an unregistered one is our own bug and raises `KeyError`."""
    CODES[code]
    return Diagnostic(code, message, span, hint, also)


def at_most(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first hundred: what has more mistakes of one kind than that has only one, itself."""
    return islice(iter(diagnostics), _MOST)
