"""A committee turns checks off, up and down; a comment silences one line; what must hold stays."""

from __future__ import annotations

import pytest
from findings_of import COMMITTEE, check_text, codes_in, workspace_with

from toolkit.checking.checks.whole import read_and_check
from toolkit.findings import Severity

EARLY = "date: 2025-02-28\nitems:\n  - title: A\n    decision: Godkendt.\n"


def with_checks(folder, checks, text=EARLY):
    meeting = workspace_with(folder)
    (folder / "committee.yaml").write_text(COMMITTEE + checks, encoding="utf-8")
    (meeting / "meeting.yaml").write_text(text, encoding="utf-8")
    return list(read_and_check(meeting / "meeting.yaml").findings)


@pytest.mark.parametrize("severity", ["error", "warning", "hint"])
def test_a_committee_says_how_bad_a_finding_is(severity, tmp_path):
    (found,) = with_checks(tmp_path, f"checks:\n  decision-early: {severity}\n")
    assert found.severity is Severity(severity)


def test_a_committee_turns_a_check_off(tmp_path):
    assert with_checks(tmp_path, "checks:\n  decision-early: off\n") == []


def test_what_every_document_needs_cannot_be_turned_off(tmp_path):
    found = with_checks(tmp_path, "checks:\n  missing-key: off\n", "date: 2025-02-28\n")
    assert {one.code for one in found} == {"fixed-check", "missing-key"}


def test_a_comment_silences_its_own_line(tmp_path):
    silent = EARLY.replace("decision: Godkendt.", "decision: Godkendt.  # minutes: ignore[decision-early]")
    assert check_text(tmp_path, silent) == []


def test_a_comment_alone_on_a_line_silences_the_next(tmp_path):
    silent = EARLY.replace(
        "    decision:", "    # minutes: ignore[decision-early, leftover-text]\n    decision:"
    )
    assert codes_in(tmp_path, silent) == ["unused-ignore"]


def test_a_comment_after_the_bar_holds_for_the_whole_text_and_no_further(tmp_path):
    text = "date: 2025-02-28\nitems:\n  - title: A\n    statement: |  # minutes: ignore[leftover-text]\n"
    text += "      TODO\n\n      TODO\n    note: TODO\n"
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line) == ("leftover-text", 8)


def test_a_comment_that_silences_nothing_or_nothing_known_is_told(tmp_path):
    text = (
        "date: 2025-02-28\nitems:\n  - title: A  # minutes: ignore[slot-overlap, slot-overlp, wrong-type]\n"
    )
    found = {one.code: one for one in check_text(tmp_path, text)}
    assert found.keys() == {"unused-ignore", "unknown-check", "fixed-check"}
    assert found["unknown-check"].values["guess"] == "slot-overlap"
    assert found["unknown-check"].place.column == 47


def test_a_comment_in_the_committees_file_holds_there(tmp_path):
    assert (
        with_checks(
            tmp_path,
            "labels:\n  punkt: P  # minutes: ignore[unknown-label]\n",
            EARLY.replace("    dec", "    # dec"),
        )
        == []
    )
