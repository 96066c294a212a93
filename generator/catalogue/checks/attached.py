"""Pictures and documents beside a record: there, safe, described, and allowed to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.crew import shared
from generator.diagnostics import Diagnostic, Message, Span, at_most, complain, say
from generator.schema import Record
from generator.schema.reading import nearest
from generator.schema.record import Attachment, Picture
from generator.source import documents, pictures
from generator.source.sound import Sound
from generator.source.tree import SourceFile

#: Fewer pictures are decoded before other processes are there to help.
_WORTH_IT = 16


def ahead(catalogue: Catalogue, files: tuple[SourceFile, ...], sound: Sound, processes: int) -> None:
    """Decodes, by several processes, the pictures that nobody has seen yet; what there is to say of them is said
    by the check, which finds the others seen.
    """
    by_path = {file.path: file for file in files}
    named = (beside(each, picture.file) for each in catalogue.records for picture in each.facts.pictures)
    found = [by_path[path] for path in dict.fromkeys(named) if path in by_path]
    new = [file for file in found if not sound.known(file)]
    if len(new) >= _WORTH_IT:
        shared(partial(_decode, sound), new, processes)


def _decode(sound: Sound, file: SourceFile) -> None:
    if file.size > pictures.MAX_BYTES:
        return
    with suppress(pictures.Unshowable):
        sound.vet(file, private=pictures.look(file.on_disk).located)


def check(catalogue: Catalogue, files: tuple[SourceFile, ...], sound: Sound) -> Iterator[Diagnostic]:
    """Each picture and each attachment of each record."""
    by_path = {file.path: file for file in files}
    offices = (
        tuple(_offices(catalogue)) if any(record.facts.attachments for record in catalogue.records) else ()
    )
    for record in catalogue.records:
        shown = (_picture(record, *each, by_path, sound) for each in enumerate(record.facts.pictures))
        handed = (
            _attachment(record, *each, by_path, offices) for each in enumerate(record.facts.attachments)
        )
        yield from at_most(chain.from_iterable(shown))
        yield from at_most(chain.from_iterable(handed))


def beside(record: Record, name: str) -> str:
    """The path of a file that lies in the record's folder; that of `gori.yaml` is `gori/` beside it."""
    return str(PurePosixPath(record.kind, record.slug, name))


def _absent(record: Record, name: str, by_path: dict[str, SourceFile]) -> bool:
    parts = PurePosixPath(name).parts
    return ".." in parts or name.startswith("/") or "\\" in name or beside(record, name) not in by_path


def _hint(record: Record, name: str, by_path: dict[str, SourceFile]) -> Message:
    """What may have been meant by the name of a file that is not there."""
    folder = f"{record.id}/"
    beside = [path.removeprefix(folder) for path in by_path if path.startswith(folder)]
    files = [each for each in beside if not each.endswith((".md", ".yaml"))]
    near = nearest(name, files)
    return (
        say("did you mean '{word}'?", word=near) if near else say("put the file into {folder}", folder=folder)
    )


def _picture(
    record: Record, index: int, picture: Picture, by_path: dict[str, SourceFile], sound: Sound
) -> Iterator[Diagnostic]:
    if not picture.alt.words.get(record.facts.written_in):
        yield complain(
            "picture-words",
            record.span("pictures", index, "alt"),
            say("nothing describes the picture in '{code}'", code=record.facts.written_in),
            hint=say("add {code}: … to alt and say what the picture shows", code=record.facts.written_in),
        )
    if picture.people and not picture.consent:
        yield complain(
            "picture-consent",
            record.span("pictures", index, "people"),
            say("people are shown and nobody says that they agreed"),
            hint=say("ask them and write consent: yes, or choose another picture"),
        )
    if _absent(record, picture.file, by_path):
        yield complain(
            "picture-missing",
            record.span("pictures", index, "file"),
            say("there is no file '{name}' beside the record", name=picture.file),
            hint=_hint(record, picture.file, by_path),
        )
        return
    file = by_path[beside(record, picture.file)]
    if not sound.known(file):
        yield from _looked(picture.file, file, record.span("pictures", index, "file"), sound)


