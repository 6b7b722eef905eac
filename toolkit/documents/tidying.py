"""What rendering leaves behind in a Word part, put in order: lines emptied, ids doubled, breaks in texts."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.documents.inlinetexts import place_inline_texts
from toolkit.regex import regex
from toolkit.wordfile.docxio import SPACE, W, attribute, inner, parent_tag, remove

if TYPE_CHECKING:
    from collections.abc import Iterator

TAGGED = "tagged"
# A paragraph's start tag, when a Jinja tag comes before the paragraph's end or another one's start.
TAGGED_PARAGRAPH = regex(r"<w:p(?=[ >])(?=(?:(?!<w:p[ >]|</w:p>).)*?\{[{%])", re.DOTALL)
# A no-break hyphen as a letter is one that many fonts lack, and Word would take it from another font.
BREAKS = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}
BREAK = regex(f"([{''.join(BREAKS)}])")
# Run content that a reader sees, or that Word needs where it stands.
CONTENT = frozenset(
    f"{W}{tag}"
    for tag in (
        *("tab", "br", "cr", "sym", "drawing", "pict", "object", "noBreakHyphen", "fldChar", "instrText"),
        *("footnoteReference", "endnoteReference", "footnoteRef", "ptab", "pgNum", "contentPart"),
    )
)
_TEXTS = (f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")  # also an equation's


def mark_tagged(source: str) -> str:
    """Mark the paragraphs of a template's XML that hold tags; `tidy_part` drops those that come out empty."""
    return TAGGED_PARAGRAPH.sub(f'<w:p {TAGGED}="1"', source)


def tidy_part(root: etree._Element, text_style: str) -> None:
    """Put a rendered part in order, in place. `text_style` is the id of the style Body Text."""
    place_inline_texts(root, text_style)
    for text in list(root.iter(f"{W}t")):
        write_breaks(text)
    for run in list(root.iter(f"{W}r")):
        if all(child.tag in (f"{W}rPr", f"{W}t") and not child.text for child in run):
            remove(run)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.attrib.pop(TAGGED, "") and _is_emptied(paragraph) and _can_go(paragraph):
            remove(paragraph)
    for cell in root.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":  # ECMA-376 17.4.65: a cell ends with a paragraph
            etree.SubElement(cell, f"{W}p")
    for field in root.iter(f"{W}fldChar", f"{W}fldSimple"):
        field.attrib.pop(f"{W}dirty", "")
    _drop_doubled_bookmarks(root)


def write_breaks(text: etree._Element) -> None:
    """Turn the line breaks and tabs inside a w:t into Word's (ECMA-376 17.3.3: a w:t knows neither).

    Its no-break hyphens likewise (17.3.3.18).
    """
    content = text.text or ""
    if not any(mark in content for mark in BREAKS):
        return
    for piece in BREAK.split(content):
        if piece in BREAKS:
            text.addprevious(etree.Element(f"{W}{BREAKS[piece]}"))
        elif piece:
            part = deepcopy(text)
            part.text, part.tail = piece, None
            part.set(SPACE, "preserve")
            text.addprevious(part)
    remove(text)


def _is_emptied(paragraph: etree._Element) -> bool:
    if inner(paragraph, f"{W}pPr", f"{W}sectPr") is not None:
        return False
    for element in paragraph.iter():
        if element.tag in CONTENT or element.tag == f"{W}bookmarkStart":
            return False
        if element.tag in _TEXTS and (element.text or "").strip():
            return False
    return True


def _can_go(paragraph: etree._Element) -> bool:
    """Whether the parent keeps a last paragraph, as cells, headers, footers and notes must."""
    return any(True for _ in _other_paragraphs(paragraph)) or parent_tag(paragraph) == f"{W}tc"


def _other_paragraphs(paragraph: etree._Element) -> Iterator[etree._Element]:
    yield from paragraph.itersiblings(f"{W}p")
    yield from paragraph.itersiblings(f"{W}p", preceding=True)


def _drop_doubled_bookmarks(root: etree._Element) -> None:
    """Keep the first bookmark of each name, as Word does (it drops the later ones when it opens the file)."""
    names: set[str] = set()
    dropped: set[str] = set()
    for start in list(root.iter(f"{W}bookmarkStart")):
        name = attribute(start, "name")
        if name in names:
            dropped.add(attribute(start, "id"))
            remove(start)
        names.add(name)
    kept = {attribute(start, "id") for start in root.iter(f"{W}bookmarkStart")}
    for end in list(root.iter(f"{W}bookmarkEnd")):
        if attribute(end, "id") in dropped - kept:
            remove(end)
