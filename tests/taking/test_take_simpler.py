"""What Markdown holds in a simpler way is said in a line with its words, and what is empty is nothing."""

from __future__ import annotations

import copy
import io

import docx
import pytest
from command_line import run_minutes_here
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from wordedits import COMMITTEE, MEETING, Minutes

from toolkit.taking.take import take_texts
from toolkit.taking.telling import tell_remark
from toolkit.taking.wordtexts import read_word_texts


@pytest.fixture
def minutes(tmp_path):
    return Minutes(tmp_path)


def taken(minutes):
    return take_texts(read_word_texts(minutes.save().read_bytes()), minutes.meeting, lambda _change: "")


def told(result):
    return [tell_remark(remark, "en") for remark in result.remarks]


def written(result):
    return result.files["meeting.yaml"].decode()


def numbered(points):
    lines = "".join(f"      {number}. {point}\n" for number, point in enumerate(points, 1))
    return f"{MEETING}    statement: |\n      Before.\n\n{lines}"


def test_a_numbered_list_whose_words_are_deleted_leaves_nothing(tmp_path):
    minutes = Minutes(tmp_path, numbered(["one", "two", "three"]))
    for at in (1, 2, 3):
        minutes.type_over("item/3/statement", "", at)
    result = taken(minutes)
    assert written(result).split("harbour\n")[1].split() == ["statement:", "|", "Before."]


def test_a_point_emptied_in_the_middle_goes_and_the_others_count_on(tmp_path):
    minutes = Minutes(tmp_path, numbered(["one", "two", "three"]))
    minutes.type_over("item/3/statement", "", 2)
    lines = written(taken(minutes)).split("harbour\n")[1].split("\n")
    assert [line.strip() for line in lines if line.strip()][2:] == ["1. one", "2. three"]


def test_an_empty_number_of_the_meetings_own_is_no_change(tmp_path):
    minutes = Minutes(tmp_path, numbered(["one", "", "three"]))
    assert not taken(minutes).changes


@pytest.mark.parametrize(
    "words",
    ["As in ((budget)).", "((quay weeks=8))", '((quay text="a (b"))', "(((quay)))", "see (( quay ))"],
)
@pytest.mark.parametrize("address", ["item/1/statement", "item/2/recommendation", "information"])
def test_what_looks_like_a_text_block_prints_as_it_was_typed(minutes, address, words):
    committee = minutes.meeting.parents[1] / "committee.yaml"
    committee.write_text(COMMITTEE.format("municipality") + "blocks:\n  quay: The quay.\n", "utf-8")
    minutes.type_over(address, words)
    minutes.meeting.write_bytes(taken(minutes).files["meeting.yaml"])
    minutes.open()
    assert minutes.paragraphs(address)[0].text.endswith(words)
    checked = run_minutes_here("check", str(minutes.meeting.parent), cwd=minutes.meeting.parents[2])
    assert "block" not in checked.stdout + checked.stderr


def cell_of(minutes):
    table = Table(next(minutes.field("item/2/statement").iter(qn("w:tbl"))), minutes.document._body)
    return table.cell(1, 0)


def test_paragraphs_of_a_cell_that_become_one_are_named(minutes):
    cell_of(minutes).add_paragraph("second")
    result = taken(minutes)
    assert "item 2, statement: the paragraphs of a cell became one: “x / second”" in told(result)
    assert "| x second |" in written(result)
    assert result.is_whole  # every word of it


def test_a_table_in_a_cell_that_becomes_text_is_named(minutes):
    cell_of(minutes).add_table(1, 1).cell(0, 0).text = "inner"
    assert "item 2, statement: a table in a cell became text on one line: “x / inner”" in told(taken(minutes))


def test_a_link_to_a_bookmark_that_becomes_text_is_named(minutes):
    minutes.press_enter("item/2/statement", "see above")
    paragraph = minutes.paragraphs("item/2/statement")[-1]._p
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "above")
    paragraph.append(link)
    for run in paragraph.findall(qn("w:r")):
        link.append(run)
    line = "item 2, statement: a link to another place in the file became text: “see above”"
    assert line in told(taken(minutes))


def test_points_below_points_of_a_recommendation_are_named(minutes):
    minutes.press_enter("item/2/recommendation", "the first step")
    below = minutes.paragraphs("item/2/recommendation")[-1]._p
    numbering = copy.deepcopy(minutes.paragraphs("item/2/statement")[3]._p.pPr)
    minutes.paragraphs("item/2/recommendation")[0]._p.addnext(below)
    if below.pPr is not None:
        below.remove(below.pPr)
    below.insert(0, numbering)
    words = "item 2, recommendation: points below others became points like the others: “the first step”"
    assert words in told(taken(minutes))


def word_file():
    document = docx.Document()
    document.add_paragraph("Words of a Word file.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


CHUNKS = {
    "html": b"<html><body><p>Words of a page.</p><script>no()</script></body></html>",
    "txt": "Words of a text, \u00e6.".encode(),
    "docx": word_file(),
    "bin": b"\x00\x01",
}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("html", "Words of a page."),
        ("txt", "Words of a text, æ."),
        ("docx", "Words of a Word file."),
        ("bin", ""),
    ],
)
def test_a_file_put_into_the_word_file_is_named_with_its_words(minutes, kind, words):
    package = minutes.document.part.package
    part = Part(PackURI(f"/word/chunk.{kind}"), "application/octet-stream", CHUNKS[kind], package)
    chunk = OxmlElement("w:altChunk")
    chunk.set(qn("r:id"), minutes.document.part.relate_to(part, RELATIONSHIP_TYPE.A_F_CHUNK))
    minutes.document.element.body.insert(0, chunk)
    assert f"a file that was put into the Word file was not taken: “{words}”" in told(taken(minutes))


LINES = (
    "The harbour office has looked at the three offers for the quay.",
    "It asked each of the firms twice.",
    "The cheapest offer does not hold what the board has asked for,",
    "and the second one is late.",
    "The third holds all of it, and can be there before the autumn,",
    "as the office has been told.",
)


def test_a_text_on_lines_of_mixed_lengths_keeps_the_longest_that_several_have(tmp_path):
    text = f"{MEETING}    statement: |\n" + "".join(f"      {line}\n" for line in LINES) + "\n      Short.\n"
    minutes = Minutes(tmp_path, text)
    minutes.type_over("item/3/statement", "word " * 60 + "end", 1)
    lines = written(taken(minutes)).split("harbour\n")[1].split("\n")
    longest = max(len(line) for line in lines if "word" in line)
    assert 6 + 58 < longest <= 6 + max(map(len, LINES))
