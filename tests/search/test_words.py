"""Words are cut and folded as people of each language type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.locales import LOCALES
from generator.search.words import LONGEST, words


@pytest.mark.parametrize(
    ("locale", "typed", "meant"),
    [
        ("az", "İÇƏRİŞƏHƏR", "içərişəhər"),
        ("az", "inkisaf", "inkişaf"),
        ("az", "QIZ", "qız"),
        ("be", "подвиг", "подвіг"),
        ("be", "ёлка", "елка"),
        ("be", "п'еса", "п’еса"),
        ("hy", "Սեւան", "Սևան"),
        ("hy", "ԵՎՐՈՊԱ", "Եվրոպա"),
        ("hy", "ինչո՞ւ", "ինչու"),
        ("ka", "ᲒᲝᲠᲘ", "გორი"),
        ("ro", "sedinta", "ședință"),
        ("ro", "şedinţă", "ședință"),
        ("ro", "cîntînd", "cântând"),
        ("ro", "neînsemnat", "neinsemnat"),
        ("ro", "a coborî", "a cobori"),
        ("ru", "ёлка", "елка"),
        ("uk", "здоров'я", "здоров’я"),
        ("uk", "здоровʼя", "здоров'я"),
        ("uk", "ґрунт", "грунт"),
        ("en", "Café", "cafe"),
    ],
)
def test_what_people_type_is_what_they_mean(locale: str, typed: str, meant: str) -> None:
    own = words(locale)
    assert [own.fold(word) for word in own.cut(typed)] == [own.fold(word) for word in own.cut(meant)]


@pytest.mark.parametrize(
    ("locale", "word", "written"),
    [
        ("ro", "şedinţă", "ședință"),
        ("ro", "reîntîlnit", "reîntâlnit"),
        ("ro", "îndrumînd", "îndrumând"),
        ("ro", "Café", "cafe"),
        ("az", "Şəhər", "şəhər"),
        ("az", "şähär", "şəhər"),
        ("uk", "здоров’я", "здоровя"),
    ],
)
def test_the_index_keeps_the_marks_of_a_word_and_knows_one_spelling(
    locale: str, word: str, written: str
) -> None:
    own = words(locale)
    assert own.folded(word) == [written]


@pytest.mark.parametrize(
    ("locale", "typed", "word"),
    [
        ("ka", "lanchkhuti", "ლანჩხუთი"),
        ("ka", "lanchxuti", "ლანჩხუთი"),
        ("ka", "qalaqi", "ქალაქი"),
        ("ka", "kalaki", "ქალაქი"),
        ("hy", "zbosashrjutyun", "զբոսաշրջություն"),
        ("uk", "baranivka", "Баранівка"),
        ("uk", "hromada", "громада"),
        ("uk", "gromada", "громада"),
        ("be", "hlybokaje", "глыбокае"),
        ("ru", "obshchina", "община"),
    ],
)
def test_a_word_in_latin_letters_sounds_like_the_word(locale: str, typed: str, word: str) -> None:
    own = words(locale)
    assert own.latin(typed) == own.latin(own.fold(own.cut(word)[0]))


@pytest.mark.parametrize("locale", LOCALES)
@given(text=st.text(max_size=60))
def test_nothing_that_can_be_typed_breaks_a_word(locale: str, text: str) -> None:
    own = words(locale)
    for word in own.cut(text):
        folded = own.fold(word)
        assert len(folded) <= LONGEST
        if folded:
            stem = own.stem(folded)
            assert stem
            assert own.root(stem)
            assert own.latin(folded) is not None
