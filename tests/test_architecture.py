"""The rules of dependency, kept by looking at what each module imports and calls."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"

#: Each part of the machine with the parts it may import; itself is understood.
BASE = {"diagnostics", "locales"}
SOURCE = BASE | {"source"}
SCHEMA = SOURCE | {"schema", "crew"}
CATALOGUE = SCHEMA | {"catalogue"}
VIEWS = CATALOGUE | {"views", "search"}
SITE = VIEWS | {"frames", "publish", "settings"}
EVERYTHING = SITE | {"kinds", "known", "look", "pipeline", "authoring", "preview"}
UPSTREAM: dict[str, set[str]] = {
    "diagnostics": set(),
    "locales": set(),
    "crew": set(),
    "source": BASE,
    "schema": SCHEMA,
    "kinds": {"schema", "diagnostics"},
    "catalogue": SCHEMA,
    "search": {"locales"},
    "views": VIEWS,
    "authoring": CATALOGUE,
    "settings": SOURCE,
    "frames": SITE,
    "publish": SITE,
    "known": SITE,
    "look": SITE | {"kinds", "known"},
    "pipeline": SITE | {"kinds", "look"},
    "preview": SITE | {"look", "pipeline"},
    "cli": EVERYTHING,
    "plugin": EVERYTHING,
    "__main__": {"cli"},
}

CLOCKS = {
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "time.time_ns",
    "time.localtime", "time.gmtime", "time.ctime", "time.strftime",
}  # fmt: skip
STOPWATCHES = {"time.monotonic", "time.monotonic_ns", "time.perf_counter", "time.process_time"}
ENVIRONMENT = {"os.environ", "os.getenv", "os.putenv", "os.environb"}


@dataclass(frozen=True)
class Module:
    """A module by its path below `generator/`, and what it does."""

    path: str

    @property
    def part(self) -> str:
        """The folder it lies in, or its own name where it lies at the top."""
        return Path(self.path).parts[0].removesuffix(".py")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse((ROOT / self.path).read_text("utf-8"))

    def imports(self) -> Iterator[str]:
        """The full name of everything it imports, at the top or inside a function."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.path} imports by dots; write the whole name"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    @cached_property
    def known(self) -> dict[str, str]:
        """What it imported, by the name it uses: `datetime` → `datetime`, `today` → `datetime.date.today`."""
        found = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Import):
                found |= {alias.asname or alias.name: alias.name for alias in node.names}
        return found

    def full(self, node: ast.AST) -> str:
        """The last two words of what an expression names, wherever it was imported from: `time.time`, `print`."""
        first, *others = ast.unparse(node).split(".")
        return ".".join([*self.known.get(first, first).split("."), *others][-2:])

    def named(self) -> set[str]:
        """Everything that it names."""
        return {
            self.full(node) for node in ast.walk(self.tree) if isinstance(node, (ast.Name, ast.Attribute))
        }

    def called(self) -> set[str]:
        """Everything that it calls."""
        return {self.full(node.func) for node in ast.walk(self.tree) if isinstance(node, ast.Call)}

    def extended(self) -> set[str]:
        """Every class that a class of its own is made from."""
        found = (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))
        return {self.full(base) for node in found for base in node.bases}


@cache
def modules() -> tuple[Module, ...]:
    return tuple(Module(path.relative_to(ROOT).as_posix()) for path in sorted(ROOT.rglob("*.py")))


def importers(package: str) -> set[str]:
    """The modules that import a package of others."""
    return {
        module.path
        for module in modules()
        if any(name == package or name.startswith(f"{package}.") for name in module.imports())
    }


def naming(words: set[str]) -> set[str]:
    """The modules that name one of some words."""
    return {module.path for module in modules() if module.named() & words}


def test_every_part_of_the_machine_has_its_place_in_the_order() -> None:
    assert {module.part for module in modules()} - {"__init__"} == set(UPSTREAM)


@pytest.mark.parametrize("part", UPSTREAM)
def test_imports_point_upstream_only(part: str) -> None:
    allowed = UPSTREAM[part] | {part, "__version__"}
    wrong = [
        f"{module.path}: {name}"
        for module in modules()
        if module.part == part
        for name in module.imports()
        if name.split(".")[0] == "generator" and name.split(".")[1] not in allowed
    ]
    assert wrong == []


def test_a_kind_imports_no_other_kind() -> None:
    wrong = [
        f"{module.path}: {name}"
        for module in modules()
        if module.part == "kinds"
        for name in module.imports()
        if name.startswith("generator.kinds.") and name.split(".")[2] != module.path.split("/")[1]
    ]
    assert wrong == []


def test_nothing_imports_a_kind_by_name() -> None:
    wrong = [
        f"{module.path}: {name}"
        for module in modules()
        if module.part != "kinds"
        for name in module.imports()
        if name.startswith("generator.kinds") and name != "generator.kinds.discover"
    ]
    assert wrong == []


def test_kinds_use_nothing_but_the_schema_and_the_standard_library() -> None:
    ours = {"generator", "pydantic", *sys.stdlib_module_names}
    wrong = [
        f"{module.path}: {name}"
        for module in modules()
        if module.part == "kinds"
        for name in module.imports()
        if name.split(".")[0] not in ours
    ]
    assert wrong == []


def test_only_the_plugin_and_the_frames_import_mkdocs() -> None:
    assert {path for path in importers("mkdocs") if not path.startswith("frames/")} <= {"plugin.py"}


def test_only_one_module_imports_yaml() -> None:
    assert importers("yaml") == {"source/yaml.py"}


def test_only_one_module_makes_jinja_environments() -> None:
    making = {
        "jinja2.Environment",
        "nativetypes.NativeEnvironment",
        "sandbox.SandboxedEnvironment",
        "jinja2.Template",
    }
    made = {module.path for module in modules() if (module.called() | module.extended()) & making}
    assert made == {"publish/templates.py"}


def test_only_the_command_prints_and_exits() -> None:
    speaking = {
        "print",
        "click.echo",
        "sys.exit",
        "exit",
        "quit",
        "os._exit",
        "SystemExit",
        "sys.stdout",
        "sys.stderr",
    }
    assert naming(speaking) <= {"cli.py"}
    assert importers("click") <= {"cli.py"}


def test_only_the_settings_read_the_clock() -> None:
    assert naming(CLOCKS) <= {"settings.py"}
    assert naming(STOPWATCHES) <= {"cli.py", "preview/server.py"}


def test_only_the_settings_the_frames_and_the_plugin_read_the_environment() -> None:
    assert naming(ENVIRONMENT) <= {"settings.py", "frames/make.py", "plugin.py"}


def test_nothing_is_random() -> None:
    assert importers("random") | importers("secrets") | importers("uuid") == set()


def test_whoever_asks_whether_anything_has_changed_loads_next_to_nothing() -> None:
    asked = "import generator.cli, generator.frames.make, sys; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT.parent
    )
    loaded = {name.partition(".")[0] for name in told.stdout.split()}
    assert "click" in loaded
    assert not loaded & {"pydantic", "jinja2", "PIL", "babel", "mkdocs", "nh3"}
