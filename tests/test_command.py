"""The command as it is called: what it prints where, and the number it leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics import CODES
from tests.casefile import AS_OF, BASE
from tests.content import laid

ROOT = Path(__file__).parent.parent
HUB = Path(sys.executable).with_name("hub")
CLEAN, FAULTS, MISUSE, BUG = 0, 1, 2, 3
UNUSED = {"projects/gori-growth/record.yaml": "written_in: en\nscheme: pioneer\nmunicipality: gori\n"}
WRONG = {
    "projects/gori-growth/record.yaml": "written_in: en\nscheme: pionier\nmunicipality: gori\nthemes: [tourism]\n"
}


def hub(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [HUB, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=os.environ | environment,
        timeout=60,
    )


def check(content: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return hub("check", "--content", content, "--as-of", AS_OF, *options)


def test_clean_content_leaves_zero() -> None:
    done = check(BASE)
    assert (done.returncode, done.stdout, done.stderr) == (
        CLEAN,
        "5 records: nothing to complain about\n",
        "",
    )


def test_errors_leave_one_and_are_told_on_the_standard_output(tmp_path: Path) -> None:
    done = check(laid(tmp_path / "content", WRONG))
    assert (done.returncode, done.stderr) == (FAULTS, "")
    assert "projects/gori-growth/record.yaml:2:9: error[value-choice]" in done.stdout


def test_warnings_leave_zero_unless_they_are_taken_strictly(tmp_path: Path) -> None:
    content = laid(tmp_path / "content", UNUSED)
    assert check(content).returncode == CLEAN
    strict = check(content, "--strict")
    assert (strict.returncode, "warning[term-unused]" in strict.stdout) == (FAULTS, True)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check", "--content", "nowhere"], "nowhere"), (["check", "--as-of", "yesterday"], "yesterday"), (["check", "--format", "xml"], "xml"),
        (["check", "--lang", "ge"], "ge"), (["explain", "no-such-code"], "no-such-code"), (["chekc"], "chekc"), (["check", "--nothing"], "--nothing"),
        (["build", "--base-url", "example.org"], "example.org"),
    ],
)  # fmt: skip
def test_misuse_leaves_two_and_says_what_was_wrong(arguments: list[str], word: str) -> None:
    done = hub(*arguments)
    assert (done.returncode, done.stdout) == (MISUSE, "")
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_of_the_hub_leaves_three_and_lines_to_paste() -> None:
    broken = "import generator.cli as cli; cli.look = lambda settings: 1 / 0; cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", broken, "check"], capture_output=True, encoding="utf-8", cwd=ROOT, timeout=60
    )
    assert (done.returncode, done.stdout) == (BUG, "")
    assert "a fault of the hub, not of your content" in done.stderr
    assert "ZeroDivisionError" in done.stderr


def test_with_errors_nothing_is_published(tmp_path: Path) -> None:
    content, site = laid(tmp_path / "content", WRONG), tmp_path / "site"
    done = hub("build", "--content", content, "--output", site, "--as-of", AS_OF)
    assert done.returncode == FAULTS
    assert "nothing was published" in done.stderr
    assert not site.exists()


def test_a_report_for_programs_is_json_and_nothing_else(tmp_path: Path) -> None:
    done = check(laid(tmp_path / "content", WRONG), "--format", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (FAULTS, "")
    assert set(report) == {
        "diagnostics",
        "errors",
        "warnings",
        "files",
        "records",
        "kinds",
        "translations",
        "facts",
    }
    assert [each["code"] for each in report["diagnostics"]] == ["value-choice"]
    assert (report["errors"], report["records"], report["kinds"]["projects"]) == (1, 5, 1)
    assert report["translations"]["ka"]["titles"] == 1
    assert report["facts"]["claims"] == report["facts"]["sourced"] > 10


def test_a_report_for_pull_requests_has_a_command_for_each_complaint(tmp_path: Path) -> None:
    done = check(laid(tmp_path / "content", WRONG), "--format", "github")
    first, *others = done.stdout.splitlines()
    assert first == (
        "::error file=projects/gori-growth/record.yaml,line=2,col=9,endColumn=16,title=value-choice::"
        "'pionier' is not in the vocabulary schemes%0Ahint: did you mean 'pioneer'?"
    )
    assert others == ["1 error, 0 warnings in 1 of 17 files"]


def test_a_complaint_can_be_explained() -> None:
    done = hub("explain", "value-choice")
    code = CODES["value-choice"]
    assert done.returncode == CLEAN
    assert all(text in done.stdout for text in (code.title, code.why, code.do))
    assert set(CODES) <= set(hub("explain").stdout.split())


def test_a_name_in_no_encoding_is_told_without_a_fault(tmp_path: Path) -> None:
    content = laid(tmp_path / "content", {})
    (Path(os.fsdecode(os.fsencode(content) + b"/projects/gori-growth/caf\xe9.jpg"))).write_text("x")
    for shape in ("text", "json", "github"):
        done = check(content, "--format", shape)
        assert (done.returncode, done.stderr) == (FAULTS, "")
        assert "file-name" in done.stdout


def test_the_command_works_from_inside_the_content_and_says_so_where_there_is_no_project(
    tmp_path: Path,
) -> None:
    assert hub("check", "--content", BASE, cwd=BASE).returncode == CLEAN
    assert hub("check", cwd=tmp_path).returncode in {CLEAN, MISUSE, FAULTS}
