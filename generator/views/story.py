"""A story's HTML with anchors: its known sections by their key, other headings by their number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from markupsafe import Markup

_HEADING = re.compile(r"<h([234])>(.*?)</h\1>", re.S)
_TABLE = re.compile(r"<table>.*?</table>", re.S)


def arranged(story: Markup, sections: Mapping[str, str]) -> Markup:
    """`sections` is label → key. Ids come from the model, never from an author's words.

    Wide tables are put in a box of their own that scrolls, so that the page never does.
    """
    count = 0

    def heading(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        text = unescape(re.sub(r"<[^>]*>", "", match[2])).strip()
        key = sections.get(text) or f"part-{count}"
        return f'<h{match[1]} id="{key}">{match[2]}</h{match[1]}>'

    html = _HEADING.sub(heading, str(story))
    html = _TABLE.sub(
        lambda match: f'<div class="hub-scroll" tabindex="0" role="group">{match[0]}</div>', html
    )
    return Markup(html)  # noqa: S704
