"""What a page asked: a reader's words in one language are one question, the facts of a record another."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.watched import Answers, Watched
from generator.kinds import discover
from generator.locales import LOCALES
from generator.schema.record import Facts, LocaleWords, Record, Standing

LOST = "pages/lost"


def words(code: str, title: str, summary: str = "", body: str = "") -> LocaleWords:
    return LocaleWords(code, title, summary, body, path=f"pages/lost/{code}.md")


def record(**titles: str) -> Record:
    """A page with these titles, as it would be read from a folder."""
    said = {code: words(code, title) for code, title in titles.items()}
    made_of = {"pages/lost/record.yaml": "facts"} | {each.path: each.digest for each in said.values()}
    return Record("pages", "lost", Facts(written_in="en"), said, "pages/lost/record.yaml", made_of=made_of)


def catalogue(*records: Record) -> Catalogue:
    return Catalogue(records, discover(), {}, datetime.date(2026, 1, 1))


def asked(seen: Watched, reads: object) -> set[str]:
    """What somebody asks who does this with the record."""
    with seen.watching() as noted:
        reads(seen.by_id[LOST])  # type: ignore[operator]
    return set(noted)


def test_a_title_in_the_readers_language_asks_for_no_other() -> None:
    seen = Watched(catalogue(record(en="Lost", ka="დაკარგული")))
    assert asked(seen, lambda each: each.read_title("ka")) == {f"record {LOST}", f"words {LOST} ka"}


def test_a_borrowed_title_asks_for_the_words_it_is_lent() -> None:
    seen = Watched(catalogue(record(en="Lost", ka="დაკარგული")))
    assert asked(seen, lambda each: each.read_title("hy")) == {f"record {LOST}", f"words {LOST} en"}


def test_whether_a_language_is_there_is_part_of_the_record() -> None:
    seen = Watched(catalogue(record(en="Lost", ka="დაკარგული")))
    assert asked(seen, lambda each: (each.languages, "ka" in each.words, list(each.words))) == {
        f"record {LOST}"
    }
    fewer = Answers(catalogue(record(en="Lost", ka="")))
    assert fewer.to(f"record {LOST}") != Answers(seen.plain).to(f"record {LOST}")


def test_all_records_of_a_kind_are_read_in_the_languages_that_are_read() -> None:
    seen = Watched(catalogue(record(en="Lost", ka="დაკარგული")))
    with seen.watching() as noted:
        for each in (*seen.records, *seen.all("pages"), *seen.by_id.values()):
            each.summary.read("ka")
    assert {question for question in noted if question.startswith("words")} == {
        f"words {LOST} ka",
        f"words {LOST} en",
    }


@pytest.mark.parametrize("code", LOCALES)
def test_other_words_answer_only_those_who_read_that_language(code: str) -> None:
    before = record(**dict.fromkeys(LOCALES, "Lost"))
    after = record(**dict.fromkeys(LOCALES, "Lost") | {code: "Found"})
    was, now = Answers(catalogue(before)), Answers(catalogue(after))
    differ = {each for each in LOCALES if was.to(f"words {LOST} {each}") != now.to(f"words {LOST} {each}")}
    assert differ == {code}
    for question in (f"record {LOST}", "kind pages", "records"):
        assert was.to(question) == now.to(question)
    assert was.to("everything") != now.to("everything")


def test_other_facts_answer_everybody_who_met_the_record() -> None:
    before = record(en="Lost")
    made_of = {**before.made_of, "pages/lost/record.yaml": "other facts"}
    was, now = Answers(catalogue(before)), Answers(catalogue(replace(before, made_of=made_of)))
    for question in (f"record {LOST}", "kind pages", "records", "everything"):
        assert was.to(question) != now.to(question)


def test_a_translation_that_could_be_stale_asks_for_the_words_it_was_made_from() -> None:
    plain = record(en="Lost", ka="დაკარგული")
    made = replace(plain.words["ka"], translation=Standing.model_validate({"state": "draft", "of": "a1b2c3"}))
    seen = Watched(catalogue(replace(plain, words={**plain.words, "ka": made})))
    assert f"words {LOST} en" in asked(seen, lambda each: each.stale("ka"))
