"""Small Word documents and templates for the tests of rendering and drawing."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from toolkit.meetings.model import Committee, Item, Meeting, Status
from toolkit.wordfile.docxio import W, parse_part, read_parts

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

SPACES = nsdecls("w", "r")


class WordDoc:
    """A document of A4 pages to which paragraphs are added as XML."""

    def __init__(self) -> None:
        self.document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = docx.shared.Mm(210), docx.shared.Mm(297)
        for level in (1, 2, 3):
            self.document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)

    def block(self, xml: str) -> etree._Element:
        """Add a paragraph or table given as XML."""
        element = parse_xml(f"<w:body {SPACES}>{xml}</w:body>")[0]
        body = self.document.element.body
        body.insert(len(body) - 1, element)
        return element

    def paragraph(self, runs: str, style: str = "Normal", properties: str = "") -> etree._Element:
        return self.block(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>')

    def text(self, text: str, style: str = "Normal") -> etree._Element:
        return self.paragraph(run(text), style)

    def page_break(self) -> None:
        self.paragraph('<w:r><w:br w:type="page"/></w:r>')

    def section(self, numbering: str = "") -> None:
        """End a section; the next begins on a new page."""
        self.paragraph(
            "",
            properties='<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708"'
            f' w:gutter="0"/>{numbering}</w:sectPr>',
        )

    def number_last_section(self, numbering: str) -> None:
        self.document.element.body.sectPr.append(parse_xml(numbering.replace("/>", f" {SPACES}/>")))

    def contents(self, instruction: str = r' TOC \o "1-2" \h \z ') -> None:
        self.paragraph(field(instruction, "Contents"))

    def to_bytes(self) -> bytes:
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.to_bytes())
        return path


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def bookmark(number: int, name: str, content: str = "") -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def page_reference(name: str) -> str:
    return field(f" PAGEREF {name} \\h ", "0")


def document_of(data: bytes) -> etree._Element:
    return parse_part(read_parts(data)["word/document.xml"])


def paragraphs_of(data: bytes) -> list[str]:
    """Each paragraph's text, a tab as \\t and a line break as \\n."""
    pieces = {f"{W}tab": "\t", f"{W}br": "\n"}
    return [
        "".join(
            child.text or "" if child.tag == f"{W}t" else pieces.get(child.tag, "")
            for element in paragraph.iter(f"{W}r")
            for child in element
        )
        for paragraph in document_of(data).iter(f"{W}p")
    ]


def meeting(folder: Path, *items: Item, **facts: object) -> Meeting:
    committee = Committee(name="Prøveudvalget", organisation="Fjordby Kommune", style="local", language="da")
    return Meeting(
        committee=committee,
        folder=folder,
        first_day=date(2025, 2, 28),
        last_day=date(2025, 2, 28),
        status=Status.MINUTES,
        entries=items or (Item(number="1", title="Velkomst"),),
        **facts,
    )
