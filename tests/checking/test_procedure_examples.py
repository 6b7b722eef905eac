"""Meetings of a political committee: wrong ones have exactly the findings they name, right ones none."""

from pathlib import Path

import pytest

from toolkit.checking.checks.whole import check_file
from toolkit.reporting.findingwords import say

FOLDER = Path(__file__).parent / "procedure"
COMMITTEE = (FOLDER / "committee.yaml").read_bytes()


def found_in(folder, example):
    """The findings of an example put where a meeting's file stands, below its committee's."""
    meeting = folder / "2026-03-10" / "meeting.yaml"
    meeting.parent.mkdir()
    (folder / "committee.yaml").write_bytes(COMMITTEE)
    meeting.write_bytes(example.read_bytes())
    return check_file(meeting).findings


def named(paths):
    return pytest.mark.parametrize("example", paths, ids=lambda path: path.stem)


@named(sorted((FOLDER / "wrong").glob("*.yaml")))
def test_a_wrong_meeting_has_the_findings_that_its_first_line_names(tmp_path, example):
    wanted = example.read_text(encoding="utf-8").splitlines()[0].removeprefix("# finds: ").split(", ")
    found = found_in(tmp_path, example)
    assert sorted(finding.code for finding in found) == sorted(wanted)
    assert all(all(say(finding, language)) for finding in found for language in ("da", "en"))


@named(sorted((FOLDER / "right").glob("*.yaml")))
def test_a_right_meeting_has_none(tmp_path, example):
    assert found_in(tmp_path, example) == ()


def test_what_contradicts_itself_is_told_of_every_committee(tmp_path):
    meeting = tmp_path / "2026-03-10" / "meeting.yaml"
    meeting.parent.mkdir()
    (tmp_path / "committee.yaml").write_bytes(COMMITTEE.replace(b"kind: political", b"kind: internal"))
    late = "items:\n  - title: Vej\n    late: {added: 2026-03-12, reason: Klagen kom sent.}\n"
    meeting.write_text(f"date: 2026-03-10\n{late}", encoding="utf-8")
    assert [found.code for found in check_file(meeting).findings] == ["late-after-meeting"]
