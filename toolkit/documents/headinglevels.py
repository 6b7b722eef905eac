"""On which level a template has its items: their texts' headings stand below that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile.docxio import W
from toolkit.wordfile.paragraphs import ParagraphStyles

if TYPE_CHECKING:
    from docx.document import Document

_ITEM = regex(r"\{\{[^{}]*\bitem\.(heading|full_title|title|anchor)\b")
_DEEPEST = 6


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
