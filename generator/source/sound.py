"""Which pictures have been decoded to their last pixel and found whole: once for each picture, not once for each check."""

from __future__ import annotations

from pathlib import Path

from generator.source.digest import digest
from generator.source.pictures import MAX_BYTES, MAX_PIXELS, unpack
from generator.source.tree import SourceFile


class Sound:
    """Remembers pictures that there is nothing to say of, as empty files in a folder that may be thrown away.

    A mark is named by what the disk says of the picture (whose file came to rest before `at_rest`), or by its
    bytes. Without a folder nothing is remembered, and every picture is decoded each time.
    """

    def __init__(self, folder: Path | None = None, at_rest: int = 0) -> None:
        self._folder, self._at_rest = folder, at_rest

    def known(self, file: SourceFile) -> bool:
        """Whether it lies there as it did when it was whole and said nothing private."""
        mark = self._by_state(file)
        return mark is not None and mark.is_file()

    def vet(self, file: SourceFile, *, private: bool = False) -> None:
        """Raises `Unshowable` for a picture that is damaged inside."""
        mark = self._folder / file.digest() if self._folder else None
        if not mark or not mark.is_file():
            unpack(file.on_disk)
        for each in (mark, None if private else self._by_state(file)):
            if each:
                each.parent.mkdir(parents=True, exist_ok=True)
                each.touch()

    def _by_state(self, file: SourceFile) -> Path | None:
        if not self._folder or not file.state or file.changed >= self._at_rest:
            return None
        return self._folder / digest(str(file.on_disk), file.state, str((MAX_BYTES, MAX_PIXELS)))
