"""The report for programs keeps its keys, whatever authors wrote."""

from __future__ import annotations

import json

from generator.diagnostics import Span, complain, say
from generator.diagnostics.json import render
from generator.diagnostics.report import Report


def read(report: Report) -> dict:
    return json.loads(render(report))


def test_the_keys_of_a_report_are_these() -> None:
    report = Report.of(
        [], files=3, records=2, kinds={"projects": 2}, translations={"ka": {"draft": 1}}, facts={"claims": 4}
    )
    assert read(report) == {
        "diagnostics": [],
        "errors": 0,
        "warnings": 0,
        "files": 3,
        "records": 2,
        "kinds": {"projects": 2},
        "translations": {"ka": {"draft": 1}},
        "facts": {"claims": 4},
    }


def test_a_complaint_has_a_code_a_place_words_and_a_hint() -> None:
    place, other = Span("projects/a/en.md", 3, 5, 9), Span("projects/a/en.md", 8, 1, 4)
    complaint = complain(
        "link-unknown", place, say("there is nothing at '{to}'", to="/x"), hint=say("look"), also=(other,)
    )
    assert read(Report.of([complaint]))["diagnostics"] == [
        {
            "code": "link-unknown",
            "severity": "error",
            "path": "projects/a/en.md",
            "line": 3,
            "column": 5,
            "end_column": 9,
            "message": "there is nothing at '/x'",
            "hint": "look",
            "also": [{"path": "projects/a/en.md", "line": 8, "column": 1, "end_column": 4}],
        }
    ]


def test_without_a_hint_the_key_is_there_all_the_same() -> None:
    complaint = complain("term-unused", Span("a.yaml"), say("no record uses '{key}'", key='"</script>'))
    (found,) = read(Report.of([complaint]))["diagnostics"]
    assert (found["severity"], found["hint"], found["also"]) == ("warning", None, [])
    assert found["message"] == "no record uses '\"</script>'"
