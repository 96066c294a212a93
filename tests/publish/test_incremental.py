"""The law of building on: whatever was changed before, the site is the one that a first build would make."""

from __future__ import annotations

import datetime
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import known
from generator.frames.make import Frames, There
from generator.frames.slots import SLOTS, Frame, marker
from generator.frames.stage import keys
from generator.kinds import discover
from generator.locales import labels
from generator.pipeline import Built, look, publish
from generator.publish.lock import locked
from generator.publish.render import Renderer
from generator.publish.site import manifest_of, replaced
from generator.settings import Settings
from generator.views.page import Page
from tests.samples import ROOT, lay_out

LOCALES = ("en", "ka")
HOME = {"en": "What towns learned", "ka": "რა ისწავლეს ქალაქებმა"}
BARE = Frame.split(" ".join(f"<{name}>{marker(name)}</{name}>" for name in SLOTS), "bare")


@dataclass
class Workshop:
    """A folder with content, templates and labels, and the site that is built from it again and again."""

    folder: Path
    settings: Settings
    frame: Frame = BARE

    @classmethod
    def opened(cls, folder: Path) -> Workshop:
        lay_out(folder / "content")
        home = folder / "content" / "pages" / "home"
        home.mkdir(parents=True)
        (home / "record.yaml").write_text("written_in: en\n", "utf-8")
        for code, words in HOME.items():
            (home / f"{code}.md").write_text(
                f"---\ntitle: {words}\nsummary: {words}.\n---\n{words}.\n", "utf-8"
            )
        shutil.copytree(ROOT / "overrides" / "hub", folder / "overrides" / "hub")
        shutil.copytree(labels.FOLDER, folder / "labels")
        return cls(folder, Settings(folder, folder / "content", folder / "site", "https://hub.example/"))

    def build(self, at: Settings) -> Built | None:
        """The site where it should be, or nothing where the content has errors."""
        labels.translations.cache_clear()
        looked = look(at)
        if looked.report.errors:
            return None
        kinds = discover()
        frames = {(code, key): self.frame for code in LOCALES for key in keys(kinds)}
        assets = self.folder / "theme"
        (assets / "assets").mkdir(parents=True, exist_ok=True)
        (assets / "assets" / "hub.css").write_text("body {}")
        return publish(at, looked, There(Frames(frames, assets, "made by hand")), LOCALES)

    def again(self) -> Built | None:
        return self.build(self.settings)

    def clean(self) -> dict[str, bytes] | None:
        """The same site made for the first time, in a place that knows nothing of the other."""
        with tempfile.TemporaryDirectory(dir=self.folder) as elsewhere:
            root = Path(elsewhere)
            (root / "overrides").symlink_to(self.folder / "overrides")
            fresh = replace(self.settings, root=root, output=root / "site")
            return files(fresh.output) if self.build(fresh) else None

    def remember(self) -> None:
        shutil.rmtree(self.folder / "before", ignore_errors=True)
        shutil.copytree(self.settings.content, self.folder / "before")

    def undo(self) -> None:
        shutil.rmtree(self.settings.content)
        (self.folder / "before").rename(self.settings.content)

    def record(self, number: int) -> Path:
        """One of the places where a record lies."""
        found = sorted({path.parent for path in self.settings.content.glob("*/*/record.yaml")})
        return found[number % len(found)]

    def file(self, pattern: str, number: int) -> Path:
        found = sorted(self.settings.content.glob(pattern))
        return found[number % len(found)]


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


@contextmanager
def opened() -> Iterator[Workshop]:
    """A workshop with a site that was built once."""
    shipped = labels.FOLDER
    with tempfile.TemporaryDirectory() as folder:
        made = Workshop.opened(Path(folder))
        labels.FOLDER = made.folder / "labels"
        try:
            assert made.again()
            yield made
        finally:
            labels.FOLDER = shipped
            labels.translations.cache_clear()


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    with opened() as made:
        yield made


Change = Callable[[Workshop, int, str], None]


