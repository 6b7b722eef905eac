"""The lines below the rows of a Word file's tables (ECMA-376 17.4.38, 17.4.66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import EIGHTHS, number

if TYPE_CHECKING:
    from lxml import etree

    from toolkit.wordfile.paragraphs import ParagraphStyles

_ABSENT = ("nil", "none")


def line_below(table: etree._Element, row: etree._Element, styles: ParagraphStyles) -> float:
    """Return how thick the line below a row of a table is, in points."""
    is_last = next(row.itersiblings(f"{W}tr"), None) is None
    own = [width for cell in row.iterfind(f"{W}tc") if (width := _width(cell, "tcPr/tcBorders/bottom")) >= 0]
    if own:
        return max(own)
    style = attribute(table.find(f"{W}tblPr/{W}tblStyle"), "val")
    side = "bottom" if is_last else "insideH"
    told = (_width(element, f"tblPr/tblBorders/{side}") for element in (table, *styles.with_bases(style)))
    return next((width for width in told if width >= 0), 0.0)


def _width(element: etree._Element, path: str) -> float:
    """Return the width of a line; negative where the element says nothing of it."""
    line = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    if line is None:
        return -1
    return 0 if attribute(line, "val") in _ABSENT else number(attribute(line, "sz")) / EIGHTHS
