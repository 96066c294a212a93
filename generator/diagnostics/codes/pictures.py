"""Photographs and documents: their files, their rights, their words."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "attachment-form",
        "Neither a file nor an address",
        "There must be exactly one thing to open.",
        "Give file or url, not both.",
    ),
    error(
        "attachment-missing",
        "The file is not there",
        "Readers would meet an error page.",
        "Put the file beside record.yaml, or correct its name.",
    ),
    warning(
        "attachment-private",
        "The document names the person who made it",
        "Documents are handed out as they are, and programs write the name of their user into them.",
        "Take the name out (File, Info, Inspect Document; or the properties of the file) and save it again; names of offices that the hub knows may stay.",
    ),
    error(
        "attachment-type",
        "A type of file that cannot be handed out",
        "Documents with programs in them are a danger to readers.",
        "Use PDF, or the open document formats.",
    ),
    error(
        "picture-missing",
        "The picture is not there",
        "Readers would see a gap.",
        "Put the file beside record.yaml, or correct its name.",
    ),
    error(
        "picture-form",
        "Not a picture that can be shown",
        "Only JPEG, PNG and WebP pictures can be shown safely.",
        "Save it as JPEG or PNG.",
    ),
    error(
        "picture-large",
        "The picture is too large",
        "It is more than any screen can show.",
        "Save it with at most 40 megapixels and 15 MB.",
    ),
    warning(
        "picture-private",
        "The picture says where it was taken",
        "The archive keeps the original, and with it the place and perhaps the owner's name.",
        "Save it without metadata.",
    ),
    error(
        "picture-consent",
        "People are shown without their consent",
        "A person who can be recognised must have agreed.",
        "Ask, then write consent: yes; or choose another picture.",
    ),
    error(
        "picture-words",
        "The picture has no description",
        "Readers who cannot see it are told nothing.",
        "Describe in alt what the picture shows, at least in the language of the record.",
    ),
)
