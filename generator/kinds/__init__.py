"""The kinds of records. One folder is one kind, and there is no list of them to edit."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from generator.schema import Check, Kind

_HERE = Path(__file__).parent


@cache
def discover() -> Mapping[str, Kind]:
    """All kinds by name, sorted. A folder with an `__init__.py` that declares `KIND` is one."""
    found: dict[str, Kind] = {}
    for folder in sorted(_HERE.iterdir()):
        if (folder / "__init__.py").is_file():
            module = importlib.import_module(f"{__name__}.{folder.name}")
            found[folder.name] = module.KIND.placed(folder.name, folder, _checks(folder))
    return MappingProxyType(found)


def _checks(folder: Path) -> tuple[Check, ...]:
    if not (folder / "checks.py").is_file():
        return ()
    module = importlib.import_module(f"{__name__}.{folder.name}.checks")
    return tuple(module.CHECKS)
