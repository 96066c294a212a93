"""What is decided outside the content: folders, address, day. The only reader of environment and clock."""

from __future__ import annotations

import datetime
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Span
from generator.source import yaml

CONFIG = "mkdocs.yml"


class Misused(Exception):
    """The command was called, or the project set up, in a way that cannot work; the words say how."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything is and what day it is.

    `base_url` ends in a slash, or is empty where the site's address is not known. `repository` is the
    address of the content's folder for editing, `issues` that for reporting mistakes.
    """

    root: Path
    content: Path
    output: Path
    base_url: str = ""
    as_of: datetime.date = datetime.date(2026, 11, 22)
    repository: str = ""
    edit: str = ""
    site_name: str = "M4EG Knowledge Hub"
    processes: int = 1
    compress: bool = False

    @property
    def cache(self) -> Path:
        """Where derived files are kept between builds; may be thrown away at any time."""
        return self.root / ".hub"

    @property
    def base_path(self) -> str:
        """The path of the site on its host, with slashes at both ends."""
        if not self.base_url:
            return "/"
        return "/" + self.base_url.split("://", 1)[-1].partition("/")[2]


def find_root(start: Path) -> Path:
    """The folder of mkdocs.yml: above the current folder, else where this program was installed from."""
    for folder in (start, *start.parents, Path(__file__).resolve().parent.parent):
        if (folder / CONFIG).is_file():
            return folder
    raise Misused(f"there is no {CONFIG} here or above; run the command inside the project")


def read_settings(
    *,
    root: Path | None = None,
    content: Path | None = None,
    output: Path | None = None,
    base_url: str | None = None,
    as_of: str | None = None,
    compress: bool = False,
) -> Settings:
    """The settings of mkdocs.yml, with what the command line says on top. Raises `Misused`."""
    root = root or find_root(Path.cwd())
    config = _config(root / CONFIG)
    hub: dict[str, Any] = next(
        (each["hub"] for each in config.get("plugins", []) if isinstance(each, dict) and "hub" in each), {}
    )
    address = (
        base_url if base_url is not None else os.environ.get("HUB_BASE_URL", config.get("site_url") or "")
    )
    if address and not address.startswith(("http://", "https://")):
        raise Misused(f"'{address}' is not the address of a site; write it with https://")
    return Settings(
        root=root,
        content=(content or root / str(hub.get("content", "content"))).resolve(),
        output=(output or root / str(config.get("site_dir") or "site")).resolve(),
        base_url=address.rstrip("/") + "/" if address else "",
        as_of=_day(as_of or str(hub.get("as_of") or "")),
        repository=str(hub.get("repository") or "").rstrip("/"),
        edit=str(hub.get("edit") or "edit/main/content"),
        site_name=str(config.get("site_name") or "M4EG Knowledge Hub"),
        processes=_processes(),
        compress=compress,
    )


def _processes() -> int:
    """One per processor, where processes can be forked; one elsewhere."""
    wanted = os.environ.get("HUB_PROCESSES", "")
    if wanted.isdigit() and int(wanted):
        return int(wanted)
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise Misused(f"'{text}' is not a day; write year-month-day, as in 2026-11-22") from None


def _config(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise Misused(f"there is no {path.name} in {path.parent}")
    node, trouble = yaml.read(path.read_text("utf-8"), path.name)
    for each in trouble:
        raise Misused(f"{_place(each.span)} {each.message.read()}")
    data = yaml.plain(node)
    return data if isinstance(data, dict) else {}


def _place(span: Span) -> str:
    return f"{span.path}:{span.line}:{span.column}:"


def locked_versions(root: Path) -> str:
    """Everything the lock file pins, as one text: a change of any of it makes the frames anew."""
    lock = root / "requirements.lock"
    project = root / "pyproject.toml"
    version = tomllib.loads(project.read_text("utf-8"))["project"]["version"] if project.is_file() else ""
    return f"{version}\n{lock.read_text('utf-8') if lock.is_file() else ''}"
