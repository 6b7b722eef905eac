"""What a Word file holds is on its pages or told to be missing: each way to hide it, in a small file."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image
from worddocs import WordDoc

from toolkit.convert.comparison import EMBEDDED, find_missing
from toolkit.convert.foreign import draw_word_file, prepare_for_office
from toolkit.wordfile.docxio import DOCUMENT, read_parts, write_parts
from toolkit.wordfile.stocktaking import take_stock

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"
SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/>'


def word_file(body: str, relations: str = "", section: str = "", **parts: bytes) -> bytes:
    """A Word file with `body` before its end; names of `parts` have their folder, without "word/"."""
    files = read_parts(WordDoc().to_bytes())
    end = f"<w:sectPr>{section}{PAGE}</w:sectPr>"
    files[DOCUMENT] = f"<w:document {SPACES}><w:body>{body}{end}</w:body></w:document>".encode()
    files[RELATIONS] = files[RELATIONS].replace(b"</Relationships>", f"{relations}</Relationships>".encode())
    return write_parts({**files, **{f"word/{name}": data for name, data in parts.items()}})


def relation(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="rX" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


CELL_GONE, CELL_SET_IN = "<w:cellDel w:id='1'/>", "<w:cellIns w:id='1'/>"
GRID = "<w:tblGrid><w:gridCol w:w='3000'/></w:tblGrid>"
CELL_MERGED = "<w:cellMerge w:id='1' w:vMerge='cont'/>"


def cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/>{look}</w:tcPr>{p(r(text))}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def graphic(uri: str, inner: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:extent cx="900000" cy="450000"/><wp:docPr id="77" name="x"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def shape(outline: str, text: str = "") -> str:
    box = f"<wps:txbx><w:txbxContent>{p(r(text))}</w:txbxContent></wps:txbx>" if text else ""
    look = (
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm><a:prstGeom '
        f'prst="{outline}"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
        "</wps:spPr>"
    )
    inner = f"<wps:wsp><wps:cNvSpPr/>{look}{box}<wps:bodyPr/></wps:wsp>"
    return graphic("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", inner)


def picture(blip: str) -> str:
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return graphic(
        uri,
        f'<pic:pic xmlns:pic="{uri}"><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip {blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic>",
    )


def image(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(file, kind)
    return file.getvalue()


def field(form: str, *, in_one_run: bool = False) -> str:
    between = "" if in_one_run else "</w:r><w:r>"
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar>{between}'
        f'<w:instrText> FORM </w:instrText>{between}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def uncounted(instruction: str, result: str = "", look: str = "") -> str:
    """A field whose result is not in the file, or is this one."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"{look}/></w:r>'
    begin += f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f'{begin}{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def with_properties(body: str, **said: str) -> bytes:
    """A Word file whose properties say this."""
    properties = "".join(f"<d:{name}>{words}</d:{name}>" for name, words in said.items())
    core = f'<c xmlns:d="http://purl.org/dc/elements/1.1/">{properties}</c>'
    return write_parts({**read_parts(word_file(body)), "docProps/core.xml": core.encode()})


EMPTY_RESULT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def shown_by(docx: bytes) -> str:
    with pypdfium2.PdfDocument(draw_word_file(docx).pdf) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)


def missing_from(docx: bytes) -> list[tuple[str, int, str]]:
    return [(one.what, one.count, one.first) for one in draw_word_file(docx).missing]


