"""An answer that is known already is the answer that looking would give."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator import known
from generator.pipeline import look
from generator.settings import Settings
from tests.content import laid

WRONG = {
    "projects/gori-growth/record.yaml": "written_in: en\nscheme: pionier\nmunicipality: gory\nthemes: [tourism]\n",
    "projects/gori-growth/en.md": "---\ntitle: Gоri\n---\n## What\n\n<b>x</b> <b>y</b> <i>z</i>\n",
    "nowhere/x.yaml": "a: [",
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    content = laid(tmp_path / "content", WRONG)
    time.sleep(0.05)  # until all files have certainly come to rest
    return Settings(tmp_path, content, tmp_path / "site")


def test_a_report_is_kept_whole(settings: Settings) -> None:
    assert known.report(settings) is None
    looked = look(settings)
    assert len(looked.report.diagnostics) > 3
    assert any(each.also for each in looked.report.diagnostics)
    assert known.report(settings) == looked.report


def test_it_does_not_matter_where_the_site_would_be(settings: Settings) -> None:
    looked = look(settings)
    elsewhere = replace(settings, output=settings.root / "x", base_url="https://hub.example/", processes=7)
    assert known.report(elsewhere) == looked.report


@pytest.mark.parametrize("change", ["day", "word", "file", "folder"])
def test_whatever_changes_is_looked_at_again(settings: Settings, change: str) -> None:
    look(settings)
    record = settings.content / "projects" / "gori-growth"
    match change:
        case "day":
            settings = replace(settings, as_of=datetime.date(2020, 1, 1))
        case "word":
            (record / "en.md").write_text("---\ntitle: Gori\n---\n")
        case "file":
            (record / "en.md").unlink()
        case "folder":
            record.rename(record.with_name("gori"))
    assert known.report(settings) is None


def test_a_torn_report_is_no_report(settings: Settings) -> None:
    look(settings)
    for path in (settings.cache / "reports").iterdir():
        path.write_bytes(path.read_bytes()[:-3])
    assert known.report(settings) is None