def story(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("*/*/*.md", number)
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{word.capitalize()} came to the town.\n", "utf-8")


def title(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("*/*/*.md", number)
    path.write_text(path.read_text("utf-8").replace("title: ", f"title: {word} ", 1), "utf-8")


def name(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("municipalities/*.yaml", number)
    path.write_text(path.read_text("utf-8").replace("{en: ", f"{{en: {word} ", 1), "utf-8")


def fact(shop: Workshop, number: int, word: str) -> None:
    path = shop.record(number) / "record.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("updated:")]
    path.write_text("\n".join([*kept, f"updated: 2026-0{1 + number % 9}-11\n"]), "utf-8")


def take_away(shop: Workshop, number: int, word: str) -> None:
    shutil.rmtree(shop.record(number))


def rename(shop: Workshop, number: int, word: str) -> None:
    old = shop.record(number)
    path = old.rename(old.with_name(f"{word}-{old.name}"[:40])) / "record.yaml"
    if "formerly" not in path.read_text("utf-8"):
        path.write_text(f"{path.read_text('utf-8').rstrip()}\nformerly: [{old.name}]\n", "utf-8")


def another(shop: Workshop, number: int, word: str) -> None:
    old = shop.record(number)
    shutil.copytree(old, old.with_name(f"{old.name}-{word}"[:40]), dirs_exist_ok=True)


def untranslate(shop: Workshop, number: int, word: str) -> None:
    shop.file("*/*/*.md", number).unlink()


def translate(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("*/*/en.md", number)
    path.with_name("ka.md").write_text(path.read_text("utf-8").replace("title: ", f"title: {word} "), "utf-8")


def term(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("vocabularies/*.yaml", number)
    path.write_text(path.read_text("utf-8").replace("{en: ", f"{{en: {word} ", 1), "utf-8")


def template(shop: Workshop, number: int, word: str) -> None:
    found = sorted((shop.folder / "overrides").rglob("*.html"))
    path = found[number % len(found)]
    path.write_text(path.read_text("utf-8").replace("</", f"<!-- {word} --></", 1), "utf-8")


def label(shop: Workshop, number: int, word: str) -> None:
    path = labels.FOLDER / "ka" / "hub.po"
    found = path.read_text("utf-8").split('\nmsgstr "')
    spot = 2 + number % (len(found) - 2)
    found[spot] = f"{word} {found[spot]}"
    path.write_text('\nmsgstr "'.join(found), "utf-8")


def setting(shop: Workshop, number: int, word: str) -> None:
    shop.settings = replace(
        shop.settings,
        as_of=datetime.date(2026, 1, 1) + datetime.timedelta(days=number),
        repository=f"https://code.example/{word}",
    )


def frame(shop: Workshop, number: int, word: str) -> None:
    shop.frame = Frame.split(f"<!-- {word} -->" + BARE.fill({each: marker(each) for each in SLOTS}), "bare")


def touch(shop: Workshop, number: int, word: str) -> None:
    path = shop.file("*/*/*.md", number)
    path.write_bytes(path.read_bytes())


def tear(shop: Workshop, number: int, word: str) -> None:
    path = manifest_of(shop.settings.output, shop.settings.cache)
    if path.is_file():
        path.write_bytes(path.read_bytes()[: number % 4000])


def spoil(shop: Workshop, number: int, word: str) -> None:
    found = sorted(shop.settings.output.rglob("*.html"))
    if found:
        found[number % len(found)].write_text("not what was published")


def lose(shop: Workshop, number: int, word: str) -> None:
    found = sorted(shop.settings.output.rglob("*.html"))
    if found:
        found[number % len(found)].unlink()


CHANGES: tuple[Change, ...] = (
    story, title, name, fact, take_away, rename, another, untranslate, translate, term, template, label,
    setting, frame, touch, tear, spoil, lose,
)  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from(CHANGES), st.integers(0, 400), st.sampled_from(["apple", "vine", "mill"])),
    min_size=1,
    max_size=3,
)


@given(STEPS)
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
def test_building_on_makes_the_same_bytes_as_building_anew(
    steps: list[tuple[Change, int, str]],
) -> None:
    with opened() as workshop:
        for change, number, word in steps:
            workshop.remember()
            change(workshop, number, word)
            if (
                not workshop.again()
            ):  # an error that the site must not be built with: the author takes it back
                workshop.undo()
                assert workshop.again()
            assert files(workshop.settings.output) == workshop.clean()


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.__name__)
def test_every_kind_of_change_reaches_the_site(workshop: Workshop, change: Change) -> None:
    for number in range(3, 30):
        workshop.remember()
        change(workshop, number, "apple")
        if workshop.again():
            break
        workshop.undo()  # not every record can be changed in every way without breaking another
    else:
        pytest.fail("no record can be changed so")
    assert files(workshop.settings.output) == workshop.clean()


def test_a_story_that_changed_makes_only_its_own_pages_anew(workshop: Workshop) -> None:
    before = files(workshop.settings.output)
    story(workshop, 3, "apple")
    built = workshop.again()
    after = files(workshop.settings.output)
    assert built
    assert 0 < built.changed < len(before) / 4
    assert built.changed >= sum(before.get(path) != data for path, data in after.items())


def test_words_of_one_language_make_no_page_of_another_anew(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    plain = Renderer.page

    def noted(self: Renderer, page: Page) -> str:
        made.append(page.path)
        return plain(self, page)

    path = next(workshop.settings.content.glob("projects/*/en.md"))
    path.with_name("ka.md").write_text(path.read_text("utf-8"), "utf-8")
    assert workshop.again()
    monkeypatch.setattr(Renderer, "page", noted)
    words = path.with_name("ka.md")
    words.write_text(words.read_text("utf-8").replace("title: ", "title: ვაზი ", 1), "utf-8")
    assert workshop.again()
    own = f"projects/{path.parent.name}/"  # which quotes its title in all languages, to be taken into a plan
    assert {each for each in made if not each.startswith("ka/")} == {own}
    assert f"ka/{own}" in made
    assert files(workshop.settings.output) == workshop.clean()


def test_nothing_changed_means_nothing_written(workshop: Workshop) -> None:
    times = {path: path.stat().st_mtime_ns for path in workshop.settings.output.rglob("*")}
    built = workshop.again()
    assert built
    assert built.changed == 0
    assert times == {path: path.stat().st_mtime_ns for path in workshop.settings.output.rglob("*")}


def test_a_second_build_without_a_change_is_not_even_begun(workshop: Workshop) -> None:
    time.sleep(0.1)  # until all files have certainly come to rest
    workshop.again()
    assert known.site(workshop.settings, LOCALES)
    spoil(workshop, 5, "")
    assert not known.site(workshop.settings, LOCALES)
    workshop.again()
    assert known.site(workshop.settings, LOCALES)
    touch(workshop, 5, "")
    assert not known.site(workshop.settings, LOCALES)


def test_a_build_that_fails_leaves_the_old_site_whole_and_nothing_behind(workshop: Workshop) -> None:
    before = files(workshop.settings.output)
    with (
        pytest.raises(KeyboardInterrupt),
        replaced(workshop.settings.output, workshop.settings.cache) as site,
    ):
        site.write("index.html", "half")
        raise KeyboardInterrupt
    assert files(workshop.settings.output) == before
    assert list(workshop.folder.glob(".site.*")) == []


def test_after_a_build_that_was_killed_the_next_one_is_right(workshop: Workshop) -> None:
    for number in (3, 4):
        title(workshop, number, "apple")
        assert workshop.again()
    half = workshop.folder / ".site.before"
    (half / "ka" / "left-over.html").write_text("half")
    (half / "index.html").unlink()
    title(workshop, 5, "apple")
    assert workshop.again()
    assert files(workshop.settings.output) == workshop.clean()


def test_the_site_before_stays_to_go_back_to(workshop: Workshop) -> None:
    for number in (3, 4, 5):
        before = files(workshop.settings.output)
        title(workshop, number, "vine")
        assert workshop.again()
        assert files(workshop.folder / ".site.before") == before


def test_two_builds_of_one_site_wait_for_each_other(workshop: Workshop) -> None:
    with replaced(workshop.settings.output, workshop.settings.cache) as site:
        site.said = {"records": 0}
        with locked(workshop.folder, wait=False) as free:
            assert not free
    with locked(workshop.folder, wait=False) as free:
        assert free
