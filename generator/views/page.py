"""One page to be published, before it is rendered."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.locales import LOCALES

ALL = tuple(LOCALES)


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language.

    `address` is its path without the language's prefix, ending in a slash (`""` is home). `exists_in`
    are the languages whose words are really there: only they are alternates of each other. A page that
    other languages cannot have, such as that of a letter, names in `beside` where their menu leads instead.
    """

    address: str
    locale: str
    frame: str
    template: str
    title: str
    description: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    exists_in: tuple[str, ...] = ALL
    updated: datetime.date | None = None
    listed: bool = True
    schema_org: str = "WebPage"
    style: str = ""
    beside: str = ""

    @property
    def depth(self) -> int:
        """How many folders deep its file lies in the site."""
        return (LOCALES[self.locale].prefix + self.address).count("/")

    @property
    def path(self) -> str:
        """Its path in the site: `ka/projects/gori-growth/`."""
        return LOCALES[self.locale].prefix + self.address

    @property
    def alternates(self) -> tuple[str, ...]:
        """The languages in which the same page exists under the same address."""
        return (self.locale,) if self.beside else self.exists_in

    @property
    def file(self) -> str:
        """The file it is written to."""
        return f"{self.path}index.html"
