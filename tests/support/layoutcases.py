"""Small Word files whose pages programs break differently, and where ONLYOFFICE has their paragraphs.

The letters are those of docs/renderer.md. A place is a page and how far below its top the baseline is, in
points; it was read from the pages that ONLYOFFICE 9 makes of these same files. It leaves a header row alone
at the end of a page, which neither Word nor LibreOffice does: there LibreOffice's place is told.
"""

from __future__ import annotations

from worddocs import field

from toolkit.wordfile.docxio import store_parts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>'
)
STYLES = f"""{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr>
<w:spacing w:before="50" w:after="50"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:basedOn w:val="Normal"/><w:pPr>
<w:spacing w:before="140" w:after="80"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Multiple"><w:name w:val="Multiple"/><w:basedOn w:val="Body"/><w:pPr>
<w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Least"><w:name w:val="Least"/><w:basedOn w:val="Body"/><w:pPr>
<w:spacing w:line="315" w:lineRule="atLeast"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:basedOn w:val="Normal"/><w:pPr>
<w:spacing w:before="520" w:after="60"/></w:pPr></w:style></w:styles>"""
LONG = "word " * 110
ROOM_FOR_NUMBER = 2210  # twips from the margin, where a contents' entry leaves its number just room


def paragraph(text: str, style: str = "Normal", said: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{said}</w:pPr>{run}</w:p>'


def filled(count: int) -> str:
    """So many lines of 14.3 points; forty-eight of them fill a page."""
    return "".join(paragraph(f"fill {number}") for number in range(count))


def spaced(before: int, after: int, height: str = "") -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def bordered(**sides: str) -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{said.split()[0]}" w:space="{said.split()[1]}" w:color="000000"/>'
        for side, said in sides.items()
    )
    return f"<w:pBdr>{lines}</w:pBdr>{spaced(200, 100)}"


def table(*rows: tuple[str, str], head: bool = False) -> str:
    written = []
    for number, row in enumerate(rows):
        switch = "<w:trPr><w:tblHeader/></w:trPr>" if head and number == 0 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(text, "Cell")}</w:tc>'
            for width, text in zip((3000, 5000), row, strict=True)
        )
        written.append(f"<w:tr>{switch}{cells}</w:tr>")
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="3000"/><w:gridCol w:w="5000"/></w:tblGrid>{"".join(written)}</w:tbl>'
    )


