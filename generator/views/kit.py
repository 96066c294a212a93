"""The transfer kit of a project or practice: what another town needs, and the action it could put in its plan."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.locales import LocalText
from generator.schema import Kind, Record, Result, Transferable
from generator.schema.transfer import PARTS

#: The sections of a story that another town should read before it begins.
TOLD = ("difficulties", "failed", "lessons", "transfer")


def transferable(kind: Kind) -> bool:
    """Whether records of a kind can say what another town needs."""
    return issubclass(kind.model, Transferable)


def kit(record: Record) -> list[tuple[str, tuple[LocalText, ...]]]:
    """The parts that are filled, with their items."""
    found = ((name, getattr(record.facts, name, ())) for name in PARTS)
    return [(name, items) for name, items in found if items]


def action(record: Record, address: str, words: dict[str, str], locale: str) -> str:
    """A record as the beginning of an action in a plan's `record.yaml`, indented as it stands there.

    What is true of one town only (money, days, figures reached) is left as remarks, so that nobody copies
    another town's figure. `words` are the remarks in the reader's language: `change`, `cost`, `figures`, `steps`.
    """
    return "".join(f"      {line}\n" for line in _lines(record, address, words, locale))


def _lines(record: Record, address: str, words: dict[str, str], locale: str) -> Iterator[str]:
    yield f"# {address}"
    yield f"# {words['change']}"
    yield f"{record.slug}:"
    yield "  title:"
    yield from (f"    {code}: {_quoted(text)}" for code, text in record.title.words.items() if text)
    yield f"  # cost: … EUR  {words['cost']}".rstrip()
    steps: tuple[LocalText, ...] = getattr(record.facts, "steps", ())
    if steps:
        yield f"  # {words['steps']}:"
        yield from (f"  # {number}. {_plain(step, locale)}" for number, step in enumerate(steps, 1))
    results: tuple[Result, ...] = getattr(record.facts, "results", ())
    if results:
        yield f"  indicators:  # {words['figures']}"
    for result in results:
        yield f"    - name: {_map(result.name)}"
        if result.unit:
            yield f"      unit: {_map(result.unit)}"


def _map(words: LocalText) -> str:
    return "{" + ", ".join(f"{code}: {_quoted(text)}" for code, text in words.words.items() if text) + "}"


def _quoted(text: str) -> str:
    """A text in double quotes; what JSON writes there, YAML reads."""
    return json.dumps(text, ensure_ascii=False)


def _plain(words: LocalText, locale: str) -> str:
    return " ".join(words.read(locale).text.split())