MISSING = {
    "text in a shape": (word_file(p(shape("ellipse", "I en figur"))), [("box", 3, "I en figur")]),
    "a shape": (word_file(p(shape("star5"))), [("shape", 1, "")]),
    "a line of the old kind": (
        word_file(p('<w:r><w:pict><v:line from="0,0" to="99pt,0"/></w:pict></w:r>')),
        [("shape", 1, "")],
    ),
    "a picture of a kind that is not drawn": (
        word_file(p(picture('r:embed="rX"')), relation("image", "x.tiff"), **{"x.tiff": image("TIFF")}),
        [("picture", 1, "")],
    ),
    "a picture that is damaged": (
        word_file(p(picture('r:embed="rX"')), relation("image", "x.png"), **{"x.png": b"\x89PNG\r\n\x1a\nx"}),
        [("picture", 1, ""), ("damaged", 1, "")],
    ),
    "a picture elsewhere": (
        word_file(
            p(picture('r:link="rX"')),
            relation("image", "https://example.org/x.png", ' TargetMode="External"'),
        ),
        [("linked", 1, "")],
    ),
    "an equation": (
        word_file(p("<m:oMath><m:r><m:t>areal</m:t></m:r></m:oMath>")),
        [("equation", 1, "areal")],
    ),
    "an inserted page": (
        word_file(
            '<w:altChunk r:id="rX"/>', relation("aFChunk", "x.html"), **{"x.html": b"<p>Indsat side</p>"}
        ),
        [("inserted", 2, "Indsat side")],
    ),
    "an inserted file of another kind": (
        word_file('<w:altChunk r:id="rX"/>', relation("aFChunk", "x.rtf"), **{"x.rtf": b"{\\rtf1 x}"}),
        [("file", 1, "")],
    ),
    "an object without a picture": (word_file(p("<w:r><w:object/></w:r>")), [("file", 1, "")]),
    "a field without a result": (word_file(p(uncounted(" SEQ Figur "))), [("uncomputed", 1, "SEQ Figur")]),
    "a simple field without one": (
        with_properties(p('<w:fldSimple w:instr=" TITLE "/>'), title="Budget"),
        [("uncomputed", 1, "TITLE")],
    ),
    "what the file says of itself": (
        with_properties(p(uncounted('DOCPROPERTY "Comments" ')), description="Kladde"),
        [("uncomputed", 1, 'DOCPROPERTY "Comments"')],
    ),
    "a number that Word never keeps": (
        word_file(p(uncounted("LISTNUM", EMPTY_RESULT))),
        [("uncomputed", 1, "LISTNUM")],
    ),
    "a field that Word computes when it opens the file": (
        word_file(p(uncounted("TOC", EMPTY_RESULT + r("Opdater"), ' w:dirty="true"'))),
        [("uncomputed", 1, "TOC")],
    ),
    "all of them": (
        word_file(
            p(uncounted("TOC", EMPTY_RESULT) + uncounted("IF 1 = 2 Ja", EMPTY_RESULT)),
            **{"settings.xml": f"<w:settings {SPACES}><w:updateFields/></w:settings>".encode()},
        ),
        [("uncomputed", 1, "TOC")],
    ),
    "an equation that is a field": (
        word_file(p(uncounted("EQ \\f(TÆL;NÆV)", EMPTY_RESULT))),
        [("field", 2, "TÆL NÆV")],
    ),
    "ink": (word_file(p("<w:r><w14:contentPart/></w:r>")), [("ink", 1, "")]),
}


@pytest.mark.parametrize("case", MISSING)
def test_what_is_not_on_the_pages_is_told(case):
    docx, told = MISSING[case]
    assert missing_from(docx) == told


