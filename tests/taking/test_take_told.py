"""What `minutes take` says of a file, how it ends, and that no copy of the meeting's file is lost."""

from __future__ import annotations

import copy
import textwrap
from difflib import ndiff
from errno import EACCES, EBUSY

import pytest
from command_line import run_minutes_here
from docx.oxml.ns import qn
from lxml import etree
from wordedits import MEETING, Minutes

from toolkit.errors import cause_of_reading
from toolkit.taking.take import take_texts
from toolkit.taking.telling import tell_remark
from toolkit.taking.wordtexts import read_word_texts


@pytest.fixture
def minutes(tmp_path):
    return Minutes(tmp_path)


def taken(minutes, choose=""):
    return take_texts(read_word_texts(minutes.save().read_bytes()), minutes.meeting, lambda _change: choose)


def told(result):
    return [tell_remark(remark, "en") for remark in result.remarks]


def changed(result, before=MEETING):
    now = result.files["meeting.yaml"].decode() if result.files else before
    return [line for line in ndiff(before.splitlines(), now.splitlines()) if line[0] in "+-"]


def run(minutes, *more):
    return run_minutes_here(
        "take", str(minutes.save()), *more, "--lang", "en", cwd=minutes.meeting.parents[2]
    )


def test_what_was_not_taken_ends_with_1_and_what_was_with_0(minutes):
    minutes.type_over("item/1/statement", "The chair was late.")
    result = run(minutes)
    assert result.returncode == 0, result.stderr
    assert "1 text was written" in result.stderr
    minutes.document.add_paragraph("Typed at the very end.")
    assert run(minutes, "--dry-run").returncode == 1
    assert run(minutes).returncode == 1


def test_neither_an_earlier_copy_nor_a_persons_own_is_written_over(minutes):
    own = minutes.meeting.with_name("meeting.yaml.bak")
    own.write_text("mine\n", encoding="utf-8")
    minutes.type_over("item/1/statement", "One.")
    assert "meeting.yaml.bak2" in run(minutes).stderr
    once = minutes.meeting.read_text("utf-8")
    minutes.open()
    minutes.type_over("item/1/statement", "Two.")
    run(minutes)
    assert own.read_text("utf-8") == "mine\n"
    assert own.with_name("meeting.yaml.bak2").read_text("utf-8") == MEETING
    assert own.with_name("meeting.yaml.bak3").read_text("utf-8") == once


def test_a_field_pasted_into_another_gives_its_words_to_none_but_its_own(minutes):
    inner, outer = minutes.field("item/2/decision"), minutes.field("item/1/statement")
    outer.find(qn("w:sdtContent")).append(inner)
    result = taken(minutes)
    assert not result.changes
    assert "item 2, decision: the field stands in another one (item 1, statement)" in "\n".join(told(result))


def test_a_copy_of_a_field_pasted_into_another_is_named_with_its_words(minutes):
    inner = copy.deepcopy(minutes.field("item/2/decision"))
    minutes.type_over("item/2/decision", "Approved by most.")
    minutes.field("item/1/statement").find(qn("w:sdtContent")).append(inner)
    result = taken(minutes)
    assert [(change.address, change.after) for change in result.changes] == [
        ("item/2/decision", "Approved by most.")
    ]
    assert "“Approved by all.”" in "\n".join(told(result))
    assert "field-nested" in {remark.code for remark in result.remarks}


def test_words_for_an_item_that_is_gone_are_shown_and_unchanged_ones_are_not(minutes):
    gone = "  - title: Welcome   # short\n    statement: The chair welcomed everybody.\n"
    now = MEETING.replace(gone, "")
    minutes.meeting.write_text(now, encoding="utf-8")
    assert [code for code in (one.code for one in taken(minutes).remarks) if code == "gone-field"] == []
    minutes.type_over("item/1/statement", "Words " * 60)
    (remark,) = [one for one in taken(minutes).remarks if one.code == "gone-field"]
    assert remark.words.count("Words") == 60
    assert tell_remark(remark, "en").count("Words") == 60


def test_items_moved_in_the_meeting_since_are_not_said_to_have_moved_in_word(minutes):
    head, items = MEETING.split("items:\n")
    first, rest = items.split("  - title: Budget")
    minutes.meeting.write_text(f"{head}items:\n  - title: Budget{rest}{first}", encoding="utf-8")
    assert "moved" not in {remark.code for remark in taken(minutes).remarks}


