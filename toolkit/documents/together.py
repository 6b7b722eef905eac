"""What stands together on a page, beyond what styles say of each paragraph alone (ECMA-376 17.3.1.15)."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile.docxio import W
from toolkit.wordfile.paragraphs import set_property

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from lxml import etree

    from toolkit.wordfile.paragraphs import ParagraphStyles

_PARAGRAPH = f"{W}p"
_ENDING = regex("adjourned")  # the style of the line that says when the meeting ended
_ATTACHMENT = regex("attachment")
_FEW = 5  # lines; more of them part well


def keep_together(root: etree._Element, styles: ParagraphStyles) -> None:
    """Keep a few attachments on one page, and the text before the line that ends the minutes, in place.

    One line at the top of a page that is empty else looks like a mistake.
    """

    def is_a(block: etree._Element, name: re.Pattern[str]) -> bool:
        return block.tag == _PARAGRAPH and styles.is_named(block, name)

    blocks = list(root.iterfind(f"{W}body/*"))
    for is_attachment, group in groupby(blocks, lambda block: is_a(block, _ATTACHMENT)):
        lines = list(group)
        if is_attachment and len(lines) <= _FEW:
            _keep(lines[:-1])
    _keep(one for one, two in pairwise(blocks) if one.tag == _PARAGRAPH and is_a(two, _ENDING))


def _keep(paragraphs: Iterable[etree._Element]) -> None:
    for paragraph in paragraphs:
        set_property(paragraph, "keepNext", {})
