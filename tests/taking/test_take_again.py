"""A Word file that was taken is written in again, and taken again without a build in between."""

from __future__ import annotations

import json
import shutil

import docx
import pytest
from command_line import run_minutes_here
from docx.oxml.ns import qn
from wordedits import MEETING, Minutes

FIRST = "The chair welcomed everybody."


def run(minutes, *more, file=None):
    path = file or minutes.save()
    return run_minutes_here("take", str(path), *more, "--lang", "en", cwd=minutes.meeting.parents[2])


@pytest.fixture
def minutes(tmp_path):
    """Minutes in which a statement was written anew and taken."""
    minutes = Minutes(tmp_path)
    minutes.type_over("item/1/statement", "The chair was late.")
    assert run(minutes).returncode == 0
    return minutes


def text_of(minutes):
    return minutes.meeting.read_text("utf-8")


def test_the_first_words_typed_again_are_taken_as_any_others(minutes):
    minutes.type_over("item/1/statement", FIRST)
    result = run(minutes)
    assert result.returncode == 0, result.stderr
    assert text_of(minutes) == MEETING
    minutes.type_over("item/1/statement", "The chair was early.")
    assert run(minutes).returncode == 0
    assert "statement: The chair was early." in text_of(minutes)


def test_a_further_edit_of_what_was_taken_is_no_conflict(minutes):
    minutes.type_over("item/1/statement", "The chair was very late.")
    result = run(minutes)
    assert result.returncode == 0, result.stderr
    assert "statement: The chair was very late." in text_of(minutes)


def test_what_the_meeting_alone_has_changed_since_stays(minutes):
    minutes.meeting.write_text(text_of(minutes).replace("was late", "was late again"), "utf-8")
    before = text_of(minutes)
    result = run(minutes)
    assert result.returncode == 0, result.stderr
    assert text_of(minutes) == before


@pytest.mark.parametrize("words", [FIRST, "The chair was very late."])
def test_where_both_have_changed_since_nothing_is_written(minutes, words):
    minutes.meeting.write_text(text_of(minutes).replace("was late", "was late again"), "utf-8")
    before = text_of(minutes)
    minutes.type_over("item/1/statement", words)
    assert run(minutes).returncode == 1
    assert text_of(minutes) == before


def test_a_take_that_was_undone_in_the_meeting_can_be_done_again(minutes):
    minutes.meeting.write_text(MEETING, "utf-8")
    assert run(minutes).returncode == 0
    assert "statement: The chair was late." in text_of(minutes)


def test_first_words_in_a_copy_that_no_record_tells_of_are_named(minutes, tmp_path):
    minutes.type_over("item/1/statement", FIRST)
    copy = tmp_path / "mail" / "minutes.docx"
    copy.parent.mkdir()
    shutil.copy(minutes.save(), copy)
    before = text_of(minutes)
    result = run(minutes, file=copy)
    assert result.returncode == 1
    assert "item 1, statement: the Word file says what it did when it was made" in result.stderr
    assert text_of(minutes) == before


def test_a_file_that_a_build_kept_aside_knows_what_was_taken_of_it(minutes):
    minutes.document.add_paragraph("Typed at the very end.")
    minutes.save()
    minutes.build()
    aside = next(path for path in minutes.path.parent.glob("minutes (*.docx"))
    minutes.document, minutes.path = docx.Document(aside), aside
    minutes.type_over("item/1/statement", FIRST)
    run(minutes)
    assert text_of(minutes) == MEETING


def test_a_new_build_starts_anew_and_the_record_says_no_word_of_the_meeting(minutes):
    record = minutes.path.with_name(".minutes.json")
    assert list(json.loads(record.read_text("utf-8"))["taken"]["minutes.docx"]) == ["item/1/statement"]
    assert "late" not in record.read_text("utf-8")
    minutes.build()
    assert "taken" not in json.loads(record.read_text("utf-8"))


def test_attendance_that_was_taken_goes_back_to_its_first_words(tmp_path):
    text = MEETING.replace("items:", "chaired_by: Eva Krogh\nitems:", 1)
    minutes = Minutes(tmp_path, text)
    line = next(minutes.field("chaired_by").iter(qn("w:t")))
    for words in ("Bo Lind", "Eva Krogh"):
        line.text = words
        result = run(minutes)
        assert result.returncode == 0, result.stderr
        assert f"chaired_by: {words}\n" in text_of(minutes)