def _looked(name: str, file: SourceFile, place: Span, sound: Sound) -> Iterator[Diagnostic]:
    """What the file of a picture says of itself."""
    smaller = say("save it again with at most 40 megapixels and 15 MB")
    if file.size > pictures.MAX_BYTES:
        size = say("the file has {size} MB", size=file.size // 2**20)
        yield complain("picture-large", place, size, hint=smaller)
        return
    try:
        seen = pictures.look(file.on_disk)
    except pictures.TooLarge:
        yield complain("picture-large", place, say("'{name}' has too many pixels", name=name), hint=smaller)
        return
    except pictures.Cut:
        yield complain(
            "picture-form",
            place,
            say("'{name}' breaks off before the picture ends", name=name),
            hint=say("copy it again from where it came"),
        )
        return
    except pictures.Unshowable:
        yield complain(
            "picture-form",
            place,
            say("'{name}' is not a JPEG, PNG or WebP picture", name=name),
            hint=say("open it in a program for pictures and save it as JPEG or PNG"),
        )
        return
    if seen.width * seen.height > pictures.MAX_PIXELS:
        pixels = say("the picture has {width} × {height} pixels", width=seen.width, height=seen.height)
        yield complain("picture-large", place, pixels, hint=smaller)
        return
    try:
        sound.vet(file, private=seen.located)
    except pictures.Unshowable:
        yield complain(
            "picture-form",
            place,
            say("'{name}' begins like a picture and is damaged inside", name=name),
            hint=say(
                "open it in a program for pictures and save it anew, or copy it again from where it came"
            ),
        )
    if seen.located:
        yield complain(
            "picture-private",
            place,
            say("'{name}' says where it was taken", name=name),
            hint=say("save it again without metadata, or without its place"),
        )


def _attachment(
    record: Record,
    index: int,
    attachment: Attachment,
    by_path: dict[str, SourceFile],
    offices: tuple[str, ...],
) -> Iterator[Diagnostic]:
    place = record.span("attachments", index)
    if bool(attachment.file) == bool(attachment.url):
        yield complain(
            "attachment-form",
            place,
            say("the attachment has a file and an address")
            if attachment.file
            else say("the attachment has neither a file nor an address"),
            hint=say("write file: for a document beside the record, or url: for one elsewhere, not both"),
        )
        return
    if not attachment.file:
        return
    place = record.span("attachments", index, "file")
    if _absent(record, attachment.file, by_path):
        yield complain(
            "attachment-missing",
            place,
            say("there is no file '{name}' beside the record", name=attachment.file),
            hint=_hint(record, attachment.file, by_path),
        )
        return
    file = by_path[beside(record, attachment.file)]
    if unsafe := _unsafe(attachment.file, file):
        yield complain(
            "attachment-type",
            place,
            unsafe,
            hint=say(
                "use one of {endings} with at most {limit} MB",
                endings=", ".join(documents.DOCUMENTS),
                limit=documents.MAX_DOCUMENT // 2**20,
            ),
        )
        return
    for name in documents.authors(file.on_disk):
        if not any(office in name.casefold() or name.casefold() in office for office in offices):
            yield complain(
                "attachment-private",
                place,
                say("'{name}' says that '{author}' made it", name=attachment.file, author=name),
                hint=say("take the name out in the program it was made with, and save it again"),
            )


def _offices(catalogue: Catalogue) -> Iterator[str]:
    """What towns and organisations are called, in all languages: their names may stand in a document."""
    for kind in ("organisations", "municipalities"):
        for record in catalogue.all(kind):
            yield from (name.casefold() for name in record.title.words.values() if name)


def _unsafe(name: str, file: SourceFile) -> Message | None:
    """Why a document cannot be handed out, or None."""
    ending = PurePosixPath(name).suffix.lower()
    starts = documents.DOCUMENTS.get(ending)
    if starts is None:
        return say("'{name}' is of a kind that cannot be handed out safely", name=name)
    if file.size > documents.MAX_DOCUMENT:
        return say("'{name}' has {size} MB", name=name, size=file.size // 2**20)
    with file.on_disk.open("rb") as opened:
        head = opened.read(8)
    if starts and not head.startswith(starts):
        return say("'{name}' is not what its ending {ending} says", name=name, ending=ending)
    return None
