"""Writes into one Word document: what the texts and the templates of a meeting need from it."""

from __future__ import annotations

import io
from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import Markup

from toolkit.documents.fieldmarks import FieldMarks
from toolkit.documents.headings import item_heading_level
from toolkit.documents.pictures import natural_size, read_picture
from toolkit.errors import TemplateError
from toolkit.markup import EmbeddedImage, ListNumbering, render_blocks, render_inline
from toolkit.markup.pictures import picture_run
from toolkit.markup.wordxml import paragraph, run
from toolkit.messages.message import Message
from toolkit.wordfile.docxio import W, attribute

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docx.document import Document

    from toolkit.words.writing import TextField

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
A4_WIDTH, A4_HEIGHT = 7_560_310, 10_692_130
GREY = "595959"  # dark enough to be read by everybody (WCAG 2.1, 1.4.3)
BELOW_HEADING = 0.88  # of the text's height: what a heading of two lines leaves


def _space_of(document: Document) -> tuple[int, int]:
    """The width and the height between the margins of the document's last section, in EMU."""
    page = document.sections[-1]
    across = (page.page_width or A4_WIDTH) - (page.left_margin or 0) - (page.right_margin or 0)
    down = (page.page_height or A4_HEIGHT) - (page.top_margin or 0) - (page.bottom_margin or 0)
    return across, down