def test_an_item_added_to_the_meeting_since_is_no_field_that_word_lacks(minutes):
    minutes.meeting.write_text(f"{MEETING}  - title: New\n    statement: Yes.\n", encoding="utf-8")
    assert "field-gone" not in {remark.code for remark in taken(minutes).remarks}


LONG = " ".join(["word"] * 40)


@pytest.mark.parametrize(
    ("width", "wanted"),
    [(60, 60), (80, 80), (0, 0)],
)
def test_a_changed_paragraph_keeps_the_width_of_the_file(tmp_path, width, wanted):
    lines = textwrap.wrap(LONG.replace("word", "harbour"), width - 6) if width else [LONG * 2]
    text = MEETING + "    statement: |\n" + "".join(f"      {line}\n" for line in lines)
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/3/statement", f"{LONG} and {LONG}")
    after = taken(minutes).files["meeting.yaml"].decode().split("Visit to the harbour")[1]
    longest = max(map(len, after.splitlines()))
    assert wanted - 12 <= longest <= wanted if wanted else longest > 300


def test_of_a_list_only_long_points_are_broken_below_their_words(minutes):
    text = MEETING + "    statement: |\n" + f"      {'harbour ' * 7}harbour\n" * 4
    minutes.meeting.write_text(text, encoding="utf-8")
    minutes.open()
    minutes.type_over("item/2/statement", LONG, at=1)
    lines = taken(minutes).files["meeting.yaml"].decode().splitlines()
    at = next(at for at, line in enumerate(lines) if line.lstrip().startswith("- word"))
    assert len(lines[at]) <= 72
    assert lines[at + 1].startswith("        word")


def test_the_public_edition_is_taken_with_a_remark_and_leaves_what_is_closed(tmp_path):
    text = MEETING + "  - title: Secret\n    closed: true\n    statement: Nobody knows.\n"
    minutes = Minutes(tmp_path, text, edition="public")
    minutes.type_over("item/1/statement", "The chair was late.")
    result = taken(minutes)
    assert changed(result, text) == [
        "-     statement: The chair welcomed everybody.",
        "+     statement: The chair was late.",
    ]
    assert "the file is the public edition" in "\n".join(told(result))
    assert result.is_whole


@pytest.mark.parametrize("place", ["header", "footer"])
def test_what_is_typed_into_a_header_or_footer_is_named(minutes, place):
    section = minutes.document.sections[0]
    part = getattr(section, place)
    part.is_linked_to_previous = False
    part.paragraphs[0].add_run(" Typed up here")
    if section.different_first_page_header_footer:
        getattr(section, f"first_page_{place}").paragraphs[0].add_run(" Typed up here")
    lines = [line for line in told(taken(minutes)) if "Typed up here" in line]
    assert lines
    assert all(line.startswith(f"in the {place}: ") for line in lines)


def test_hidden_words_and_pictures_outside_the_fields_are_named(minutes, tmp_path):
    from PIL import Image

    Image.new("RGB", (40, 30), "teal").save(tmp_path / "map.png")
    minutes.document.add_paragraph().add_run("Not to be seen").font.hidden = True
    minutes.document.add_paragraph().add_run().add_picture(str(tmp_path / "map.png"))
    codes = {remark.code: remark.words for remark in taken(minutes).remarks}
    assert codes["beside-hidden"] == "Not to be seen"
    assert "beside-picture" in codes


@pytest.mark.parametrize(
    ("font", "code", "letter"),
    [("Wingdings", "F0E0", "→"), ("Symbol", "F0B3", "≥"), ("Wingdings", "FE", "☑")],
)
def test_signs_of_symbol_fonts_come_back_as_what_they_show(minutes, font, code, letter):
    run = minutes.paragraphs("item/1/statement")[0].runs[0]
    sign = run._r.makeelement(qn("w:sym"), {qn("w:font"): font, qn("w:char"): code})
    run._r.append(sign)
    result = taken(minutes)
    assert result.changes[0].after.endswith(letter)
    assert result.is_whole


def test_a_sign_that_only_its_font_knows_is_named(minutes):
    run = minutes.paragraphs("item/1/statement")[0].runs[0]
    run._r.append(run._r.makeelement(qn("w:sym"), {qn("w:font"): "House Signs", qn("w:char"): "F041"}))
    result = taken(minutes)
    assert "(House Signs F041)" in "\n".join(told(result))
    assert not result.is_whole


def test_signs_as_libreoffice_writes_them_are_read_too(minutes):
    run = minutes.paragraphs("item/1/statement")[0].runs[0]
    run.text, run.font.name = "One \uf0e0 two", "Wingdings"
    assert taken(minutes).changes[0].after == "One → two"


