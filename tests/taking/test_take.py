"""What is typed in Word comes back into the meeting's file, or is named; nothing else in the file changes."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from difflib import ndiff
from pathlib import Path

import docx
import pytest
from command_line import run_minutes_here
from docx.oxml.ns import qn
from wordedits import COMMITTEE, MEETING, Minutes

from toolkit.reading.yamlio import read_yaml_text
from toolkit.taking.splicing import spliced


def take(minutes, *more, cwd=None):
    path = minutes.save()
    place = cwd or minutes.meeting.parents[2]
    return run_minutes_here("take", str(path), *more, "--lang", "en", cwd=place)


def changed_lines(minutes, before=MEETING):
    now = minutes.meeting.read_text(encoding="utf-8")
    return [line for line in ndiff(before.splitlines(), now.splitlines()) if line[0] in "+-"]


@pytest.fixture
def minutes(tmp_path):
    return Minutes(tmp_path)


def test_a_file_nobody_wrote_in_changes_nothing(minutes):
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert minutes.meeting.read_text(encoding="utf-8") == MEETING
    assert "nothing was written" in result.stderr
    assert not minutes.meeting.with_name("meeting.yaml.bak").exists()


def test_decisions_typed_during_the_meeting_are_written_and_the_rest_stays_to_the_byte(minutes):
    minutes.type_over("item/1/decision", "Noted: 3 new members.")
    minutes.type_over("item/3/decision", "Nothing.")
    minutes.press_enter("item/3/decision", "The next meeting is in August.")
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert changed_lines(minutes) == [
        '+     decision: "Noted: 3 new members."',
        "+     decision: |",
        "+       Nothing.",
        "+ ",
        "+       The next meeting is in August.",
    ]
    assert "item 1, decision:" in result.stdout
    assert minutes.meeting.with_name("meeting.yaml.bak").read_text(encoding="utf-8") == MEETING


def test_a_file_written_on_windows_keeps_its_line_ends_and_its_mark(minutes):
    minutes.meeting.write_bytes(b"\xef\xbb\xbf" + MEETING.replace("\n", "\r\n").encode())
    minutes.type_over("item/1/decision", "Noted.")
    assert take(minutes).returncode == 0
    wanted = MEETING.replace("everybody.\n", "everybody.\n    decision: Noted.\n", 1)
    assert minutes.meeting.read_bytes() == b"\xef\xbb\xbf" + wanted.replace("\n", "\r\n").encode()


def test_only_changed_paragraphs_of_a_text_are_rewritten_and_links_to_files_stay(minutes):
    minutes.type_over("item/2/statement", "The last word.", at=-1)
    minutes.type_over(
        "item/2/statement", "The first paragraph is short and stands on two lines, see the note."
    )
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert changed_lines(minutes) == [
        "-       The first paragraph is long and",
        "-       stands on two lines, see [the note](note.pdf).",
        "+       The first paragraph is short and stands on two lines, see [the note](note.pdf).",
        "-       The last one.",
        "+       The last word.",
    ]
    assert "[-long-]{+short+}" in result.stdout


def test_the_next_build_keeps_aside_what_was_not_taken_alone(minutes):
    minutes.type_over("item/1/decision", "Noted.")
    assert take(minutes).returncode == 0
    minutes.build()
    assert [path.name for path in minutes.path.parent.glob("minutes*.docx")] == ["minutes.docx"]
    minutes.document.add_paragraph("Typed at the very end.")
    assert take(minutes).returncode == 1
    minutes.build()
    assert len(list(minutes.path.parent.glob("minutes*.docx"))) == 2


def test_points_keep_their_quotes_and_remarks(minutes):
    minutes.press_enter("item/2/recommendation", "a third point")
    minutes.type_over("item/2/recommendation", "the plan waits till May", at=1)
    take(minutes)
    assert changed_lines(minutes) == [
        "-       - 'the plan waits'",
        "+       - the plan waits till May",
        "+       - a third point",
    ]


def test_an_emptied_section_and_points_at_the_margin_leave_a_file_that_can_be_read(tmp_path):
    text = MEETING.replace("      - the *budget*", "    - the *budget*").replace("      - 'the", "    - 'the")
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/2/sections/1", "")
    minutes.press_enter("item/2/recommendation", "a third point")
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert changed_lines(minutes, text) == [
        "+     - a third point",
        '-         text: "No costs."',
        '+         text: ""',
    ]


def test_a_passage_in_another_language_stays_marked(tmp_path):
    german = "    statement: |\n      ::: {lang=de}\n      Guten Tag.\n\n      Auf Wiedersehen.\n      :::\n"
    text = MEETING.replace("    statement: The chair welcomed everybody.\n", german)
    text = text.replace("The last one.", "The [letzte]{lang=de} one.")
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/1/statement", "Guten Morgen.")
    minutes.type_over("item/2/statement", "The letzte word.", at=-1)
    assert take(minutes).returncode == 0
    assert changed_lines(minutes, text) == [
        "-       Guten Tag.",
        "+       Guten Morgen.",
        "-       The [letzte]{lang=de} one.",
        "+       The [letzte]{lang=de} word.",
    ]


def test_words_for_texts_in_files_of_their_own_find_those_files_or_are_named(tmp_path):
    text = MEETING.replace("statement: The chair welcomed everybody.", "statement: {file: welcome.md}")
    text = text.replace("  - title: Visit to the harbour\n", "  - file: 03.yaml\n")
    text = text.replace('text: "No costs."', "text: {file: costs.html}")
    files = {
        "welcome.md": "Welcome,\r\nall of you.\r\n\r\nSit down.\r\n",
        "03.yaml": "title: Visit to the harbour   # last\nstatement: None.\n",
        "costs.html": "<p>No costs.",
    }
    minutes = Minutes(tmp_path, text, files=files)
    minutes.type_over("item/1/statement", "Sit down, please.", at=-1)
    minutes.type_over("item/3/decision", "Nothing.")
    minutes.type_over("item/2/sections/1", "Some costs.")
    result = take(minutes)
    assert result.returncode == 1
    folder = minutes.meeting.parent
    assert (folder / "welcome.md").read_bytes() == b"Welcome,\r\nall of you.\r\n\r\nSit down, please.\r\n"
    assert (folder / "03.yaml").read_text("utf-8") == f"{files['03.yaml']}decision: Nothing.\n"
    assert (folder / "03.yaml.bak").read_text("utf-8") == files["03.yaml"]
    assert changed_lines(minutes, text) == []
    assert "{+Some+}" in result.stdout
    assert "the text stands in costs.html; change it there" in result.stderr


def test_texts_of_the_committees_find_their_files_above_the_meeting_however_their_names_are_spelt(tmp_path):
    text = MEETING.replace("statement: The chair welcomed everybody.", "statement: {file: ../båd.md}")
    text = text.replace("  - title: Visit to the harbour\n", "  - file: ../03.yaml\n")
    points = "      - the *budget* is approved   # see the note\n      - 'the plan waits'"
    text = text.replace(f"recommendation:\n{points}", "recommendation: {file: points.md}")
    files = {
        unicodedata.normalize("NFD", "../båd.md"): "Welcome.\n",
        "../03.yaml": "title: Visit to the harbour\n",
        "points.md": "* the *budget* is approved\n* the plan waits\n",
    }
    minutes = Minutes(tmp_path, text, files=files)
    minutes.type_over("item/1/statement", "Sit down.")
    minutes.type_over("item/3/decision", "Nothing.")
    minutes.press_enter("item/2/recommendation", "a third point")
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert "lom/03.yaml, " in result.stderr
    folder = minutes.meeting.parents[1]
    assert {
        unicodedata.normalize("NFC", path.name): path.read_text("utf-8") for path in folder.glob("*[dl]")
    } == {
        "båd.md": "Sit down.\n",
        "03.yaml": "title: Visit to the harbour\ndecision: Nothing.\n",
        "committee.yaml": COMMITTEE.format("municipality"),
    }
    assert (folder / "03.yaml.bak").read_text("utf-8") == files["../03.yaml"]
    assert (minutes.meeting.parent / "points.md").read_text(
        "utf-8"
    ) == f"{files['points.md']}* a third point\n"
    assert changed_lines(minutes, text) == []


def test_of_a_file_that_stands_in_two_places_only_one_text_is_taken_and_the_other_told(tmp_path):
    text = MEETING.replace("statement: The chair welcomed everybody.", "statement: {file: costs.md}")
    text = text.replace('text: "No costs."', "text: {file: ../2025-06-18/costs.md}")
    minutes = Minutes(tmp_path, text, files={"costs.md": "No costs.\n"})
    minutes.type_over("item/1/statement", "Few costs.")
    minutes.type_over("item/2/sections/1", "High costs.")
    result = take(minutes)
    assert result.returncode == 1
    assert (minutes.meeting.parent / "costs.md").read_text("utf-8") == "Few costs.\n"
    assert "item 2, section 1: the text stands in costs.md" in result.stderr


def test_signs_that_no_file_may_hold_are_not_taken_along(minutes):
    minutes.type_over("item/1/statement", "The\ufeff chair\u2028was late.")
    assert take(minutes).returncode == 0
    assert "+     statement: The chair was late." in changed_lines(minutes)


def test_a_table_among_the_points_loses_no_word(minutes):
    table = minutes.document.add_table(2, 2)
    for at, words in enumerate(("cost", "", "year", "2026")):
        table.cell(at // 2, at % 2).text = words
    minutes.field("item/2/recommendation").find(qn("w:sdtContent")).append(table._tbl)
    result = take(minutes)
    assert result.returncode == 0
    assert "recommendation: the rows of a table became points: “cost / year; 2026”" in result.stderr
    assert changed_lines(minutes) == ["+       - cost", '+       - "year; 2026"']


def test_looks_lists_and_tables_come_back(minutes):
    paragraph = minutes.paragraphs("item/2/sections/1")[0]
    paragraph.runs[0].text = "It costs "
    paragraph.add_run("nothing").bold = True
    paragraph.add_run(" at ")
    paragraph.add_run("all").italic = True
    control = minutes.field("information").find(qn("w:sdtContent"))
    table = minutes.document.add_table(2, 2)._tbl
    control.append(table)
    for cell, words in zip(table.iter(qn("w:t")), (), strict=False):
        cell.text = words
    cells = docx.table.Table(table, minutes.document._body)
    for row in range(2):
        for column in range(2):
            cells.cell(row, column).text = f"{row}|{column}"
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    now = minutes.meeting.read_text(encoding="utf-8")
    assert 'text: "It costs **nothing** at *all*"' in now
    assert "  Lunch at **noon**.\n\n  | 0\\|0 | 0\\|1 |\n  | --- | --- |\n  | 1\\|0 | 1\\|1 |\n" in now


def test_what_stands_outside_the_fields_is_named_with_its_place(minutes):
    titled = (p for p in minutes.document.paragraphs if p.text.startswith("Item 3") and p.runs)
    heading = next(titled)
    heading.runs[-1].text = "Item 3: Something else"
    minutes.document.add_paragraph("Typed at the very end.")
    minutes.field("item/2/decision").getparent().remove(minutes.field("item/2/decision"))
    result = take(minutes)
    assert minutes.meeting.read_text(encoding="utf-8") == MEETING
    assert "“Typed at the very end.”" in result.stderr
    assert "the heading “Item 3: Something else” is not the meeting's" in result.stderr
    assert "item 2, decision: the field is not in the Word file" in result.stderr


def test_moved_and_copied_items_are_named(minutes):
    body = minutes.document.element.body
    first, second = minutes.field("item/1/statement"), minutes.field("item/2/decision")
    body.append(second)
    import copy

    body.insert(0, copy.deepcopy(first))
    result = take(minutes)
    assert "their order in the meeting was not changed" in result.stderr
    assert "item 1, statement: the field is there more than once" in result.stderr
    assert minutes.meeting.read_text(encoding="utf-8") == MEETING


def test_where_both_have_changed_nothing_is_written_until_somebody_says_which(minutes):
    minutes.type_over("item/2/decision", "Approved by most.")
    minutes.type_over("item/1/statement", "The chair was late.")
    now = MEETING.replace("Approved\n      by all.", "Rejected.")
    minutes.meeting.write_text(now, encoding="utf-8")
    result = take(minutes)
    assert result.returncode == 1
    assert "item 2, decision: changed both in Word and in the meeting's file" in result.stdout
    assert changed_lines(minutes, now) == [
        "-     statement: The chair welcomed everybody.",
        "+     statement: The chair was late.",
    ]
    assert take(minutes, "--ours").returncode == 0
    assert "Rejected." in minutes.meeting.read_text(encoding="utf-8")
    assert take(minutes, "--theirs").returncode == 0
    assert "Approved by most." in minutes.meeting.read_text(encoding="utf-8")


def test_a_text_changed_in_the_meeting_alone_is_no_conflict(minutes):
    now = MEETING.replace("The chair welcomed everybody.", "The chair welcomed us.")
    minutes.meeting.write_text(now, encoding="utf-8")
    assert take(minutes).returncode == 0
    assert minutes.meeting.read_text(encoding="utf-8") == now


def test_without_controls_and_record_lines_beside_a_field_are_its_own_and_conflicts_are_still_told(minutes):
    minutes.press_enter("item/2/statement", "One more line.")
    minutes.press_enter("item/2/decision", "And once more.")
    now = MEETING.replace("welcomed everybody", "welcomed us").replace("by all", "by most")
    minutes.meeting.write_text(now, encoding="utf-8")
    minutes.save_as_another_program()
    result = run_minutes_here("take", str(minutes.path), "--lang", "en", cwd=minutes.meeting.parents[2])
    assert result.returncode == 1
    assert changed_lines(minutes, now) == ["+ ", "+       One more line."]
    assert "item 2, decision: changed both in Word and in the meeting's file" in result.stdout
    assert "not in the meeting" not in result.stderr


def test_a_prompt_that_was_left_standing_is_no_word_of_a_decision(minutes):
    minutes.press_enter("item/3/decision", "Nothing.")
    assert take(minutes).returncode == 0
    assert changed_lines(minutes) == ["+     decision: Nothing."]


def test_values_between_brackets_are_written_where_they_stand():
    text = "date: 2026-03-10\nitems:\n  - {title: A, fields: {a: x, b: 'z: q'}, recommendation: [one]}  # n\n"
    document = read_yaml_text(text, Path("meeting.yaml"))
    item = ("items", 0)
    texts = {
        (*item, "fields", "a"): "a, “b”",
        (*item, "fields", "b"): "two\nlines",
        (*item, "fields", "c"): "C",
        (*item, "recommendation"): ["one", "to: three"],
        (*item, "decision"): "Yes.",
    }
    after = read_yaml_text(spliced(document, texts), document.path)
    fields = {"a": "a, “b”", "b": "two\nlines", "c": "C"}
    wanted = {"title": "A", "fields": fields, "recommendation": ["one", "to: three"], "decision": "Yes."}
    assert after.data["items"] == [wanted]
    assert after.lines[2].endswith("  # n")


def test_an_item_with_another_number_by_now_gets_its_own_words(minutes):
    minutes.type_over("item/2/decision", "Approved by most.")
    now = MEETING.replace("  - title: Budget", "  - title: New item\n  - title: Budget")
    minutes.meeting.write_text(now, encoding="utf-8")
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    assert "item 3, decision:" in result.stdout
    assert "+       Approved by most." in changed_lines(minutes, now)


def test_an_item_that_is_gone_gives_its_words_to_no_other(minutes):
    minutes.type_over("item/1/statement", "Lost words.")
    now = MEETING.replace("  - title: Welcome   # short\n    statement: The chair welcomed everybody.\n", "")
    minutes.meeting.write_text(now, encoding="utf-8")
    result = take(minutes)
    assert minutes.meeting.read_text(encoding="utf-8") == now
    assert "item 1, statement: the meeting has this text no more" in result.stderr
    assert "“Lost words.”" in result.stderr


def test_a_dry_run_shows_and_writes_nothing(minutes):
    minutes.type_over("item/1/decision", "Noted.")
    result = take(minutes, "--dry-run")
    assert "{+Noted.+}" in result.stdout
    assert minutes.meeting.read_text(encoding="utf-8") == MEETING


def test_tracked_changes_count_as_accepted_and_comments_are_listed(minutes):
    paragraph = minutes.paragraphs("item/1/statement")[0]
    run = paragraph.runs[0]._r
    deleted = docx.oxml.OxmlElement("w:del")
    inserted = docx.oxml.OxmlElement("w:ins")
    for change in (deleted, inserted):
        change.set(qn("w:author"), "Ida Storm")
        change.set(qn("w:id"), "900")
    text = docx.oxml.OxmlElement("w:delText")
    text.text = run.text
    new = docx.oxml.OxmlElement("w:r")
    words = docx.oxml.OxmlElement("w:t")
    words.text = "The chair was late."
    new.append(words)
    inserted.append(new)
    run.addprevious(inserted)
    run.addprevious(deleted)
    run.remove(run.find(qn("w:t")))
    run.append(text)
    deleted.append(run)
    result = take(minutes)
    assert "+     statement: The chair was late." in changed_lines(minutes)
    assert "by Ida Storm" in result.stderr


def test_a_new_picture_is_put_beside_the_meeting(minutes, tmp_path):
    from PIL import Image

    Image.new("RGB", (40, 30), "teal").save(tmp_path / "map.png")
    minutes.paragraphs("item/1/statement")[0].add_run(" ").add_picture(str(tmp_path / "map.png"))
    result = take(minutes)
    assert result.returncode == 0, result.stderr
    (picture,) = (minutes.meeting.parent / "word-pictures").iterdir()
    assert f"](word-pictures/{picture.name})" in minutes.meeting.read_text(encoding="utf-8")


def test_a_danish_file_keeps_its_danish_keys(tmp_path):
    text = 'dato: 2025-06-18\nstatus: referat\nstart: "10:00"\npunkter:\n  - titel: Velkomst\n'
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/1/decision", "Taget til efterretning.")
    assert take(minutes).returncode == 0
    assert minutes.meeting.read_text(encoding="utf-8") == text + "    beslutning: Taget til efterretning.\n"


@pytest.mark.parametrize("given", ["text", "zip", "cut", "foreign"])
def test_what_is_no_minutes_in_word_is_refused_in_words(minutes, tmp_path, given):
    whole = minutes.save().read_bytes()
    foreign = docx.Document()
    foreign.add_paragraph("Hello")
    foreign.save(tmp_path / "foreign.docx")
    content = {
        "text": b"hello",
        "zip": b"PK\x05\x06" + bytes(18),
        "cut": whole[: len(whole) // 2],
        "foreign": (tmp_path / "foreign.docx").read_bytes(),
    }[given]
    minutes.path.write_bytes(content)
    result = run_minutes_here("take", str(minutes.path), cwd=minutes.meeting.parents[2])
    assert result.returncode == 5
    assert "Traceback" not in result.stderr
    assert minutes.meeting.read_text(encoding="utf-8") == MEETING


TABLE_FIRST = """    statement: |
      | A | B |
      |:-:|--:|
      | x | [the law](https://example.org/law "as of 2020"), [again](https://example.org/law) |

      And so on.
"""


# At the very end LibreOffice gives the second of two bookmarks another name.
TABLE_LAST = """  - title: A table alone
    decision: |
      | Nothing else |
      | --- |
      | 12 |
"""


@pytest.mark.parametrize("last", [TABLE_FIRST, TABLE_LAST])
def test_every_word_survives_libreoffice(tmp_path, last):
    minutes = Minutes(tmp_path, MEETING + last)
    minutes.type_over("item/1/decision", "Noted by all.")
    saved = minutes.save()
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is needed for this test"
    subprocess.run(
        [
            *(soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "lo"), str(saved)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    result = run_minutes_here(
        *("take", str(tmp_path / "lo" / "minutes.docx"), "--lang", "en"), cwd=minutes.meeting.parents[2]
    )
    assert result.returncode == 0, result.stderr
    assert changed_lines(minutes, MEETING + last) == ["+     decision: Noted by all."]
