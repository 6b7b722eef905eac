"""On which level a template has its items: their texts' headings stand below that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

_ITEM = re.compile(r"\{\{[^{}]*\bitem\.(heading|full_title|title|anchor)\b")
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_NO_LEVEL = "9"  # body text (ECMA-376 17.3.1.20)


def item_heading_level(document: Document) -> int:
    """Return the level (1-6) of the heading with an item's title in it; 1 where there is none.

    The tags are still in the `document`.
    """
    styles = {attribute(style, "styleId"): style for style in document.styles.element.iter(f"{W}style")}
    for paragraph in document.element.iter(f"{W}p"):
        if _ITEM.search("".join(text.text or "" for text in paragraph.iter(f"{W}t"))):
            level = _level(paragraph, styles)
            if level:
                return level
    return 1


def _level(paragraph: etree._Element, styles: dict[str, etree._Element]) -> int:
    """Return the outline level of a paragraph, of its own or of its style's, 0 for none."""
    properties = paragraph.find(f"{W}pPr")
    style = styles.get(attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val"))
    for _ in range(len(styles) + 1):  # a style that is its own base says nothing
        said = attribute(None if properties is None else properties.find(f"{W}outlineLvl"), "val")
        if said.isdecimal():
            return 0 if said >= _NO_LEVEL else min(int(said) + 1, 6)
        if style is None:
            break
        named = _HEADING.fullmatch(attribute(style.find(f"{W}name"), "val"))
        if named:
            return int(named[1])
        properties = style.find(f"{W}pPr")
        style = styles.get(attribute(style.find(f"{W}basedOn"), "val"))
    return 0
