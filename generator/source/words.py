"""LOCALE.md: the words of a record in one language, split into front matter and body, places kept."""

from __future__ import annotations

from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.source import yaml
from generator.source.tree import SourceFile

_HANDLER = YAMLHandler()


@dataclass(frozen=True, slots=True)
class RawWords:
    """The front matter as nodes and the body as it was typed; `line` is where the body begins."""

    path: str
    front: yaml.Node | None
    body: str
    line: int


def read_words(file: SourceFile) -> tuple[RawWords | None, tuple[Diagnostic, ...]]:
    """The two halves of a file of words; None when there is no readable front matter."""
    text, found = file.read_text()
    if found:
        return None, found
    if not _HANDLER.detect(text):
        return None, (
            complain(
                "front-matter-missing",
                Span(file.path, 1, 1, 1),
                say("the file does not begin with '---'"),
                hint=say("begin with a line '---', then title and summary, then another line '---'"),
            ),
        )
    try:
        front, body = _HANDLER.split(text)
    except ValueError:
        return None, (
            complain(
                "front-matter-open",
                Span(file.path, 1, 1, 4),
                say("the front matter that begins here is never closed"),
                hint=say("put a line '---' after the summary"),
            ),
        )
    # The handler says nothing of places: both halves are found again in the text.
    nodes, trouble = yaml.read(front, file.path, text.count("\n", 0, text.index(front, 3)))
    stripped = body.lstrip("\n")
    line = text.count("\n", 0, len(text) - len(stripped)) + 1
    return RawWords(file.path, nodes, stripped.rstrip() + "\n" if stripped.strip() else "", line), trouble
