"""A Word document to write Markdown into: python-docx's own template with the toolkit's named styles."""

from __future__ import annotations

import copy
import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from PIL import Image

from toolkit.markup import EmbeddedImage, ListNumbering, render_blocks

PREFIXES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PARAGRAPH_STYLES = ("Code Block", "Table Header", "Table Text", "Picture", "Rule")


class BareHost:
    """Implements what toolkit.markup asks of a document, without one: `links` holds addresses by id."""

    text_width = 5_400_000

    def __init__(self):
        self.links = {}
        self._ids = 0

    def style(self, name):
        return name.replace(" ", "")

    def link(self, url):
        rel_id = f"rId{len(self.links) + 1}"
        self.links[rel_id] = url
        return rel_id

    def image(self, _source):
        return None

    def numbering(self, _style, _start):
        return ListNumbering(self.next_id(), 0)

    def next_id(self):
        self._ids += 1
        return self._ids

    def add(self, markdown, heading_level=3):
        """Write a text; the elements it became."""
        return parsed(render_blocks(markdown, self, heading_level))


class DocumentHost(BareHost):
    """The same in a real document; `pictures` are the ones that can be had."""

    def __init__(self, pictures=()):
        super().__init__()
        self.document = Document()
        self._drop_stale_part()
        self._pictures = dict(pictures)
        styles = self.document.styles
        for name in PARAGRAPH_STYLES:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        styles.add_style("Code", WD_STYLE_TYPE.CHARACTER).font.name = "Courier New"
        styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER).font.underline = True
        styles.add_style("Minutes Table", WD_STYLE_TYPE.TABLE)
        styles["Minutes Table"].base_style = styles["Table Grid"]
        section = self.document.sections[0]
        self.text_width = section.page_width - section.left_margin - section.right_margin

    def _drop_stale_part(self):
        # python-docx's template carries Word 2010's copy of the styles, which contradicts any style added.
        relations = self.document.part.rels
        for rel_id in [
            rel_id for rel_id, relation in relations.items() if "stylesWithEffects" in relation.reltype
        ]:
            del relations[rel_id]

    def style(self, name):
        return self.document.styles[name].style_id

    def link(self, url):
        return self.document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def image(self, source):
        if source not in self._pictures:
            return None
        rel_id, image = self.document.part.get_or_add_image(io.BytesIO(self._pictures[source]))
        return EmbeddedImage(rel_id, image.width, image.height)

    def numbering(self, style, start):
        numbering = self.document.part.numbering_part.element
        own = self.document.styles[style].element.pPr.numPr
        number = numbering.add_num(numbering.num_having_numId(own.numId.val).abstractNumId.val)
        for level in range(9):
            number.add_lvlOverride(level).add_startOverride(start)
        return ListNumbering(number.numId, own.ilvl.val if own.ilvl is not None else 0)

    def add(self, markdown, heading_level=3):
        body = self.document.element.body
        elements = super().add(markdown, heading_level)
        for element in elements:
            body.insert(len(body) - 1, element)
        return elements

    def save(self, path):
        self.document.save(str(path))
        return path


def parsed(xml):
    """The elements of a stretch of WordprocessingML."""
    return [copy.deepcopy(element) for element in parse_xml(f"<w:body {PREFIXES}>{xml}</w:body>")]


def png(width=300, height=200):
    """A picture of that many pixels at 96 an inch."""
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(data, "PNG", dpi=(96, 96))
    return data.getvalue()


def paragraph_text(paragraph):
    """The words of a w:p: a tab and a break as they are in plain text."""
    pieces = []
    for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        name = element.tag.rpartition("}")[2]
        pieces.append({"tab": "\t", "br": "\n"}.get(name) or element.text or "")
    return "".join(pieces)


def texts(elements):
    """The words of each paragraph, in order; those of tables too."""
    return [paragraph_text(paragraph) for element in elements for paragraph in element.iter(qn("w:p"))]


def style_of(paragraph):
    """The style id of a w:p."""
    return paragraph.pPr.pStyle.val
