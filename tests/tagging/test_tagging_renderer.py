"""What the tagging relies on in dxpdf: when one of these tests fails after an upgrade, look before you tag.

The first ones tell what must stay; the last ones what the toolkit mends, and need not mend any more once
dxpdf does.
"""

from __future__ import annotations

import io
import re
from importlib.metadata import version
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from tagcases import picture
from worddocs import WordDoc, field, run

from toolkit.convert.engine import draw
from toolkit.tagging.annotations import take_boxes
from toolkit.tagging.glyphs import Fonts
from toolkit.tagging.streams import PieceKind, read_pieces

PINNED = re.search(r'"dxpdf==([\d.]+)', (Path(__file__).parents[2] / "pyproject.toml").read_text())[1]
WORDS = [f"ord{number}" for number in range(300)]


def in_link(text: str, number: int, look: str = "") -> str:
    return f'<w:hyperlink w:anchor="~{number}">{run(text, look)}</w:hyperlink>'


def drawn(*paragraphs: str) -> bytes:
    word = WordDoc()
    for paragraph in paragraphs:
        word.paragraph(paragraph)
    return draw(word.to_bytes())


def contents_of(pdf: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [page.Contents.read_bytes() for page in document.pages]


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_version_is_the_one_that_these_tests_were_written_for():
    assert version("dxpdf") == PINNED


def test_a_hyperlink_moves_nothing():
    texts = [" ".join(WORDS[start : start + 40]) for start in range(0, 240, 40)]
    looks = [
        "",
        "<w:b/>",
        '<w:spacing w:val="40"/>',
        "<w:caps/>",
        "<w:u w:val='single'/>",
        '<w:sz w:val="16"/>',
    ]
    pairs = list(zip(texts, looks, strict=True))
    plain = drawn(*(run(text, look) for text, look in pairs))
    marked = drawn(*(in_link(text, number, look) for number, (text, look) in enumerate(pairs)))
    assert contents_of(plain) == contents_of(marked)


def test_every_word_has_a_box_that_begins_where_it_does_in_the_order_of_painting():
    data, boxes = take_boxes(drawn(*(in_link(" ".join(WORDS), number) for number in range(6))))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) > 1
        fonts = Fonts()
        for page in pdf.pages:
            content = page.Contents.read_bytes() + b"\n"
            pieces = [
                piece for piece in read_pieces(content, fonts.of_page(page)) if piece.kind is PieceKind.TEXT
            ]
            own = boxes[page.Contents.objgen[0]]
            assert len(pieces) == len(own)
            for piece, box in zip(pieces, own, strict=True):
                left, bottom, right, top = box.rect
                assert abs(piece.x - left) < 0.06
                assert bottom < piece.y < top
                assert left < right


def test_the_markers_are_gone_without_being_read():
    data = drawn(in_link("et ord", 7))
    without, boxes = take_boxes(data)
    assert [box.stretch for page in boxes.values() for box in page] == [7, 7]
    with pikepdf.open(io.BytesIO(without)) as pdf:
        assert len(pdf.pages[0].Annots) == 0
        things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        assert all(thing.get("/Type") != pikepdf.Name.Annot for thing in things)


def test_links_that_are_no_markers_stay_where_markers_go():
    data = drawn(in_link("et ord", 7)).replace(b"/Dest /~7", b"/Dest /_7", 1)
    without, boxes = take_boxes(data)
    assert sum(map(len, boxes.values())) == 1
    with pikepdf.open(io.BytesIO(without)) as pdf:
        assert [link.Dest for link in pdf.pages[0].Annots] == [pikepdf.Name("/_7")]


def test_a_picture_is_as_large_as_the_word_file_says_to_a_hundredth_of_a_hair():
    word = WordDoc()
    word.paragraph(picture(word, "x", size=1234567))
    with pikepdf.open(io.BytesIO(draw(word.to_bytes()))) as pdf:
        page = pdf.pages[0]
        pieces = read_pieces(page.Contents.read_bytes() + b"\n", Fonts().of_page(page))
    (image,) = (piece for piece in pieces if piece.kind is PieceKind.IMAGE)
    assert abs(image.across - 1234567 / 12700) < 0.0002


def test_nothing_on_a_page_is_unknown():
    texts = [
        run(word, look)
        for word, look in zip(
            WORDS, ("", "<w:u w:val='wave'/>", "<w:shd w:fill='FF0000'/>") * 9, strict=False
        )
    ]
    with pikepdf.open(io.BytesIO(drawn(*texts))) as pdf:
        page = pdf.pages[0]
        pieces = read_pieces(page.Contents.read_bytes() + b"\n", Fonts().of_page(page))
    assert PieceKind.OTHER not in {piece.kind for piece in pieces}


# ---------------------------------------------------------------- faults that are mended before drawing


def test_two_hyperlinks_that_meet_within_a_word_let_the_line_break_there():
    texts = ("x " * 20 + "ord").split(" ")
    glued = " ".join(texts * 6)
    whole = drawn(in_link(glued + "ord" * 3, 0))
    halves = drawn(in_link(glued, 0) + in_link("ord" * 3, 1))
    assert contents_of(whole) != contents_of(halves)


def test_a_field_without_a_result_swallows_what_follows():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    text = text_of(drawn(run("før ") + begin + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" efter")))
    assert "efter" not in text


def test_a_date_field_shows_the_day_of_the_conversion():
    assert "cached" not in text_of(drawn(field(" DATE ", "cached")))


def test_soft_hyphens_are_drawn_and_content_controls_in_a_paragraph_are_not():
    control = f"<w:sdt><w:sdtContent>{run('kontrol')}</w:sdtContent></w:sdt>"
    assert "kontrol" not in text_of(drawn(run("før ") + control))
    pieces = (
        contents_of(drawn(run("af\u00adløb")))[0].count(b"Tj"),
        contents_of(drawn(run("afløb")))[0].count(b"Tj"),
    )
    assert pieces[0] > pieces[1]


@pytest.mark.parametrize("instruction", [" PAGE ", " NUMPAGES ", " REF x ", " SEQ x ", " FILENAME "])
def test_in_the_text_a_field_shows_what_word_last_computed(instruction):
    assert "cached" in text_of(drawn(field(instruction, "cached")))
