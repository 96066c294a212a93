"""One reader of one page: their language, where they are, and everything put into words for them.

Templates speak to nobody else, so that no text reaches a page except as a label or a reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.catalogue.facets import Value
from generator.locales import LOCALES, LocalText, Reading
from generator.schema import (
    Choice,
    HalfYear,
    Kind,
    Number,
    PartialDate,
    Place,
    Record,
    Ref,
    Role,
)  # fmt: skip
from generator.schema.facet import Facet
from generator.source.markdown import clean_html, relink
from generator.views import addresses, cards
from generator.views.covers import Cover, cover
from generator.views.facts import CountryName, LanguageName, WebAddress, claims, label
from generator.views.kept import Kept
from generator.views.maps.sheets import REGION
from generator.views.markup import escape, glued, link, markup
from generator.views.page import Page
from generator.views.speaker import Speaker

#: The way to the root of the site from a page that is not known yet. No text of an author can hold it.
ANYWHERE = "\0"


class Reader(Speaker):
    """`root` leads from the page to the root of the site: `../../`, or an absolute path on the 404 page.

    `assets` tells what files that all languages share are called; who makes no pages needs none.
    """

    def __init__(
        self,
        locale: str,
        root: str,
        catalogue: Catalogue,
        kept: Kept | None = None,
        assets: Mapping[str, str] | None = None,
    ) -> None:
        self._assets = assets
        self._kept = kept
        super().__init__(locale)
        self.root = root
        self.catalogue = catalogue

    # Words

    def words(self, text: LocalText | Reading) -> Markup:
        """Words, marked with their language where it is not the reader's."""
        reading = text.read(self.locale) if isinstance(text, LocalText) else text
        if reading.borrowed:
            return markup(f'<span lang="{reading.locale}">{escape(glued(reading.text))}</span>')
        return escape(glued(reading.text))

    def title(self, record: Record) -> Markup:
        """A record's title."""
        return self.words(record.read_title(self.locale))

    def plain_title(self, record: Record) -> str:
        """A record's title without markup, for attributes and the head of the page."""
        return record.read_title(self.locale).text

    def summary(self, record: Record) -> Markup:
        """A record's summary; empty where there is none."""
        return self.words(record.summary)

    def story(self, body: str) -> Markup:
        """An author's Markdown as safe HTML, its links leading to the reader's own language."""
        return markup(relink(clean_html(glued(body)), lambda to: self.inside(to.strip("/"))))

    def term(self, choice: Choice[Any]) -> Markup:
        """What a vocabulary's entry is called."""
        return self.words(self.catalogue.label(choice))

    def plain_term(self, choice: Choice[Any]) -> str:
        """The same without markup."""
        return self.catalogue.label(choice).read(self.locale).text

    # Addresses

    def address(self, path: str) -> str:
        """A page of the reader's language: `projects/` → `../../ka/projects/`."""
        return f"{self.root}{self.language.prefix}{path}" or "./"

    def inside(self, path: str) -> str:
        """The address of a link that an author wrote, `projects/gori-growth#results` → where it is."""
        path, _, anchor = path.partition("#")
        kind, _, slug = path.partition("/")
        if (record := self.catalogue.find(kind, slug)) or (record := self.catalogue.find("pages", path)):
            path = addresses.record(record, self.catalogue.kinds)
        elif path:
            path += "/"
        return self.address(path) + (f"#{anchor}" if anchor else "")

    def link(self, record: Record) -> str:
        """The address of a record's page."""
        return self.address(addresses.record(record, self.catalogue.kinds))

    @property
    def map_sheet(self) -> str:
        """The numbers by which a script lays places on the sheet of the region."""
        return REGION.numbers

    def places_address(self, kind: str) -> str:
        """The places of a listing as data; of everything where `kind` is empty."""
        return addresses.places(kind)

    def linked(self, record: Record) -> Markup:
        """A record's title as a link to its page."""
        return link(self.link(record), self.title(record))

    def asset(self, path: str) -> str:
        """A file that all languages share."""
        return f"{self.root}assets/{self._assets[path] if self._assets else path}"

    # Values

    def value(self, value: Any) -> Markup:
        """Any single value of a record, in the reader's words; a reference is a link."""
        match value:
            case Number():
                return markup(f'<span class="hub-figure">{escape(self.amount(value))}</span>')
            case Ref():
                return self.reference(value)
        return self.words(self.reading(value))

    def reading(self, value: Any) -> Reading:
        """Any single value of a record as plain words."""
        match value:
            case Choice():
                return self.catalogue.label(value).read(self.locale)
            case LocalText():
                return value.read(self.locale)
            case Reading():
                return value
            case Ref():
                record = self.catalogue.target(value)
                return record.read_title(self.locale) if record else self._own(str(value))
            case HalfYear():
                return self._own(self.half_year(value))
            case PartialDate():
                return self._own(self.date(value))
            case Number():
                return self._own(self.amount(value))
            case bool():
                return self._own(self.label("Yes") if value else self.label("No"))
        return self._own(str(value))

    def _own(self, text: str) -> Reading:
        return Reading(text, self.locale, self.locale)

    def reference(self, ref: Ref[Any]) -> Markup:
        """A link to the record that is meant, and the name of its part."""
        record = self.catalogue.target(ref)
        if record is None:
            return escape(str(ref))
        anchor = f"#{ref.part}" if ref.part else ""
        name = self._part_name(ref)
        shown = link(self.link(record) + anchor, self.title(record))
        return markup(f"{shown}: {self.words(name)}") if name else shown

    def _part_name(self, ref: Ref[Any]) -> LocalText | None:
        part = self.catalogue.part(ref) if ref.part else None
        return getattr(part, "title", None) or getattr(part, "name", None)

    def sorted(self, records: Any) -> list[Record]:
        """Records by title, in the order of the reader's alphabet."""
        return sorted(records, key=lambda each: (self.collate(self.plain_title(each)), each.slug))

    # Pieces of pages

    def kept(self, *key: str | int | bool, caller: Callable[[], str]) -> str:
        """What stands inside a call block, made once for all pages of this depth; `key` says how two may differ."""
        return self._kept.piece(self.locale, (self.root, *key), caller) if self._kept else caller()

    @cached_property
    def anywhere(self) -> Reader:
        """The same reader on no page in particular: for pieces that are made once for pages of every depth."""
        return Reader(self.locale, ANYWHERE, self.catalogue, self._kept, self._assets)

    def placed(self, draw: Callable[..., str], record: Record, *how: int | bool) -> str:
        """What a macro draws of a record, made once for all pages; `settled` gives its addresses their beginning."""
        if not self._kept:
            return draw(self.anywhere, record, *how)
        key = (draw.name, record.id, *how)  # type: ignore[attr-defined]
        return self._kept.piece(self.locale, key, lambda: draw(self.anywhere, record, *how))

    def settled(self, html: str) -> str:
        """HTML of this page in which all addresses of what was made for `anywhere` begin here."""
        return html.replace(ANYWHERE, self.root)

    def card(self, record: Record) -> cards.Card:
        """A record as lists show it."""
        return cards.card(record, self)

    def entry(self, value: Any) -> Markup:
        """A value in a list of facts: references and browsed words are links."""
        if isinstance(value, Role):
            role = f" ({self.term(value.role)})" if value.role else ""
            return markup(f"{self.reference(value.organisation)}{role}")
        if isinstance(value, Choice) and self.browsed(value):
            return link(self.address(addresses.browse(value)), self.term(value))
        if isinstance(value, Place):
            return escape(f"{value.latitude:.4f}, {value.longitude:.4f}")
        if isinstance(value, WebAddress):
            return link(value, escape(urlsplit(value).hostname or ""), ' rel="noopener"')
        if isinstance(value, CountryName):
            return escape(self.country(value))
        if isinstance(value, LanguageName):
            return escape(self.spoken(value))
        return self.value(value)

    def plain_entry(self, value: Any) -> str:
        """The same without markup, as search reads it."""
        match value:
            case Role():
                name = self.plain_entry(value.organisation)
                return f"{name} ({self.plain_term(value.role)})" if value.role else name
            case Ref():
                part = self._part_name(value)
                title = self.reading(value).text
                return f"{title}: {part.read(self.locale).text}" if part else title
            case Place():
                return f"{value.latitude:.4f}, {value.longitude:.4f}"
            case WebAddress():
                return urlsplit(value).hostname or ""
            case CountryName():
                return self.country(value)
            case LanguageName():
                return self.spoken(value)
        return self.reading(value).text

    def claims(self, fact: Any, record: Record) -> Any:
        """The claims of a fact inside a table."""
        return claims(fact, record)

    def source_number(self, record: Record, key: str) -> int:
        """The place of a source in the record's list, from 1."""
        return list(record.facts.sources).index(key) + 1

    def browsed(self, choice: Choice[Any]) -> bool:
        """Whether a word has a page of its own."""
        return choice.vocabulary in addresses.BROWSED

    def browse_address(self, choice: Choice[Any]) -> str:
        """That page."""
        return addresses.browse(choice)

    def narrowed_address(self, kind: Kind, facet: Facet, value: Value) -> str:
        """The page of a value of a kind's facet."""
        return addresses.narrowed(kind.name, facet.key, value.key)

    def sort_label(self, name: str) -> str:
        """An order of a listing, as an English message."""
        return SORT_LABELS[name]

    def field_label(self, name: str) -> str:
        """The label of a field or vocabulary, as an English message."""
        return label(name)

    def cover(self, record: Record) -> Cover:
        """What a record's cover is put together from."""
        return cover(record, self.catalogue)

    def elsewhere(self, page: Page, code: str) -> str:
        """The same page in another language."""
        address = page.address if code == page.locale or not page.beside else page.beside
        return f"{self.root}{LOCALES[code].prefix}{address}" or "./"


SORT_LABELS = {
    "newest": "Newest first",
    "title": "By title",
    "place": "By place",
    "amount": "By amount in euros",
}
