"""The command as it is called: what it prints where, and the number it leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
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


@dataclass(frozen=True)
class Done:
    """The number that a command left behind, and what it printed."""

    code: int
    out: str
    err: str


def hub(*arguments: str | Path, cwd: Path = ROOT) -> Done:
    """The command, run as people run it."""
    done = subprocess.run(
        [HUB, *arguments], capture_output=True, encoding="utf-8", cwd=cwd, timeout=60, check=False
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The same command within this process, which is quicker."""

    def run(*arguments: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["hub", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        return Done(code, *capsys.readouterr())

    return run


def checking(content: Path, *options: str) -> tuple[str | Path, ...]:
    return ("check", "--content", content, "--as-of", AS_OF, *options)


def test_clean_content_leaves_zero() -> None:
    assert hub(*checking(BASE)) == Done(CLEAN, "5 records: nothing to complain about\n", "")


def test_errors_leave_one_and_are_told_on_the_standard_output(tmp_path: Path) -> None:
    done = hub(*checking(laid(tmp_path / "content", WRONG)))
    assert (done.code, done.err) == (FAULTS, "")
    assert "projects/gori-growth/record.yaml:2:9: error[value-choice]" in done.out


def test_misuse_leaves_two_and_is_told_on_the_other_output() -> None:
    done = hub("check", "--content", "nowhere")
    assert (done.code, done.out) == (MISUSE, "")
    assert "nowhere" in done.err


def test_a_fault_of_the_hub_leaves_three_and_lines_to_paste() -> None:
    broken = "import generator.cli as cli; cli.known.report = lambda settings: 1 / 0; cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", broken, "check"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (BUG, "")
    assert "a fault of the hub, not of your content" in done.stderr
    assert "ZeroDivisionError" in done.stderr


def test_warnings_leave_zero_unless_they_are_taken_strictly(
    tmp_path: Path, here: Callable[..., Done]
) -> None:
    content = laid(tmp_path / "content", UNUSED)
    assert here(*checking(content)).code == CLEAN
    strict = here(*checking(content, "--strict"))
    assert (strict.code, "warning[term-unused]" in strict.out) == (FAULTS, True)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check", "--as-of", "yesterday"], "yesterday"), (["check", "--format", "xml"], "xml"), (["check", "--lang", "ge"], "ge"),
        (["explain", "no-such-code"], "no-such-code"), (["chekc"], "chekc"), (["check", "--nothing"], "--nothing"),
        (["build", "--base-url", "example.org"], "example.org"), (["check", "--content", "nowhere"], "nowhere"),
    ],
)  # fmt: skip
def test_whoever_misuses_the_command_is_told_which_word_was_wrong(
    arguments: list[str], word: str, here: Callable[..., Done]
) -> None:
    done = here(*arguments)
    assert (done.code, done.out) == (MISUSE, "")
    assert word in done.err
    assert "Traceback" not in done.err


def test_with_errors_nothing_is_published(tmp_path: Path, here: Callable[..., Done]) -> None:
    content, site = laid(tmp_path / "content", WRONG), tmp_path / "site"
    done = here("build", "--content", content, "--output", site, "--as-of", AS_OF)
    assert done.code == FAULTS
    assert "nothing was published" in done.err
    assert not site.exists()


def test_a_report_for_programs_is_json_and_nothing_else(tmp_path: Path, here: Callable[..., Done]) -> None:
    done = here(*checking(laid(tmp_path / "content", WRONG), "--format", "json"))
    report = json.loads(done.out)
    assert (done.code, done.err) == (FAULTS, "")
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


def test_a_report_for_pull_requests_has_a_command_for_each_complaint(
    tmp_path: Path, here: Callable[..., Done]
) -> None:
    done = here(*checking(laid(tmp_path / "content", WRONG), "--format", "github"))
    assert done.out.splitlines() == [
        "::error file=projects/gori-growth/record.yaml,line=2,col=9,endColumn=16,title=value-choice::"
        "'pionier' is not in the vocabulary schemes%0Ahint: did you mean 'pioneer'?",
        "1 error, 0 warnings in 1 of 17 files",
    ]


def test_every_complaint_can_be_explained(here: Callable[..., Done]) -> None:
    for code in CODES.values():
        done = here("explain", code.name)
        assert done.code == CLEAN
        assert all(text in done.out for text in (code.title, code.why, code.do))
    assert set(CODES) <= set(here("explain").out.split())


def test_a_name_in_no_encoding_is_told_without_a_fault(tmp_path: Path, here: Callable[..., Done]) -> None:
    content = laid(tmp_path / "content", {})
    Path(os.fsdecode(os.fsencode(content) + b"/projects/gori-growth/caf\xe9.jpg")).write_text("x")
    assert hub(*checking(content)).code == FAULTS
    for shape in ("text", "json", "github"):
        done = here(*checking(content, "--format", shape))
        assert (done.code, done.err) == (FAULTS, "")
        assert "file-name" in done.out


def test_the_command_works_from_anywhere_inside_the_project() -> None:
    assert hub(*checking(BASE), cwd=BASE / "vocabularies").code == CLEAN
