"""No row of a table is cut off at the end of a page, however tall its cells are."""

import io
from dataclasses import replace

import pytest
from committees import REGION, read_meeting
from pypdf import PdfReader
from rendering import render_document

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.documents.contents import fill_contents
from toolkit.files.resources import style_folder
from toolkit.meetings.model import DocumentKind

WORDS = [f"ord{number}" for number in range(600)]
LONG = " ".join(WORDS)
TABLES = {
    "a cell as wide as the page": f"| a |\n|---|\n| {LONG} |",
    "a narrow column": f"| a |{' b |' * 9}\n|{'---|' * 10}\n| {LONG} |{' c |' * 9}",
    "a header": f"| {LONG} |{' b |' * 9}\n|{'---|' * 10}\n| c |",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("style", ["region", "municipality", "local"])
def test_every_word_of_a_huge_cell_is_on_a_page(style, table):
    meeting = read_meeting(REGION)
    item = replace(meeting.items[0], statement=table, decision="")
    meeting = replace(meeting, entries=(item,), information=table)
    document = render_document(meeting, DocumentKind.AGENDA, style_folder(style) / "agenda.docx")
    pdf = fill_contents(document, EmbeddedRenderer().convert_document)[1].pdf
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)
    assert [word for word in WORDS if text.count(word) < 2] == []
