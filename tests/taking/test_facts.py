"""Attendance, actions and the end of the meeting come back from Word, or are named."""

from __future__ import annotations

import copy
from difflib import ndiff

import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.run import Run
from wordedits import Minutes

from toolkit.taking.take import THEIRS, take_texts
from toolkit.taking.wordtexts import read_word_texts

MEETING = """date: 2025-06-18
status: minutes
start: "10:00"
participants: [Anna Dahl, Bo Lund, Eva Krogh]   # as signed
guests:
  - Ida Storm   # the architect
absent:
  - name: Dan Holm   # ill
    substitute: Gry Munk
  - name: Per Vig
movements:
  - name: Bo Lund
    left: "11.15"
chaired_by: Eva Krogh
items:
  - title: Budget
    decision: Approved.
    actions:
      - what: Send the budget out   # by mail
        who: Bo Lund
        due: 2025-07-01
        done: true
      - what: Book the hall
        who: Anna Dahl
adjourned: "12.30"   # sharp
"""


@pytest.fixture(params=["municipality", "local", "region"])
def minutes(request, tmp_path):
    return Minutes(tmp_path, MEETING, request.param)


def taken(minutes, choose=THEIRS):
    word = read_word_texts(minutes.save().read_bytes())
    return take_texts(word, minutes.meeting, lambda _change: choose)


def changed(minutes, result=None):
    """The lines that would be written otherwise."""
    files = (result or taken(minutes)).files
    now = files["meeting.yaml"].decode() if files else MEETING
    return [line for line in ndiff(MEETING.splitlines(), now.splitlines()) if line[0] in "+-"]


def write(minutes, address, words):
    """Type over a line, wherever its control stands."""
    first, *rest = minutes.field(address).iter(qn("w:t"))
    for text in rest:
        text.getparent().remove(text)
    first.text = words


def actions(minutes):
    return Table(next(minutes.field("item/1/actions").iter(qn("w:tbl"))), minutes.document._body)


def add_row(minutes, *cells):
    table = actions(minutes)
    table._tbl.append(copy.deepcopy(table.rows[-1]._tr))
    for cell, words in zip(table.rows[-1].cells, cells, strict=True):
        cell.text = words


def test_nothing_is_taken_of_a_file_as_it_was_made(minutes):
    assert taken(minutes).is_whole
    assert changed(minutes) == []


def test_people_typed_into_the_lists_are_written_where_they_stand(minutes):
    write(minutes, "participants", "Anna Dahl, Bo Lund (until 11:15), Eva Krogh, Ulla Beck and Ib Rask")
    write(minutes, "guests", "Ida Storm; Jo Falk")
    write(minutes, "absent", "Dan Holm (Gry Munk attended instead), Per Vig (Kim Toft attended instead)")
    write(minutes, "chaired_by", "Anna Dahl")
    write(minutes, "adjourned", "The meeting was adjourned at 12:45")
    result = taken(minutes)
    assert [remark.address for remark in result.remarks] == ["participants"], "and may be in a name"
    write(minutes, "participants", "Anna Dahl, Bo Lund (until 11:15), Eva Krogh, Ulla Beck, Ib Rask")
    assert changed(minutes) == [
        "- participants: [Anna Dahl, Bo Lund, Eva Krogh]   # as signed",
        "+ participants: [Anna Dahl, Bo Lund, Eva Krogh, Ulla Beck, Ib Rask]   # as signed",
        "+   - Jo Falk",
        "+     substitute: Kim Toft",
        "- chaired_by: Eva Krogh",
        "+ chaired_by: Anna Dahl",
        '- adjourned: "12.30"   # sharp',
        '+ adjourned: "12:45"   # sharp',
    ]


def test_who_came_late_or_left_is_written_among_the_movements(minutes):
    write(minutes, "participants", "Anna Dahl (from 10:20), Bo Lund (until 11:40), Eva Krogh")
    assert changed(minutes) == [
        '-     left: "11.15"',
        '+     left: "11:40"',
        "+   - name: Anna Dahl",
        '+     arrived: "10:20"',
    ]


