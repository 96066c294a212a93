"""The interface speaks all eight languages, whole and in the right letters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.catalogue.checks.stories import section_labels
from generator.kinds import discover
from generator.locales import LOCALES
from generator.locales.labels import FOLDER, entries, translations
from generator.source.scripts import mixed
from generator.views.labels import messages

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [code for code in LOCALES if code != "en"]


@pytest.fixture(scope="module")
def wanted() -> dict[str, str]:
    return messages(ROOT, discover())


@pytest.mark.parametrize("locale", OTHERS)
def test_no_word_of_the_interface_is_left_in_english(wanted: dict[str, str], locale: str) -> None:
    known = translations(locale)
    assert [message for message in wanted if message not in known] == []


@pytest.mark.parametrize("locale", OTHERS)
def test_no_catalogue_keeps_words_that_nobody_meets(wanted: dict[str, str], locale: str) -> None:
    assert [message for message in translations(locale) if message not in wanted] == []


@pytest.mark.parametrize("locale", OTHERS)
def test_every_translation_keeps_the_holes_of_its_message(locale: str) -> None:
    for message, translation in translations(locale).items():
        holes = sorted(re.findall(r"\{\w+\}", message))
        assert sorted(re.findall(r"\{\w+\}", translation)) == holes, message


@pytest.mark.parametrize("locale", OTHERS)
def test_no_translation_mixes_alphabets_in_a_word(locale: str) -> None:
    for translation in translations(locale).values():
        assert not [translation[start:end] for start, end in mixed(translation)]


@pytest.mark.parametrize("locale", list(LOCALES))
def test_the_sections_of_a_story_have_different_names(locale: str) -> None:
    for kind in discover().values():
        assert len(section_labels(kind, locale)) == len(kind.sections)


@pytest.mark.parametrize("locale", OTHERS)
def test_a_catalogue_is_read_as_gettext_reads_it(locale: str) -> None:
    with (FOLDER / locale / "hub.po").open("rb") as file:
        read = {str(each.id): str(each.string) for each in read_po(file) if each.id and each.string}
    assert translations(locale) == read


def test_words_on_several_lines_and_doubtful_ones_are_read_as_gettext_reads_them() -> None:
    text = 'msgid ""\nmsgstr "Language: ka"\n\n#, fuzzy\nmsgid "Town"\nmsgstr "?"\n\nmsgid ""\n"A \\"good\\" "\n"town"\nmsgstr "ერთი\\\\"\n'
    assert [(each["msgid"], each["msgstr"], "fuzzy" in each) for each in entries(text)] == [
        ("", "Language: ka", False),
        ("Town", "?", True),
        ('A "good" town', "ერთი\\", False),
    ]
