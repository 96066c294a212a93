"""A report as workflow commands, so that complaints appear beside the lines of a pull request."""

from __future__ import annotations

from generator.diagnostics.diagnostic import Diagnostic, Gettext
from generator.diagnostics.report import Report
from generator.diagnostics.text import summary


def render(report: Report, prefix: str, gettext: Gettext = str) -> str:
    """One command a diagnostic; `prefix` leads from the repository to the content."""
    return "\n".join(
        [*(_command(each, prefix, gettext) for each in report.diagnostics), summary(report, gettext)]
    )


def _command(diagnostic: Diagnostic, prefix: str, gettext: Gettext) -> str:
    span = diagnostic.span
    hint = f"\n{gettext('hint')}: {diagnostic.hint.read(gettext)}" if diagnostic.hint else ""
    place = (
        f"file={_property(prefix + span.path)},line={span.line},col={span.column},"
        f"endColumn={span.end},title={_property(diagnostic.code)}"
    )
    return f"::{diagnostic.severity} {place}::{_data(diagnostic.message.read(gettext) + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
