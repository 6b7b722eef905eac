"""Headings of a template and its documents: on which level items are, and which may stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile.docxio import W
from toolkit.wordfile.paragraphs import ParagraphStyles, set_property

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

_ITEM = regex(r"\{\{[^{}]*\bitem\.(heading|full_title|title|anchor)\b")
_DEEPEST = 6
_HEADING = regex(r"heading [1-9]")


def item_heading_level(document: Document) -> int:
    """Return the level (1-6) of the heading with an item's title in it; 1 where there is none.

    The tags are still in the `document`.
    """
    styles = ParagraphStyles(document.styles.element)
    for paragraph in document.element.iter(f"{W}p"):
        if _ITEM.search("".join(text.text or "" for text in paragraph.iter(f"{W}t"))):
            outline = styles.look(paragraph).outline
            if outline is not None:
                return min(outline + 1, _DEEPEST)
    return 1


def loosen_headings(root: etree._Element, styles: ParagraphStyles) -> None:
    """Let a heading stand apart (17.3.1.15) where the next one is of its level or above, in place.

    A meeting's items may be titles alone. Kept together they are a chain longer than a page, which every
    program breaks elsewhere.
    """
    for paragraph in root.iterfind(f"{W}body//{W}p"):
        if not styles.is_named(paragraph, _HEADING):
            continue
        look = styles.look(paragraph)
        if not look.keep_next or look.outline is None:
            continue
        following = paragraph.getnext()
        if following is None or following.tag == f"{W}sectPr":
            set_property(paragraph, "keepNext", {"val": "0"})
        elif following.tag == f"{W}p":
            below = styles.look(following).outline
            if below is not None and below <= look.outline:
                set_property(paragraph, "keepNext", {"val": "0"})
