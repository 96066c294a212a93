"""Authors' Markdown: looked through for trouble with places, and turned into clean HTML.

One dialect: CommonMark with tables, footnotes and strikethrough. The engine is linear in the length of
its input; its HTML then passes an allowlist, so that nothing but plain text structure reaches a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import nh3
import pyromark

from generator.diagnostics import Diagnostic, Message, Span, complain, say
from generator.source.personal import private
from generator.source.tree import hidden, unsafe

MAX_BODY = 200 * 1024
#: The level of quotes and lists inside each other that is one too many; cleaning slows down with their depth.
MAX_NEST = 13
#: The deepest level of headings that a page shows.
DEEPEST = 4

DIALECT = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
_ENGINE = pyromark.Markdown(options=DIALECT)
_TAGS = {
    "a", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "hr", "li", "ol", "p",
    "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "div": {"id"}}
_CLASSES = {"sup": {"footnote-reference", "footnote-definition-label"}, "div": {"footnote-definition"}}
_NESTED = (
    say("a heading stands inside a quote or a list"),
    say("end the quote or the list with an empty line before the heading"),
)
_PICTURE = (
    say("a picture stands in the story"),
    say("list it under pictures in record.yaml, with alt, credit and licence"),
)
_DEEP = (
    say("quotes and lists lie more than {limit} deep in each other", limit=MAX_NEST - 1),
    say("tell it with fewer levels"),
)
_MARKDOWN = say("write it in Markdown, or put a backslash before '<' if you mean the sign itself")
_FOLLOWED = re.compile(r"https?://|/(?![/\\])")
_ADDRESS = re.compile(r"https?://[^/?#\s]+\.[^/?#\s]|/(?!/)")
_TAG = re.compile(r"<[^>]*>")
#: Tags that do not end a word.
_INLINE = re.compile(r"</?(?:a|em|strong|code|del)\b[^>]*>")
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
        self.starts = [0, *(match.end() for match in re.finditer(b"\n", self.data))]

    def span(self, start: int, end: int) -> Span:
        """The place of some bytes, to the end of their first line."""
        line = bisect_right(self.starts, start) - 1
        column = len(self.data[self.starts[line] : start].decode(errors="replace")) + 1
        held = self.data[start:end].split(b"\n", 1)[0].decode(errors="replace")
        return Span(self.path, self.line + line, column, column + len(held))


class _Reader:
    """Meets the events of a story one after the other and remembers what there is to say of them."""

    def __init__(self, places: _Places) -> None:
        self.places = places
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.found: list[Diagnostic] = []
        self.tags: set[str] = set()
        self.depth = 0
        self.heading: tuple[int, list[str]] | None = None

    def meet(self, event: Any, start: int, end: int) -> None:
        """One event of the engine and the bytes it was read from."""
        # Most events are plain words and paragraphs; only the others are worth matching.
        if isinstance(event, str):
            return
        if not self.heading and (text := event.get("Text")) is not None:
            self.words(text, start, end)
            return
        if event.get("Start") == "Paragraph" or event.get("End") == "Paragraph":
            return
        match event:
            case {"Start": {"Heading": heading}}:
                self.heading = (int(heading["level"][1]), [])
                if self.depth:
                    self.complain("heading-nested", start, end, *_NESTED)
            case {"End": {"Heading": _}} if self.heading:
                level, words = self.heading
                self.headings.append(Heading(level, "".join(words).strip(), self.places.span(start, end)))
                self.heading = None
            case {"Text": text} | {"Code": text}:
                if self.heading:
                    self.heading[1].append(text)
                self.words(text, start, end)
            case {"Start": "HtmlBlock"}:
                self.tag(self.places.data[start:end].decode(errors="replace"), start, end)
            case {"InlineHtml": text}:
                self.tag(text, start, end)
            case {"Start": {"Image": _}}:
                self.complain("picture-in-story", start, end, *_PICTURE)
            case {"Start": {"Link": link}} if link["link_type"] != "Email":
                self.links.append(Link(link["dest_url"], self.places.span(start, end)))
            case {"Start": str() | dict() as opened} if _name(opened).startswith(_NESTS):
                self.depth += 1
                if self.depth == MAX_NEST:
                    self.complain("markup-deep", start, end, *_DEEP)
            case {"End": str() | dict() as closed} if _name(closed).startswith(_NESTS):
                self.depth -= 1

    def complain(self, code: str, start: int, end: int, message: Message, hint: Message) -> None:
        self.found.append(complain(code, self.places.span(start, end), message, hint=hint))

    def tag(self, text: str, start: int, end: int) -> None:
        """A tag of HTML by its name alone, so that equal ones are said once; a closing one belongs to its opening."""
        name = re.match(r"</?[A-Za-z][A-Za-z0-9-]*", text)
        tag = f"{name[0]}>" if name else text.strip()[:40]
        if tag.startswith("</") and tag.replace("/", "") in self.tags:
            return
        self.tags.add(tag)
        self.complain("markup-html", start, end, say("HTML stands in the story: '{tag}'", tag=tag), _MARKDOWN)

    def words(self, text: str, start: int, end: int) -> None:
        """What may not stand in words: private addresses, and what was hidden by `&#…;`."""
        for first, last, message, hint in private(text):
            within = len(text[:first].encode()), len(text[:last].encode())
            self.complain("personal-data", start + within[0], start + within[1], message, hint)
        if not text.isprintable():
            for each in dict.fromkeys(letter for letter in text if letter != "\n" and unsafe(letter)):
                self.found.append(
                    hidden(each, self.places.span(start, end), say("take out what stands from '&' to ';'"))
                )


def outline(body: str, path: str, line: int) -> Outline:
    """Headings and links with their places, and whatever in the story cannot be published."""
    if len(body.encode()) > MAX_BODY:
        size = say("the story is longer than {limit} kB", limit=MAX_BODY // 1024)
        hint = say("shorten it, or attach a document")
        return Outline(diagnostics=(complain("file-too-large", Span(path, line), size, hint=hint),))
    if not body.strip():
        return Outline()
    reader = _Reader(_Places(body, path, line))
    for event, reach in pyromark.events_with_range(body, options=DIALECT):
        reader.meet(event, reach["start"], reach["end"])
    wrong = (*reader.found, *wrong_levels(reader.headings), *_addresses(reader.links))
    return Outline(tuple(reader.headings), tuple(reader.links), wrong)


def _name(event: str | dict[str, Any]) -> str:
    return event if isinstance(event, str) else str(next(iter(event)))


def wrong_levels(headings: list[Heading]) -> Iterator[Diagnostic]:
    """Complaints about levels that are left out, and about a title inside a story."""
    titles = [heading for heading in headings if heading.level == 1]
    if titles:
        yield _level(titles[0], 2, also=tuple(heading.span for heading in titles[1:]))
    previous = 1
    for heading in headings:
        if heading.level > min(previous + 1, DEEPEST):
            yield _level(heading, min(previous + 1, DEEPEST))
        previous = max(heading.level, 2)


def _level(heading: Heading, right: int, also: tuple[Span, ...] = ()) -> Diagnostic:
    return complain(
        "heading-level", heading.span,
        say("'{text}' is a heading of level {level}", text=heading.text, level=heading.level),
        hint=say("use '{marks}' here: stories begin at '##' and go down one level at a time, to '####'",
                 marks="#" * right),
        also=also,
    )  # fmt: skip


def right_address(to: str) -> bool:
    """Whether a link leads to a whole address, or to a record of the hub."""
    return bool(_ADDRESS.match(to)) and not to.startswith("mailto:") and "…" not in to and "..." not in to


def _addresses(links: list[Link]) -> Iterator[Diagnostic]:
    for link in links:
        if link.to.startswith("mailto:"):
            yield complain(
                "personal-data",
                link.span,
                say("'{mail}' is somebody's mail address", mail=link.to[7:]),
                hint=say("name the role or the office and link to its own page instead"),
            )
        elif not _ADDRESS.match(link.to):
            yield complain(
                "link-form",
                link.span,
                say("'{to}' is not an address the hub can follow", to=link.to)
                if link.to
                else say("the link leads nowhere"),
                hint=say("name the part of the story in words; links lead to whole records")
                if link.to.startswith("#")
                else say("write a whole address with https://, or /projects/gori-growth for a record"),
            )
        elif "…" in link.to or "..." in link.to:
            yield complain(
                "url-cut",
                link.span,
                say("the address is cut: '{value}'", value=link.to),
                hint=say("open the page and copy its whole address"),
            )


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Only what is on the list, and addresses that can be followed from any page.

    Footnotes get names of their own, so that no story can take the name of a part of the page.
    """
    if name == "class":
        return value
    if name not in _ATTRIBUTES.get(tag, ()):
        return None
    if name == "id":
        return f"fn-{value}"
    if name == "href" and value.startswith("#"):
        return f"#fn-{value[1:]}"
    return value if name != "href" or _FOLLOWED.match(value) else None


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


def bare_text(body: str) -> str:
    """The story's words alone, one paragraph a line; for search, never for a page."""
    return unescape(_TAG.sub(" ", _INLINE.sub("", _ENGINE.html(body)))).strip() if body else ""


def relink(html: str, resolve: Callable[[str], str]) -> str:
    """Clean HTML with every link inside the site led through `resolve`: `/projects/x` → an address."""
    return re.sub(r'(<a href=")(/[^"]*)(")', lambda match: match[1] + resolve(match[2]) + match[3], html)
