"""HTML in the making: texts escaped, and what was escaped already marked as such.

`Markup.format` does both for any pattern, by way of the standard library's formatter; a page has hundreds of
links and words, which are put together here from their parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, _escape_inner  # type: ignore[attr-defined]

#: What markupsafe's `escape` does with a text, less the object that it makes of it.
escape_text: Callable[[str], str] = _escape_inner


def markup(html: str) -> Markup:
    """HTML whose every part was escaped by whoever put it together."""
    return str.__new__(Markup, html)


def escape(text: str) -> Markup:
    """A text as HTML, also inside quotation marks."""
    return str.__new__(Markup, escape_text(text))


_FIGURE = re.compile(r"(?<=[0-9]) (?=[%€]|[0-9]{3}(?![0-9]))")


def glued(text: str) -> str:
    """A text whose figures stay on one line: `802 020`, `47 %`."""
    return _FIGURE.sub("\u00a0", text)


def link(address: str, shown: Markup, more: str = "") -> Markup:
    """A link; `more` are further attributes, as they stand in the tag."""
    return markup(f'<a href="{escape(address)}"{more}>{shown}</a>')
