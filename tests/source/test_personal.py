"""Private addresses are found in any text, figures are left alone, and long texts take no longer than they must."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from generator.source.personal import private
from tests.lawful import texts


def found(text: str) -> list[str]:
    return [text[start:end] for start, end, _, _ in private(text)]


@pytest.mark.parametrize(
    "mail", ["nino@example.org", "nino.k+gori@mail.example.ge", "n_k@a-b.org", "ნინო@example.org"]
)
@pytest.mark.parametrize("frame", ["{}", "write to {}.", "<{}>", "({})", "„{}“", "a, {}, b"])
def test_a_mail_address_is_found(frame: str, mail: str) -> None:
    assert found(frame.format(mail)) == [mail]


@pytest.mark.parametrize(
    "phone", ["+995 599 12 34 56", "+995599123456", "+374 (10) 12-34-56", "+380.44.123.4567"]
)
def test_a_telephone_number_is_found(phone: str) -> None:
    assert found(f"call {phone}, please") == [phone]


@pytest.mark.parametrize(
    "text",
    [
        "2087991.36 GEL",
        "+12 %",
        "2018-03-12",
        "@gori",
        "a @ b",
        "1 + 1",
        "300 000–600 000",
        "C++",
        "+5000 visitors",
        "ENPI/2017/389-125",
    ],
)
def test_what_is_not_an_address_is_left_alone(text: str) -> None:
    assert found(text) == []


@given(texts())
def test_places_lie_inside_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end, _, _ in private(text))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "a@" * 100_000,
        "a." * 100_000 + "@",
        "+" * 200_000,
        "+1 " * 70_000,
        "@" + "a-" * 100_000,
    ],
)
def test_long_texts_are_read_in_a_moment(text: str) -> None:
    begun = time.process_time()
    list(private(text))
    assert time.process_time() - begun < 3
