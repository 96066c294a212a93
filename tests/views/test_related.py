"""What stands beside a record, and the reason given for it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from generator.catalogue import Catalogue
from generator.kinds import discover
from generator.pipeline import look
from generator.settings import Settings
from generator.views.deciding import Deciding
from generator.views.facts import label
from generator.views.neighbours import LOOKED_AT, SHOWN, Neighbours
from generator.views.reader import Reader
from generator.views.related import CROWD, FEW, NAMES_THIS, backward, named, related
from tests.content import AS_OF, looked_at
from tests.samples import ROOT

KINDS = discover()


def _project(town: str, themes: str) -> str:
    return f"written_in: en\nscheme: pioneer\nmunicipality: {town}\nthemes: [{themes}]\n"


def _words(title: str) -> str:
    return f"---\ntitle: {title}\nsummary: A summary.\n---\n"


def _why(folder: Path, record: str, other: str, locale: str = "en") -> str:
    looked = looked_at(folder, {})
    groups = related(looked.catalogue.by_id[record], looked.catalogue)
    found = {each.record.id: each.reasons for group in groups for each in group.cards}
    return Deciding(Reader(locale, "", looked.catalogue), "Hub").why(found[other])


def test_each_side_says_why_it_shows_the_other(tmp_path: Path) -> None:
    assert _why(tmp_path / "1", "projects/gori-growth", "calls/pioneer-2017") == "Call"
    assert _why(tmp_path / "2", "calls/pioneer-2017", "projects/gori-growth") == "From this call"
    assert _why(tmp_path / "3", "municipalities/gori", "projects/gori-growth", "ka") == "ამ ქალაქში"


def test_every_field_by_which_records_name_each_other_has_words_of_its_own() -> None:
    """Looked at in the hub's own content: nobody reads “Refers to this” there."""
    settings = Settings(root=ROOT, content=ROOT / "content", output=ROOT / "site", as_of=AS_OF)
    catalogue = look(settings).catalogue
    reasons = {
        reason
        for record in catalogue.records
        for each in named(record, catalogue).values()
        for reason in each
    }
    assert [reason for reason in reasons if reason.backward and backward(reason) == NAMES_THIS] == []
    assert all(label(reason.field) for reason in reasons)


def _shared(looked_catalogue: Catalogue, one: str) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    record = looked_catalogue.by_id[one]
    known = frozenset(named(record, looked_catalogue))
    return {each.id: each.shared for each in Neighbours(looked_catalogue).of(record.id, record.kind, known)}


def test_records_alike_say_what_they_share(tmp_path: Path) -> None:
    files = {
        "projects/a/record.yaml": _project("gori", "tourism"), "projects/a/en.md": _words("A"),
        "projects/b/record.yaml": _project("gori", "agriculture"), "projects/b/en.md": _words("B"),
    }  # fmt: skip
    looked = looked_at(tmp_path, files)
    found = _shared(looked.catalogue, "projects/a")
    assert found["projects/gori-growth"] == (
        ("municipality", ("municipalities/gori",)), ("themes", ("tourism",)), ("country", ("GE",)),
    )  # fmt: skip
    assert found["projects/b"] == (("municipality", ("municipalities/gori",)), ("country", ("GE",)))
    said = Deciding(Reader("uk", "", looked.catalogue), "Hub").shared(found["projects/b"])
    assert said == "Те саме місто: Gori · Та сама країна: Грузія"
    assert next(iter(found)) == "projects/gori-growth", "the more they share, the earlier they come"


def test_what_names_each_other_is_not_shown_a_second_time_as_alike(tmp_path: Path) -> None:
    looked = looked_at(tmp_path, {})
    for record in looked.catalogue.records:
        assert not set(_shared(looked.catalogue, record.id)) & set(named(record, looked.catalogue))


def test_a_crowd_is_told_in_a_few_links_and_how_many_more_there_are(tmp_path: Path) -> None:
    files: dict[str, str | None] = {}
    for number in range(CROWD + 1):
        files[f"projects/p{number:03}/record.yaml"] = _project("gori", "tourism")
        files[f"projects/p{number:03}/en.md"] = _words(f"Project {number:03}")
    looked = looked_at(tmp_path, files)
    groups = {
        each.kind.name: each
        for each in related(looked.catalogue.by_id["municipalities/gori"], looked.catalogue)
    }
    found = groups["projects"]
    assert (len(found.cards), len(found.links), found.more) == (0, FEW, CROWD + 2 - FEW)


@given(some.integers(min_value=2, max_value=90))
def test_nobody_looks_at_more_neighbours_than_stand_near(count: int) -> None:
    """Ninety projects of one town, theme and country: each is shown to others, and the work stays bounded."""
    neighbours = Neighbours(_EMPTY)
    traits = {"themes": ("tourism",), "country": ("GE",)}
    for number in range(count):
        neighbours.put(f"projects/p{number:02}", "projects", traits)
    seen: set[str] = set()
    for number in range(count):
        mine = f"projects/p{number:02}"
        near = list(neighbours._next_to(mine, "projects", traits))
        assert len(near) <= 2 * LOOKED_AT
        shown = neighbours.of(mine, "projects")
        assert len(shown) == min(SHOWN, count - 1)
        seen |= {each.id for each in shown}
    assert len(seen) == count, "everybody has a turn"


_EMPTY = Catalogue((), KINDS, {}, AS_OF)
