"""Pictures and documents beside a record: there, safe, described, and allowed to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.diagnostics import Diagnostic, complain, say
from generator.schema import Record
from generator.schema.reading import meant
from generator.schema.record import Attachment, Picture
from generator.source import pictures
from generator.source.tree import SourceFile


def check(catalogue: Catalogue, files: tuple[SourceFile, ...]) -> Iterator[Diagnostic]:
    """Each picture and each attachment of each record."""
    by_path = {file.path: file for file in files}
    for record in catalogue.records:
        for index, picture in enumerate(record.facts.pictures):
            yield from _picture(record, index, picture, by_path)
        for index, attachment in enumerate(record.facts.attachments):
            yield from _attachment(record, index, attachment, by_path)


def beside(record: Record, name: str) -> str:
    """The path of a file that lies in the record's folder."""
    return str(PurePosixPath(record.path).parent / name)


def _absent(record: Record, name: str, by_path: dict[str, SourceFile]) -> bool:
    parts = PurePosixPath(name).parts
    return ".." in parts or name.startswith("/") or "\\" in name or beside(record, name) not in by_path


def _names(record: Record, by_path: dict[str, SourceFile]) -> list[str]:
    folder = str(PurePosixPath(record.path).parent) + "/"
    return [path.removeprefix(folder) for path in by_path if path.startswith(folder)]


def _picture(
    record: Record, index: int, picture: Picture, by_path: dict[str, SourceFile]
) -> Iterator[Diagnostic]:
    place = record.span("pictures", index, "file")
    if not picture.alt.words.get(record.facts.written_in):
        yield complain(
            "picture-words", record.span("pictures", index, "alt"),
            say("nothing describes the picture in '{code}'", code=record.facts.written_in),
        )
    if picture.people and not picture.consent:
        yield complain(
            "picture-consent", record.span("pictures", index, "people"),
            say("people are shown and nobody says that they agreed"),
        )
    if _absent(record, picture.file, by_path):
        yield complain(
            "picture-missing", place, say("there is no file '{name}' beside the record", name=picture.file),
            hint=meant(picture.file, _names(record, by_path)),
        )
        return
    file = by_path[beside(record, picture.file)]
    if file.size > pictures.MAX_BYTES:
        yield complain("picture-large", place, say("the file has {size} MB", size=file.size // 2**20))
        return
    try:
        seen = pictures.look(file.on_disk)
    except pictures.Unshowable:
        yield complain("picture-form", place, say("'{name}' is not a JPEG, PNG or WebP picture", name=picture.file))
        return
    if seen.width * seen.height > pictures.MAX_PIXELS:
        yield complain(
            "picture-large", place,
            say("the picture has {width} × {height} pixels", width=seen.width, height=seen.height),
        )
    if seen.located:
        yield complain("picture-private", place, say("'{name}' says where it was taken", name=picture.file))


def _attachment(
    record: Record, index: int, attachment: Attachment, by_path: dict[str, SourceFile]
) -> Iterator[Diagnostic]:
    place = record.span("attachments", index)
    if bool(attachment.file) == bool(attachment.url):
        yield complain("attachment-form", place, say("an attachment has either a file or an address"))
        return
    if not attachment.file:
        return
    place = record.span("attachments", index, "file")
    if _absent(record, attachment.file, by_path):
        yield complain(
            "attachment-missing", place,
            say("there is no file '{name}' beside the record", name=attachment.file),
            hint=meant(attachment.file, _names(record, by_path)),
        )
        return
    file = by_path[beside(record, attachment.file)]
    ending = PurePosixPath(attachment.file).suffix.lower()
    starts = pictures.DOCUMENTS.get(ending)
    with file.on_disk.open("rb") as opened:
        head = opened.read(8)
    if starts is None or (starts and not head.startswith(starts)) or file.size > pictures.MAX_DOCUMENT:
        yield complain(
            "attachment-type", place,
            say("'{name}' cannot be handed out safely", name=attachment.file),
            hint=say("use one of {endings} with at most {limit} MB",
                     endings=", ".join(pictures.DOCUMENTS), limit=pictures.MAX_DOCUMENT // 2**20),
        )
