"""Everything the hub has to say of one look at the content, and how many things it looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.diagnostics.diagnostic import Diagnostic, Gettext

#: Reads one line of a file of the content: (path, line number from 1) → text or None.
Excerpt = Callable[[str, int], str | None]


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics sorted by place, and the counts of what was looked at.

    `translations` counts, for each locale, in how many records each state of words was found.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    records: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    facts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], **counts: object) -> Report:
        """A report of diagnostics in any order; the same trouble in one file is said once, with all its places."""
        return cls(tuple(_joined(sorted(set(diagnostics), key=lambda each: each.order))), **counts)  # type: ignore[arg-type]

    @property
    def errors(self) -> int:
        """How many a reader would meet as wrong or missing."""
        return sum(each.severity == "error" for each in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many are only poorer than they could be."""
        return len(self.diagnostics) - self.errors

    def fails(self, strict: bool) -> bool:
        """Whether nothing may be published."""
        return bool(self.errors or (strict and self.warnings))

    def by_file(self) -> Iterable[tuple[str, list[Diagnostic]]]:
        """The diagnostics of each file, in order."""
        for path, group in groupby(self.diagnostics, key=lambda each: each.span.path):
            yield path, list(group)


def _joined(diagnostics: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Diagnostics that say the same of one file become one, at the first of their places."""
    alike: dict[tuple[object, ...], list[Diagnostic]] = {}
    for each in diagnostics:
        alike.setdefault((each.span.path, each.code, each.message, each.hint), []).append(each)
    for first, *others in alike.values():
        places = dict.fromkeys(
            (*first.also, *(span for other in others for span in (other.span, *other.also)))
        )
        places.pop(first.span, None)
        yield replace(first, also=tuple(places))


def counted(number: int, one: str, many: str, gettext: Gettext = str) -> str:
    """`1 error`, `3 errors`."""
    return f"{number} {gettext(one if number == 1 else many)}"
