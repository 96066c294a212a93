"""Short texts with a meaning: slugs, addresses, languages, countries, licences, yes and no."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import urlsplit

from babel import Locale as CldrLocale
from pydantic import BeforeValidator, PlainValidator

from generator.diagnostics import Message, say
from generator.locales import LOCALES, MISTAKEN
from generator.schema.fields.written import Misread, one_text
from generator.source.personal import private

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*")
MAX_SLUG = 80
MAX_TEXT = 2_000

_ENGLISH = CldrLocale.parse("en")
#: Code → English name.
_TERRITORIES = {str(code): name for code, name in _ENGLISH.territories.items() if str(code).isalpha()}
_LANGUAGES = {str(code): name for code, name in _ENGLISH.languages.items() if str(code).isalpha()}
_DIGEST = re.compile(r"[0-9a-f]{6,64}")


def _checked(read: Any) -> Any:
    def validate(value: object) -> Any:
        try:
            return read(one_text(value) if not isinstance(value, bool) else value)
        except Misread as misread:
            raise misread.as_pydantic() from None

    return validate


def text(value: str) -> str:
    """One line of plain text."""
    if len(value) > MAX_TEXT:
        raise Misread(
            "text-long",
            say("the text is longer than {limit} characters", limit=MAX_TEXT),
            say("shorten it, or tell it in the story"),
        )
    for _, _, message, hint in private(value):
        raise Misread("personal-data", message, hint)
    return value


def digest(value: str) -> str:
    """The digest of the words that a translation was made from."""
    if not _DIGEST.fullmatch(value):
        raise Misread(
            "translation-of",
            say("'{value}' is not the digest of any words", value=value),
            say("take `of` out; `hub stamp` writes it again"),
        )
    return value


def slug(value: str) -> str:
    """A name for files and addresses."""
    if not SLUG.fullmatch(value) or len(value) > MAX_SLUG:
        raise Misread(
            "slug-form", say("'{value}' cannot be part of an address", value=value), slug_hint(value)
        )
    return value


def slugged(value: str) -> str:
    """The nearest name for an address; empty where nothing of the value can be kept."""
    plain = unicodedata.normalize("NFKD", value[:MAX_SLUG]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def slug_hint(value: str) -> Message:
    """How to mend a name that cannot be part of an address."""
    if likely := slugged(value):
        return say("use small Latin letters, digits and single hyphens: {likely}", likely=likely)
    return say("use small Latin letters, digits and single hyphens")


def key(value: str) -> str:
    """A word of a vocabulary: like a slug, and besides the codes that others have made, such as GE or CC-BY-4.0."""
    if not _KEY.fullmatch(value) or len(value) > MAX_SLUG:
        raise Misread(
            "slug-form", say("'{value}' cannot be part of an address", value=value), slug_hint(value)
        )
    return value


def url(value: str) -> str:
    """A whole address on the web."""
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or "." not in parts.hostname:
        raise Misread(
            "url-form",
            say("'{value}' is not a web address", value=value),
            say("write the whole address, beginning with https://"),
        )
    if "…" in value or "..." in value:
        raise Misread(
            "url-cut",
            say("the address is cut: '{value}'", value=value),
            say("open the page and copy its whole address"),
        )
    if re.search(r"[\s<>\"{}|\\^`]", value) or parts.username:
        raise Misread(
            "url-form",
            say("'{value}' is not a web address", value=value),
            say("copy the address from the browser; it has no spaces and no password"),
        )
    return value


def locale_code(value: str) -> str:
    """One of the hub's languages."""
    if value in LOCALES:
        return value
    right = MISTAKEN.get(value.lower())
    raise Misread(
        "locale-unknown",
        say("'{value}' is not a language of the hub", value=value),
        say("the code of the language is '{right}'", right=right)
        if right
        else say("use one of {codes}", codes=", ".join(LOCALES)),
    )


def language(value: str) -> str:
    """Any language, by its ISO 639 code."""
    if value in {"ge", "ua", "by", "am", "md"}:
        raise Misread(
            "language-unknown",
            say("'{value}' is a country's code", value=value),
            say("the code of the language is '{right}'", right=MISTAKEN[value]),
        )
    if value not in _LANGUAGES:
        raise Misread(
            "language-unknown",
            say("'{value}' is not a language's code", value=value),
            _named(value, _LANGUAGES) or say("use the two letters of ISO 639, such as en, ka or pl"),
        )
    return value


def country_code(value: str) -> str:
    """Any country, by its ISO 3166 code."""
    if value not in _TERRITORIES:
        raise Misread(
            "country-unknown",
            say("'{value}' is not a country's code", value=value),
            _named(value, _TERRITORIES) or say("use the two capital letters of ISO 3166, such as GE or NL"),
        )
    return value


def _named(value: str, names: Mapping[str, str]) -> Message | None:
    """The code of what was written by its English name, or in letters of another size."""
    meant = value.casefold()
    for code, name in names.items():
        if meant in {name.casefold(), code.casefold()}:
            return say("did you mean '{word}'?", word=code)
    return None


def yes_no(value: str | bool) -> bool:
    """`yes` or `no`."""
    if isinstance(value, bool):
        return value
    if value not in {"yes", "no"}:
        raise Misread(
            "value-yes-no", say("'{value}' is neither yes nor no", value=value), say("write yes or no")
        )
    return value == "yes"


Text = Annotated[str, PlainValidator(_checked(text))]
Slug = Annotated[str, PlainValidator(_checked(slug))]
Url = Annotated[str, PlainValidator(_checked(url))]
Key = Annotated[str, PlainValidator(_checked(key))]
Digest = Annotated[str, PlainValidator(_checked(digest))]
LocaleCode = Annotated[str, PlainValidator(_checked(locale_code))]
Language = Annotated[str, PlainValidator(_checked(language))]
CountryCode = Annotated[str, PlainValidator(_checked(country_code))]
YesNo = Annotated[bool, BeforeValidator(_checked(yes_no))]
