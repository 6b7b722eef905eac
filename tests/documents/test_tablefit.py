"""A text in a cell of a template's table: nothing of it runs out of the cell."""

from dataclasses import replace

import pytest
from committees import LOCAL, REGION, read_meeting
from docx import Document
from lxml import etree
from PIL import Image
from rendering import render_document

from toolkit.files.resources import style_folder
from toolkit.meetings.model import DocumentKind
from toolkit.wordfile.docxio import W, read_parts

EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
TWIP = 635
TEXT = """
| Tid | Emne | Ansvarlig |
|---|---|---|
| 10.00 | Rundvisning på hele anlægget med alle tekniske installationer | Torben Smidstrup |

![Kort](kort.png)

- Programmet:

  | Tid | Emne |
  |---|---|
  | 11.00 | Frokost |

> | Tid | Emne |
> |---|---|
> | 12.00 | Møde |
"""


@pytest.fixture(scope="module")
def cell(tmp_path_factory):
    """A cell of a designer's table that holds the note about the meeting."""
    folder = tmp_path_factory.mktemp("pictures")
    Image.new("RGB", (3000, 1500)).save(folder / "kort.png")
    template = Document(style_folder("local") / "agenda.docx")
    head = template.tables[0]
    head.cell(1, 1).paragraphs[0].text = "{{p meeting.information }}"
    template.save(folder / "agenda.docx")
    meeting = replace(read_meeting(LOCAL), information=TEXT, folder=folder)
    meeting = replace(meeting, committee=replace(meeting.committee, department="Børn og Unge"))
    root = etree.fromstring(
        read_parts(render_document(meeting, DocumentKind.AGENDA, folder / "agenda.docx"))["word/document.xml"]
    )
    return next(each for each in root.iter(f"{W}tc") if each.find(f"{W}tbl") is not None)


def measure(element, path):
    return int(element.find(path).get(f"{W}w"))


def test_tables_end_where_the_cell_ends_in_lists_and_quotes_too(cell):
    room = measure(cell, f"{W}tcPr/{W}tcW")
    tables = cell.findall(f"{W}tbl")
    assert len(tables) == 3
    for table in tables:
        indent = table.find(f"{W}tblPr/{W}tblInd")
        left = 0 if indent is None else int(indent.get(f"{W}w"))
        columns = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert left + sum(columns) == room
        assert measure(table, f"{W}tblPr/{W}tblW") == sum(columns)
        for row in table.iter(f"{W}tr"):
            assert [measure(own, f"{W}tcPr/{W}tcW") for own in row.iter(f"{W}tc")] == columns


def test_pictures_are_as_wide_as_the_cell_and_keep_their_shape(cell):
    (size,) = cell.iter(EXTENT)
    assert int(size.get("cx")) == measure(cell, f"{W}tcPr/{W}tcW") * TWIP
    assert int(size.get("cx")) / int(size.get("cy")) == pytest.approx(2, rel=0.01)


def test_a_text_between_the_margins_keeps_their_width():
    meeting = read_meeting(REGION)
    entries = (replace(meeting.items[0], statement=TEXT),)
    data = render_document(
        replace(meeting, entries=entries), DocumentKind.AGENDA, style_folder("region") / "agenda.docx"
    )
    root = etree.fromstring(read_parts(data)["word/document.xml"])
    section = root.find(f"{W}body/{W}sectPr")
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width = int(page.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    first = next(table for table in root.iter(f"{W}tbl") if "Rundvisning" in "".join(table.itertext()))
    assert measure(first, f"{W}tblPr/{W}tblW") == width
