"""The one Jinja environment of the hub's own pages: autoescape on, nothing undefined, no text but by label."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, FunctionLoader, StrictUndefined, Template

from generator.publish import compiler
from generator.schema import Kind
from generator.views.markup import escape_text

#: The template of a kind that has none of its own.
DEFAULT = "record.html"


class _Templates(Environment):
    """Templates that do not change under a running build; all of them together are few."""

    code_generator_class = compiler.Direct
    escaped = staticmethod(compiler.escaped)
    escape_text = staticmethod(escape_text)
    macro_class = compiler.Called

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._ready: dict[str, Template] = {}

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        """A template by its name, compiled when it is first asked for."""
        if (found := self._ready.get(name)) is None:
            found = self._ready[name] = super().get_template(name, parent, globals)
        return found

    def make_globals(self, d: Any) -> dict[str, Any]:
        """What every template may call. Ours add nothing to it, so there need not be one for each."""
        return {**self.globals, **(d or {})}


def environment(root: Path, kinds: Mapping[str, Kind]) -> Environment:
    """Templates of `overrides/hub/`, and `kinds/NAME.html` from each kind's own folder."""
    shared = root / "overrides" / "hub"
    return _Templates(
        loader=ChoiceLoader(
            [FunctionLoader(partial(_of_kind, kinds=kinds, shared=shared)), FileSystemLoader(shared)]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )


def compile_all(templates: Environment, root: Path) -> None:
    """Compiles every template now, so that processes that are made later need not do it each for itself."""
    shared = root / "overrides" / "hub"
    for path in sorted(shared.rglob("*.html")):
        templates.get_template(path.relative_to(shared).as_posix())


def _of_kind(name: str, kinds: Mapping[str, Kind], shared: Path) -> str | None:
    folder, _, file = name.partition("/")
    kind = kinds.get(file.removesuffix(".html"))
    if folder != "kinds" or kind is None:
        return None
    own = kind.folder / "page.html.jinja"
    return own.read_text("utf-8") if own.is_file() else f'{{% extends "{DEFAULT}" %}}'
