"""What was read of a file of fields: texts, lists and maps, each with its place, and how to find one again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Span

Plain = str | list[Any] | dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """One written value; `plain` when it stood without quotes, so that an empty one means nothing was given."""

    value: str
    span: Span
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether the author left the value out: `key:`, `key: ~` or `key: null`."""
        return self.plain and self.value in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list and where it begins; entries that were left empty are not there."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    entries: dict[str, tuple[Scalar, Node]]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return self.entries[key][1] if key in self.entries else None

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return self.entries[key][0] if key in self.entries else None


Node = Scalar | Sequence | Mapping


def plain(node: Node | None) -> Plain:
    """The node as strings, lists and dicts; what was left empty is left out."""
    match node:
        case Scalar():
            return None if node.empty else node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {
                key: value for key, (_, item) in node.entries.items() if (value := plain(item)) is not None
            }
    return None


def locate(node: Node | None, loc: tuple[str | int, ...]) -> Span | None:
    """The place of a value in the tree, or of the nearest thing around it that the author did write.

    A list or a map is shown by the key it stands under, or by its first key. Steps that the author's
    shorthand left out (`claims`, an index of a single value) are passed over.
    """
    found = node.span if node else None
    for step in loc:
        if (inner := _inner(node, step)) is None:
            continue
        if isinstance(inner, Scalar):
            found = inner.span
        elif isinstance(node, Mapping) and (key := node.key(str(step))):
            found = key.span
        else:
            found = _first_key(inner) or inner.span
        node = inner
    return found


def locate_key(node: Node | None, loc: tuple[str | int, ...]) -> Span | None:
    """The place of a key rather than of its value; None where the author wrote no such key."""
    for step in loc[:-1]:
        node = _inner(node, step) or node
    key = node.key(str(loc[-1])) if isinstance(node, Mapping) else None
    return key.span if key else None


def _first_key(node: Node) -> Span | None:
    return next((key.span for key, _ in node.entries.values()), None) if isinstance(node, Mapping) else None


def _inner(node: Node | None, step: str | int) -> Node | None:
    """What stands under a key or at an index."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int):
        return node.items[step] if step < len(node.items) else None
    return None
