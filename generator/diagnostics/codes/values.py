"""Values that are not what their field holds."""

from __future__ import annotations

from generator.diagnostics.codes.code import error

CODES = (
    error(
        "value-choice",
        "Not a choice here",
        "Readers filter by these words, so they must be the known ones.",
        "Use one of the words that the hint names.",
    ),
    error(
        "value-shape",
        "A value has the wrong shape",
        "A list, a map or a single value was expected.",
        "Write it like the example in the field's description.",
    ),
    error("value-yes-no", "Neither yes nor no", "The question has two answers.", "Write yes or no."),
    error("text-long", "The text is too long", "It stands on one line of a page.", "Shorten it."),
    error(
        "personal-data",
        "Somebody's private address",
        "Names come and go, and private addresses must not be published.",
        "Name the role or the office, and link to its page.",
    ),
    error(
        "date-form",
        "Not a date",
        "Dates are compared and written out in eight languages.",
        "Write year-month-day as far as it is known.",
        "starts: 2018-03",
    ),
    error(
        "date-half-year",
        "Not a half-year",
        "Plans are monitored half-year by half-year.",
        "Write the year and H1 or H2.",
        "half_year: 2019-H1",
    ),
    error(
        "date-order",
        "It ends before it begins",
        "One of the two dates must be wrong.",
        "Look both up in the source.",
    ),
    error(
        "number-form",
        "Not a number",
        "Figures are added up and written in eight languages.",
        "Write plain digits; ≈, < and > and ranges are welcome.",
        "population: ≈ 48000",
    ),
    error(
        "money-form",
        "Not an amount of money",
        "An amount without its currency means nothing.",
        "Write digits, a space and the currency's code.",
        "budget: 2087991.36 GEL",
    ),
    error(
        "duration-form",
        "Not a duration",
        "Durations are added up into courses and deadlines.",
        "Write a number and a unit.",
        "duration: 24 months",
    ),
    error(
        "place-form",
        "Not a place",
        "The map needs latitude and longitude.",
        "Write both in degrees.",
        "place: 41.9817, 44.1124",
    ),
    error(
        "place-outside",
        "The place lies outside its country",
        "The point would be drawn in another country.",
        "Check the order: latitude first, then longitude.",
    ),
    error(
        "region-elsewhere",
        "The region is in another country",
        "One of the two is wrong.",
        "Correct the region or the country.",
    ),
    error(
        "url-form",
        "Not a web address",
        "Readers must be able to follow it.",
        "Copy the whole address from the browser.",
        "url: https://eu4georgia.eu/…",
    ),
    error(
        "url-cut",
        "The address is cut",
        "A cut address leads nowhere.",
        "Open the page and copy its whole address.",
    ),
    error(
        "language-unknown",
        "Not a language's code",
        "Readers choose documents by language.",
        "Use the two letters of ISO 639.",
    ),
    error(
        "country-unknown",
        "Not a country's code",
        "Country names are written in eight languages.",
        "Use the two capital letters of ISO 3166.",
    ),
)