def test_a_list_on_lines_of_its_own_is_read_as_one(minutes):
    write(minutes, "absent", "Dan Holm (Gry Munk attended instead)")
    line = next(minutes.field("absent").iterancestors(qn("w:p")))
    new = copy.deepcopy(line)
    for mark in [*new.iter(qn("w:bookmarkStart")), *new.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    control = new.find(qn("w:sdt"))
    run = next(control.iter(qn("w:r")))
    run.find(qn("w:t")).text = "Per Vig"
    control.addprevious(run)
    new.remove(control)
    line.addnext(new)
    assert taken(minutes).is_whole
    assert changed(minutes) == []


def test_rows_of_actions_are_changed_added_and_left_out_with_what_the_file_has_besides(minutes):
    table = actions(minutes)
    table.cell(1, 2).text = "15 August 2025"
    add_row(minutes, "Write to the harbour", "Eva Krogh", "1/9/2025")
    assert changed(minutes) == [
        "-         due: 2025-07-01",
        "+         due: 2025-08-15",
        "+       - what: Write to the harbour",
        "+         who: Eva Krogh",
        "+         due: 2025-09-01",
    ]
    table._tbl.remove(table.rows[2]._tr)
    assert "-       - what: Book the hall" in changed(minutes)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("adjourned", "The meeting went on for ever"),
        ("chaired_by", "Anna Dahl, then Eva Krogh"),
        (
            "participants",
            "Anna Dahl, Bo Lund (until the coffee was cold and everybody had gone home), Eva Krogh",
        ),
        ("guests", "Ida Storm, Jo Falk ((architect))"),
        ("guests", "Nobody that we could see from where we sat on the first row"),
    ],
)
def test_what_cannot_be_read_for_certain_is_named_with_its_words(minutes, address, words):
    write(minutes, address, words)
    result = taken(minutes)
    assert [(one.code, one.address, one.words) for one in result.remarks] == [("unread", address, words)]
    assert not result.files
    assert not result.is_whole


def test_where_both_have_changed_a_line_nothing_is_written_until_somebody_says_which(minutes):
    write(minutes, "guests", "Ida Storm, Jo Falk")
    now = MEETING.replace("- Ida Storm", "- Ina Storm")
    minutes.meeting.write_text(now, encoding="utf-8")
    result = taken(minutes, "")
    assert [(change.address, change.kind) for change in result.changes] == [("guests", "conflict")]
    assert not result.files


def test_a_line_that_only_the_meeting_has_changed_is_left_alone(minutes):
    now = (
        MEETING.replace("chaired_by: Eva Krogh\n", "").replace("Per Vig", "Pia Vig").replace("12.30", "12.50")
    )
    minutes.meeting.write_text(now.replace("Book the hall", "Book the large hall"), encoding="utf-8")
    result = taken(minutes)
    assert not result.changes
    assert not result.files


def test_the_fields_are_found_by_their_bookmarks_where_controls_are_dropped(minutes):
    write(minutes, "guests", "Ida Storm, Jo Falk")
    write(minutes, "adjourned", "The meeting was adjourned at 12:45.")
    add_row(minutes, "Write to the harbour", "Eva Krogh", "")
    minutes.save_as_another_program()
    word = read_word_texts(minutes.path.read_bytes())
    result = take_texts(word, minutes.meeting, lambda _change: "")
    assert [change.address for change in result.changes] == ["guests", "item/1/actions", "adjourned"]
    assert result.is_whole


def test_a_name_with_a_line_through_it_is_named_and_not_taken(minutes):
    run = next(minutes.field("guests").iter(qn("w:r")))
    Run(run, minutes.document._body).font.strike = True
    result = taken(minutes)
    assert [(one.code, one.words) for one in result.remarks] == [("unread", "~~Ida Storm~~")]
    assert not result.files


DAN = "Dan Holm (Gry Munk attended instead)"


