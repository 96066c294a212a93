"""A language the site is published in. English lives at the root, the others under their code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locale:
    """One language: its ISO 639-1 `code`, its own `name`, and the `region` whose customs CLDR should follow."""

    code: str
    name: str
    region: str

    @property
    def prefix(self) -> str:
        """What its addresses begin with: `""` for English, else `"ka/"`."""
        return "" if self.code == DEFAULT else f"{self.code}/"

    @property
    def open_graph(self) -> str:
        """The form social networks want: `ka_GE`."""
        return f"{self.code}_{self.region}"


DEFAULT = "en"

#: In the order in which the language menu shows them.
LOCALES: dict[str, Locale] = {
    each.code: each
    for each in (
        Locale("en", "English", "GB"),
        Locale("hy", "Հայերեն", "AM"),
        Locale("az", "Azərbaycanca", "AZ"),
        Locale("be", "Беларуская", "BY"),
        Locale("ka", "ქართული", "GE"),
        Locale("ro", "Română", "RO"),
        Locale("uk", "Українська", "UA"),
        Locale("ru", "Русский", "RU"),
    )
}

#: Country codes that people write where a language is meant.
MISTAKEN = {"am": "hy", "ge": "ka", "ua": "uk", "by": "be", "md": "ro", "gb": "en", "us": "en"}

#: From whom words are borrowed when a reader's own are missing; the language a record was
#: written in follows by itself. Editors own this table.
LENDERS: dict[str, tuple[str, ...]] = dict.fromkeys(LOCALES, (DEFAULT,))


def locale(code: str) -> Locale:
    """The locale of a code; `KeyError` for one the site is not published in."""
    return LOCALES[code]
