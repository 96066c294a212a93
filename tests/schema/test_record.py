"""A record's words: what a reader is lent, and whether a translation is older than what it was made from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.locales import LOCALES, LocalText
from generator.schema import Facts, Record
from generator.schema.record import LocaleWords, Standing
from tests.lawful import words

CODES = list(LOCALES)
SOME = words(20).filter(bool)


@given(
    st.dictionaries(st.sampled_from(CODES), SOME, min_size=1),
    st.sampled_from(CODES),
    st.sampled_from(["", *CODES]),
)
def test_a_reader_is_never_shown_nothing_where_there_are_words(
    told: dict[str, str], reader: str, written_in: str
) -> None:
    reading = LocalText(told, written_in).read(reader)
    assert reading.text == told[reading.locale]
    assert reading.borrowed == (reading.locale != reader)
    assert (reader in told) == (not reading.borrowed)


@given(
    st.dictionaries(st.sampled_from(CODES), SOME, min_size=1), st.sampled_from(CODES), st.sampled_from(CODES)
)
def test_english_is_lent_first_then_the_language_of_the_author(
    told: dict[str, str], reader: str, written_in: str
) -> None:
    reading = LocalText(told, written_in).read(reader)
    best = [code for code in (reader, "en", written_in) if code in told]
    assert not best or reading.locale == best[0]


def test_english_is_lent_even_where_it_is_not_the_language_of_the_author() -> None:
    assert LocalText({"en": "market", "ka": "ბაზარი"}, "ka").read("hy").locale == "en"
    assert LocalText({"hy": "շուկա", "ka": "ბაზარი"}, "ka").read("uk").locale == "ka"


def test_russian_is_lent_only_where_it_is_the_language_of_the_author() -> None:
    told = {"ru": "рынок", "ka": "ბაზარი"}
    assert LocalText(told, "ka").read("uk").locale == "ka"
    assert LocalText(told, "ru").read("uk").locale == "ru"


@pytest.mark.parametrize("told", [{}, {"en": ""}, {"en": "", "ka": ""}])
def test_empty_words_are_no_words(told: dict[str, str]) -> None:
    reading = LocalText(told).read("ka")
    assert (reading.text, reading.locale, reading.borrowed) == ("", "ka", False)
    assert not LocalText(told)


def record(*translations: LocaleWords, title: str = "A market", body: str = "Rain.") -> Record:
    original = LocaleWords("en", title, "A roof.", body)
    return Record(
        "projects",
        "gori",
        Facts(written_in="en"),
        {each.locale: each for each in (original, *translations)},
        "a.yaml",
    )


def georgian(of: str | None, state: str = "reviewed") -> LocaleWords:
    return LocaleWords("ka", "ბაზარი", "", translation=Standing(state=state, of=of))


@given(st.integers(6, 64))
def test_a_translation_of_the_words_as_they_are_is_not_stale(length: int) -> None:
    digest = record().words["en"].digest
    assert not record(georgian((digest + "0" * 64)[:length])).stale("ka")


@given(words(30).filter(lambda text: text not in {"", "A market"}))
def test_a_translation_is_stale_as_soon_as_a_word_changes(title: str) -> None:
    before = record().words["en"].digest
    assert record(georgian(before), title=title).stale("ka")
    assert record(georgian(before), body=title).stale("ka")


def test_what_remembers_nothing_is_not_called_stale() -> None:
    before = record().words["en"].digest
    assert not record(georgian(None)).stale("ka")
    assert not record(LocaleWords("ka", "ბაზარი", "")).stale("ka")
    assert not record(georgian(before)).stale("en")
    assert not record(georgian(before)).stale("hy")


def test_spaces_around_a_story_are_no_change_of_words() -> None:
    assert record(body="Rain.\n").words["en"].digest == record(body="\n\nRain.").words["en"].digest
    assert record(body="Rain.").words["en"].digest != record(body="Rain").words["en"].digest


def test_the_state_of_each_language_is_known() -> None:
    told = record(georgian(None, "machine"), LocaleWords("hy", "Շուկա", ""), LocaleWords("uk", "", "Дах."))
    assert [told.state(code) for code in ("en", "ka", "hy", "uk", "ru")] == [
        None,
        "machine",
        "draft",
        "missing",
        "missing",
    ]
    assert told.languages == ("en", "hy", "ka")


def test_a_record_without_any_title_is_called_by_its_name() -> None:
    bare = Record("projects", "gori", Facts(written_in="en"), {}, "a.yaml")
    assert bare.read_title("ka").text == "gori"
