"""Which meeting a Word file is of, and what is known of one that does not tell what it was made from."""

from __future__ import annotations

import pytest
from command_line import run_minutes_here
from wordedits import COMMITTEE, MEETING, Minutes

from toolkit.wordfile.docxio import read_parts, write_parts


@pytest.fixture
def minutes(tmp_path):
    return Minutes(tmp_path / "own")


def run(file, *more, cwd):
    return run_minutes_here("take", str(file), *more, "--lang", "en", cwd=cwd)


def another_committee(folder, name):
    """Put a committee beside the first one, whose meeting on the same day has the same items."""
    meeting = folder / name / "2025-06-18" / "meeting.yaml"
    meeting.parent.mkdir(parents=True)
    committee = COMMITTEE.format("municipality").replace("LOM Havn", "Roads Board")
    (folder / name / "committee.yaml").write_text(committee, encoding="utf-8")
    text = MEETING.replace("[the note](note.pdf)", "the note")
    meeting.write_text(text, encoding="utf-8")
    return meeting, text


@pytest.mark.parametrize("side", [(), ("--theirs",)])
def test_words_from_another_committee_of_the_same_day_go_nowhere(minutes, tmp_path, side):
    other, text = another_committee(tmp_path / "other", "roads")
    minutes.type_over("item/1/decision", "Noted by the harbour.")
    result = run(minutes.save(), *side, "--meeting", str(other), cwd=tmp_path)
    assert result.returncode == 5
    assert "minutes.docx: the file is of “LOM Havn” and not of “Roads Board”" in result.stderr
    assert other.read_text("utf-8") == text


def test_a_file_in_another_folder_finds_its_own_committee_among_those_that_met_that_day(minutes, tmp_path):
    folder = minutes.meeting.parents[2]
    other, text = another_committee(folder, "aroads")
    minutes.type_over("item/1/decision", "Noted by the harbour.")
    downloaded = tmp_path / "Minutes (2).docx"
    downloaded.write_bytes(minutes.save().read_bytes())
    result = run(downloaded, cwd=folder)
    assert result.returncode == 0, result.stderr
    assert "decision: Noted by the harbour." in minutes.meeting.read_text("utf-8")
    assert other.read_text("utf-8") == text


def test_of_a_file_without_its_record_what_differs_is_shown_and_taken_only_when_told(minutes):
    minutes.type_over("item/1/statement", "The chair was late.")
    parts = read_parts(minutes.save().read_bytes())
    inspected = {
        name: part
        for name, part in parts.items()
        if not name.startswith("customXml/item") and name != "docProps/custom.xml"
    }
    minutes.path.write_bytes(write_parts(inspected))
    folder = minutes.meeting.parents[2]
    result = run(minutes.path, cwd=folder)
    assert result.returncode == 1
    assert "item 1, statement: changed both" in result.stdout
    assert "decision" not in result.stdout  # the prompts that nobody wrote in
    assert "Document Inspector" in result.stderr
    assert minutes.meeting.read_text("utf-8") == MEETING
    assert run(minutes.path, "--theirs", cwd=folder).returncode == 0
    wanted = MEETING.replace("The chair welcomed everybody.", "The chair was late.")
    assert minutes.meeting.read_text("utf-8") == wanted


def test_words_for_items_of_one_title_are_named_where_another_such_item_has_come_in_between(tmp_path):
    text = 'date: 2025-06-18\nstatus: minutes\nstart: "10:00"\nitems:\n' + "  - title: Closed item\n" * 2
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/1/decision", "Sold.")
    minutes.type_over("item/2/decision", "Hired.")
    file = minutes.save()
    now = text + "  - title: Closed item\n    statement: This one came in first.\n"
    minutes.meeting.write_text(now, encoding="utf-8")
    result = run(file, "--theirs", cwd=minutes.meeting.parents[2])
    assert result.returncode == 1
    assert "“Sold.”" in result.stderr
    assert "“Hired.”" in result.stderr
    assert minutes.meeting.read_text("utf-8") == now
