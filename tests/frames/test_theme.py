"""The theme's icons can be used and are not listed anew for each language."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from generator.frames.theme import without_icons


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name in (
        "main.html",
        "partials/nav.html",
        "assets/style.css",
        ".icons/material/map.svg",
        "__pycache__/x.pyc",
    ):
        path = tmp_path / "theme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "theme"


def test_everything_can_be_read_and_the_icons_are_not_listed(theme: Path, tmp_path: Path) -> None:
    for _ in range(2):  # made anew over an older one
        loader = jinja2.FileSystemLoader(without_icons(str(theme), tmp_path / "lean"))
        assert loader.list_templates() == ["assets/style.css", "main.html", "partials/nav.html"]
    environment = jinja2.Environment(loader=loader, autoescape=True)
    assert environment.get_template(".icons/material/map.svg").render() == ".icons/material/map.svg"
    assert environment.get_template("partials/nav.html").render() == "partials/nav.html"


def test_a_folder_without_icons_is_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    assert without_icons(str(tmp_path / "own"), tmp_path / "lean") == str(tmp_path / "own")
    assert not (tmp_path / "lean").exists()


def test_without_links_the_theme_itself_serves(
    theme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "symlink_to", refuse)
    assert without_icons(str(theme), tmp_path / "lean") == str(theme)
