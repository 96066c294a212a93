"""Strict YAML: strings with places, and nothing else.

Authors' files are strangers' files. Only maps, lists and scalars are read; anchors, aliases, tags,
merges and duplicate keys are refused, and so is whatever is too deep or too large. No Python object
is ever constructed, so `no`, `12:30` and `010` stay what the author typed. The nodes are built from
libyaml's flat stream of events, never by its recursive composer, which deep nesting can crash.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.source.nodes import Mapping, Node, Plain, Scalar, Sequence, locate, locate_key, plain
from generator.source.syntax import misread
from generator.source.tree import SourceFile, hidden, unsafe

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32
MAX_NODES = 10_000

__all__ = [
    "Mapping",
    "Node",
    "Plain",
    "Scalar",
    "Sequence",
    "again",
    "locate",
    "locate_key",
    "plain",
    "read",
    "read_file",
]


class _Refused(Exception):
    """Carries a diagnostic out of the reader; never leaves this module."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


class _Reader:
    """Builds nodes from parser events, iteratively, counting as it goes."""

    def __init__(self, path: str, offset: int, lines: list[str]) -> None:
        self.path, self.offset, self.lines = path, offset, lines
        self.count = 0
        self.found: list[Diagnostic] = []

    def span(self, event: Any) -> Span:
        """The place of an event, to the end of its first line where it has several."""
        start, end = event.start_mark, event.end_mark
        if start.line >= len(self.lines):  # libyaml's line after the last
            column = len(self.lines[-1]) + 1
            return Span(self.path, len(self.lines) + self.offset, column, column)
        column = start.column + 1
        last = end.column + 1
        if end.line > start.line:
            last = len(self.lines[start.line]) + 1
        return Span(self.path, start.line + 1 + self.offset, column, max(last, column))

    def refuse(self, code: str, event: Any, message: Any, hint: Any = None) -> _Refused:
        return _Refused(complain(code, self.span(event), message, hint=hint))

    def read(self, events: Iterator[Any]) -> Node | None:
        """The document's root, or None for an empty document."""
        root: list[Node] = []
        # Each open collection: (its first event, the children so far).
        stack: list[tuple[Any, list[Node]]] = []
        for event in events:
            done: Node | None = None
            match event:
                case yaml.AliasEvent():
                    raise self.refuse(
                        "yaml-alias",
                        event,
                        say("'*{name}' repeats another value", name=event.anchor),
                        say("write the value out in full; put a text that begins with '*' in quotes"),
                    )
                case yaml.ScalarEvent():
                    self._vet(event)
                    self._see(event)
                    done = Scalar(
                        event.value, self.span(event), not event.style
                    )  # libyaml says "", Python None
                case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                    self._vet(event)
                    stack.append((event, []))
                    if len(stack) > MAX_DEPTH:
                        raise self.refuse(
                            "yaml-too-deep",
                            event,
                            say("lists and maps are nested more than {limit} deep", limit=MAX_DEPTH),
                            say("look for a bracket too many"),
                        )
                case yaml.SequenceEndEvent():
                    start, children = stack.pop()
                    kept = (each for each in children if not (isinstance(each, Scalar) and each.empty))
                    done = Sequence(tuple(kept), self.span(start))
                case yaml.MappingEndEvent():
                    start, children = stack.pop()
                    done = self._mapping(start, children)
                case yaml.DocumentStartEvent() if root:
                    raise self.refuse(
                        "yaml-several",
                        event,
                        say("a second document begins here"),
                        say("keep one record in one file and take out the line '---'"),
                    )
            if done is not None:
                (stack[-1][1] if stack else root).append(done)
        return root[0] if root else None

    def _vet(self, event: Any) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise self.refuse(
                "yaml-too-large",
                event,
                say("the file holds more than {limit} values", limit=MAX_NODES),
                say("split the record, or attach a document"),
            )
        if event.anchor is not None:
            raise self.refuse(
                "yaml-alias",
                event,
                say("'&{name}' names a value for repetition", name=event.anchor),
                say("take '&{name}' out and write the value out wherever it is needed", name=event.anchor),
            )
        if event.tag is not None and event.tag != "!":
            raise self.refuse(
                "yaml-tag",
                event,
                say("'{tag}' is a YAML tag", tag=event.tag.replace("tag:yaml.org,2002:", "!!", 1)),
                say("write the value as plain text, in quotes if it begins with '!'"),
            )

    def _see(self, event: Any) -> None:
        """Characters that nobody can see, written as escapes."""
        if not event.value.isprintable():
            escaped = dict.fromkeys(each for each in event.value if each != "\n" and unsafe(each))
            hint = say("take the escape out; in single quotes a backslash is only a backslash")
            self.found.extend(hidden(each, self.span(event), hint) for each in escaped)

    def _mapping(self, start: Any, children: list[Node]) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.found = [each for each in self.found if each.code != "yaml-key"]  # of the same brackets
                raise _Refused(
                    complain(
                        "yaml-key",
                        key.span,
                        say("a list or a map stands where a key is expected"),
                        hint=say("put a text that begins with '{{', '[' or '? ' in quotes"),
                    )
                )
            if self._bare(key, value):
                self.found.append(
                    complain(
                        "yaml-key",
                        key.span,
                        say("no ':' and no value follow '{key}'", key=key.value),
                        hint=say("put the whole text in quotes if the comma before it belongs to it"),
                    )
                )
            if key.plain and key.value == "<<":
                raise _Refused(
                    complain(
                        "yaml-alias",
                        key.span,
                        say("'<<' merges another map into this one"),
                        hint=say("write the keys out in full"),
                    )
                )
            if first := entries.get(key.value):
                self.found.append(
                    complain(
                        "yaml-duplicate",
                        key.span,
                        say("'{key}' stands twice in this map", key=key.value),
                        hint=say("keep one of the two"),
                        also=(first[0].span,),
                    )
                )
                continue
            entries[key.value] = (key, value)
        return Mapping(entries, self.span(start))

    def _bare(self, key: Scalar, value: Node) -> bool:
        """Whether a key stands alone between two commas, as the rest of a text without quotes does."""
        if not isinstance(value, Scalar) or not value.empty or value.span.column != value.span.end:
            return False
        line = key.span.line - 1 - self.offset
        after = self.lines[line][key.span.end - 1 :] if line < len(self.lines) else ":"
        return after.lstrip()[:1] in {",", "}", ""}


