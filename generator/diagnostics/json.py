"""A report for programs."""

from __future__ import annotations

import json
from typing import Any

from generator.diagnostics.diagnostic import Diagnostic, Gettext, Span
from generator.diagnostics.report import Report


def render(report: Report, gettext: Gettext = str) -> str:
    """One JSON object; paths are relative to the content, lines and columns count from 1."""
    return json.dumps(as_data(report, gettext), ensure_ascii=False, indent=2)


def as_data(report: Report, gettext: Gettext = str) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "diagnostics": [_diagnostic(each, gettext) for each in report.diagnostics],
        "errors": report.errors,
        "warnings": report.warnings,
        "files": report.files,
        "records": report.records,
        "kinds": dict(report.kinds),
        "translations": {locale: dict(states) for locale, states in report.translations.items()},
        "facts": dict(report.facts),
    }


def _diagnostic(diagnostic: Diagnostic, gettext: Gettext) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        **_place(diagnostic.span),
        "message": diagnostic.message.read(gettext),
        "hint": diagnostic.hint.read(gettext) if diagnostic.hint else None,
        "also": [_place(span) for span in diagnostic.also],
    }


def _place(span: Span) -> dict[str, Any]:
    return {"path": span.path, "line": span.line, "column": span.column, "end_column": span.end}
