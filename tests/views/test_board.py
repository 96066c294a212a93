"""The board: every obligation once under its country, and reports counted without accusing anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.pipeline import look
from generator.settings import Settings
from generator.views.board import ON_ONE_PAGE, PER_PAGE, board, countries
from generator.views.labels import messages
from generator.views.plan import obligations
from generator.views.reporting import reporting
from generator.views.speaker import STANDING_LABELS, STANDING_MEANINGS
from tests.content import AS_OF
from tests.monitored import lay_out_monitored
from tests.samples import ROOT


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = tmp_path_factory.mktemp("monitored")
    lay_out_monitored(folder / "content")
    return look(
        Settings(root=folder, content=folder / "content", output=folder / "site", as_of=AS_OF)
    ).catalogue


def test_every_obligation_stands_once_under_its_country(catalogue: Catalogue) -> None:
    owed = obligations(catalogue)
    found = countries(catalogue, owed)
    assert {each.code: len(each.owed) for each in found if each.owed} == {"GE": 15, "MD": 1, "UA": 1}
    assert sum(sum(each.counts.values()) for each in found) == len(owed)
    assert {each.address for each in found} == {""}


def plain(counts: Mapping[str, int]) -> dict[str, int]:
    return {state: number for state, number in counts.items() if number}


def test_reports_are_counted_by_country_town_and_building_block(catalogue: Catalogue) -> None:
    found = reporting(obligations(catalogue), catalogue, towns=True)
    assert [(code, plain(counts)) for code, counts in found.countries] == [
        ("GE", {"reported": 5, "unknown": 5, "overdue": 1, "due": 1})
    ]
    assert {record.slug: plain(counts) for record, counts in found.towns} == {
        "riverside": {"reported": 4, "unknown": 2},
        "example-town": {"reported": 1, "unknown": 3, "overdue": 1, "due": 1},
    }
    blocks = {str(block) if block else None: plain(counts) for block, counts in found.blocks}
    # The last report of Riverside is silent on its courses: that block is not known for it, not missing.
    assert blocks["skills-and-inclusion"] == {"reported": 3, "unknown": 3}
    assert list(blocks)[-1] is None


def test_without_reports_there_is_nothing_to_count(catalogue: Catalogue) -> None:
    plans = [each for each in obligations(catalogue) if each.what == "plan"]
    assert reporting(plans, catalogue, towns=True).countries == ()


def test_a_long_board_gives_each_country_pages_of_its_own(catalogue: Catalogue) -> None:
    some = obligations(catalogue)
    many = [each for each in some for _ in range(ON_ONE_PAGE)]
    pages = list(board(catalogue, many, "en"))
    addresses = [page.address for page in pages]
    assert (
        addresses[0] == "obligations/"
        and "obligations/ge/page/2/" in addresses
        and "obligations/md/page/2/" in addresses
    )
    assert len(set(addresses)) == len(addresses)
    assert all(len(page.context["shown"]) <= PER_PAGE for page in pages)
    rows = [row for page in pages[1:] for row in page.context["shown"]]
    assert len(rows) == len(many)
    assert pages[0].context["shown"] == ()
    assert (
        sum(
            len(page.context["reports"].towns) > 0
            for page in pages
            if page.address.startswith("obligations/ge/")
        )
        == 1
    )


def test_a_short_board_is_one_page(catalogue: Catalogue) -> None:
    (only,) = board(catalogue, obligations(catalogue), "en")
    assert len(only.context["shown"]) == 17


def test_every_standing_is_explained_and_translated(catalogue: Catalogue) -> None:
    assert set(STANDING_MEANINGS) == set(STANDING_LABELS)
    assert set(STANDING_MEANINGS.values()) <= set(messages(ROOT, catalogue.kinds))


def test_a_report_of_a_plan_that_is_gone_counts_for_no_block(catalogue: Catalogue) -> None:
    reports = [replace(each, plan=None) for each in obligations(catalogue) if each.what == "report"]
    assert reporting(reports, catalogue, towns=True).blocks == ()
