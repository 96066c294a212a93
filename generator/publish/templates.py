"""The one Jinja environment of the hub's own pages: autoescape on, nothing undefined, no text but by label."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, FunctionLoader, StrictUndefined
from jinja2.runtime import Context

from generator.schema import Kind

#: The template of a kind that has none of its own.
DEFAULT = "record.html"


class _Plain(Context):
    """Calls what a template calls, and nothing more.

    Jinja first looks whether it would like to be handed the context; nothing that our templates know
    does, and a page calls two hundred times.
    """

    def call(
        self, called: Any, /, *args: Any, _block_vars: Any = None, _loop_vars: Any = None, **kwargs: Any
    ) -> Any:
        """The answer; what the compiler adds for those that ask for the context is dropped."""
        return called(*args, **kwargs)


def environment(root: Path, kinds: Mapping[str, Kind]) -> Environment:
    """Templates of `overrides/hub/`, and `kinds/NAME.html` from each kind's own folder."""
    shared = root / "overrides" / "hub"
    made = Environment(
        loader=ChoiceLoader(
            [FunctionLoader(partial(_of_kind, kinds=kinds, shared=shared)), FileSystemLoader(shared)]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        # Templates do not change under a running build, and all of them together are few.
        auto_reload=False,
        cache_size=-1,
    )
    made.context_class = _Plain
    return made


def _of_kind(name: str, kinds: Mapping[str, Kind], shared: Path) -> str | None:
    folder, _, file = name.partition("/")
    kind = kinds.get(file.removesuffix(".html"))
    if folder != "kinds" or kind is None:
        return None
    own = kind.folder / "page.html.jinja"
    return own.read_text("utf-8") if own.is_file() else f'{{% extends "{DEFAULT}" %}}'
