"""What is known without looking: while nothing has changed, the last answer is the answer.

This is what lets the command answer at once, so it loads none of the machine that reads and builds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Message, Span
from generator.diagnostics.report import Report
from generator.publish.manifest import Manifest
from generator.publish.signature import Found, find, sign
from generator.publish.site import manifest_of
from generator.settings import Settings
from generator.source.digest import digest


def site(settings: Settings, locales: Sequence[str]) -> Mapping[str, int] | None:
    """What the last build had to say, if the site stands as it left it and nothing has changed since."""
    known = Manifest.load(manifest_of(settings.output, settings.cache))
    if not known.signature or not settings.content.is_dir():
        return None
    if known.signature != sign(settings, find(settings), locales) or not known.stands(settings.output):
        return None
    return known.said


def report(settings: Settings) -> Report | None:
    """The last report on this content, if nothing has changed since."""
    try:
        seal, _, text = _place(settings).read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if seal != digest(text) or not settings.content.is_dir():
        return None
    data = json.loads(text)
    if data["signature"] != _signature(settings, find(settings)):
        return None
    return Report(tuple(map(_diagnostic, data["diagnostics"])), **data["counts"])


def remember(settings: Settings, found: Found, said: Report) -> None:
    """Keeps a report for as long as what it was made from stays as it was found."""
    signature = _signature(settings, found)
    if not signature:
        return
    counts = {
        "files": said.files, "records": said.records, "kinds": dict(said.kinds),
        "translations": {code: dict(each) for code, each in said.translations.items()}, "facts": dict(said.facts),
    }  # fmt: skip
    diagnostics = [_plain(each) for each in said.diagnostics]
    text = json.dumps(
        {"signature": signature, "counts": counts, "diagnostics": diagnostics}, ensure_ascii=False
    )
    path = _place(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(f"{digest(text)}\n{text}", "utf-8")
    beside.replace(path)


def _place(settings: Settings) -> Path:
    return settings.cache / "reports" / f"{digest(str(settings.content))}.json"


def _signature(settings: Settings, found: Found) -> str:
    """That of a look, which does not care where a site would be built."""
    return sign(replace(settings, output=settings.root, base_url="", processes=1), found, ())


def _plain(each: Diagnostic) -> list[Any]:
    spans = [[span.path, span.line, span.column, span.end] for span in (each.span, *each.also)]
    said = [[message.template, message.values] for message in (each.message, each.hint) if message]
    return [each.code, spans, said]


def _diagnostic(plain: list[Any]) -> Diagnostic:
    code, spans, said = plain
    span, *also = (Span(*each) for each in spans)
    message, *hint = (
        Message(template, tuple((name, value) for name, value in values)) for template, values in said
    )
    return Diagnostic(code, message, span, hint[0] if hint else None, tuple(also))
