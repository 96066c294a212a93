"""Which pictures have been decoded to their last pixel and found whole: once for each picture, not once for each check."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.source.pictures import unpack


class Sound:
    """Remembers whole pictures by the digest of their bytes, as empty files in a folder that may be thrown away.

    Without a folder nothing is remembered, and every picture is decoded each time.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def vet(self, path: Path) -> None:
        """Raises `Unshowable` for a picture that is damaged inside."""
        if self._folder is None:
            unpack(path)
            return
        mark = self._folder / hashlib.sha256(path.read_bytes()).hexdigest()[:32]
        if mark.is_file():
            return
        unpack(path)
        self._folder.mkdir(parents=True, exist_ok=True)
        mark.touch()
