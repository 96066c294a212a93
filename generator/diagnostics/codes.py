"""The register of everything the hub complains about. A code, once published, keeps its name and meaning.

`hub explain CODE` prints an entry, and the contributors' page of all codes is made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """Why a complaint matters, what to do about it, and a right example. Texts are gettext messages."""

    name: str
    severity: Literal["error", "warning"]
    title: str
    why: str
    do: str
    example: str = ""


def _error(name: str, title: str, why: str, do: str, example: str = "") -> Code:
    return Code(name, "error", title, why, do, example)


def _warning(name: str, title: str, why: str, do: str, example: str = "") -> Code:
    return Code(name, "warning", title, why, do, example)


_ALL = (
    # Files
    _error(
        "file-encoding",
        "The file is not UTF-8",
        "Letters of four alphabets only survive in UTF-8.",
        "Save the file again and choose the encoding UTF-8.",
    ),
    _error(
        "file-link",
        "A file is only a link",
        "A link can point to something that is not part of the content.",
        "Put a copy of the file itself in its place.",
    ),
    _error(
        "file-misplaced",
        "The file lies where no record is looked for",
        "Each kind of record has one layout; a file elsewhere would silently be left out.",
        "Move it to the place that the hint names.",
        "projects/gori-growth/record.yaml",
    ),
    _error(
        "file-name",
        "A name that not every program can write",
        "The file could not be opened, or not be found, on some machines.",
        "Call it something in Latin letters, digits and hyphens.",
        "launch-of-the-market.jpg",
    ),
    _error(
        "file-special",
        "Not an ordinary file",
        "Only ordinary files can be published.",
        "Delete it, or put an ordinary file in its place.",
    ),
    _error(
        "file-too-large",
        "The file is too large",
        "Readers have thin lines, and the checks have to stay quick.",
        "Shorten it, or attach a document instead.",
    ),
    _warning(
        "file-unused",
        "No record uses the file",
        "A file that nothing points to is never published and only weighs on the archive.",
        "List it under pictures or attachments, or delete it.",
    ),
    _error(
        "character-forbidden",
        "An invisible character",
        "Such characters can hide text or turn its order around, and no reader can see it.",
        "Delete it and type the letters around it again.",
    ),
    _error(
        "front-matter-missing",
        "The file has no front matter",
        "Title and summary are read from between two lines '---' at the top.",
        "Begin the file with them.",
        "---\ntitle: A market for Gori\nsummary: …\n---",
    ),
    _error(
        "front-matter-open",
        "The front matter is not closed",
        "Without the second '---' the story would be read as part of the title.",
        "Put a line '---' after the summary.",
    ),
    _error(
        "kind-unknown",
        "Not a kind of record",
        "The name of a folder says what kind of records lie in it.",
        "Rename the folder as the hint says.",
    ),
    # YAML
    _error(
        "yaml-alias",
        "A value is repeated by reference",
        "Repetition by reference is hard to read and can blow up a small file.",
        "Write the value out wherever it is needed.",
    ),
    _error(
        "yaml-duplicate",
        "A key stands twice",
        "Only one of the two values could win, and nobody would know which.",
        "Keep one of the two.",
    ),
    _error(
        "yaml-key",
        "Not a key",
        "A key is a short text before a colon.",
        "Put texts that begin with a bracket in quotes.",
    ),
    _error(
        "yaml-several",
        "More than one document",
        "One file holds one record.",
        "Take the second '---' out, or make a second file.",
    ),
    _error(
        "yaml-syntax",
        "The file cannot be read as YAML",
        "Until it can, nothing of the record is known.",
        "Look at the line: spaces at its beginning, a missing quote, a second colon.",
        'title: "Gori: a market for all"',
    ),
    _error(
        "yaml-tag",
        "A YAML tag",
        "Tags ask programs to do things; the hub only reads text.",
        "Write the value as plain text.",
    ),
    _error(
        "yaml-too-deep", "Nested too deep", "No record needs so many levels.", "Look for a bracket too many."
    ),
    _error(
        "yaml-too-large",
        "Too much in one file",
        "Checks have to stay quick for everybody.",
        "Split the record, or attach a document.",
    ),
    # Records and fields
    _error(
        "field-missing",
        "A field is missing",
        "Without it the record cannot be shown or found.",
        "Add the line that the hint shows.",
    ),
    _error(
        "field-unknown",
        "Not a field",
        "A misspelt field would silently be lost.",
        "Use the name that the hint suggests, or take the line out.",
    ),
    _error(
        "record-empty",
        "The file holds no fields",
        "There is nothing to publish.",
        "Begin with the line 'written_in: en'.",
    ),
    _error(
        "record-missing",
        "The folder has no record.yaml",
        "Facts are read from record.yaml.",
        "Add it; `hub new KIND` makes one to start from.",
    ),
    _error(
        "slug-form",
        "Not a name for an address",
        "The name of the file or folder becomes a permanent address on the web.",
        "Use small Latin letters, digits and single hyphens.",
        "gori-growth",
    ),
    _error(
        "slug-reserved",
        "The name is taken by the site itself",
        "The address would be that of a listing, a language or a part of the site.",
        "Choose a longer name.",
    ),
    _error(
        "formerly-taken",
        "An old name belongs to another record",
        "An old address can lead to one place only.",
        "Take the name out of formerly, or choose another.",
    ),
    _error(
        "address-lost",
        "An address that was published leads nowhere",
        "Printed plans and other sites point to it. What was published once stays reachable.",
        "Write the old name under formerly of the record that took its place, or bring the record back.",
    ),
    _error(
        "words-missing",
        "No words in the language of the author",
        "Translations start from these words; without them there is no title.",
        "Add the file, or name the right language in written_in.",
    ),
    _error(
        "locale-unknown",
        "Not a language of the hub",
        "Countries and languages have different codes: ge is Georgia, ka is Georgian.",
        "Use one of en, hy, az, be, ka, ro, uk, ru.",
    ),
    _warning(
        "summary-missing",
        "There is no summary",
        "Cards, search results and shared links show the summary.",
        "Write one or two sentences that can be understood alone.",
    ),
    _warning(
        "summary-long",
        "The summary is long",
        "Cards and search results cut it off.",
        "Say it in at most 400 characters.",
    ),
    _warning(
        "script-mixed",
        "Letters of two alphabets in one word",
        "A Latin a and a Cyrillic а look alike, but search finds only one of them.",
        "Type the word again with one keyboard.",
    ),
    _warning(
        "title-twice",
        "Two records have the same title",
        "A reader cannot tell them apart, or the same thing was entered twice.",
        "Make the titles differ, or keep one of the records.",
    ),
    _error(
        "translation-of",
        "A translation remembers words that cannot be checked",
        "`of` is the digest that the hub wrote; anything else says nothing about staleness.",
        "Take `of` out; `hub stamp` writes it again.",
    ),
    # Values
    _error(
        "value-choice",
        "Not a choice here",
        "Readers filter by these words, so they must be the known ones.",
        "Use one of the words that the hint names.",
    ),
    _error(
        "value-shape",
        "A value has the wrong shape",
        "A list, a map or a single value was expected.",
        "Write it like the example in the field's description.",
    ),
    _error("value-yes-no", "Neither yes nor no", "The question has two answers.", "Write yes or no."),
    _error("text-long", "The text is too long", "It stands on one line of a page.", "Shorten it."),
    _error(
        "personal-data",
        "Somebody's private address",
        "Names come and go, and private addresses must not be published.",
        "Name the role or the office, and link to its page.",
    ),
    _error(
        "date-form",
        "Not a date",
        "Dates are compared and written out in eight languages.",
        "Write year-month-day as far as it is known.",
        "starts: 2018-03",
    ),
    _error(
        "date-half-year",
        "Not a half-year",
        "Plans are monitored half-year by half-year.",
        "Write the year and H1 or H2.",
        "half_year: 2019-H1",
    ),
    _error(
        "date-order",
        "It ends before it begins",
        "One of the two dates must be wrong.",
        "Look both up in the source.",
    ),
    _error(
        "number-form",
        "Not a number",
        "Figures are added up and written in eight languages.",
        "Write plain digits; ≈, < and > and ranges are welcome.",
        "population: ≈ 48000",
    ),
    _error(
        "money-form",
        "Not an amount of money",
        "An amount without its currency means nothing.",
        "Write digits, a space and the currency's code.",
        "budget: 2087991.36 GEL",
    ),
    _error(
        "duration-form",
        "Not a duration",
        "Durations are added up into courses and deadlines.",
        "Write a number and a unit.",
        "duration: 24 months",
    ),
    _error(
        "place-form",
        "Not a place",
        "The map needs latitude and longitude.",
        "Write both in degrees.",
        "place: 41.9817, 44.1124",
    ),
    _error(
        "place-outside",
        "The place lies outside its country",
        "The point would be drawn in another country.",
        "Check the order: latitude first, then longitude.",
    ),
    _error(
        "region-elsewhere",
        "The region is in another country",
        "One of the two is wrong.",
        "Correct the region or the country.",
    ),
    _error(
        "url-form",
        "Not a web address",
        "Readers must be able to follow it.",
        "Copy the whole address from the browser.",
        "url: https://eu4georgia.eu/…",
    ),
    _error(
        "url-cut",
        "The address is cut",
        "A cut address leads nowhere.",
        "Open the page and copy its whole address.",
    ),
    _error(
        "language-unknown",
        "Not a language's code",
        "Readers choose documents by language.",
        "Use the two letters of ISO 639.",
    ),
    _error(
        "country-unknown",
        "Not a country's code",
        "Country names are written in eight languages.",
        "Use the two capital letters of ISO 3166.",
    ),
    # References and sources
    _error(
        "ref-form",
        "Not the name of a record",
        "References join records; a misspelt one joins nothing.",
        "Write the name of its file or folder.",
    ),
    _error(
        "ref-unknown",
        "There is no such record",
        "The link would lead nowhere.",
        "Correct the name, or add the record first.",
    ),
    _error(
        "ref-part-unknown",
        "The record has no such part",
        "The link would lead nowhere.",
        "Use one of the keys that the record declares.",
        "call: pioneer-2017/lot-1",
    ),
    _error(
        "fact-shape",
        "Neither a value nor a list of claims",
        "A fact is one value, or several claims that may differ.",
        "Write the value, or a list.",
        "grant:\n  - {value: 1800000 GEL, source: eeas}",
    ),
    _warning(
        "fact-unsourced",
        "A fact has no source",
        "A figure that nobody can look up is a rumour.",
        "Give the claim a source, or name one for all plain facts in facts_from.",
    ),
    _error(
        "source-unknown",
        "There is no such source",
        "The reader could not look the claim up.",
        "Add it under sources, or correct the key.",
    ),
    # Stories
    _error(
        "heading-level",
        "A heading of the wrong level",
        "Screen readers and tables of contents follow the levels.",
        "Begin at '##' and go down one level at a time, to '####'.",
    ),
    _error(
        "heading-nested",
        "A heading inside a quote or a list",
        "It would break the outline of the page.",
        "Move the heading out.",
    ),
    _warning(
        "section-unknown",
        "Not a section of this kind of story",
        "Known sections can be found, compared and printed; others only read.",
        "Use the section's name in the language of the file.",
        "## Problem",
    ),
    _error(
        "markup-html",
        "HTML in the story",
        "HTML is not kept, so its content would be lost.",
        "Write it in Markdown.",
    ),
    _error(
        "markup-deep",
        "Quotes and lists too deep in each other",
        "No reader finds their way out again, and on a phone no room is left.",
        "Tell it with fewer levels.",
    ),
    _error(
        "picture-in-story",
        "A picture in the story",
        "Pictures need a description, a credit and a licence.",
        "List it under pictures in record.yaml.",
    ),
    _error(
        "link-form",
        "Not an address",
        "Readers must be able to follow the link.",
        "Write a whole address, or /KIND/SLUG for a record.",
    ),
    _error(
        "link-unknown",
        "The link leads to nothing in the hub",
        "Readers would meet an error page.",
        "Correct it to the address of a record.",
        "[Gori](/municipalities/gori)",
    ),
    # Arithmetic and rules
    _error(
        "sum-wrong",
        "The parts do not add up",
        "One of the figures must be wrong.",
        "Look the figures up in the source; mark what is approximate with ≈.",
    ),
    _warning(
        "grant-large",
        "The grant is more than the call allowed",
        "Either the grant or the rule of the call is wrong.",
        "Look both up, or name both claims if the sources differ.",
    ),
    _error(
        "grant-over-budget",
        "The grant is more than the whole budget",
        "One of the two must be wrong.",
        "Look both up in the source.",
    ),
    _warning(
        "plan-unknown",
        "The call asked for a plan, and the hub knows of none",
        "Readers want to see which plan the project put into practice.",
        "Add the plan as a record if you can find it, or write plan_sought with the day on which you looked in vain. This says nothing against the town.",
    ),
    _error(
        "report-action",
        "The report speaks of an action that its plan does not have",
        "Progress cannot be shown without the action.",
        "Use a key of the plan's actions.",
    ),
    # Pictures and documents
    _error(
        "attachment-form",
        "Neither a file nor an address",
        "There must be exactly one thing to open.",
        "Give file or url, not both.",
    ),
    _error(
        "attachment-missing",
        "The file is not there",
        "Readers would meet an error page.",
        "Put the file beside record.yaml, or correct its name.",
    ),
    _warning(
        "attachment-private",
        "The document names the person who made it",
        "Documents are handed out as they are, and programs write the name of their user into them.",
        "Take the name out (File, Info, Inspect Document; or the properties of the file) and save it again; names of offices that the hub knows may stay.",
    ),
    _error(
        "attachment-type",
        "A type of file that cannot be handed out",
        "Documents with programs in them are a danger to readers.",
        "Use PDF, or the open document formats.",
    ),
    _error(
        "picture-missing",
        "The picture is not there",
        "Readers would see a gap.",
        "Put the file beside record.yaml, or correct its name.",
    ),
    _error(
        "picture-form",
        "Not a picture that can be shown",
        "Only JPEG, PNG and WebP pictures can be shown safely.",
        "Save it as JPEG or PNG.",
    ),
    _error(
        "picture-large",
        "The picture is too large",
        "It is more than any screen can show.",
        "Save it with at most 40 megapixels and 15 MB.",
    ),
    _warning(
        "picture-private",
        "The picture says where it was taken",
        "The archive keeps the original, and with it the place and perhaps the owner's name.",
        "Save it without metadata.",
    ),
    _error(
        "picture-consent",
        "People are shown without their consent",
        "A person who can be recognised must have agreed.",
        "Ask, then write consent: yes; or choose another picture.",
    ),
    _error(
        "picture-words",
        "The picture has no description",
        "Readers who cannot see it are told nothing.",
        "Describe in alt what the picture shows, at least in the language of the record.",
    ),
    # Vocabularies
    _warning(
        "term-unused",
        "No record uses this word",
        "Readers would filter by it and find nothing.",
        "Use it, or take it out.",
    ),
)

CODES: dict[str, Code] = {code.name: code for code in sorted(_ALL, key=lambda code: code.name)}
