"""Lists stand in the order of the reader's alphabet: the same order as in ICU, which is CLDR's own program."""

from __future__ import annotations

import json
import re
import subprocess
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright._impl._driver import compute_driver_executable

from generator.locales import LOCALES
from generator.locales.collation import collator, initial

CONTENT = Path(__file__).resolve().parents[2] / "content"
#: The browser driver's own Node carries ICU with the data of all languages.
NODE = str(compute_driver_executable()[0])
PROGRAM = """
const asked = JSON.parse(require("fs").readFileSync(0));
const known = Intl.Collator.supportedLocalesOf(Object.keys(asked));
const answer = Object.fromEntries(known.map((code) => {
  const collator = new Intl.Collator(code);
  return [code, asked[code].map(([first, second]) => Math.sign(collator.compare(first, second)))];
}));
process.stdout.write(JSON.stringify(answer));
"""


def _words() -> list[str]:
    """Every title and name of the shipped content in all its languages, and the words of its stories."""
    found: set[str] = set()
    for path in sorted(CONTENT.glob("*/*/*.md")):
        text = path.read_text("utf-8")
        found |= set(re.findall(r"^title: [\"']?(.*?)[\"']?$", text, re.M))
        found |= set(re.findall(r"[^\W\d_]+(?:[-’ ][^\W\d_]+)?", text.partition("\n---\n")[2]))
    # Left out: where the hub means to differ (a first sign is passed over), and letters of one language in the
    # alphabet of another about which ICU has odd opinions (a Romanian Î among Azerbaijani I, a cedilla for a comma).
    return sorted(
        word for word in found if word[:1].isalnum() and not re.search("[ÎîİŞşŢţțșȚȘ№ʼ\u00a0\u202f]", word)
    )


@pytest.fixture(scope="module")
def signs() -> dict[str, list[tuple[str, str, int]]]:
    """For each language its own order of all words as neighbours, and what ICU says of each two."""
    words = _words()
    assert len(words) > 10_000
    asked = {code: list(pairwise(sorted(words, key=collator(code)))) for code in LOCALES}
    run = subprocess.run(
        [NODE, "-e", PROGRAM], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    answer = json.loads(run.stdout)
    assert set(answer) == set(LOCALES), "this Node does not know all languages"
    return {
        code: [(*pair, sign) for pair, sign in zip(asked[code], answer[code], strict=True)]
        for code in LOCALES
    }


@pytest.mark.parametrize("code", list(LOCALES))
def test_words_of_all_languages_stand_as_cldr_has_them(
    signs: dict[str, list[tuple[str, str, int]]], code: str
) -> None:
    assert [(first, second) for first, second, sign in signs[code] if sign > 0] == []


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("az", ["Ağdam", "Çay", "Dağ", "Elm", "Ərzaq", "Həyat", "Xaçmaz", "Iğdır", "İmişli", "Qəbələ", "Zaqatala"]),
        ("uk", ["2018", "Ганна", "Ґанок", "Дубно", "Єдинці", "Івано-Франківськ", "Їжак", "Йорж", "Gori"]),
        ("be", ["Елка", "Ёлка", "Жлобін", "Іўе", "Йод", "Уша", "Ўзор", "Фаніпаль", "Gori"]),
        ("ru", ["Едок", "Ёж", "Елка", "Ёлка", "Жук", "Яр", "Gori"]),
        ("ro", ["Arad", "Ăsta", "Iași", "Înainte", "Soroca", "Șoldănești", "Şoldănești 2", "Telenești", "Țarigrad"]),
        ("ka", ["„ბოლნისი“", "გორი", "ზესტაფონი", "თელავი", "ლანჩხუთი", "წყალტუბო", "ხულო", "Alaverdi", "Łódź", "Zhytomyr", "Гори"]),
        ("hy", ["Արենի", "Եվրոպա", "Երևան", "Երեւան", "Իջևան", "Ոսկի", "Ուղի", "Տաշիր", "Bolnisi"]),
        ("en", ["“Arches”", "Co op", "Co-op", "Coop", "École", "Ecology"]),
    ],
)  # fmt: skip
def test_names_stand_where_a_reader_looks_for_them(code: str, names: list[str]) -> None:
    assert sorted(set(names), key=collator(code)) == names


@pytest.mark.parametrize(
    ("code", "title", "letter"),
    [
        ("az", "ılğım", "I"), ("az", "imkan", "İ"), ("az", "“Əl işləri”", "Ə"), ("be", "ёлка", "Ё"), ("ru", "ёлка", "Е"),
        ("uk", "ґанок", "Ґ"), ("be", "ґанак", "Г"), ("uk", "їжак", "Ї"), ("ro", "șapte", "Ș"), ("ro", "Şapte", "Ș"),
        ("ka", "„გორი“", "გ"), ("ka", "École", "E"), ("hy", "և այլն", "Ե"), ("hy", "ու", "Ո"), ("en", "24 hours", "0–9"), ("en", "…", ""),
    ],
)  # fmt: skip
def test_a_title_is_looked_up_under_the_letter_of_its_language(code: str, title: str, letter: str) -> None:
    assert initial(title, code) == letter


@given(st.sampled_from(list(LOCALES)), st.lists(st.text(max_size=12), min_size=3, max_size=3))
def test_sorting_is_a_total_order_for_any_text(code: str, texts: list[str]) -> None:
    key = collator(code)
    orders = {tuple(map(key, sorted(each, key=key))) for each in permutations(texts)}
    assert len(orders) == 1
    for text in texts:
        initial(text, code)
