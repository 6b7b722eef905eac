"""The self-check: every fault in the tags is named, what is not known too, and then nothing is claimed."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tagcases import picture
from taggedpages import FACTS, tagged
from worddocs import WordDoc, run

from toolkit.convert.embedded import convert_parts
from toolkit.convert.engine import draw
from toolkit.convert.finish import finish_document
from toolkit.documents.barriers import Trouble
from toolkit.errors import ConversionError
from toolkit.tagging import tagpages, tree
from toolkit.tagging.bisection import find_culprits
from toolkit.tagging.model import Phrase
from toolkit.wordfile.docxio import parse_part, part_bytes, read_parts, write_parts

MATH = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
    "<m:r><m:t>1=1</m:t></m:r></m:oMath>"
)


def letter() -> WordDoc:
    word = WordDoc()
    word.text("Overskrift", "Heading1")
    word.text("Det første afsnit.")
    word.text("Det andet afsnit.")
    word.block(
        "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>Celle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    word.text("Slut.")
    return word


def found(docx: bytes, draw_pages=draw) -> set[tuple[Trouble, str]]:
    pages = finish_document(convert_parts(read_parts(docx), draw_pages), FACTS)
    assert claims_pdf_ua(pages.pdf) is pages.accessible is (not pages.remarks)
    return {(remark.trouble, remark.words) for remark in pages.remarks}


def claims_pdf_ua(pdf: bytes) -> bool:
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as metadata:
        return metadata.get("pdfuaid:part") == "1"


def test_a_document_without_faults_says_what_it_is():
    assert found(letter().to_bytes()) == set()


# ---------------------------------------------------------------- faults of ours


def tampered_pieces(monkeypatch, change):
    """Have the pieces of each page changed when it is told whose they are."""
    write = tagpages.write_marked

    def change_and_write(content, pieces):
        change([piece for piece in pieces if isinstance(piece.leaf, Phrase)])
        return write(content, pieces)

    monkeypatch.setattr(tagpages, "write_marked", change_and_write)


def test_headings_that_are_artifacts_are_named(monkeypatch):
    def forget_headings(pieces):
        for piece in pieces:
            if piece.leaf.paragraph.role.is_heading:
                piece.leaf = None

    tampered_pieces(monkeypatch, forget_headings)
    assert found(letter().to_bytes()) == {(Trouble.TEXT, "Overskrift")}


def test_headings_that_are_paragraphs_are_named(monkeypatch):
    tampered_tree(monkeypatch, lambda planned: setattr(planned.kids[0], "tag", "P"))
    assert found(letter().to_bytes()) == {(Trouble.ORDER, "Overskrift")}


def test_text_given_to_its_neighbour_is_named(monkeypatch):
    def give_all_to_the_last(pieces):
        for piece in pieces:
            piece.leaf = pieces[-1].leaf

    tampered_pieces(monkeypatch, give_all_to_the_last)
    troubles = found(letter().to_bytes())
    assert (Trouble.TEXT, "Det første afsnit.") in troubles
    assert (Trouble.TEXT, "Slut.") in troubles


def tampered_tree(monkeypatch, change):
    plan = tree.plan_tree

    def plan_and_change(marked_text, marks):
        planned = plan(marked_text, marks)
        change(planned)
        return planned

    monkeypatch.setattr(tagpages, "plan_tree", plan_and_change)


def test_a_paragraph_that_is_left_out_is_named(monkeypatch):
    tampered_tree(monkeypatch, lambda planned: planned.kids.pop(1))
    troubles = found(letter().to_bytes())
    assert troubles == {(Trouble.TEXT, "Det første afsnit."), (Trouble.MARKS, "Det første afsnit.")}


def test_a_cell_that_is_left_out_is_named(monkeypatch):
    tampered_tree(monkeypatch, lambda planned: planned.kids[3].kids.clear())
    assert (Trouble.TEXT, "Celle") in found(letter().to_bytes())


def test_paragraphs_that_changed_places_are_named(monkeypatch):
    tampered_tree(monkeypatch, lambda planned: planned.kids.insert(0, planned.kids.pop(2)))
    troubles = found(letter().to_bytes())
    assert troubles >= {(Trouble.ORDER, "Overskrift"), (Trouble.ORDER, "Det første afsnit.")}


def test_a_paragraph_that_is_read_twice_is_named(monkeypatch):
    tampered_tree(monkeypatch, lambda planned: planned.kids.append(planned.kids[2]))
    assert (Trouble.MARKS, "Det andet afsnit.") in found(letter().to_bytes())


def test_a_parent_tree_that_leads_astray_is_named(monkeypatch):
    write = tagpages.write_structure

    def write_and_turn(pdf, *rest):
        write(pdf, *rest)
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        owners[:] = list(reversed(owners))

    monkeypatch.setattr(tagpages, "write_structure", write_and_turn)
    assert (Trouble.MARKS, "Overskrift") in found(letter().to_bytes())


def test_a_mark_that_is_not_on_its_page_is_named(monkeypatch):
    write = tagpages.write_marked

    def write_and_lose(content, pieces):
        content, marked = write(content, pieces)
        return content.replace(b"/Span <</MCID 1>> BDC", b"/Span BMC"), marked

    monkeypatch.setattr(tagpages, "write_marked", write_and_lose)
    assert {trouble for trouble, _ in found(letter().to_bytes())} == {Trouble.MARKS}


# ---------------------------------------------------------------- what is not known


def test_text_that_the_renderer_leaves_out_is_named():
    def forgetful(docx: bytes) -> bytes:
        parts = read_parts(docx)
        root = parse_part(parts["word/document.xml"])
        gone = next(text for text in root.iter("{*}t") if text.text == "Det andet afsnit.")
        gone.text = "Det andet"
        return draw(write_parts({**parts, "word/document.xml": part_bytes(root)}))

    assert found(letter().to_bytes(), forgetful) == {(Trouble.TEXT, "Det andet afsnit.")}


def test_text_that_no_paragraph_claims_is_read_where_it_stands_and_named():
    word = WordDoc()
    word.text("Overskrift", "Heading1")
    word.paragraph(run("Formlen ") + MATH)
    word.text("Slut.")
    pages = tagged(word.to_bytes())
    assert [(remark.trouble, remark.page) for remark in pages.remarks] == [(Trouble.STRAY, 1)]
    with pikepdf.open(io.BytesIO(pages.pdf)) as pdf:
        tags = [str(kid.S) for kid in pdf.Root.StructTreeRoot.K[0].K]
    assert tags == ["/H1", "/P", "/P", "/P"]


def test_a_character_that_no_font_has_is_named_with_its_paragraph():
    word = WordDoc()
    word.text("Kurset hedder 茶道 i år.")
    assert found(word.to_bytes()) == {(Trouble.GLYPH, "Kurset hedder 茶道 i år.")}


def test_a_picture_without_words_is_named():
    word = WordDoc()
    word.paragraph(run("Se her: ") + picture(word, ""))
    assert found(word.to_bytes()) == {(Trouble.NO_ALT, "Se her: ")}


def table(*rows: tuple[str, ...], heads: bool = False) -> str:
    lines = [
        "".join(f"<w:tc><w:tcPr/><w:p>{run(text)}</w:p></w:tc>" for text in row) + "</w:tr>" for row in rows
    ]
    first = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" if heads else "<w:tr>"
    return "<w:tbl><w:tblPr/>" + first + "<w:tr>".join(lines) + "</w:tbl>"


@pytest.mark.parametrize("heads", [False, True])
def test_a_table_of_which_nobody_hears_what_its_columns_are_is_named(heads):
    word = WordDoc()
    word.block(table(("Navn", "Timer"), ("Anna", "12"), heads=heads))
    word.text("Slut.")
    assert found(word.to_bytes()) == (set() if heads else {(Trouble.HEADS, "Navn")})


def test_a_frame_round_a_text_needs_no_headings():
    word = WordDoc()
    word.block(table(("Husk",), ("Mødet er flyttet.",)))
    word.block(table(("Dato", "i dag")))
    word.text("Slut.")
    assert found(word.to_bytes()) == set()


def picky(docx: bytes) -> bytes:
    """A renderer that cannot draw the second paragraph inside a hyperlink."""
    root = parse_part(read_parts(docx)["word/document.xml"])
    if any("andet" in "".join(link.itertext()) for link in root.iter("{*}hyperlink")):
        raise ConversionError("renderer", cause="panicked")
    return draw(docx)


def test_a_paragraph_that_the_renderer_refuses_is_found_and_the_others_are_tagged():
    troubles = found(letter().to_bytes(), picky)
    assert (Trouble.RENDERER, "Det andet afsnit.") in troubles
    assert {words for _, words in troubles} <= {"Det andet afsnit.", "Det", "andet", "afsnit."}


def test_a_file_that_cannot_be_drawn_at_all_is_told_as_such():
    def broken(_docx: bytes) -> bytes:
        raise ConversionError("renderer", cause="panicked")

    with pytest.raises(ConversionError, match="panicked"):
        convert_parts(read_parts(letter().to_bytes()), broken)


def test_a_slow_file_is_not_tried_again():
    calls = []

    def slow(docx: bytes) -> bytes:
        calls.append(docx)
        raise ConversionError("renderer-slow", seconds=60)

    with pytest.raises(ConversionError):
        convert_parts(read_parts(letter().to_bytes()), slow)
    assert len(calls) == 1


def test_culprits_are_found_by_few_questions():
    asked = []

    def works(numbers) -> bool:
        asked.append(len(numbers))
        return not {17, 803} & set(numbers)

    assert find_culprits(range(1000), works) == (17, 803)
    assert len(asked) < 50
    assert find_culprits(range(8), lambda _numbers: True) == ()
    assert find_culprits((1, 2, 3, 4), lambda numbers: not {1, 4} <= set(numbers)) == (1, 2, 3, 4)
