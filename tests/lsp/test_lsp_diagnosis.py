"""What is told about open files: the findings of `minutes check`, on what is not saved yet."""

import pytest
from command_line import COMMITTEE, MEETING, make_workspace

from toolkit.checking.checks.whole import read_and_check
from toolkit.lsp.diagnosis import diagnose
from toolkit.reporting.reporter import sort_findings

FAULTY = MEETING.replace("duration: 10", "duratoin: 10") + "participants: [Ana Dahl]\n"


@pytest.fixture
def meeting(tmp_path):
    return make_workspace(tmp_path)


def codes(diagnosis):
    return [found.code for found in diagnosis.findings]


@pytest.mark.parametrize(
    "text",
    [MEETING, FAULTY, "date: [\n", "", MEETING + "title: a\x0cb\u2028c\r\n", "dato: 2025-02-28\nitems: 3\n"],
)
def test_an_unsaved_text_has_the_findings_that_the_saved_file_would_have(meeting, text):
    unsaved = diagnose([meeting], {meeting: text}, "en")[meeting]
    meeting.write_text(text, encoding="utf-8")
    saved = [found for found in read_and_check(meeting).findings if found.place.path == meeting]
    assert unsaved.findings == sort_findings(saved)


def test_what_is_on_disk_does_not_count_for_an_open_file(meeting):
    meeting.write_text(FAULTY, encoding="utf-8")
    assert diagnose([meeting], {meeting: MEETING}, "en")[meeting].findings == []


def test_an_open_committee_counts_before_it_is_saved(meeting):
    committee = meeting.parents[1] / "committee.yaml"
    texts = {meeting: MEETING + "participants: [Eva Holm]\n", committee: COMMITTEE.format(language="en")}
    assert codes(diagnose([meeting], texts, "en")[meeting]) == ["unknown-member"]
    texts[committee] += "  - name: Eva Holm\n"
    assert codes(diagnose([meeting], texts, "en")[meeting]) == []


def test_a_faulty_committee_is_told_in_its_own_file_though_only_a_meeting_is_open(meeting):
    committee = meeting.parents[1] / "committee.yaml"
    committee.write_text(COMMITTEE.format(language="en") + "membres: []\n", encoding="utf-8")
    told = diagnose([meeting], {meeting: MEETING}, "en")
    assert codes(told[committee]) == ["unknown-key"]
    assert codes(told[meeting]) == []


def test_a_meeting_without_a_committee_says_so(tmp_path):
    path = tmp_path / "meeting.yaml"
    assert "committee-missing" in codes(diagnose([path], {path: MEETING}, "en")[path])


def test_a_plan_is_checked_against_its_schema(tmp_path):
    path = tmp_path / "plan-2025.yaml"
    assert codes(diagnose([path], {path: "year: 2025\nmeetngs: []\n"}, "en")[path]) == ["unknown-key"]


def test_words_are_in_the_committees_language_else_in_the_editors(tmp_path, meeting):
    committee = meeting.parents[1] / "committee.yaml"
    danish = {meeting: MEETING, committee: COMMITTEE.format(language="da")}
    assert {one.language for one in diagnose(danish, danish, "en").values()} == {"da"}
    alone = tmp_path / "meeting.yaml"
    assert diagnose([alone], {alone: MEETING}, "en")[alone].language == "en"


def test_other_files_are_left_alone(tmp_path):
    path = tmp_path / "settings.yaml"
    assert diagnose([path], {path: "a: 1\n"}, "en") == {}


@pytest.mark.parametrize("kind", ["meeting", "committee", "plan"])
def test_a_file_of_another_name_is_what_its_comment_for_editors_says(tmp_path, kind):
    path = tmp_path / "2025.yaml"
    text = f"# yaml-language-server: $schema=../.minutes/{kind}.da.schema.json\nfrobnicate: 1\n"
    assert "unknown-key" in codes(diagnose([path], {path: text}, "en")[path])
