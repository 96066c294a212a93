"""Names of assets hold the digest of their bytes, and whatever names another file follows it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.frames.assets import name, point, read_names
from generator.frames.slots import FrameBroken

ASSETS = {
    "javascripts/hub.js": 'if (asked) import("./search/page.js");\nconst root = new URL("../../", import.meta.url);\n',
    "javascripts/search/page.js": 'import {\n  a,\n  b,\n} from "../table.js";\nexport { c } from "./words.js";\n',
    "javascripts/search/words.js": "export const c = 1;\n",
    "javascripts/table.js": 'const land = new URL("../maps/land.svg", import.meta.url);\nexport const [a, b] = [1, 2];\n',
    "maps/land.svg": "<svg/>",
    "fonts/sans.woff2": "letters",
    "stylesheets/main.0123abcd.min.css": ".a{mask:url(\"data:image/svg+xml,<svg fill='url(sans.woff2)'/>\")}",
    "stylesheets/fonts.css": "@font-face { src: url(../fonts/sans.woff2) format('woff2') }\nb { url(#c) url(data:d) }",
}


def laid(folder: Path, **changed: str) -> Path:
    for path, text in (ASSETS | changed).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_every_name_holds_the_digest_of_the_bytes_that_bear_it(tmp_path: Path) -> None:
    names = name(laid(tmp_path))
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert sorted(names.values()) == files
    assert names.keys() == ASSETS.keys()
    for path in files:
        assert path.split(".")[-2] == hashlib.sha256((tmp_path / path).read_bytes()).hexdigest()[:8]
    assert names["stylesheets/main.0123abcd.min.css"].startswith("stylesheets/main.min.")
    assert read_names(tmp_path)["javascripts/hub.js"] == names["javascripts/hub.js"]


def test_scripts_and_styles_name_others_as_they_are_called_now(tmp_path: Path) -> None:
    names = name(laid(tmp_path))
    read = {old: (tmp_path / new).read_text("utf-8") for old, new in names.items()}
    page, table, words = (names[f"javascripts/{each}.js"].rpartition("/")[2] for each in ("search/page", "table", "search/words"))  # fmt: skip
    assert f'import("./search/{page}")' in read["javascripts/hub.js"]
    assert 'new URL("../../", import.meta.url)' in read["javascripts/hub.js"]
    assert f'}} from "../{table}"' in read["javascripts/search/page.js"]
    assert f'from "./{words}"' in read["javascripts/search/page.js"]
    assert f'new URL("../{names["maps/land.svg"]}", import.meta.url)' in read["javascripts/table.js"]
    assert f"""url("../{names["fonts/sans.woff2"]}") format""" in read["stylesheets/fonts.css"]
    assert "b { url(#c) url(data:d) }" in read["stylesheets/fonts.css"]
    for kept in ("javascripts/search/words.js", "stylesheets/main.0123abcd.min.css"):
        assert read[kept] == ASSETS[kept]


def test_a_change_below_renames_all_that_lead_to_it_and_nothing_else(tmp_path: Path) -> None:
    before = name(laid(tmp_path / "before"))
    after = name(laid(tmp_path / "after", **{"maps/land.svg": "<svg>another coast</svg>"}))
    changed = {old for old in before if before[old] != after[old]}
    assert changed == {
        "maps/land.svg",
        *(f"javascripts/{each}.js" for each in ("table", "search/page", "hub")),
    }


def test_naming_again_changes_nothing(tmp_path: Path) -> None:
    first = name(laid(tmp_path))
    again = name(tmp_path)
    assert again == {new: new for new in first.values()}


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('import "./nowhere.js";', "assets/javascripts/hub.js names assets/javascripts/nowhere.js"),
        ('import "./table.js"; import "./hub.js";', "circle: javascripts/hub.js → javascripts/hub.js"),
        ("import './table.js';", "assets/javascripts/hub.js names a file in a way that nobody follows"),
        ('fetch("../maps/land.svg");', "in a way that nobody follows"),
        ("import(`./${name}.js`);", "in a way that nobody follows"),
    ],
)
def test_a_script_that_would_lead_nowhere_stops_the_build(tmp_path: Path, script: str, words: str) -> None:
    with pytest.raises(FrameBroken) as stopped:
        name(laid(tmp_path, **{"javascripts/hub.js": script}))
    assert words in str(stopped.value)


def test_frames_name_what_is_there_or_stop_the_build() -> None:
    frame = (
        '<a href="slot-root-slotprojects/"><script src="slot-root-slotassets/javascripts/hub.js"></script>'
    )
    assert point(frame, {"javascripts/hub.js": "javascripts/hub.4f2a91c3.js"}) == frame.replace(
        "hub.js", "hub.4f2a91c3.js"
    )
    with pytest.raises(FrameBroken, match=r"assets/javascripts/hub\.js, which is not there"):
        point(frame, {})
