"""Lines of the content as its authors wrote them, to be shown above what there is to say of them."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics.report import Excerpt


def excerpts(content: Path) -> Excerpt:
    """(path, number) → that line of a file, read when it is first asked for; None where there is no such line."""
    lines: dict[str, list[str]] = {}

    def excerpt(path: str, number: int) -> str | None:
        if path not in lines:
            file = content / path
            try:
                plain = file.is_file() and not file.is_symlink() and file.stat().st_size < 1_000_000
                # The same line ends as the reader of files knows, so that numbers agree.
                read = file.read_bytes().decode("utf-8-sig") if plain else ""
                lines[path] = read.replace("\r\n", "\n").replace("\r", "\n").split("\n") if read else []
            except (OSError, UnicodeDecodeError):
                lines[path] = []
        return lines[path][number - 1] if 0 < number <= len(lines[path]) else None

    return excerpt
