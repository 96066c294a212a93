"""The places of a frame that differ from page to page, and the cutting of a frame at them.

A slot is a marker that survives every filter of the theme. What goes into it is escaped by its type
before filling; the marker itself can therefore not be smuggled in by content, which is joined in last
and never looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Literal

from generator.source.digest import digest

Type = Literal["text", "attribute", "element"]


@dataclass(frozen=True, slots=True)
class Slot:
    """What may be filled in, and how often the theme prints it; 0 for as often as it likes."""

    type: Type
    times: int


#: Every slot of every frame. A theme that moves or multiplies one stops the build.
SLOTS: Mapping[str, Slot] = {
    "title": Slot("text", 1),
    "description": Slot("attribute", 1),
    "head": Slot("element", 1),
    "root": Slot("attribute", 0),
    "languages": Slot("element", 1),
    "query": Slot("attribute", 1),
    "class": Slot("attribute", 1),
    "main": Slot("element", 1),
    "foot": Slot("element", 1),
}
_MARKER = re.compile(r"slot-([a-z]+)-slot")


class FrameBroken(Exception):
    """The theme printed a frame that cannot be filled; the words say which slot is at fault."""


def marker(name: str) -> str:
    """What stands for a slot while MkDocs works."""
    if name not in SLOTS:
        raise FrameBroken(f"there is no slot '{name}'")
    return f"slot-{name}-slot"


@dataclass(frozen=True)
class Frame:
    """A page cut at its slots: `literals[0] slot[0] literals[1] …`, one literal more than slots."""

    literals: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def split(cls, html: str, where: str) -> Frame:
        """Cuts a page once. Raises `FrameBroken` where the slots are not what they should be."""
        pieces = _MARKER.split(html)
        found = tuple(pieces[1::2])
        for name, slot in SLOTS.items():
            count = found.count(name)
            if count == 0 or (slot.times and count != slot.times):
                wanted = "at least once" if not slot.times else f"{slot.times} times"
                raise FrameBroken(f"{where}: the slot '{name}' stands there {count} times, not {wanted}")
        if unknown := set(found) - set(SLOTS):
            raise FrameBroken(f"{where}: nobody fills the slot '{min(unknown)}'")
        return cls(tuple(pieces[::2]), found)

    @cached_property
    def digest(self) -> str:
        """The same if and only if every page of this frame has the same chrome."""
        return digest(*self.literals, *self.slots)

    def fill(self, values: Mapping[str, str]) -> str:
        """The finished page, by one join. `values` are already safe for their slots."""
        parts = [self.literals[0]]
        for name, literal in zip(self.slots, self.literals[1:], strict=True):
            parts.append(values[name])
            parts.append(literal)
        return "".join(parts)


def safe(name: str, value: str) -> str:
    """A value as its slot needs it. Elements come from templates that escape for themselves."""
    return value if SLOTS[name].type == "element" else escape(value, quote=True)
