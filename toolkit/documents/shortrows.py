"""Table rows that stay on one page: those of a template, which are as tall as what is filled in."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute, text_of

if TYPE_CHECKING:
    from lxml import etree

_MOST_LINES = 12  # a third of a page that lies on its side
_CHARACTER = 130  # twips: wider than all but a row of capitals at 10 points


def keep_short_rows(root: etree._Element) -> None:
    """Keep a document's rows from breaking across pages (17.4.6) where they surely fit on one, in place.

    Word shifts such a row to the next page whole. A taller one may break: the embedded renderer cuts off
    what of an unbroken one is beyond the page's end.
    """
    for row in root.iter(f"{W}tr"):
        if row.find(f"{W}trPr/{W}cantSplit") is not None:  # of a text's own table: it knows its rows
            continue
        if all(_lines(cell) <= _MOST_LINES for cell in row.iterfind(f"{W}tc")):
            properties = row.find(f"{W}trPr")
            if properties is None:
                properties = row.makeelement(f"{W}trPr", {})
                row.insert(0, properties)
            properties.insert(0, row.makeelement(f"{W}cantSplit", {}))


def _lines(cell: etree._Element) -> int:
    """Return how many lines the cell's paragraphs take at most."""
    told = cell.find(f"{W}tcPr/{W}tcW")
    width = attribute(told, "w") if told is not None else ""
    across = max(1, int(width) // _CHARACTER) if width.isdecimal() else 1
    return sum(max(1, ceil(len(text_of(paragraph)) / across)) for paragraph in cell.iter(f"{W}p"))
