"""The lines below the rows of a Word file's tables (ECMA-376 17.4.38, 17.4.66)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import ABSENT, EIGHTHS, ParagraphStyles, number

if TYPE_CHECKING:
    from lxml import etree


def lines_of_table(table: etree._Element, styles: ParagraphStyles) -> tuple[float, float]:
    """Return how thick the lines of a table are, in points: between its rows, and below the last of them."""
    properties = table.find(f"{W}tblPr")
    if properties is None:
        return 0.0, 0.0
    style = attribute(properties.find(f"{W}tblStyle"), "val")
    named = (one.find(f"{W}tblPr") for one in styles.with_bases(style))
    told = [properties, *(one for one in named if one is not None)]
    inside, below = (
        next((width for one in told if (width := _width(one, f"tblBorders/{side}")) >= 0), 0.0)
        for side in ("insideH", "bottom")
    )
    return inside, below


def line_below(row: etree._Element, lines: tuple[float, float]) -> float:
    """Return how thick the line below a row is, in points, given those of its table."""
    own = [width for cell in row.iterfind(f"{W}tc") if (width := _width(cell, "tcPr/tcBorders/bottom")) >= 0]
    is_last = next(row.itersiblings(f"{W}tr"), None) is None
    return max(own) if own else lines[is_last]


def _width(element: etree._Element, path: str) -> float:
    """Return the width of a line; negative where the element says nothing of it."""
    line = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    if line is None:
        return -1
    return 0 if attribute(line, "val") in ABSENT else number(attribute(line, "sz")) / EIGHTHS
