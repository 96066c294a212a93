"""The eight languages of the site: their names, words and ways of writing dates and money."""

from generator.locales.locale import LOCALES, MISTAKEN, Locale, locale
from generator.locales.text import LocalText, Reading

__all__ = ["LOCALES", "MISTAKEN", "LocalText", "Locale", "Reading", "locale"]
