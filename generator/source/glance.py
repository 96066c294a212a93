"""A quick look at a story: is there anything to say of it at all?

Nearly every story is in order. Its headings and links are then read off the HTML that the engine makes in
a twentieth of the time that looking through it event by event takes. Whatever is the least bit unusual is
left to `outline`, which knows the places of things and says what is wrong with them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

import pyromark

from generator.diagnostics import Span
from generator.source.markdown import (
    DIALECT,
    MAX_BODY,
    MAX_NEST,
    Heading,
    right_address,
    wrong_levels,
)

#: Raw HTML and addresses in angle brackets, mail, pictures, footnotes.
_UNUSUAL = ("<", "@", "![", "[^")
#: Escapes and telephone numbers begin like this; looked for where their first sign stands at all.
_UNUSUAL_RUNS = {"&": re.compile(r"&#?\w+;"), "+": re.compile(r"\+\d")}
_TAG = re.compile(r"<(/?)(h[1-6]|blockquote|li|td|th|a)\b([^>]*)>")
_INSIDE = re.compile(r"</?(?:em|strong|code|del|a\b[^>]*)>")


@dataclass(frozen=True, slots=True)
class Glance:
    """Headings as (level, text) and where links go, of a story that is in order by itself."""

    headings: tuple[tuple[int, str], ...] = ()
    links: tuple[str, ...] = ()


def glance(body: str) -> Glance | None:
    """What a story holds; None where it has to be looked through."""
    if not body.strip():
        return Glance()
    if any(sign in body for sign in _UNUSUAL) or len(body) > MAX_BODY // 4:
        return None
    if any(sign in body and run.search(body) for sign, run in _UNUSUAL_RUNS.items()):
        return None
    if not body.replace("\n", "").replace("\t", "").replace("\u00a0", "").isprintable():
        return None
    return _read(pyromark.html(body, options=DIALECT))


def _read(html: str) -> Glance | None:
    headings: list[tuple[int, str]] = []
    links: list[str] = []
    depth = opened = 0
    for match in _TAG.finditer(html):
        closing, tag, rest = match.groups()
        if tag == "a":
            if not closing:
                links.append(rest)
        elif tag[0] != "h":
            depth += -1 if closing else 1
            if depth >= MAX_NEST:
                return None
        elif not closing:
            if depth:
                return None
            opened = match.end()
        else:
            text = _INSIDE.sub("", html[opened : match.start()])
            if "<" in text or "\n" in text:
                return None
            headings.append((int(tag[1]), unescape(text).strip()))
    return _in_order(headings, [_target(each) for each in links])


def _target(attributes: str) -> str:
    """Where a link goes; empty where that cannot be read off with certainty."""
    match = re.match(r' href="([^"%]*)"', attributes)
    return unescape(match[1]) if match else ""


def _in_order(headings: list[tuple[int, str]], links: list[str]) -> Glance | None:
    if not all(map(right_address, links)):
        return None
    somewhere = Span("")
    if any(wrong_levels([Heading(level, text, somewhere) for level, text in headings])):
        return None
    return Glance(tuple(headings), tuple(links))