def lined(written: str, width: int) -> str:
    """A table with lines of so many eighths of a point round every cell."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return written.replace("<w:tblLayout", f"<w:tblBorders>{lines}</w:tblBorders><w:tblLayout")


def spacer(height: int) -> str:
    """A line of so many twips; 13957 are a page."""
    return paragraph("spacer", said=spaced(0, 0, f' w:line="{height}" w:lineRule="exact"'))


def small_file(body: str) -> bytes:
    """A Word file of A4 pages with an inch round the text, set in 10.5 points."""
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {W}><w:body>{body}{PAGE}</w:body></w:document>",
        "word/styles.xml": STYLES,
    }
    return store_parts({name: text.encode() for name, text in parts.items()})


def entry(indent: int) -> str:
    """A line of a contents that begins so many twips from the margin."""
    stop = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs>'
    text = "<w:r><w:t>entry of a contents, whose title is about as long as the line is wide</w:t></w:r>"
    tab = "<w:r><w:tab/></w:r>"
    number = field(" PAGEREF _Toc1 ", "123")
    return f'<w:p><w:pPr>{stop}<w:ind w:left="{indent}"/></w:pPr>{text}{tab}{number}</w:p>'


KEPT = "<w:keepNext/>"
NEXT = paragraph("next")
HEADING = paragraph("heading", "Head", KEPT)
SECTION_END = f"<w:p><w:pPr>{PAGE}</w:pPr></w:p>"
BODIES = {
    "A: text in a table has its style's size": paragraph("one")
    + table(("cell", "other"), ("last", "row"))
    + NEXT,
    "B: the space above what begins the document": paragraph("heading", "Head") + NEXT,
    "B: the space above what begins a page by itself": filled(48) + paragraph("heading", "Head") + NEXT,
    "B: the smaller space above a text that begins a page by itself": filled(48)
    + paragraph("text", "Body")
    + NEXT,
    "B: the space above what begins a page by will": paragraph("one")
    + paragraph("heading", "Head", "<w:pageBreakBefore/>")
    + NEXT,
    "B: the space above what begins a section": paragraph("one")
    + SECTION_END
    + paragraph("heading", "Head")
    + NEXT,
    "B: the space in a cell": paragraph("one")
    + table(("cell", "other")).replace('"Cell"', '"Head"', 1)
    + NEXT,
    "B: a heading that is kept with a text that does not fit": filled(46)
    + HEADING
    + paragraph("text", "Body")
    + NEXT,
    "C: a heading before a long text stays where two lines have room": filled(44)
    + paragraph("heading", "Body", KEPT)
    + paragraph("text " + LONG)
    + NEXT,
    "C: a heading before a long text moves where only one line has room": filled(46)
    + paragraph("heading", "Body", KEPT)
    + paragraph("text " + LONG)
    + NEXT,
    "C: a header row is not left alone": filled(46)
    + paragraph("one")
    + table(("header", "x"), ("row", "y"), head=True)
    + NEXT,
    "C: a chain that reaches to the end": filled(46)
    + paragraph("heading", "Body", KEPT)
    + paragraph("second", "Body", KEPT)
    + paragraph("third", "Body", KEPT),
    "C: a chain of headings before a text": filled(43)
    + HEADING
    + paragraph("second", "Body", KEPT)
    + paragraph("text " + LONG),
    "C: a heading that is kept with a table": filled(45)
    + HEADING
    + table(("cell", "other"), ("last", "row")),
    "C: three lines are not parted": filled(46) + paragraph("text " + "word " * 36) + NEXT,
    "C: lines that are kept together": filled(40)
    + paragraph("text " + LONG, "Normal", "<w:keepLines/>")
    + NEXT,
    "D: a line above": paragraph("one") + paragraph("lined", said=bordered(top="8 5")) + NEXT,
    "D: a line below": paragraph("one") + paragraph("lined", said=bordered(bottom="8 5")) + NEXT,
    "D: lines above and below": paragraph("one")
    + paragraph("lined", said=bordered(top="4 4", bottom="4 4"))
    + NEXT,
    "D: two paragraphs between the same lines": paragraph("one")
    + paragraph("lined", said=bordered(top="4 4", bottom="4 4"))
    + paragraph("second", said=bordered(top="4 4", bottom="4 4"))
    + NEXT,
    "D: a thick line far above": paragraph("one") + paragraph("lined", said=bordered(top="24 10")) + NEXT,
    "E: what a last line leaves free below needs no room": paragraph(
        "spacer", said=spaced(0, 0, ' w:line="13522" w:lineRule="exact"')
    )
    + paragraph("last", "Multiple")
    + paragraph("text", "Multiple"),
    "E: a line below what ends a page needs no room": filled(47)
    + paragraph("lined", said=bordered(bottom="8 14").replace("200", "0"))
    + NEXT,
    "E: lines of a multiple of their height": paragraph("one", "Multiple")
    + paragraph("text", "Multiple")
    + NEXT,
    "F: a line of a cell may end a page": filled(47) + table(("cell", "word " * 11)) + NEXT,
    "I: a page number that has just room behind its text": entry(ROOM_FOR_NUMBER) + NEXT,
    "I: a page number that has no room": entry(ROOM_FOR_NUMBER + 60) + NEXT,
    "K: the line below a table needs no room": spacer(13060)
    + lined(table(("cell", "x"), ("last", "y")), 32)
    + NEXT,
    "K: a row whose line above has no room goes to the next page": spacer(13120)
    + lined(table(("cell", "x"), ("last", "y")), 32)
    + NEXT,
    "K: the line below a table gives no room to the text of another page": spacer(13040)
    + lined(table(("cell", "x"), ("last", "y")), 32)
    + spacer(11976)
    + paragraph("text " + LONG)
    + NEXT,
    "K: the space below the last line of a cell needs room": spacer(12852)
    + table(("cell" * 5 + " middlemiddlemid" * 2 + " " + "last" * 5, "y"))
    + NEXT,
    "L: a line does not end behind a slash": paragraph("text " + "word " * 14 + "slash/behind it") + NEXT,
    "M: a paragraph with a bookmark alone": paragraph("one")
    + '<w:p><w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkEnd w:id="1"/></w:p>'
    + NEXT,
    "looks: text at the foot of a line that is higher": paragraph("one", "Least")
    + paragraph("text", "Least")
    + NEXT,
}

PLACES: dict[str, dict[str, tuple[int, float]]] = {
    "A: text in a table has its style's size": {
        "one": (1, 83.2),
        "cell": (1, 99.0),
        "last": (1, 116.9),
        "next": (1, 133.4),
    },
    "B: the space above what begins the document": {"heading": (1, 109.2), "next": (1, 126.5)},
    "B: the space above what begins a page by itself": {"heading": (2, 83.2), "next": (2, 100.5)},
    "B: the smaller space above a text that begins a page by itself": {"text": (2, 83.2), "next": (2, 101.5)},
    "B: the space above what begins a page by will": {
        "one": (1, 83.2),
        "heading": (2, 109.2),
        "next": (2, 126.5),
    },
    "B: the space above what begins a section": {"one": (1, 83.2), "heading": (2, 109.2), "next": (2, 126.5)},
    "B: the space in a cell": {"one": (1, 83.2), "cell": (1, 123.5), "next": (1, 140.8)},
    "B: a heading that is kept with a text that does not fit": {
        "heading": (2, 83.2),
        "text": (2, 104.5),
        "next": (2, 122.8),
    },
    "C: a heading before a long text stays where two lines have room": {
        "heading": (1, 719.5),
        "text": (1, 737.8),
        "next": (2, 140.4),
    },
    "C: a heading before a long text moves where only one line has room": {
        "heading": (2, 83.2),
        "text": (2, 101.5),
        "next": (2, 201.6),
    },
    "C: a header row is not left alone": {
        "one": (1, 741.1),
        "row": (2, 102.6),
        "header": (2, 84.7),
        "next": (2, 119.1),
    },
    "C: a chain that reaches to the end": {"heading": (2, 83.2), "second": (2, 104.5), "third": (2, 125.8)},
    "C: a chain of headings before a text": {"heading": (2, 83.2), "second": (2, 104.5), "text": (2, 122.8)},
    "C: a heading that is kept with a table": {"heading": (2, 83.2), "cell": (2, 102.0), "last": (2, 119.9)},
    "C: three lines are not parted": {"text": (2, 83.2), "next": (2, 126.1)},
    "C: lines that are kept together": {"text": (1, 655.3), "next": (1, 755.4)},
    "D: a line above": {"one": (1, 83.2), "lined": (1, 113.5), "next": (1, 132.8)},
    "D: a line below": {"one": (1, 83.2), "lined": (1, 107.5), "next": (1, 132.8)},
    "D: lines above and below": {"one": (1, 83.2), "lined": (1, 112.0), "next": (1, 135.8)},
    "D: two paragraphs between the same lines": {
        "one": (1, 83.2),
        "second": (1, 136.3),
        "lined": (1, 112.0),
        "next": (1, 160.1),
    },
    "D: a thick line far above": {"one": (1, 83.2), "lined": (1, 120.5), "next": (1, 139.8)},
    "E: what a last line leaves free below needs no room": {"text": (2, 83.2), "last": (1, 766.3)},
    "E: a line below what ends a page needs no room": {"lined": (1, 755.4), "next": (2, 83.2)},
    "E: lines of a multiple of their height": {"one": (1, 90.2), "text": (1, 113.0), "next": (1, 132.7)},
    "F: a line of a cell may end a page": {"cell": (1, 756.8), "next": (2, 98.7)},
    "I: a page number that has just room behind its text": {"entry": (1, 83.2), "next": (1, 97.5)},
    "I: a page number that has no room": {"entry": (1, 83.2), ".": (1, 97.5), "next": (1, 111.8)},
    "K: the line below a table needs no room": {"cell": (1, 741.7), "last": (1, 763.6), "next": (2, 83.2)},
    "K: a row whose line above has no room goes to the next page": {"cell": (1, 744.7), "last": (2, 88.7)},
    "K: the line below a table gives no room to the text of another page": {
        "cell": (1, 740.7),
        "last": (1, 762.6),
        "next": (3, 111.8),
    },
    "K: the space below the last line of a cell needs room": {
        "cell": (1, 727.3),
        "last": (2, 82.2),
        "next": (2, 98.7),
    },
    "L: a line does not end behind a slash": {"slash": (1, 97.5), "next": (1, 111.8)},
    "M: a paragraph with a bookmark alone": {"one": (1, 83.2), "next": (1, 111.8)},
    "looks: text at the foot of a line that is higher": {
        "one": (1, 91.7),
        "text": (1, 114.4),
        "next": (1, 132.7),
    },
}
