"""A report for people at a terminal: the place, the line with a caret under it, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Gettext, Span
from generator.diagnostics.report import Excerpt, Report, counted

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}
_PLAIN = "\x1b[0m"
_WIDTH = 160
#: How many further places of one trouble are shown with their lines.
_ALSO = 3


def render(report: Report, excerpt: Excerpt, gettext: Gettext = str, colour: bool = False) -> str:
    """The whole report, ending in a summary line."""
    blocks = [block(each, excerpt, gettext, colour) for each in report.diagnostics]
    return "\n".join([*blocks, summary(report, gettext)])


def block(diagnostic: Diagnostic, excerpt: Excerpt, gettext: Gettext = str, colour: bool = False) -> str:
    """One diagnostic with the lines it speaks of."""
    return "\n".join(_lines(diagnostic, excerpt, gettext, colour)) + "\n"


def _lines(diagnostic: Diagnostic, excerpt: Excerpt, gettext: Gettext, colour: bool) -> Iterator[str]:
    severity = f"{gettext(diagnostic.severity)}[{diagnostic.code}]"
    if colour:
        severity = f"{_COLOURS[diagnostic.severity]}{severity}{_PLAIN}"
    span = diagnostic.span
    yield f"{span.path}:{span.line}:{span.column}: {severity} {diagnostic.message.read(gettext)}"
    yield from _shown(span, excerpt, before=1)
    for other in diagnostic.also[:_ALSO]:
        yield f"  {gettext('and')} {other.path}:{other.line}:{other.column}"
        yield from _shown(other, excerpt, before=0)
    if (more := len(diagnostic.also) - _ALSO) > 0:
        yield f"  {gettext('and')} {counted(more, 'more place', 'more places', gettext)}"
    if diagnostic.hint:
        yield f"  {gettext('hint')}: {diagnostic.hint.read(gettext)}"


def _shown(span: Span, excerpt: Excerpt, before: int) -> Iterator[str]:
    if span == Span(span.path):
        return  # it speaks of the file as a whole
    first = max(1, span.line - before)
    width = len(str(span.line))
    for number in range(first, span.line):
        if (text := excerpt(span.path, number)) is not None:
            yield f"  {number:>{width}} | {_cut(text)}".rstrip()
    if (line := excerpt(span.path, span.line)) is None:
        return
    skipped = _skipped(span)
    yield f"  {span.line:>{width}} | {_cut(line, skipped)}".rstrip()
    start, end = span.column - 1 - skipped, min(span.end - 1, len(line)) - skipped
    if start < end:
        indent = "".join("\t" if letter == "\t" else " " for letter in line[skipped : skipped + start])
        yield f"  {'':>{width}} | {indent}{'^' * (min(end, _WIDTH) - start)}"


def _skipped(span: Span) -> int:
    """How many letters at the beginning of a long line are left out, so that the place can be seen."""
    return 0 if span.column <= _WIDTH - 40 else span.column - _WIDTH // 2


def _cut(text: str, skipped: int = 0) -> str:
    visible = "".join(letter if letter.isprintable() or letter == "\t" else "�" for letter in text[skipped:])
    if skipped:
        visible = "…" + visible[1:]
    return visible if len(visible) <= _WIDTH else visible[: _WIDTH - 1] + "…"


def summary(report: Report, gettext: Gettext = str) -> str:
    """`3 errors, 1 warning in 2 of 148 files`, or that all is well."""
    if not report.diagnostics:
        records = counted(report.records, "record", "records", gettext)
        return f"{records}: {gettext('nothing to complain about')}"
    touched = len({each.span.path for each in report.diagnostics})
    return gettext("{errors}, {warnings} in {touched} of {files}").format(
        errors=counted(report.errors, "error", "errors", gettext),
        warnings=counted(report.warnings, "warning", "warnings", gettext),
        touched=touched,
        files=counted(report.files, "file", "files", gettext),
    )
