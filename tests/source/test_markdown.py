"""Stories of strangers: whatever was typed, a page gets plain structure and nothing else, and soon."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.markdown import clean_html, outline, relink
from tests.corpora import naughty
from tests.lawful import inside, texts, words

TAGS = {
    "a", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre",
    "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
CLASSES = {"footnote-reference", "footnote-definition", "footnote-definition-label"}


class Page(HTMLParser):
    """What a browser would find in some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.odd: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def harmless(html: str) -> bool:
    """Whether every tag, attribute and address is on the short list of what a story may have."""
    page = Page(html)
    return not page.odd and all(
        tag in TAGS and all(_allowed(tag, *each) for each in attrs.items()) for tag, attrs in page.found
    )


def _allowed(tag: str, name: str, value: str | None) -> bool:
    match tag, name, value:
        case "a", "href", str():
            return value.startswith(("https://", "http://", "/", "#fn-"))
        case "ol", "start", str():
            return value.isdigit()
        case "div", "id", str():
            return value.startswith("fn-")
        case _, "class", str():
            return set(value.split()) <= CLASSES
    return False


HOSTILE = [
    "<script>alert(1)</script>", "a <script>alert(1)</script> b", "<ScRiPt src=//x.org>", "<style>*{}</style>",
    "<svg onload=alert(1)><script>x</script></svg>", "<iframe src=/></iframe>", "<b onclick=alert(1)>b</b>",
    "<a href=javascript:alert(1)>x</a>", "<a href='java&#9;script:alert(1)'>x</a>", "<a href='/' target=_blank>x</a>",
    "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert%281%29)", "[x](&#106;avascript:alert(1))", "[x](data:text/html,x)",
    "[x](vbscript:x)", "[x](  javascript:x)", "[x](<java\tscript:x>)", "[x]: javascript:x\n\n[x]", "<javascript:alert(1)>",
    "![x](https://x.org/pixel.gif)", "![x](javascript:x)", "<img src=x onerror=alert(1)>", "<form action=/x><input></form>",
    "<div id=__search class=md-banner>x</div>", "## x {#__search .md-banner onclick=alert(1)}", "<h1 id=__search>x</h1>",
    "[^__search]\n\n[^__search]: x", '[^" onclick="x]\n\n[^" onclick="x]: x', "[x](#__search)", "[x](#)",
    '[x](/a"onmouseover="alert(1))', "[x](/a 'title\" onclick=\"alert(1)')", "[x](</a\"><script>alert(1)</script>>)",
    "`<script>alert(1)</script>`", "```\"><script>alert(1)</script>\nx\n```", "```html onclick=x\n<script>\n```",
    "<!-- --><script>alert(1)</script>", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<script>x</script>]]>", "<?x ?>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<template><script>x</script></template>",
    "| <script> | b |\n|-|-|\n| <img src=x onerror=x> | [x](javascript:x) |", "> <script>\n> alert(1)\n> </script>",
    "<base href=https://x.org>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>", "<object data=x>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "\\<script>alert(1)</script>", "**<b>*</b>**",
    "<p style='position:fixed'>x</p>", "<details open ontoggle=x>y</details>", "<a name=x>y</a>", "<plaintext>", "<xmp><script>",
]  # fmt: skip


@pytest.mark.parametrize("story", HOSTILE)
def test_hostile_stories_become_harmless_pages(story: str) -> None:
    assert harmless(clean_html(story))
    assert harmless(clean_html(f"## Problem\n\nBefore {story} after\n\n- {story}\n\n> {story}"))


def test_naughty_words_become_harmless_pages() -> None:
    assert [story for story in naughty() if not harmless(clean_html(story))] == []
    assert [story for story in naughty() if not harmless(clean_html(f"[{story}]({story})\n\n{story}"))] == []


_TAGGED = st.sampled_from(
    ["<script>", "</script>", "<b ", "onclick=x", "href=", "javascript:", "<!--", "-->", "<svg>", "<style>", "](", "![", "`",
     "<a ", ">", '"', "'", "&lt;", "&#x3c;", "\n\n", "[^1]", "[^1]: ", "| ", "|-|\n", "> ", "- ", "# ", " x ", "<p>", "<table>"]
)  # fmt: skip


@given(st.lists(_TAGGED, max_size=14).map("".join) | texts())
@settings(max_examples=400)
def test_any_story_becomes_a_harmless_page(story: str) -> None:
    assert harmless(clean_html(story))


@given(words())
def test_words_reach_the_reader(story: str) -> None:
    plain = "".join(letter if letter.isalnum() or letter == " " else "" for letter in story).strip()
    told = " ".join(f"x{plain}".split())
    assert " ".join(Page(clean_html(told)).text.split()) == told