@pytest.mark.parametrize(
    ("address", "typed", "wanted"),
    [
        ("guests", "Ida Storm, architect; Jo Falk", ['+   - "Ida Storm, architect"', "+   - Jo Falk"]),
        ("guests", "Ida Storm; Jo Falk, Fjordby Harbour", ['+   - "Jo Falk, Fjordby Harbour"']),
        ("guests", "None", ["- guests:", "-   - Ida Storm   # the architect"]),
        ("guests", "\u2013", ["- guests:", "-   - Ida Storm   # the architect"]),
        ("absent", f"{DAN}, Per Vig (substitute: Kim Toft)", ["+     substitute: Kim Toft"]),
        ("absent", "Dan Holm (Gry Munk attended instead of him), Per Vig", []),
        ("absent", f"{DAN}, Per Vig (Kim Toft deltog i stedet for ham)", ["+     substitute: Kim Toft"]),
        ("adjourned", "The meeting was adjourned at 14", ['+ adjourned: "14:00"   # sharp']),
        ("adjourned", "Mødet blev hævet kl 14.05", ['+ adjourned: "14:05"   # sharp']),
        ("adjourned", "14:00", ['+ adjourned: "14:00"   # sharp']),
        ("adjourned", "at 12:30", []),
    ],
)  # fmt: skip
def test_what_people_type_otherwise_than_it_is_printed_is_written_as_what_it_says(
    minutes, address, typed, wanted
):
    write(minutes, address, typed)
    result = taken(minutes)
    assert result.is_whole
    lines = changed(minutes, result)
    assert [line for line in wanted if line not in lines] == []
    assert len([line for line in lines if line[0] == "+"]) == len([line for line in wanted if line[0] == "+"])


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("guests", "Ida Storm, architect, Jo Falk"),  # no telling what is a name
        ("guests", "Ida Storm, -"),
        ("absent", "Dan Holm (ill), Per Vig"),
        ("absent", "Dan Holm (Gry Munk attended instead of Per Vig), Per Vig"),
        ("absent", "Dan Holm (Gry Munk attended instead) \u2013 ill, Per Vig"),
        ("participants", "Anna Dahl (ill), Bo Lund (until 11:15), Eva Krogh"),
        ("participants", "Anna Dahl, Bo Lund (until 11), Eva Krogh"),
        ("adjourned", "The meeting was adjourned at 14.5"),
        ("adjourned", "The meeting was adjourned at 25.00"),
        ("adjourned", "14"),
    ],
)
def test_what_the_file_cannot_hold_is_named_and_no_part_of_a_name(minutes, address, typed):
    write(minutes, address, typed)
    result = taken(minutes)
    assert [(one.code, one.address, one.words) for one in result.remarks] == [("unread", address, typed)]
    assert not result.files


def test_a_guest_with_a_comma_stays_one(tmp_path):
    text = MEETING.replace(
        "- Ida Storm   # the architect", '- "Ida Storm, architect"\n  - Ib Rask (chair, A/S)'
    )
    minutes = Minutes(tmp_path, text)
    write(minutes, "guests", "Ida Storm, architect, Ib Rask (chair, A/S), Jo Falk")
    assert "+   - Jo Falk" in ndiff_of(text, taken(minutes))


def test_a_guest_with_a_comma_is_told_from_the_next_by_a_semicolon(tmp_path):
    text = MEETING.replace("- Ida Storm   # the architect", '- "Ida Storm, architect"\n  - Ib Rask')
    minutes = Minutes(tmp_path, text)
    printed = "".join(text.text for text in minutes.field("guests").iter(qn("w:t")))
    assert printed == "Ida Storm, architect; Ib Rask"
    assert not taken(minutes).files


def ndiff_of(text, result):
    now = result.files["meeting.yaml"].decode()
    return [line for line in ndiff(text.splitlines(), now.splitlines()) if line[0] in "+-"]