def read(text: str, path: str, offset: int = 0) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The node tree of a text and what is wrong with it.

    `offset` is the number of lines that stand before `text` in its file. A refused text has no tree.
    """
    start = Span(path, 1 + offset, 1, 1)
    if len(text.encode()) > MAX_BYTES:
        size = say("the file is larger than {limit} kB", limit=MAX_BYTES // 1024)
        return None, (
            complain("yaml-too-large", start, size, hint=say("split the record, or attach a document")),
        )
    lines = text.split("\n")
    reader = _Reader(path, offset, lines)
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        return reader.read(yaml.parse(text, Loader=loader)), tuple(reader.found)
    except _Refused as refused:
        return None, (*reader.found, refused.diagnostic)
    except yaml.MarkedYAMLError as error:
        return None, (*reader.found, misread(error, path, offset, lines))
    except yaml.YAMLError as error:
        return None, (
            complain(
                "yaml-syntax",
                start,
                say("this is not YAML: {problem}", problem=error),
                hint=say("delete what cannot be seen, and type the line again"),
            ),
        )


@lru_cache(maxsize=64)
def again(file: SourceFile, state: str) -> Node | None:
    """The node tree of a file that was read before: trees are heavy, and seldom is a place in one asked for."""
    return read_file(file)[0]


def read_file(file: SourceFile) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The node tree of a file and what is wrong with it; a file without any fields is wrong."""
    text, found = file.read_text()
    if found:
        return None, found
    node, trouble = read(text, file.path)
    if not isinstance(node, Mapping) and not trouble:
        return None, (
            complain(
                "record-empty",
                Span(file.path),
                say("the file holds no fields"),
                hint=say("begin with a line 'written_in: en', with a space after the ':'"),
            ),
        )
    return node, trouble
