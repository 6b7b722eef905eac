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
        ("guests", "Nobody that we could see from where we sat on the first row"),
    ],
)
def test_what_cannot_be_read_for_certain_is_named_with_its_words(minutes, address, words):
    write(minutes, address, words)
    result = taken(minutes)
    if address == "participants":  # words in brackets are part of a name
        assert changed(minutes, result)
        return
    assert [(one.code, one.address, one.words) for one in result.remarks] == [("unread", address, words)]
    assert not result.files
    assert not result.is_whole


def test_a_deadline_that_is_no_day_keeps_the_whole_table_out_and_is_named(minutes):
    add_row(minutes, "Write to the harbour", "Eva Krogh", "as soon as may be")
    result = taken(minutes)
    (remark,) = result.remarks
    assert remark.words == "Write to the harbour · Eva Krogh · as soon as may be"
    assert not result.files


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