SHOWN = {
    "a row in a content control": (
        f"<w:tbl><w:tblPr/><w:sdt><w:sdtContent><w:tr><w:tc>{p(r('RÆKKE'))}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
        "RÆKKE",
    ),
    "a control in an insertion in a control": (
        p(f"<w:sdt><w:sdtContent><w:ins w:id='1'>{r('INDSAT')}</w:ins></w:sdtContent></w:sdt>"),
        "INDSAT",
    ),
    "an unticked box": (p(field("<w:checkBox><w:default w:val='0'/></w:checkBox>") + r(" Nej")), "☐ Nej"),
    "a box in one run": (p(field("<w:checkBox><w:checked/></w:checkBox>", in_one_run=True)), "☒"),
    "a choice that was left": (p(field("<w:ddList><w:listEntry w:val='FØRSTE'/></w:ddList>")), "FØRSTE"),
    "a field of words": (p(uncounted(' QUOTE "CITAT er" \\* Upper ') + r(" EFTER")), "CITAT er EFTER"),
    "one in two pieces": (
        p(uncounted(" QU</w:instrText></w:r><w:r><w:instrText>OTE CITAT ", EMPTY_RESULT) + r(" EFTER")),
        "CITAT EFTER",
    ),
    "a simple one": (p('<w:fldSimple w:instr="QUOTE CITAT"/>' + r(" EFTER")), "CITAT EFTER"),
    "a button": (
        p(uncounted("MACROBUTTON Ingen [Klik her]", EMPTY_RESULT) + r(" EFTER")),
        "[Klik her] EFTER",
    ),
    "a sign": (p(uncounted(" SYMBOL 128 ") + uncounted(" SYMBOL 0xFC \\f Wingdings ")), "€✔"),
    "fields that show nothing": (
        p(
            uncounted("ADDIN EN.CITE.DATA")
            + uncounted("XE ord")
            + uncounted("TITLE", EMPTY_RESULT)
            + uncounted("SUBJECT")  # as Word writes those whose result is empty
            + uncounted("DOCPROPERTY Company")
            + uncounted('IF 1 = 2 "Ja" ""')
            + uncounted("SEQ CHAPTER \\h \\r 1")
            + r("HER")
        ),
        "HER",
    ),
    "text with a direction": (p(f'<w:bdo w:val="ltr">{r("RETNING")}</w:bdo>'), "RETNING"),
    "paragraphs whose end was deleted": (
        f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{r('ET ')}</w:p>" + p(r("TO")),
        "ET TO",
    ),
    "what was moved": (
        p(f"<w:moveFrom w:id='1'>{r('FLYTTET')}</w:moveFrom>")
        + p(f"<w:moveTo w:id='2'>{r('FLYTTET')}</w:moveTo>"),
        "FLYTTET",
    ),
    "a cell that was deleted, and a row of such": (
        f"<w:tbl><w:tblPr/>{tr(cell('ET'), cell('VÆK', CELL_GONE))}{tr(cell('VÆK', CELL_GONE))}</w:tbl>",
        "ET",
    ),
    "cells that were set in or merged": (
        f"<w:tbl><w:tblPr/>{GRID}{tr(cell('INDSAT', CELL_SET_IN))}{tr(cell('SAMLET', CELL_MERGED))}</w:tbl>",
        "INDSAT SAMLET",
    ),
    "an equation of which all was deleted": (
        p("<m:oMath><w:del w:id='1'><m:r><m:t>VÆK</m:t></m:r></w:del></m:oMath>" + r("HER")),
        "HER",
    ),
    "what was hidden or deleted": (
        p(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>SKJULT</w:t></w:r>"
            "<w:del w:id='1'><w:r><w:delText>VÆK</w:delText></w:r></w:del>" + r("HER")
        ),
        "HER",
    ),
}


@pytest.mark.parametrize("case", SHOWN)
def test_what_readers_of_word_see_is_shown_once_and_not_missed(case):
    body, text = SHOWN[case]
    docx = word_file(body)
    assert shown_by(docx) == text
    assert missing_from(docx) == []


@pytest.mark.parametrize("change", [CELL_GONE, CELL_SET_IN, CELL_MERGED])
def test_cells_that_were_changed_are_told_as_other_changes_are(change):
    assert draw_word_file(word_file(f"<w:tbl><w:tblPr/>{tr(cell('ET'), cell('TO', change))}</w:tbl>")).revised


def test_words_that_a_header_repeats_do_not_stand_for_those_that_are_missing():
    header = f"<w:hdr {SPACES}>{p(r('Fjordby Kommune'))}</w:hdr>"
    docx = word_file(
        p('<w:r><w:br w:type="page"/></w:r>') + p(shape("roundRect", "Fjordby Kommune")),
        relation("header", "header1.xml"),
        '<w:headerReference w:type="default" r:id="rX"/>',
        **{"header1.xml": header.encode()},
    )
    assert missing_from(docx) == [("box", 2, "Fjordby Kommune")]


def test_libreoffice_gets_dates_as_word_wrote_them_and_no_deleted_text():
    docx = word_file(
        p(f'<w:fldSimple w:instr=" DATE "> {r("3. maj 1999")}</w:fldSimple>')
        + p("<w:del w:id='1'><w:r><w:delText>VÆK</w:delText></w:r></w:del>")
    )
    text = read_parts(prepare_for_office(docx))[DOCUMENT].decode()
    assert "3. maj 1999" in text
    assert "fldSimple" not in text
    assert "VÆK" not in text


def test_words_that_marks_of_two_notes_stand_beside_are_there():
    # What is on the page: a word run together with a note's number, and a short one with another's.
    stock = take_stock(read_parts(word_file(p(r("pakke og")))))
    pdf = draw_word_file(word_file(p(r("pakke2ogi")))).pdf
    assert find_missing(stock, pdf, EMBEDDED) == ()
