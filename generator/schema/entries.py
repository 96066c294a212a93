"""Where records lie: the files that belong to one record, and whether they lie where they should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema.entry import RECORD_FILE, Read, read_register, read_story
from generator.schema.fields.names import MAX_SLUG, SLUG, slug_hint, slugged
from generator.schema.kind import Kind
from generator.source.tree import SourceFile


@dataclass(frozen=True, slots=True)
class Entry:
    """What lies under one name in the folder of a kind, the record's own file first."""

    kind: Kind
    name: str
    files: tuple[SourceFile, ...]

    @property
    def key(self) -> str:
        """Its path below the content."""
        return f"{self.kind.name}/{self.name}"

    @property
    def slug(self) -> str:
        """The name of its record, right or not."""
        return self.name.removesuffix(".yaml") if self.kind.layout == "register" else self.name

    @property
    def main(self) -> SourceFile:
        """The file that holds its facts, where it has one."""
        wanted = f"{self.key}/{RECORD_FILE}"
        return next((file for file in self.files if file.path == wanted), self.files[0])

    @property
    def meant(self) -> str:
        """The slug that was most likely meant by its name."""
        return meant_slug(self.name)

    def made_of(self) -> dict[str, str]:
        """The digests of its files by their paths."""
        return {file.path: file.digest() for file in self.files}

    def read(self) -> Read:
        """The record that lies here, or what is wrong with it."""
        # Digest and text are of the same bytes, whatever happens to the file meanwhile.
        kind, name, files = self.kind, self.name, [file.opened() for file in self.files]
        made_of = {file.path: file.digest() for file in files}
        loose = len(files[0].parts) == 2
        if kind.layout == "register" and loose and name.endswith(".yaml"):
            read = read_register(files, kind, self.slug)
        elif kind.layout == "story" and not loose:
            read = read_story(files, kind, self.slug)
        else:
            return Read(None, (_misplaced(kind, files[0]),))
        if read.record:
            read = replace(read, record=replace(read.record, file=self.main, made_of=made_of))
        if SLUG.fullmatch(self.slug) and len(self.slug) <= MAX_SLUG:
            return read
        wrong = complain(
            "slug-form",
            Span(files[0].path),
            say("'{value}' cannot be part of an address", value=self.slug),
            hint=slug_hint(self.slug),
        )
        return replace(read, diagnostics=(*read.diagnostics, wrong))


def all_entries(files: Sequence[SourceFile], kinds: Mapping[str, Kind]) -> Iterator[Entry]:
    """The entries of all kinds, in the order of their paths."""
    for top, group in groupby(files, key=lambda file: file.parts[0]):
        mine = list(group)
        if top in kinds and len(mine[0].parts) > 1:
            yield from entries(kinds[top], mine)


def entries(kind: Kind, files: Sequence[SourceFile]) -> Iterator[Entry]:
    """The entries of one kind. The folder of a register record lies beside it: `gori/` by `gori.yaml`."""
    found = {name: list(entry) for name, entry in groupby(files, key=lambda file: file.parts[1])}
    if kind.layout == "register":
        for name in list(found):
            main = f"{name}.yaml"
            if main in found and len(found[name][0].parts) > 2:
                found[main] += found.pop(name)
    for name, entry in found.items():
        yield Entry(kind, name, tuple(entry))


def meant_slug(name: str) -> str:
    """The slug that somebody who called a file or a folder so most likely meant."""
    return slugged(name.removesuffix(".yaml").removesuffix(".yml").removesuffix(".md"))


def _misplaced(kind: Kind, file: SourceFile) -> Diagnostic:
    slug = meant_slug(file.parts[1]) or "gori"
    if not file.path.endswith((".yaml", ".yml", ".md")):
        message = say("'{name}' lies beside the records, not in the folder of one", name=file.parts[-1])
        hint = say("move it into the folder of its record, or delete it")
    else:
        message = say("no record of this kind is kept in such a place")
        right = f"{slug}.yaml" if kind.layout == "register" else f"{slug}/{RECORD_FILE}"
        hint = say("the right place is {right}", right=f"{kind.name}/{right}")
    return complain("file-misplaced", Span(file.path), message, hint=hint)
