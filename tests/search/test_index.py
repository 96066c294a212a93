"""The index says of every word where it stands, in files that can be read again without loss."""

from __future__ import annotations

import bisect
import json
import random
import re
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.locales import LOCALES
from generator.search.document import LEVELS, Document, levels
from generator.search.index import Index, index
from generator.search.words import words


def documents(locale: str) -> st.SearchStrategy[list[dict[str, int]]]:
    """Documents as search sees them: folded words with their levels."""
    own = words(locale)
    letters = st.characters(categories=["Ll", "Lo", "Nd"], max_codepoint=0x10FF)
    word = st.text(letters, min_size=2, max_size=12).map(lambda text: own.fold(text.lower()) or "x1")
    return st.lists(st.dictionaries(word, st.integers(1, LEVELS), max_size=8), max_size=6)


def read(found: Index) -> list[dict[str, int]]:
    """The documents again, read from the files alone, as the browser does."""
    manifest = json.loads(found.files["manifest.json"])
    back: list[dict[str, int]] = [{} for _ in range(manifest["documents"])]
    for name in manifest["blocks"]["files"]:
        for line in found.files[name].split("\n"):
            form, *forms = line.split("\t")
            for each in forms:
                rest, postings = each.rsplit(" ", 1)
                form = form[: ord(rest[0]) - 65] + rest[1:]
                number = -1
                for step, level in re.findall(r"([0-9a-v]*)([A-Z])", postings):
                    number += int(step, 32) if step else 1
                    back[number][form] = ord(level) - 64
    return back


@pytest.mark.parametrize("locale", LOCALES)
@given(data=st.data())
def test_every_word_of_every_document_can_be_read_again(locale: str, data: st.DataObject) -> None:
    given_documents = data.draw(documents(locale))
    assert read(index(given_documents, words(locale))) == given_documents


def test_all_forms_of_a_word_lie_in_one_file_and_files_are_in_order() -> None:
    many: Sequence[Mapping[str, int]] = [{f"слово{number:05}": 1 for number in range(4000)}]
    found = index(many, words("uk"))
    manifest = json.loads(found.files["manifest.json"])
    blocks = manifest["blocks"]
    assert len(blocks["files"]) > 1
    roots = [line.split("\t")[0] for name in blocks["files"] for line in found.files[name].split("\n")]
    assert roots == sorted(set(roots))
    assert blocks["first"] == sorted(blocks["first"])


def shelf(found: Index, name: str, start: str) -> set[str]:
    """What stands in the files that a browser would read for all that begins so."""
    part = json.loads(found.files["manifest.json"])[name]
    begin, end = (
        max(bisect.bisect_right(part["first"], sought) - 1, 0) for sought in (start, start + "\uffff")
    )
    read: set[str] = set()
    for file in part["files"][begin : end + 1]:
        before = ""
        for shared, rest in re.findall("([A-Z])([^A-Z]*)", found.files[file]):
            before = before[: ord(shared) - 65] + rest
            read.add(before)
    return read


def test_a_stem_is_found_by_its_first_letter_and_by_the_three_behind_it() -> None:
    chance = random.Random(1)
    made = {"".join(chance.choices("абвгд", k=chance.randrange(2, 30))) for _ in range(3000)}
    own = words("uk")
    found = index([dict.fromkeys(made, 1)], own)
    assert len(json.loads(found.files["manifest.json"])["stems"]["files"]) > 1
    for stem in {own.stem(word) for word in made}:
        assert stem in shelf(found, "stems", stem[0])
        if len(stem) > 2:
            turned = stem[1:] + (stem[0] if len(stem) > 3 else f" {stem[0]}")
            assert turned in shelf(found, "rests", turned[:3])


def test_the_name_of_a_file_tells_what_is_in_it() -> None:
    first = index([{"гори": 3}], words("ru")).files
    second = index([{"гори": 4}], words("ru")).files
    same = index([{"гори": 3}], words("ru")).files
    assert first == same
    assert (
        json.loads(first["manifest.json"])["blocks"]["files"]
        != json.loads(second["manifest.json"])["blocks"]["files"]
    )


def test_an_index_of_nothing_is_an_index() -> None:
    manifest = json.loads(index([], words("ka")).files["manifest.json"])
    assert manifest["documents"] == 0
    assert manifest["blocks"] == manifest["stems"] == manifest["rests"] == {"first": [], "files": []}


def test_a_word_counts_more_in_a_title_than_in_a_story() -> None:
    own = words("en")
    found = levels(Document("x", "Wine", "About honey", "", "", "A story of bread"), own)
    assert found["wine"] > found["honey"] > found["bread"] >= 1
    assert max(found.values()) <= LEVELS


def test_a_word_of_a_long_story_counts_less() -> None:
    own = words("en")
    short = levels(Document("x", "", "", "", "", "bread and wine"), own)
    long = levels(Document("x", "", "", "", "", "bread and wine" + " more" * 3000), own)
    assert short["bread"] > long["bread"]
