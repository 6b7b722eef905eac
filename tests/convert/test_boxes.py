"""What LibreOffice has no font for is told: it is an empty box on the pages, though it can be copied."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
from docx import Document
from packetparts import SETTINGS

from toolkit.attachments.conversion.file import convert_file
from toolkit.convert.foreign import compare_pages, convert_office
from toolkit.formats.kinds import Kind

# Two letters of Limbu, which a machine for office work has no font for; and that has to be named somehow.
FIRST, SECOND = "\u1904", "\u1905"
TOLD = (f"{FIRST} (U+1904)", f"{SECOND} (U+1905)")


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(("Løn", f"{FIRST}{SECOND}", f"et ord og {SECOND}"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def word_file() -> bytes:
    document = Document()
    document.add_paragraph(f"Løn {FIRST}, {SECOND} og intet andet")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_characters_that_no_font_has_are_named():
    docx = word_file()
    pdfs = convert_office({"a.xlsx": workbook(), "b.docx": docx})
    taken = convert_file(pdfs["a.xlsx"], Kind.PDF, replace(SETTINGS, is_drawn=True))
    assert [(note.code, note.values) for note in taken.notes] == [("undrawn", {"characters": " ".join(TOLD)})]
    assert compare_pages(docx, pdfs["b.docx"]).undrawn == TOLD
