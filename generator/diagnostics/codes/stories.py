"""Stories: their headings, sections, markup and links."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "heading-level",
        "A heading of the wrong level",
        "Screen readers and tables of contents follow the levels.",
        "Begin at '##' and go down one level at a time, to '####'.",
    ),
    error(
        "heading-nested",
        "A heading inside a quote or a list",
        "It would break the outline of the page.",
        "Move the heading out.",
    ),
    warning(
        "section-unknown",
        "Not a section of this kind of story",
        "Known sections can be found, compared and printed; others only read.",
        "Use the section's name in the language of the file.",
        "## Problem",
    ),
    error(
        "markup-html",
        "HTML in the story",
        "HTML is not kept, so its content would be lost.",
        "Write it in Markdown.",
    ),
    error(
        "markup-deep",
        "Quotes and lists too deep in each other",
        "No reader finds their way out again, and on a phone no room is left.",
        "Tell it with fewer levels.",
    ),
    error(
        "picture-in-story",
        "A picture in the story",
        "Pictures need a description, a credit and a licence.",
        "List it under pictures in record.yaml.",
    ),
    error(
        "link-form",
        "Not an address",
        "Readers must be able to follow the link.",
        "Write a whole address, or /KIND/SLUG for a record.",
    ),
    error(
        "link-unknown",
        "The link leads to nothing in the hub",
        "Readers would meet an error page.",
        "Correct it to the address of a record.",
        "[Gori](/municipalities/gori)",
    ),
)
