"""Facts that cannot be read as YAML, or that would be read otherwise than they look."""

from __future__ import annotations

from generator.diagnostics.codes.code import error

CODES = (
    error(
        "yaml-alias",
        "A value is repeated by reference",
        "Repetition by reference is hard to read and can blow up a small file.",
        "Write the value out wherever it is needed.",
    ),
    error(
        "yaml-duplicate",
        "A key stands twice",
        "Only one of the two values could win, and nobody would know which.",
        "Keep one of the two.",
    ),
    error(
        "yaml-key",
        "Not a key",
        "A key is a short text before a colon.",
        "Put texts that begin with a bracket in quotes.",
    ),
    error(
        "yaml-several",
        "More than one document",
        "One file holds one record.",
        "Take the second '---' out, or make a second file.",
    ),
    error(
        "yaml-syntax",
        "The file cannot be read as YAML",
        "Until it can, nothing of the record is known.",
        "Look at the line: spaces at its beginning, a missing quote, a second colon.",
        'title: "Gori: a market for all"',
    ),
    error(
        "yaml-tag",
        "A YAML tag",
        "Tags ask programs to do things; the hub only reads text.",
        "Write the value as plain text.",
    ),
    error(
        "yaml-too-deep", "Nested too deep", "No record needs so many levels.", "Look for a bracket too many."
    ),
    error(
        "yaml-too-large",
        "Too much in one file",
        "Checks have to stay quick for everybody.",
        "Split the record, or attach a document.",
    ),
)
