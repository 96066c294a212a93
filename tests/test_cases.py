"""Every complaint of the hub, as a contributor meets it: `tests/cases/*.txt` hold content and the exact answer.

`pytest tests/test_cases.py --rewrite` writes today's answers; read the difference like a letter to an author.
"""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator.cli import hub
from generator.diagnostics import CODES
from tests.casefile import BASE, FOLDER, Case, check

FILES = sorted(FOLDER.glob("*.txt"))
_COMPLAINT = re.compile(r"^(\S.*?):(\d+):(\d+): (error|warning)\[([a-z-]+)\] (.+)$", re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_hub_says_exactly_this(file: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case = Case.read(file.read_text("utf-8"))
    exit_code, answer = check(case.lay(tmp_path / "content"))
    if request.config.getoption("--rewrite"):
        file.write_text(str(case.answered(answer)), "utf-8")
        return
    assert answer == case.answer
    assert exit_code == (1 if "error[" in answer else 0)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_case_is_written_as_the_hub_would_write_it(file: Path) -> None:
    text = file.read_text("utf-8")
    assert str(Case.read(text)) == text
    assert Case.read(text).about.endswith(".")


def test_the_base_of_all_cases_has_nothing_to_complain_about() -> None:
    exit_code, answer = check(BASE)
    assert (exit_code, answer) == (0, "5 records: nothing to complain about\n")


def test_every_code_is_met_in_a_case() -> None:
    assert set(CODES) - _met() == set()


def test_no_case_speaks_of_a_code_that_is_gone() -> None:
    assert _met() - set(CODES) == set()


def test_every_complaint_says_what_to_do() -> None:
    silent = []
    for file in FILES:
        for block in Case.read(file.read_text("utf-8")).answer.split("\n\n"):
            complaint = _COMPLAINT.search(block)
            if complaint and "\n  hint: " not in block:
                silent.append((file.stem, complaint[5]))
    assert silent == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
def test_every_code_is_explained_in_plain_words(code) -> None:
    assert code.name == code.name.lower() and re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert code.title and not code.title.endswith(".")
    for sentence in (code.why, code.do):
        assert sentence.endswith(".") and len(sentence) > 10
    for text in (code.title, code.why, code.do):
        assert "!" not in text and "invalid" not in text.lower() and "oops" not in text.lower()


def test_codes_name_only_commands_that_exist() -> None:
    assert isinstance(hub, click.Group)
    words = " ".join(f"{code.title} {code.why} {code.do}" for code in CODES.values())
    assert set(re.findall(r"`hub (\w+)", words)) <= set(hub.commands)


def _met() -> set[str]:
    """The codes that stand in the answers of all cases."""
    answers = (Case.read(file.read_text("utf-8")).answer for file in FILES)
    return {match[5] for answer in answers for match in _COMPLAINT.finditer(answer)}
