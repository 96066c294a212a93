"""What is wrong with a file before anybody has read what it says."""

from __future__ import annotations

from generator.diagnostics.codes.code import error, warning

CODES = (
    error(
        "file-encoding",
        "The file is not UTF-8",
        "Letters of four alphabets only survive in UTF-8.",
        "Save the file again and choose the encoding UTF-8.",
    ),
    error(
        "file-link",
        "A file is only a link",
        "A link can point to something that is not part of the content.",
        "Put a copy of the file itself in its place.",
    ),
    error(
        "file-misplaced",
        "The file lies where no record is looked for",
        "Each kind of record has one layout; a file elsewhere would silently be left out.",
        "Move it to the place that the hint names.",
        "projects/gori-growth/record.yaml",
    ),
    error(
        "file-name",
        "A name that not every program can write",
        "The file could not be opened, or not be found, on some machines.",
        "Call it something in Latin letters, digits and hyphens.",
        "launch-of-the-market.jpg",
    ),
    error(
        "file-special",
        "Not an ordinary file",
        "Only ordinary files can be published.",
        "Delete it, or put an ordinary file in its place.",
    ),
    error(
        "file-too-large",
        "The file is too large",
        "Readers have thin lines, and the checks have to stay quick.",
        "Shorten it, or attach a document instead.",
    ),
    warning(
        "file-unused",
        "No record uses the file",
        "A file that nothing points to is never published and only weighs on the archive.",
        "List it under pictures or attachments, or delete it.",
    ),
    error(
        "character-forbidden",
        "An invisible character",
        "Such characters can hide text or turn its order around, and no reader can see it.",
        "Delete it and type the letters around it again.",
    ),
    error(
        "front-matter-missing",
        "The file has no front matter",
        "Title and summary are read from between two lines '---' at the top.",
        "Begin the file with them.",
        "---\ntitle: A market for Gori\nsummary: …\n---",
    ),
    error(
        "front-matter-open",
        "The front matter is not closed",
        "Without the second '---' the story would be read as part of the title.",
        "Put a line '---' after the summary.",
    ),
    error(
        "kind-unknown",
        "Not a kind of record",
        "The name of a folder says what kind of records lie in it.",
        "Rename the folder as the hint says.",
    ),
)
