"""Authors' Markdown: looked through for trouble with places, and turned into clean HTML.

One dialect: CommonMark with tables, footnotes and strikethrough. The engine is linear in the length of
its input; its HTML then passes an allowlist, so that nothing but plain text structure reaches a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import nh3
import pyromark

from generator.diagnostics import Diagnostic, Message, Span, complain, say

MAX_BODY = 200 * 1024

_DIALECT = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
)
_ENGINE = pyromark.Markdown(options=_DIALECT)
_TAGS = {
    "a", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "hr", "li", "ol", "p",
    "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "div": {"id"}}
_CLASSES = {"sup": {"footnote-reference", "footnote-definition-label"}, "div": {"footnote-definition"}}
#: Containers in which a heading would break the page's outline.
_NESTS = ("BlockQuote", "Item", "FootnoteDefinition", "TableCell")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a story: its level, its text, and where it stands."""

    level: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a story: where it goes and where it stands."""

    to: str
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """What the checks need to know of a story."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


class _Places:
    """Turns byte offsets of a text into lines and columns of its file."""

    def __init__(self, body: str, path: str, line: int) -> None:
        self.data, self.path, self.line = body.encode(), path, line

    def span(self, start: int, end: int) -> Span:
        before = self.data[:start]
        line = before.count(b"\n")
        column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        held = self.data[start:end].decode(errors="replace").split("\n", 1)[0]
        return Span(self.path, self.line + line, column, column + len(held))


def outline(body: str, path: str, line: int) -> Outline:
    """Headings and links with their places, and whatever in the story cannot be published."""
    if len(body) > MAX_BODY:
        size = say("the story is longer than {limit} kB", limit=MAX_BODY // 1024)
        return Outline(diagnostics=(complain("file-too-large", Span(path, line), size),))
    if not body.strip():
        return Outline()
    places = _Places(body, path, line)
    headings: list[Heading] = []
    links: list[Link] = []
    found: list[Diagnostic] = []
    depth = 0
    open_heading: tuple[Any, list[str]] | None = None
    for event, reach in pyromark.events_with_range(body, options=_DIALECT):
        span_of = lambda code, message, hint=None, reach=reach: complain(  # noqa: E731
            code, places.span(reach["start"], reach["end"]), message, hint=hint
        )
        match event:
            case {"Start": {"Heading": heading}}:
                open_heading = (int(heading["level"][1]), [])
                if depth:
                    found.append(span_of("heading-nested", say("a heading stands inside a quote or a list")))
            case {"End": {"Heading": _}} if open_heading:
                level, words = open_heading
                where = places.span(reach["start"], reach["end"])
                headings.append(Heading(level, "".join(words).strip(), where))
                open_heading = None
            case {"Text": text} | {"Code": text} if open_heading:
                open_heading[1].append(text)
            case {"Html": _} | {"InlineHtml": _}:
                found.append(span_of(*_html(str(next(iter(event.values()))))))
            case {"Start": {"Image": _}}:
                found.append(
                    span_of(
                        "picture-in-story", say("a picture stands in the story"),
                        say("list it under pictures in record.yaml, with alt, credit and licence"),
                    )
                )
            case {"Start": {"Link": link}}:
                links.append(Link(link["dest_url"], places.span(reach["start"], reach["end"])))
            case {"Start": str() | dict() as start} if _name(start).startswith(_NESTS):
                depth += 1
            case {"End": str() | dict() as end} if _name(end).startswith(_NESTS):
                depth -= 1
    found.extend(_levels(headings))
    found.extend(_addresses(links))
    return Outline(tuple(headings), tuple(links), tuple(found))


def _name(event: str | dict[str, Any]) -> str:
    return event if isinstance(event, str) else str(next(iter(event)))


def _html(text: str) -> tuple[str, Message, Message]:
    return (
        "markup-html",
        say("HTML stands in the story: '{tag}'", tag=text.strip()[:40]),
        say("write it in Markdown, or put a backslash before '<' if you mean the sign itself"),
    )


def _levels(headings: list[Heading]) -> Iterator[Diagnostic]:
    previous = 1
    for heading in headings:
        if heading.level == 1 or heading.level > previous + 1:
            yield complain(
                "heading-level", heading.span,
                say("'{text}' is a heading of level {level}", text=heading.text, level=heading.level),
                hint=say("use '{marks}' here: stories begin at '##' and go down one level at a time",
                         marks="#" * max(2, min(heading.level, previous + 1))),
            )
        previous = max(heading.level, 2)


def _addresses(links: list[Link]) -> Iterator[Diagnostic]:
    for link in links:
        if not re.match(r"https?://|/|#", link.to):
            yield complain(
                "link-form", link.span, say("'{to}' is not an address the hub can follow", to=link.to),
                hint=say("write a whole address with https://, or /projects/gori-growth for a record"),
            )


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Footnotes get names of their own, so that no story can take the name of a part of the page."""
    if tag == "div" and name == "id":
        return f"fn-{value}"
    if tag == "a" and name == "href" and value.startswith("#"):
        return f"#fn-{value[1:]}"
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    attribute_filter=_attribute,
    url_schemes={"http", "https"},
    link_rel=None,
)


def clean_html(body: str) -> str:
    """The story as safe HTML, its links still as the author wrote them."""
    return _CLEANER.clean(_ENGINE.html(body))


def relink(html: str, resolve: Callable[[str], str]) -> str:
    """Clean HTML with every link inside the site led through `resolve`: `/projects/x` → an address."""
    return re.sub(r'(<a href=")(/[^"]*)(")', lambda match: match[1] + resolve(match[2]) + match[3], html)
