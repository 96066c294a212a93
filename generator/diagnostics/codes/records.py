"""Records and their fields: what is missing, unknown, or said twice."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "field-missing",
        "A field is missing",
        "Without it the record cannot be shown or found.",
        "Add the line that the hint shows.",
    ),
    error(
        "field-unknown",
        "Not a field",
        "A misspelt field would silently be lost.",
        "Use the name that the hint suggests, or take the line out.",
    ),
    error(
        "record-empty",
        "The file holds no fields",
        "There is nothing to publish.",
        "Begin with the line 'written_in: en'.",
    ),
    error(
        "record-missing",
        "The folder has no record.yaml",
        "Facts are read from record.yaml.",
        "Add it; `hub new KIND` makes one to start from.",
    ),
    error(
        "slug-form",
        "Not a name for an address",
        "The name of the file or folder becomes a permanent address on the web.",
        "Use small Latin letters, digits and single hyphens.",
        "gori-growth",
    ),
    error(
        "slug-reserved",
        "The name is taken by the site itself",
        "The address would be that of a listing, a language or a part of the site.",
        "Choose a longer name.",
    ),
    error(
        "formerly-taken",
        "An old name belongs to another record",
        "An old address can lead to one place only.",
        "Take the name out of formerly, or choose another.",
    ),
    error(
        "address-lost",
        "An address that was published leads nowhere",
        "Printed plans and other sites point to it. What was published once stays reachable.",
        "Write the old name under formerly of the record that took its place, or bring the record back.",
    ),
    error(
        "words-missing",
        "No words in the language of the author",
        "Translations start from these words; without them there is no title.",
        "Add the file, or name the right language in written_in.",
    ),
    error(
        "locale-unknown",
        "Not a language of the hub",
        "Countries and languages have different codes: ge is Georgia, ka is Georgian.",
        "Use one of en, hy, az, be, ka, ro, uk, ru.",
    ),
    warning(
        "summary-missing",
        "There is no summary",
        "Cards, search results and shared links show the summary.",
        "Write one or two sentences that can be understood alone.",
    ),
    warning(
        "summary-long",
        "The summary is long",
        "Cards and search results cut it off.",
        "Say it in at most 400 characters.",
    ),
    warning(
        "script-mixed",
        "Letters of two alphabets in one word",
        "A Latin a and a Cyrillic а look alike, but search finds only one of them.",
        "Type the word again with one keyboard.",
    ),
    warning(
        "title-twice",
        "Two records have the same title",
        "A reader cannot tell them apart, or the same thing was entered twice.",
        "Make the titles differ, or keep one of the records.",
    ),
    error(
        "translation-of",
        "A translation remembers words that cannot be checked",
        "`of` is the digest that the hub wrote; anything else says nothing about staleness.",
        "Take `of` out; `hub stamp` writes it again.",
    ),
)