class WordWriter:
    """`toolkit.words.writing.WordWriter` and `toolkit.markup.WordHost` for one document.

    `folder` is the meeting's; pictures are taken from there alone. `template` is named in mistakes.
    """

    def __init__(self, document: Document, template: Path, folder: Path) -> None:
        self._document = document
        self._template = template
        self._folder = folder
        names = document.styles.element.iterfind(f"{W}style/{W}name")
        self._styles = {
            str(name.attrib[f"{W}val"]).lower(): attribute(name.getparent(), "styleId") for name in names
        }
        self.fields = FieldMarks()
        self._item_level = item_heading_level(document)
        self._links = {
            link.target_ref: name
            for name, link in reversed(document.part.rels.items())
            if link.is_external and link.reltype == HYPERLINK
        }
        self._last_link = 0
        self._pictures: dict[str, EmbeddedImage | None] = {}
        ids = document.element.xpath("//w:bookmarkStart/@w:id | //wp:docPr/@id")
        self._last_id = max((int(number) for number in ids), default=0)
        self.text_width, self._text_height = _space_of(document)

    # ------------------------------------------------ what a template asks for

    def blocks(self, text: str, below: int, field: TextField | None = None, language: str = "") -> Markup:
        """Return the paragraphs and tables of a CommonMark text, headings `below` levels under an item's."""
        rendered = render_blocks(text, self, self._item_level + below, language)
        return Markup(self.fields.mark_blocks(rendered, field, text))  # noqa: S704 -- markup escapes its texts

    def points(
        self, texts: Sequence[str], field: TextField | None = None, language: str = ""
    ) -> tuple[Markup, ...]:
        """Return each paragraph's CommonMark as runs."""
        rendered = [render_inline(text, self, language) for text in texts]
        return tuple(map(Markup, self.fields.mark_points(rendered, field, texts)))

    def line(self, text: str, field: TextField) -> str:
        """Return a line of plain words, marked."""
        return self.fields.mark_line(text, field)

    def row(self, text: str, field: TextField | None, rows: str) -> str:
        """Return what a row of a table begins with, marked."""
        return self.fields.mark_row(text, field, rows)

    def blank(self, prompt: str, field: TextField) -> Markup:
        """Return a paragraph for a text still to be written, with what is to be done there."""
        rendered = paragraph(self.style("Body Text"), run(prompt, f'<w:color w:val="{GREY}"/>'))
        return Markup(self.fields.mark_blocks(rendered, field, ""))  # noqa: S704 -- likewise

    def anchor(self, name: str) -> Markup:
        """Return an empty bookmark."""
        return self._bookmark(name, Markup(""))

    def anchored(self, name: str, text: str) -> Markup:
        """Return `text` as a run inside a bookmark."""
        run = Markup('<w:r><w:t xml:space="preserve">{}</w:t></w:r>').format(text)
        return self._bookmark(name, run)

    def page_number(self, name: str) -> Markup:
        """Return a PAGEREF field on a bookmark, also a link to it; `contents.py` writes its result."""
        return self._page_link(name, Markup(""))

    def contents_line(self, name: str, text: str) -> Markup:
        """Return a line of the contents: `text`, a tab and the page, as one link."""
        words = Markup('<w:r><w:t xml:space="preserve">{}</w:t></w:r><w:r><w:tab/></w:r>')
        return self._page_link(name, words.format(text))

    def _page_link(self, name: str, words: Markup) -> Markup:
        # The hyperlink around the field makes it a link in the PDF too; \h alone is Word's.
        return Markup(
            '<w:hyperlink w:anchor="{0}" w:history="1">{1}'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> PAGEREF {0} \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>0</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>'
        ).format(name, words)

    def _bookmark(self, name: str, content: Markup) -> Markup:
        number = self.next_id()
        start = Markup('<w:bookmarkStart w:id="{}" w:name="{}"/>').format(number, name)
        return start + content + Markup('<w:bookmarkEnd w:id="{}"/>').format(number)

    def drawing(self, png: bytes, alt: str) -> Markup:
        """Return a run with a picture of ours, at its own size where the page has room, else smaller.

        A heading may stand above it. `alt` is what a screen reader says.
        """
        rel_id, _ = self._document.part.get_or_add_image(io.BytesIO(png))
        across, down = natural_size(png)
        scale = min(1.0, self.text_width / across, self._text_height * BELOW_HEADING / down)
        image = EmbeddedImage(rel_id, round(across * scale), round(down * scale))
        return Markup(picture_run(image, alt, self.next_id(), self.text_width))  # noqa: S704 -- escaped there

    # ------------------------------------------------ what Markdown asks for

    def style(self, name: str) -> str:
        """Return the id of the style that Word shows as `name`. Raises TemplateError when there is none."""
        style_id = self._styles.get(name.lower())
        if style_id is None:
            raise TemplateError(
                "template", template=self._template, cause=Message("style-missing", {"style": name})
            )
        return str(style_id)

    def link(self, url: str) -> str:
        """Return the id of the external relationship to `url`, one for each URL."""
        if url not in self._links:
            self._links[url] = self._new_link(url)
        return str(self._links[url])

    def _new_link(self, url: str) -> str:
        """python-docx looks through all links for the same one, and through all numbers for a free one."""
        links = self._document.part.rels
        name = next(f"rId{number}" for number in count(self._last_link + 1) if f"rId{number}" not in links)
        self._last_link = int(name.removeprefix("rId"))
        links.add_relationship(HYPERLINK, url, name, is_external=True)
        return name

    def next_id(self) -> int:
        """Return a number that no bookmark or drawing of the document has."""
        self._last_id += 1
        return self._last_id

    def numbering(self, style: str, start: int) -> ListNumbering:
        """Return a numbering of its own for one list, whose nine levels begin at `start`."""
        num_id, level = self._list_numbering(style)
        root = self._numberings(style)
        numbers = {attribute(num, "numId"): num for num in root.findall(f"{W}num")}
        original = numbers[num_id].find(f"{W}abstractNumId") if num_id in numbers else None
        if original is None:
            raise self._unnumbered(style)
        taken = [int(number) for number in numbers]
        fresh = etree.Element(f"{W}num")
        fresh.set(f"{W}numId", str(max(taken) + 1))
        fresh.append(deepcopy(original))
        for number in range(9):
            override = etree.SubElement(fresh, f"{W}lvlOverride")
            override.set(f"{W}ilvl", str(number))
            etree.SubElement(override, f"{W}startOverride").set(f"{W}val", str(start))
        root.findall(f"{W}num")[-1].addnext(fresh)  # w:numIdMacAtCleanup, if any, stays last
        return ListNumbering(max(taken) + 1, level)

    def _list_numbering(self, style: str) -> tuple[str, int]:
        """Return the w:numId and level that a list style names."""
        style_id = self.style(style)
        properties = self._document.styles.element.find(f"{W}style[@{W}styleId='{style_id}']/{W}pPr/{W}numPr")
        num_id = properties.find(f"{W}numId") if properties is not None else None
        if num_id is None:
            raise self._unnumbered(style)
        level = properties.find(f"{W}ilvl")
        return num_id.get(f"{W}val"), int(level.get(f"{W}val")) if level is not None else 0

    def _numberings(self, style: str) -> etree._Element:
        try:
            root: etree._Element = self._document.part.numbering_part.element
        except (
            NotImplementedError,
            AttributeError,
        ) as error:  # python-docx has none, or another kind of part
            raise self._unnumbered(style) from error
        return root

    def _unnumbered(self, style: str) -> TemplateError:
        return TemplateError(
            "template", template=self._template, cause=Message("style-unnumbered", {"style": style})
        )

    def image(self, source: str) -> EmbeddedImage | None:
        """Return the picture at `source`, a path from the meeting's folder; None when it cannot be had.

        A picture outside the folder, a web address, a missing file or one that is no PNG, JPEG, GIF or WebP
        cannot be had.
        """
        if source not in self._pictures:
            self._pictures[source] = self._embed(source)
        return self._pictures[source]

    def _embed(self, source: str) -> EmbeddedImage | None:
        picture = read_picture(self._folder, source)
        if picture is None:
            return None
        rel_id, _ = self._document.part.get_or_add_image(io.BytesIO(picture.data))
        return EmbeddedImage(rel_id, *picture.emu)