def test_the_structure_of_a_story_is_kept() -> None:
    html = clean_html(
        "## A\n\n*b* **c** ~~d~~ `e`\n\n1. f\n\n> g\n\n[h](/towns)\n\n| i |\n|-|\n| j |\n\nk[^1]\n\n[^1]: l\n"
    )
    assert {tag for tag, _ in Page(html).found} >= {
        "h2", "p", "em", "strong", "del", "code", "ol", "li", "blockquote", "a", "table", "thead", "th", "td", "sup", "div",
    }  # fmt: skip


def test_a_footnote_finds_its_mark_under_a_name_of_its_own() -> None:
    page = Page(clean_html("k[^note]\n\n[^note]: l\n"))
    assert ("a", {"href": "#fn-note"}) in page.found
    assert ("div", {"class": "footnote-definition", "id": "fn-note"}) in page.found


@given(texts())
@settings(max_examples=300)
def test_places_lie_inside_the_file(body: str) -> None:
    text = f"---\ntitle: Gori\n---\n{body}"
    read = outline(body, "en.md", 4)
    places = [each.span for each in (*read.headings, *read.links)]
    places += [place for each in read.diagnostics for place in (each.span, *each.also)]
    assert [place for place in places if not inside(place, text)] == []


def test_headings_and_links_are_found_with_their_places() -> None:
    body = "## ბაზარი `x`\n\nსად? [გორი](/municipalities/gori) და <https://example.org>\n"
    read = outline(body, "ka.md", 7)
    held = [
        body.split("\n")[each.span.line - 7][each.span.column - 1 : each.span.end - 1]
        for each in (*read.headings, *read.links)
    ]
    assert held == ["## ბაზარი `x`", "[გორი](/municipalities/gori)", "<https://example.org>"]
    assert [heading.text for heading in read.headings] == ["ბაზარი x"]
    assert [link.to for link in read.links] == ["/municipalities/gori", "https://example.org"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("a < b and c > d", []), ("`<b>`", []), ("\\<b>", []), ("    <b>", []), ("<b>x</b>", ["markup-html"]),
        ("x </b>", ["markup-html"]), ("<!-- x -->", ["markup-html"]), ("<div>\n<p>\n</div>", ["markup-html"]),
        ("![a](b)", ["picture-in-story"]), ("[a](b)", ["link-form"]), ("[a](/b)", []), ("[a](https://b.c)", []),
        ("[a](https://b)", ["link-form"]), ("[a](https://b.c/…)", ["url-cut"]), ("[a](//b.c)", ["link-form"]),
        ("# a", ["heading-level"]), ("## a\n\n### b\n\n## c", []), ("### a", ["heading-level"]), ("> ## a", ["heading-nested"]),
        ("a@b.org", ["personal-data"]), ("[a](mailto:a@b.org)", ["personal-data"]), ("&#8238;", ["character-forbidden"]),
        ("> " * 12 + "a", []), ("> " * 13 + "a", ["markup-deep"]), ("1. " * 13 + "a", ["markup-deep"]),
        ("a" * 200 * 1024 + "b", ["file-too-large"]), ("", []), (" \n", []),
    ],
    ids=lambda each: str(each)[:20],
)  # fmt: skip
def test_what_a_story_may_not_have_is_found_and_nothing_else(body: str, codes: list[str]) -> None:
    assert [each.code for each in outline(body, "en.md", 1).diagnostics] == codes


LONG = {
    "brackets": "[", "pictures": "![", "quotes": "> ", "numbers": "1. ", "dashes": "- ", "stars": "*", "stresses": "**a ",
    "mixed stresses": "*a _b ", "backticks": "`", "tags": "<", "open tags": "<a ", "closed tags": "<b>x</b>", "links": "[a](b)",
    "open links": "[a](", "comments": "<!--", "entities": "&#8238;", "headings": "# a\n", "lines": "\n", "footnotes": "[^1]",
    "tildes": "~~a~", "cells": "|a", "autolinks": "<http://a.b/>", "letters": "a", "at signs": "a@", "backslashes": "\\",
}  # fmt: skip


@pytest.mark.parametrize("sign", LONG.values(), ids=LONG)
def test_twenty_kilobytes_of_anything_are_cleaned_within_a_second(sign: str) -> None:
    body = sign * (20_000 // len(sign))
    begun = time.process_time()
    refused = "markup-deep" in {each.code for each in outline(body, "en.md", 1).diagnostics}
    assert refused or harmless(clean_html(body))
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("sign", LONG.values(), ids=LONG)
def test_the_longest_story_is_looked_through_in_a_moment(sign: str) -> None:
    begun = time.process_time()
    outline(sign * (200_000 // len(sign)), "en.md", 1)
    assert time.process_time() - begun < 10


def test_only_links_within_the_site_are_led_on() -> None:
    html = clean_html("[a](/projects/x) [b](https://example.org/projects/x) `[c](/projects/x)`")
    led = relink(html, lambda to: f"..{to}/")
    assert [attrs["href"] for tag, attrs in Page(led).found if tag == "a"] == [
        "../projects/x/",
        "https://example.org/projects/x",
    ]
