"""What was published stays reachable."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.authoring.remember import remember
from generator.catalogue.ledger import LEDGER
from generator.diagnostics import Diagnostic
from generator.pipeline import look
from generator.settings import Settings
from tests.content import looked_at, said


def test_a_ledger_remembers_every_record_and_forgets_none(tmp_path: Path) -> None:
    looked = looked_at(tmp_path / "a", {})
    content = tmp_path / "a"
    count = len(looked.catalogue.records)
    assert remember(looked.catalogue, content) == (count, count)
    before = (content / LEDGER).read_text("utf-8")
    assert "projects/gori-growth/\n" in before
    assert remember(looked.catalogue, content) == (count, 0)
    assert (content / LEDGER).read_text("utf-8") == before
    (content / LEDGER).write_text(before + "projects/older/\n", "utf-8")
    assert remember(looked.catalogue, content) == (count + 1, 0)
    assert "projects/older/\n" in (content / LEDGER).read_text("utf-8")


def test_a_record_that_was_renamed_is_missed_until_its_old_name_leads_on(tmp_path: Path) -> None:
    looked = looked_at(tmp_path, {})
    remember(looked.catalogue, tmp_path)
    assert said(looked_at(tmp_path, {})) == said(looked)
    old = tmp_path / "projects" / "gori-growth"
    shutil.copytree(old, tmp_path / "kept")
    new = old.rename(old.with_name("gori-market")) / "record.yaml"
    lost = look_again(tmp_path)
    assert [each.code for each in lost if each.code == "address-lost"] == ["address-lost"]
    new.write_text(new.read_text("utf-8").rstrip() + "\nformerly: [gori-growth]\n", "utf-8")
    assert [each.code for each in look_again(tmp_path) if each.code == "address-lost"] == []


def look_again(content: Path) -> tuple[Diagnostic, ...]:
    return look(Settings(root=content, content=content, output=content / "site")).report.diagnostics
