"""A text that comes as an attachment, in a house style: Markdown to a Word document without head and foot.

An importer of python-docx beside `render.py`, which fills in templates with a meeting; here a template lends
nothing but its styles and its paper.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml import parse_xml

from toolkit.documents.wordwriter import WordWriter
from toolkit.markup.languages import with_land
from toolkit.wordfile.docxio import W, attribute, read_parts, store_parts

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument
    from lxml import etree

_MAIN = W.strip("{}")
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# What a section of the template has for a meeting's documents: head, foot, and numbers of its own.
_OF_A_MEETING = ("headerReference", "footerReference", "titlePg", "pgNumType", "type")
_FIRST_LEVEL = 2  # of headings: they look as items do; level 1 is a title's
# No clock may reach the file; nobody sees the date of a document that only becomes pages.
_LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 - Word's properties know no time zone


def render_text(text: str, title: str, language: str, template: Path, *, lying: bool = False) -> bytes:
    """Return a .docx of the CommonMark `text` in the styles of the Word file `template`.

    Its pages lie on their long side where `lying` says so. Pictures that the text names are not looked for.
    `title` and `language` ("da" or "en") are what the file says of itself. Raises TemplateError for a
    template that lacks a style.
    """
    document = Document(str(template))
    body = document.element.body
    section = _plain_section(body, lying=lying)
    for element in list(body):
        body.remove(element)
    body.append(section)
    blocks = WordWriter(document, template, template / "no-pictures").blocks(text, _FIRST_LEVEL - 1)
    for element in parse_xml(f'<w:body xmlns:w="{_MAIN}" xmlns:r="{_RELATIONSHIPS}">{blocks}</w:body>'):
        section.addprevious(element)
    _describe(document, title, with_land(language))
    return store_parts(_saved_parts(document))


def _plain_section(body: etree._Element, *, lying: bool) -> etree._Element:
    """Return the template's last section as paper and margins alone."""
    section = body.findall(f".//{W}sectPr")[-1]
    for name in _OF_A_MEETING:
        for element in section.findall(f"{W}{name}"):
            section.remove(element)
    if lying:
        for paper in section.iterfind(f"{W}pgSz"):
            short, long = sorted((int(attribute(paper, "w")), int(attribute(paper, "h"))))
            paper.attrib.update({f"{W}w": str(long), f"{W}h": str(short), f"{W}orient": "landscape"})
        for margins in section.iterfind(f"{W}pgMar"):
            margins.attrib.update({f"{W}{side}": attribute(margins, "bottom") for side in ("left", "right")})
    return section


def _describe(document: WordDocument, title: str, language: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = title, language
    properties.author = properties.last_modified_by = properties.subject = ""
    properties.created = properties.modified = _LONG_AGO
    for element in document.styles.element.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        element.set(f"{W}val", language)


def _saved_parts(document: WordDocument) -> dict[str, bytes]:
    file = io.BytesIO()
    document.save(file)
    return read_parts(file.getvalue())
