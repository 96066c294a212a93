"""A page as a browser would take it apart: its elements, and what a reader sees and hears of it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Self

#: What has no end tag, and cannot hold words.
_EMPTY = {"img", "input", "link", "meta", "source"}


class Seen(HTMLParser):
    """`elements` are all start tags with the names of their attributes, in order; `hrefs` and `ids` as written."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.hrefs: list[str] = []
        self.ids: list[str] = []
        self._open: list[str] = []
        self._words: list[tuple[tuple[str, ...], str]] = []

    @classmethod
    def of(cls, html: str) -> Self:
        """The page that somebody would see."""
        seen = cls()
        seen.feed(html)
        seen.close()
        return seen

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, tuple(name for name, _ in attrs))
        # However many lines the words of a drawing break into, they are one label.
        if tag != "text" or self.elements[-1] != element:
            self.elements.append(element)
        for name, value in attrs:
            if name == "href":
                self.hrefs.append(value or "")
            elif name == "id":
                self.ids.append(value or "")
            elif name == "alt":
                self._words.append((("alt",), f" {value} "))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._words.append((tuple(self._open), data))

    def words(self, tag: str = "") -> str:
        """Everything that is said, or what is said inside one sort of element; scripts only when asked for."""
        said = [
            data
            for around, data in self._words
            if (tag in around if tag else not {"script", "title"} & set(around))
        ]
        return plain("".join(said))


def plain(text: str) -> str:
    """Text with single spaces, whatever sorts of them it had."""
    return " ".join(text.split())
