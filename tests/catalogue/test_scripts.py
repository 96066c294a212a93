"""Words that mix alphabets are found, in the middle of any text; words of one alphabet never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.scripts import mixed
from tests.lawful import words

LATIN = "abcxyzABCăâîșțəğıöşçü"
OTHERS = {"Cyrillic": "абвіїєґўшыэАБВ", "Georgian": "აბგდჯჰ", "Armenian": "աբգֆԱԲև", "Greek": "αβγΩ"}


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in mixed(text)]


@given(st.text(LATIN, min_size=1, max_size=6), st.sampled_from(list(OTHERS.values())), st.data())
def test_one_letter_of_another_alphabet_is_found(latin: str, letters: str, data: st.DataObject) -> None:
    other = data.draw(st.text(letters, min_size=1, max_size=6))
    at = data.draw(st.integers(0, len(latin)))
    word = latin[:at] + other + latin[at:]
    assert found(word) == [word]
    assert found(f"see {word}, and {word}.") == [word, word]


@given(
    st.lists(
        st.sampled_from([LATIN, *OTHERS.values()]).flatmap(lambda letters: st.text(letters, max_size=8)),
        max_size=8,
    )
)
def test_words_of_one_alphabet_each_may_stand_side_by_side(words: list[str]) -> None:
    assert found(" ".join(words)) == []
    assert found("-".join(words)) == []


@pytest.mark.parametrize(
    "text",
    [
        "M4EG-ի ծրագիր",
        "EU4Business-ის",
        "COVID-19-ის",
        "Şəki",
        "Țăndărei",
        "ЕС/EU",
        "кВт·h",
        "№5a",
        "Go\u0301ri",
        "ȘARM՝ Շոլդանեշտ",
        "5მ2",
        "H₂O და ა.შ.",
        "ВЕБ_site",
    ],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert found(text) == []


@given(words())
def test_places_are_those_of_whole_words(text: str) -> None:
    for start, end in mixed(text):
        assert text[start:end].isalpha()
        assert not text[start - 1 : start].isalpha()
        assert not text[end : end + 1].isalpha()
