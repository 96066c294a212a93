"""Places, slugs, addresses, codes: one written form each, and a hint for every other."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import Place
from generator.schema.fields import names
from generator.schema.fields.places import Box
from generator.schema.fields.references import Ref
from generator.schema.fields.written import Misread
from tests.corpora import naughty
from tests.lawful import words


def misread(read: object, text: object) -> Misread:
    with pytest.raises(Misread) as caught:
        read(text)  # type: ignore[operator]
    assert caught.value.hint
    return caught.value


def kept(read: object, text: str) -> bool:
    """Whether a value is read, and then exactly as it was written."""
    try:
        return read(text) == text  # type: ignore[operator]
    except Misread:
        return False


LATITUDES, LONGITUDES = st.integers(-9000, 9000), st.integers(-18000, 18000)


@given(LATITUDES, LONGITUDES)
def test_a_place_is_read_back_from_what_it_is_written_as(latitude: int, longitude: int) -> None:
    place = Place.parse(f"{latitude / 100}, {longitude / 100}")
    assert (place.latitude, place.longitude) == (latitude / 100, longitude / 100)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "41.98",
        "41.98 44.11",
        "41,98, 44,11",
        "90.1, 0",
        "0, 180.1",
        "41.98, 44.11, 3",
        "nan, nan",
        "1e1, 1e1",
        "N41, E44",
    ],
)
def test_what_is_no_place_is_not_guessed(text: str) -> None:
    assert misread(Place.parse, text).code == "place-form"


@given(
    st.lists(LATITUDES, min_size=2, max_size=2, unique=True),
    st.lists(LONGITUDES, min_size=2, max_size=2, unique=True),
)
def test_a_box_holds_its_corners_and_its_middle(latitudes: list[int], longitudes: list[int]) -> None:
    (south, north), (west, east) = sorted(latitudes), sorted(longitudes)
    box = Box.parse(f"{south / 100}, {west / 100}, {north / 100}, {east / 100}")
    assert box.holds(Place(south / 100, west / 100))
    assert box.holds(Place(north / 100, east / 100))
    assert box.holds(Place((south + north) / 200, (west + east) / 200))
    assert not box.holds(Place(south / 100 - 0.01, west / 100))
    assert not box.holds(Place(north / 100, east / 100 + 0.01))


@pytest.mark.parametrize(
    "text",
    ["43.6, 39.9, 41.0, 46.8", "41.0, 46.8, 43.6, 39.9", "1, 2, 3", "a, b, c, d", "nan, nan, nan, nan", ""],
)
def test_a_box_with_its_sides_exchanged_is_not_read(text: str) -> None:
    assert misread(Box.parse, text).code == "place-form"


@given(words() | st.text(max_size=120))
def test_any_name_can_be_made_a_slug_or_has_nothing_to_make_it_of(name: str) -> None:
    slug = names.slugged(name)
    assert slug == "" or kept(names.slug, slug)
    assert names.slugged(slug) == slug


@pytest.mark.parametrize("slug", ["gori", "gori-growth", "2017", "a-1-b", "a" * 80])
def test_a_slug_is_small_latin_letters_digits_and_hyphens(slug: str) -> None:
    assert kept(names.slug, slug)


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "Gori",
        "gori_growth",
        "-gori",
        "gori-",
        "a--b",
        "გორი",
        "gori.ge",
        "a b",
        "a/b",
        "..",
        "a" * 81,
        "gori\n",
    ],
)
def test_anything_else_is_no_slug(slug: str) -> None:
    assert misread(names.slug, slug).code == "slug-form"


@pytest.mark.parametrize("key", ["tourism", "GE", "CC-BY-4.0", "CC0-1.0"])
def test_words_of_vocabularies_may_be_codes_of_others(key: str) -> None:
    assert kept(names.key, key)


def test_naughty_words_are_no_part_of_an_address() -> None:
    for text in naughty():
        for read in (names.slug, names.key):
            assert not kept(read, text) or text.replace(".", "").replace("-", "").isalnum()
        assert not kept(names.url, text)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/a?b=c#d",
        "http://xn--n0a.ge/",
        "https://გორი.ge/გვერდი",
        "https://example.org:8080/%20",
    ],
)
def test_a_whole_address_is_kept_as_it_is(url: str) -> None:
    assert kept(names.url, url)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "url-form"), ("www.example.org", "url-form"), ("javascript:alert(1)", "url-form"), ("data:text/html,x", "url-form"),
        ("ftp://example.org", "url-form"), ("https://", "url-form"), ("https://localhost/", "url-form"), ("https://a b.org", "url-form"),
        ("https://me:secret@example.org", "url-form"), ('https://example.org/"onclick="', "url-form"), ("https://[::1", "url-form"),
        ("https://example.org/<b>", "url-form"), ("//example.org", "url-form"), ("https://example.org/a…", "url-cut"), ("https://example.org/a...", "url-cut"),
    ],
)  # fmt: skip
def test_what_is_no_address_is_not_linked(url: str, code: str) -> None:
    assert misread(names.url, url).code == code


@given(words())
def test_every_address_that_is_read_leads_to_the_web(text: str) -> None:
    for address in (text, f"https://{text}", f"https://example.org/{text}"):
        if kept(names.url, address):
            assert urlsplit(address).scheme in {"http", "https"}
            assert not set(address) & set(' \n"<>')


@pytest.mark.parametrize(
    ("read", "wrong", "right"),
    [
        (names.locale_code, "ge", "ka"), (names.locale_code, "ua", "uk"), (names.locale_code, "am", "hy"), (names.locale_code, "BY", "be"),
        (names.language, "ge", "ka"), (names.language, "Polish", "pl"), (names.language, "EN", "en"),
        (names.country_code, "Netherlands", "NL"), (names.country_code, "ge", "GE"),
    ],
)  # fmt: skip
def test_who_mistakes_one_code_for_another_is_told_the_right_one(
    read: object, wrong: str, right: str
) -> None:
    hint = misread(read, wrong).hint
    assert hint
    assert f"'{right}'" in hint.read()
    assert kept(read, right)


@pytest.mark.parametrize("of", ["3f9c2a", "0" * 64, "abcdef123456"])
def test_a_digest_is_six_to_sixty_four_digits(of: str) -> None:
    assert kept(names.digest, of)


@pytest.mark.parametrize("of", ["", "3f9c2", "0" * 65, "3F9C2A", "yesterday", "3f9c2g"])
def test_anything_else_is_no_digest(of: str) -> None:
    assert misread(names.digest, of).code == "translation-of"


def test_only_yes_and_no_are_answers() -> None:
    assert names.yes_no("yes") is True
    assert names.yes_no("no") is False
    for text in ("", "Yes", "true", "1", "ja", "on"):
        assert misread(names.yes_no, text).code == "value-yes-no"


def test_plain_text_is_not_long_and_names_no_private_address() -> None:
    assert kept(names.text, "a" * 2000)
    assert misread(names.text, "a" * 2001).code == "text-long"
    assert misread(names.text, "ask nino@example.org").code == "personal-data"


@pytest.mark.parametrize(
    ("word", "slug", "part"), [("gori", "gori", None), ("pioneer-2017/lot-1", "pioneer-2017", "lot-1")]
)
def test_a_reference_names_a_record_or_a_part_of_one(word: str, slug: str, part: str | None) -> None:
    ref = Ref.parse("calls", word)
    assert (ref.slug, ref.part, ref.id, str(ref)) == (slug, part, f"calls/{slug}", word)


@given(words())
def test_a_reference_is_read_back_from_what_it_is_written_as(text: str) -> None:
    try:
        ref = Ref.parse("calls", text)
    except Misread as refused:
        assert refused.code == "ref-form"
    else:
        assert Ref.parse("calls", str(ref)) == ref
