"""Whatever an author does to a file, the hub answers, and soon: never a fault, never a flood."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.pipeline import look
from generator.settings import Settings
from generator.source.tree import SourceFile
from tests.casefile import BASE
from tests.content import AS_OF, laid, looked_at, said
from tests.corpora import naughty
from tests.lawful import SIGNS, inside

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*") if path.is_file())


def places(content: Path) -> list[tuple[Span, str]]:
    """All places of all complaints, each with the text of its file as the hub reads it."""
    found = []
    for each in look(Settings(root=content, content=content, output=content, as_of=AS_OF)).report.diagnostics:
        for place in (each.span, *each.also):
            file = content / place.path
            text = SourceFile(place.path, 0, content).read_text()[0] if file.is_file() else ""
            found.append((place, text))
    return found


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid(tmp_path_factory.mktemp("content"), {})


@given(data=st.data())
@settings(max_examples=150)
def test_no_slip_of_the_finger_breaks_the_hub(content: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    text = (BASE / path).read_text("utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    typed = data.draw(st.text(SIGNS, max_size=8))
    (content / path).write_text(text[:start] + typed + text[end:], "utf-8", newline="")
    try:
        found = places(content)
    finally:
        (content / path).write_text(text, "utf-8", newline="")
    assert [place for place, held in found if held and not inside(place, held)] == []


@pytest.mark.parametrize(
    "frame",
    [
        "written_in: en\nname: {{en: '{}'}}\ncountry: GE\n", "written_in: en\nname: {{en: Gori}}\ncountry: '{}'\nwebsite: '{}'\nplace: '{}'\n",
        "written_in: '{}'\n", "'{}': '{}'\n", "written_in: en\nname: {{'{}': x}}\ncountry: GE\nsources: {{'{}': {{url: '{}'}}}}\n",
    ],
)  # fmt: skip
def test_naughty_words_in_any_field_are_taken_or_told(tmp_path: Path, frame: str) -> None:
    towns = {
        f"municipalities/town-{number}.yaml": frame.replace("{}", words.replace("'", "''"))
        .replace("{{", "{")
        .replace("}}", "}")
        for number, words in enumerate(naughty())
    }
    report = looked_at(tmp_path, towns).report
    assert report.errors + report.warnings
    assert all(each.message.read().isprintable() and each.hint for each in report.diagnostics)


def test_naughty_words_in_a_story_are_taken_or_told(tmp_path: Path) -> None:
    stories: dict[str, str | None] = {}
    for number, words in enumerate(naughty()):
        stories[f"pages/page-{number}/record.yaml"] = "written_in: en\n"
        stories[f"pages/page-{number}/en.md"] = (
            f"---\ntitle: Page {number}\nsummary: A page.\n---\n## {words}\n\n{words}\n\n[{words}]({words})\n"
        )
    report = looked_at(tmp_path, stories).report
    assert all(each.message.read().isprintable() and each.hint for each in report.diagnostics)
    assert {"character-forbidden", "markup-html", "link-form", "picture-in-story"} <= {
        each.code for each in report.diagnostics
    }


TOWN = "written_in: en\nname: {en: Gori}\nsummary: {en: A town.}\ncountry: GE\n"
STORY = "---\ntitle: A market for Gori\nsummary: A roof.\n---\n"
PROJECT = "written_in: en\nscheme: pioneer\nmunicipality: gori\n"
WORDS = [
    f"{one}{two}{three}"
    for one in ("market", "water", "roof")
    for two in ("-of-", "-in-", "-by-")
    for three in range(500)
]


def listed(words: list[str]) -> str:
    return f"[{', '.join(words)}]"


FLOODS: dict[str, dict[str, str | None]] = {
    "references": {"municipalities/gori.yaml": f"{TOWN}predecessors: {listed(WORDS * 2)}\n"},
    "choices": {"projects/gori-growth/record.yaml": f"{PROJECT}themes: {listed(WORDS * 2)}\n"},
    "fields": {"municipalities/gori.yaml": TOWN + "".join(f"{word}: x\n" for word in WORDS)},
    "languages": {
        "municipalities/gori.yaml": TOWN.replace(
            "{en: Gori}", f"{{{', '.join(f'{word}: x' for word in WORDS)}}}"
        )
    },
    "links": {
        "projects/gori-growth/en.md": STORY + " ".join(f"[a](/municipalities/{word})" for word in WORDS * 2)
    },
    "headings": {"projects/gori-growth/en.md": STORY + "".join(f"## {word}\n" for word in WORDS * 2)},
    "hidden signs": {"projects/gori-growth/en.md": "\u200b" * 150_000},
    "zeros": {"projects/gori-growth/en.md": "\0" * 500_000},
    "mixed words": {"projects/gori-growth/en.md": STORY + "aб " * 40_000},
    "files": {f"projects/gori-growth/{word}.txt": "x" for word in WORDS[:600]},
}


@pytest.mark.parametrize("files", FLOODS.values(), ids=FLOODS)
def test_thousands_of_mistakes_are_told_in_a_hundred_complaints_and_soon(
    tmp_path: Path, files: dict[str, str | None]
) -> None:
    towns = {f"municipalities/{word}-town.yaml": TOWN.replace("Gori", word) for word in WORDS[:300]}
    begun = time.process_time()
    report = looked_at(tmp_path, {**towns, **files}).report
    assert time.process_time() - begun < 20
    assert 1 <= len(report.diagnostics) <= 210


def test_one_mistake_in_a_record_is_one_complaint_however_many_refer_to_it(tmp_path: Path) -> None:
    projects = {}
    for number in range(40):
        projects[f"projects/project-{number}/record.yaml"] = f"{PROJECT}themes: [tourism]\n"
        projects[f"projects/project-{number}/en.md"] = (
            STORY.replace("A market", f"Market {number}") + "[Gori](/municipalities/gori)\n"
        )
    assert said(looked_at(tmp_path / "whole", projects)) == []
    broken = TOWN.replace("country: GE", "country: GE\nplace: here")
    for name, files in {
        "a field": {"municipalities/gori.yaml": broken},
        "a quote": {"municipalities/gori.yaml": TOWN.replace("{en: Gori}", '{en: "Gori}')},
        "a folder": {"municipalities/gori.yaml": None, "municipality/gori.yaml": TOWN},
        "a place": {"municipalities/gori.yaml": None, "municipalities/gori/record.yaml": TOWN},
        "a capital": {"municipalities/gori.yaml": None, "municipalities/Gori.yaml": TOWN},
        "an ending": {"municipalities/gori.yaml": None, "municipalities/gori.yml": TOWN},
        "a vocabulary": {"vocabularies/schemes.yaml": "written_in: en\nentries: ["},
        "no vocabulary": {"vocabularies/schemes.yaml": None},
    }.items():
        assert len(said(looked_at(tmp_path / name, {**projects, **files}))) == 1, name


def test_the_same_content_is_told_of_in_the_same_way(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "municipalities/gori.yaml": TOWN + "themes: [a, b, c]\n",
        "projects/gori-growth/en.md": STORY + "# x\n\n<b>",
    }
    one, other = (looked_at(tmp_path / name, files).report for name in ("one", "other"))
    assert one == other
