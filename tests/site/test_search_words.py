"""The browser folds and stems every word of the site as the build did: one set of rules, two who obey them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generator.locales import LOCALES
from generator.publish.index import QUOTED
from generator.search.words import Words, words
from tests.search.pairs import DERIVED, INFLECTED, OTHER, SAME
from tests.site.conftest import Served, asset

#: Runs `words.js` with the rules that the build handed on.
SCRIPT = """async ([address, folder, texts]) => {
  const { Words } = await import(address);
  const manifest = await (await fetch(folder + "manifest.json")).json();
  const words = new Words(manifest.rules, manifest.guests);
  return texts.map((text) => words.cut(text).map((word) => {
    const folded = words.fold(word), stem = folded && words.stem(folded);
    return [word, words.written(word), folded, stem, folded && words.root(stem), folded && words.family(folded), folded && words.latin(folded)];
  }));
}"""


def answered(own: Words, text: str) -> list[list[str]]:
    """The same, by the build."""
    found = []
    for word in own.cut(text):
        folded = own.fold(word)
        stem = folded and own.stem(folded)
        found.append(
            [
                word,
                own.written(word),
                folded,
                stem,
                folded and own.root(stem),
                folded and own.family(folded),
                folded and own.latin(folded),
            ]
        )
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_the_browser_understands_every_word_as_the_build_did(
    browser: Browser, served: Served, locale: str
) -> None:
    folder = f"{LOCALES[locale].prefix}search/"
    others = {each.prefix.rstrip("/") for code, each in LOCALES.items() if code != locale}
    home = served.folder / LOCALES[locale].prefix
    texts = [
        line
        for path in sorted(home.rglob(QUOTED))
        if path.relative_to(home).parts[0] not in others
        for line in path.read_text("utf-8").splitlines()
    ]
    texts += [word for pairs in (SAME, OTHER) for pair in pairs[locale] for word in pair]
    texts += ["reîncepe cîntînd neînsemnat întîi coborî ŞI ţară əlä"]
    texts += ["ԵՎՐՈՊԱ ინტერნეტი ᲒᲝᲠᲘ İstanbul IĞDIR ёлка ПІДʼЇЗД Ștefan şi 2021 x² 😀 ﬁn straße"]
    page = browser.new_page()
    page.goto(f"{served.address}404.html")
    script = served.address + asset(served.folder, "javascripts/search/words.js")
    understood = page.evaluate(SCRIPT, [script, f"{served.address}{folder}", texts])
    page.close()
    own = words(locale)
    assert len(texts) > 100
    for text, found in zip(texts, understood, strict=True):
        assert found == answered(own, text)


#: How many letters each pair has in common as its base, where both can be forms of one word.
KIN = """async ([address, folder, pairs]) => {
  const { Words } = await import(address);
  const manifest = await (await fetch(folder + "manifest.json")).json();
  const words = new Words(manifest.rules, manifest.guests);
  const folded = (word) => words.fold(words.cut(word)[0]);
  return pairs.map(([one, other]) => [words.kin(folded(one))(folded(other)), words.kin(folded(other))(folded(one))]);
}"""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_browser_tells_forms_of_a_word_from_words_made_of_it(
    browser: Browser, served: Served, locale: str
) -> None:
    pairs = [*INFLECTED[locale], *DERIVED[locale]]
    page = browser.new_page()
    page.goto(f"{served.address}404.html")
    script = served.address + asset(served.folder, "javascripts/search/words.js")
    folder = f"{served.address}{LOCALES[locale].prefix}search/"
    found = page.evaluate(KIN, [script, folder, [list(pair) for pair in pairs]])
    page.close()
    for pair, ways in zip(pairs, found, strict=True):
        assert [bool(way) for way in ways] == [pair in INFLECTED[locale]] * 2, (pair, ways)