def test_both_text_boxes_of_a_group_are_read(minutes):
    from lxml import etree

    box = "<w:txbxContent><w:p><w:r><w:t>{} box</w:t></w:r></w:p></w:txbxContent>"
    names = 'xmlns:w="{}"'.format(qn("w:t")[1:].partition("}")[0])
    picture = etree.fromstring(f"<w:pict {names}>{box.format('First')}{box.format('Second')}</w:pict>")
    minutes.paragraphs("item/1/statement")[0].runs[0]._r.append(picture)
    assert "First box Second box" in taken(minutes).changes[0].after


REMARKS = """  - title: Points   # last
    recommendation:
      # about the first
      - the first   # sure
      # about the second
      - the second
"""


def test_remarks_of_points_that_stay_or_change_are_kept_and_those_of_one_that_went_are_told(tmp_path):
    minutes = Minutes(tmp_path, MEETING + REMARKS)
    minutes.type_over("item/4/recommendation", "the first of all")
    result = taken(minutes)
    assert sorted(changed(result, MEETING + REMARKS)) == [
        "+       - the first of all   # sure",
        "-       - the first   # sure",
    ]
    gone = minutes.paragraphs("item/4/recommendation")[0]._p
    gone.getparent().remove(gone)
    result = taken(minutes)
    assert "        # about the second"[2:] in result.files["meeting.yaml"].decode().splitlines()
    lost = [one.words for one in result.remarks if one.code == "lost-comment"]
    assert lost == ["# about the first", "# sure"]
    assert result.is_whole


def test_a_word_with_its_reading_above_it_comes_with_both(minutes):
    space = minutes.field("item/1/statement").nsmap["w"]
    ruby = (
        f'<w:r xmlns:w="{space}"><w:ruby><w:rubyPr/><w:rt><w:r><w:t>toukyou</w:t></w:r></w:rt>'
        "<w:rubyBase><w:r><w:t>Tokyo</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    minutes.paragraphs("item/1/statement")[0]._p.append(etree.fromstring(ruby))
    assert changed(taken(minutes))[-1] == "+     statement: The chair welcomed everybody.Tokyo (toukyou)"


def test_a_point_moved_to_another_level_stands_there_and_the_others_keep_their_lines(tmp_path):
    long = (
        "A point longer than a hundred columns, which stands on one line of its own as it was once written."
    )
    text = MEETING.replace(
        "      - one\n      - two\n        1. below\n        2. another\n",
        f"      1. {long}\n      2. b\n      3. c\n",
    )
    minutes = Minutes(tmp_path, text)
    second = next(one for one in minutes.paragraphs("item/2/statement") if one.text == "b")
    second._p.pPr.numPr.get_or_add_ilvl().val = 1
    assert sorted(changed(taken(minutes), text)) == [
        "+          1. b",
        "+       2. c",
        "-       2. b",
        "-       3. c",
    ]


def test_rows_in_a_repeating_section_are_rows_and_cells_begin_with_what_was_typed(minutes):
    table = next(minutes.field("item/2/statement").iter(qn("w:tbl")))
    row = copy.deepcopy(table.findall(qn("w:tr"))[-1])
    next(row.iter(qn("w:t"))).text = "1. y"
    control = etree.SubElement(table, qn("w:sdt"))
    etree.SubElement(control, qn("w:sdtContent")).append(row)
    assert [line for line in changed(taken(minutes)) if "y" in line] == ["+       | 1. y | 1 |"]


@pytest.mark.parametrize("command", ["take", "import"])
@pytest.mark.parametrize(("lang", "words"), [("da", "er ikke gemt af Word"), ("en", "was not saved by Word")])
def test_a_file_that_cannot_be_taken_is_named_in_words_that_its_reader_knows(tmp_path, command, lang, words):
    (tmp_path / "referat.docx").write_bytes(b"%PDF-1.7")
    result = run_minutes_here(command, "referat.docx", "--lang", lang, cwd=tmp_path)
    assert result.returncode == 5
    assert "referat.docx: " in result.stderr
    assert words in result.stderr


def test_what_keeps_a_file_from_being_read_is_told_in_the_language_of_its_reader():
    error = PermissionError(EACCES, "Permission denied", "referat.docx")
    assert "ikke lov til at læse den" in cause_of_reading(error).say("da")
    assert cause_of_reading(OSError(EBUSY, "busy")) == "busy"
