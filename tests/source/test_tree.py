"""The content folder: only plain files are opened, and their text comes without tricks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.source.tree import SourceFile, Tree, read_tree
from tests.lawful import inside, texts

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def laid(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x", "utf-8")
    return folder


def codes(tree: Tree) -> dict[str, str]:
    return {each.span.path: each.code for each in tree.diagnostics}


def read(folder: Path, data: bytes) -> tuple[str, list[str]]:
    (folder / "a.md").write_bytes(data)
    text, found = SourceFile("a.md", len(data), folder).read_text()
    return text, [each.code for each in found]


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    tree = read_tree(laid(tmp_path, "b/2", "a/10", "a/9/z", "c", "B/1"))
    assert [file.path for file in tree.files] == ["B/1", "a/10", "a/9/z", "b/2", "c"]


def test_what_editors_and_systems_leave_behind_is_not_seen(tmp_path: Path) -> None:
    tree = read_tree(
        laid(tmp_path, ".git/config", ".DS_Store", "a/Thumbs.db", "a/en.md~", "a/.en.md.swp", "a/.gitkeep")
    )
    assert (tree.files, tree.diagnostics) == ((), ())


def test_nothing_is_followed_out_of_the_content(tmp_path: Path) -> None:
    laid(tmp_path / "elsewhere", "secret")
    content = laid(tmp_path / "content", "a/en.md")
    (content / "a/ka.md").symlink_to("../../elsewhere/secret")
    (content / "b").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (content / "loop").symlink_to(".", target_is_directory=True)
    (content / "gone").symlink_to("nowhere")
    os.mkfifo(content / "pipe")
    tree = read_tree(content)
    assert [file.path for file in tree.files] == ["a/en.md"]
    assert codes(tree) == {
        "a/ka.md": "file-link", "b": "file-link", "loop": "file-link", "gone": "file-link", "pipe": "file-special",
    }  # fmt: skip


def test_folders_are_not_followed_down_without_end(tmp_path: Path) -> None:
    laid(tmp_path, "/".join("abcdefgh"), "/".join("a" * 40) + "/en.md")
    tree = read_tree(tmp_path)
    assert [file.path for file in tree.files] == ["a/b/c/d/e/f/g/h"]
    assert codes(tree) == {"/".join("a" * 9): "file-misplaced"}


@pytest.mark.parametrize(
    "name", [b"caf\xe9.jpg", b"a\nb.md", b"a\x1b[2Jb.md", "a\u202eb.md".encode(), "e\u0301.md".encode()]
)
def test_a_name_that_cannot_be_written_everywhere_is_refused_in_printable_words(
    tmp_path: Path, name: bytes
) -> None:
    (Path(os.fsencode(tmp_path).decode()) / os.fsdecode(name)).write_text("x")
    (found,) = read_tree(tmp_path).diagnostics
    assert found.code == "file-name"
    assert (found.span.path + found.message.read()).isprintable()
    (found.span.path + found.message.read()).encode()


@pytest.mark.parametrize("name", ["გახსნა.jpg", "Ștefan Vodă.pdf", "a b (1).pdf", "ä.jpg"])
def test_names_in_any_alphabet_are_welcome(tmp_path: Path, name: str) -> None:
    assert [file.path for file in read_tree(laid(tmp_path, name)).files] == [name]


@given(data=st.binary(max_size=80) | texts().map(str.encode) | st.text(max_size=80).map(str.encode))
@anywhere
def test_any_bytes_are_read_or_complained_about_at_a_place_in_the_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.md").write_bytes(data)
    text, found = SourceFile("a.md", len(data), tmp_path).read_text()
    assert found or "\r" not in text
    lines = data.decode("latin-1") if found and found[0].code == "file-encoding" else text
    assert all(inside(each.span, lines) for each in found)


@given(text=texts())
@anywhere
def test_plain_text_is_read_as_it_was_written(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text.encode()) == (text.removeprefix("\ufeff"), [])
    assert read(tmp_path, text.replace("\n", "\r\n").encode("utf-8-sig")) == (text, [])


def test_letters_are_composed_so_that_equal_words_are_equal(tmp_path: Path) -> None:
    assert read(tmp_path, "e\u0301 \u212b".encode()) == ("\u00e9 \u00c5", [])


@pytest.mark.parametrize(
    "sign", ["\0", "\x1b", "\x7f", "\u0085", "\u200b", "\u202e", "\u2028", "\u2066", "\ue000", "\U000e0041"]
)
def test_signs_that_nobody_can_see_are_refused(tmp_path: Path, sign: str) -> None:
    assert read(tmp_path, f"a{sign}b".encode())[1] == ["character-forbidden"]


@pytest.mark.parametrize("sign", ["\t", "\u00a0", "\u00ad", "\u2009", "\u0301", "\ufe0f", "😀", "₾", "’"])
def test_signs_that_people_type_are_welcome(tmp_path: Path, sign: str) -> None:
    assert read(tmp_path, f"a{sign}b".encode())[1] == []


def test_a_huge_file_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    os.truncate(tmp_path / "a.md", 20 * 1024**3)
    (file,) = read_tree(tmp_path).files
    text, found = file.read_text()
    assert (text, [each.code for each in found]) == ("", ["file-too-large"])