def test_a_row_that_cannot_be_read_is_named_with_its_cell_and_the_others_are_taken(minutes):
    table = actions(minutes)
    table.cell(2, 1).text = "Eva Krogh"
    add_row(minutes, "Write to the harbour", "Eva Krogh", "as soon as may be")
    result = taken(minutes)
    assert changed(minutes, result) == ["-         who: Anna Dahl", "+         who: Eva Krogh"]
    (remark,) = result.remarks
    assert (remark.code, remark.row.row, remark.row.column, remark.row.cell) == (
        *("row-unread", 3, "Due", "as soon as may be"),
    )
    assert remark.words == "Write to the harbour · Eva Krogh · as soon as may be"
    assert not result.is_whole


def test_a_row_with_what_would_be_a_text_block_is_named(minutes):
    add_row(minutes, "Send ((letter)) out", "Eva Krogh", "")
    result = taken(minutes)
    assert not result.files
    assert [(one.row.column, one.row.cell) for one in result.remarks] == [("Action", "Send ((letter)) out")]


def test_rows_deleted_beside_one_that_cannot_be_read_are_named_and_stay(minutes):
    table = actions(minutes)
    table.cell(1, 2).text = "some day"
    table._tbl.remove(table.rows[2]._tr)
    result = taken(minutes)
    assert changed(minutes, result) == []
    assert [(one.code, one.words) for one in result.remarks] == [
        ("row-unread", "Send the budget out · Bo Lund · some day"),
        ("row-kept", "Book the hall · Anna Dahl"),
    ]


def test_rows_of_a_table_that_cannot_be_read_at_all_are_named_when_they_are_gone(minutes):
    table = actions(minutes)
    table.cell(0, 1).text = "By whom"
    table._tbl.remove(table.rows[2]._tr)
    remarks = {one.code: one.words for one in taken(minutes).remarks}
    assert "By whom" in remarks["unread"]
    assert "Book the hall · Anna Dahl" in remarks["rows-gone"]


@pytest.mark.parametrize(("first", "last"), [((1, 0), (1, 1)), ((1, 1), (2, 1))])
def test_who_does_what_in_merged_cells_is_named_and_nothing_of_it_lost(minutes, first, last):
    table = actions(minutes)
    table.cell(*first).merge(table.cell(*last))
    result = taken(minutes)
    assert changed(minutes, result) == []
    assert {one.code for one in result.remarks} == {"row-merged"}
    assert any("Bo Lund" in one.words for one in result.remarks)


def test_a_cell_that_did_not_change_is_not_shown_as_changed(minutes):
    table = actions(minutes)
    table.cell(1, 1).text = "Eva Krogh"
    (change,) = taken(minutes).changes
    assert "\u00a0" not in change.before + change.after
    assert change.before.replace("Bo Lund", "Eva Krogh") == change.after


def test_a_remark_of_one_person_is_not_given_to_another(minutes):
    write(minutes, "guests", "Jo Falk")
    result = taken(minutes)
    assert changed(minutes, result) == ["-   - Ida Storm   # the architect", "+   - Jo Falk"]
    assert [one.words for one in result.remarks if one.code == "lost-comment"] == ["# the architect"]


def test_remarks_of_entries_that_went_are_told(minutes):
    write(minutes, "absent", "Per Vig")
    result = taken(minutes)
    assert "-   - name: Dan Holm   # ill" in changed(minutes, result)
    assert [one.words for one in result.remarks if one.code == "lost-comment"] == ["# ill"]


def test_who_is_no_more_in_the_line_leaves_no_movement_behind(minutes):
    write(minutes, "participants", "Anna Dahl, Eva Krogh")
    lines = changed(minutes)
    assert "-   - name: Bo Lund" in lines
    assert '-     left: "11.15"' in lines
    assert "- movements:" in lines


def test_an_emptied_line_of_attendance_leaves_no_movement_behind(minutes):
    write(minutes, "participants", "")
    result = taken(minutes)
    now = result.files["meeting.yaml"].decode()
    assert "participants:" not in now
    assert "movements:" not in now
    assert "absent:" in now
