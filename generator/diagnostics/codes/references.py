"""What is named and cannot be found, what nobody names, and facts without a source."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "ref-form",
        "Not the name of a record",
        "References join records; a misspelt one joins nothing.",
        "Write the name of its file or folder.",
    ),
    error(
        "ref-unknown",
        "There is no such record",
        "The link would lead nowhere.",
        "Correct the name, or add the record first.",
    ),
    error(
        "ref-part-unknown",
        "The record has no such part",
        "The link would lead nowhere.",
        "Use one of the keys that the record declares.",
        "call: pioneer-2017/lot-1",
    ),
    error(
        "fact-shape",
        "Neither a value nor a list of claims",
        "A fact is one value, or several claims that may differ.",
        "Write the value, or a list.",
        "grant:\n  - {value: 1800000 GEL, source: eeas}",
    ),
    warning(
        "fact-unsourced",
        "A fact has no source",
        "A figure that nobody can look up is a rumour.",
        "Give the claim a source, or name one for all plain facts in facts_from.",
    ),
    error(
        "source-unknown",
        "There is no such source",
        "The reader could not look the claim up.",
        "Add it under sources, or correct the key.",
    ),
    warning(
        "term-unused",
        "No record uses this word",
        "Readers would filter by it and find nothing.",
        "Use it, or take it out.",
    ),
)
