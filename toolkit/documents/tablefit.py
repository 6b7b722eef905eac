"""Tables of a template made to fit: what stands in a cell no wider than it, and short rows on one page.

A text is written before anyone knows where its tag stands, for the width between the margins.
"""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

from toolkit.markup.tables import column_widths
from toolkit.wordfile.docxio import WP, A, W, attribute, leading, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

TWIP = 635  # EMU
DEFAULT_MARGIN = 108  # twips: of Word's own "Normal Table"
_MOST_LINES = 12  # a third of a page that lies on its side
_CHARACTER = 130  # twips: wider than all but a row of capitals at 10 points


def fit_cells(root: etree._Element, styles: etree._Element) -> None:
    """Narrow what is wider than the table cell it stands in, in place; the outer tables' cells first."""
    paddings = dict(_paddings(styles))
    looks: dict[etree._Element, str] = {}  # lxml looks through a table's rows for a second w:tblPr
    # Of the tens of thousands of cells in a long table hardly any has something with a width in it.
    wide = root.iter(f"{W}tbl", f"{WP}inline")
    for cell in dict.fromkeys(cell for thing in wide for cell in islice(thing.iterancestors(f"{W}tc"), 1)):
        width = _number(cell.find(f"{W}tcPr/{W}tcW"), "w")
        outer = next(cell.iterancestors(f"{W}tbl"))
        if outer not in looks:
            looks[outer] = attribute(outer.find(f"{W}tblPr/{W}tblStyle"), "val")
        room = width - paddings.get(looks[outer], 2 * DEFAULT_MARGIN)
        if room <= 0:  # a cell that tells no width in twips
            continue
        for table in cell.findall(f"{W}tbl"):
            _narrow_table(table, room)
        for paragraph in cell.findall(f"{W}p"):
            indent = _number(paragraph.find(f"{W}pPr/{W}ind"), "left")
            for drawing in paragraph.iter(f"{WP}inline"):
                _shrink(drawing, max(room - indent, 1) * TWIP)


def _paddings(styles: etree._Element) -> Iterator[tuple[str, int]]:
    """Yield each table style's margins to the left and right of a cell's text, together."""
    for style in styles.iterfind(f"{W}style[@{W}type='table']"):
        margins = style.find(f"{W}tblPr/{W}tblCellMar")
        if margins is not None:
            sides = (_number(margins.find(f"{W}{side}"), "w") for side in ("left", "right"))
            yield attribute(style, "styleId"), sum(sides)


def _narrow_table(table: etree._Element, room: int) -> None:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    total = room - _number(table.find(f"{W}tblPr/{W}tblInd"), "w")
    rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
    is_plain = all(len(row) == len(columns) for row in rows)  # no cell spans columns: a text's own
    if not is_plain or sum(_number(column, "w") for column in columns) <= total:
        return
    texts = [[" ".join(text_of(each) for each in cell.iter(f"{W}p")) for cell in row] for row in rows]
    widths = column_widths(texts, max(total, len(columns)))
    for whole in table.iterfind(f"{W}tblPr/{W}tblW"):
        whole.set(f"{W}w", str(sum(widths)))
    for column, width in zip(columns, widths, strict=True):
        column.set(f"{W}w", str(width))
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            for own in cell.iterfind(f"{W}tcPr/{W}tcW"):
                own.set(f"{W}w", str(width))
    for mark in list(table.iter(f"{W}cantSplit")):  # narrower rows are taller, and might not fit a page now
        remove(mark)


def _shrink(drawing: etree._Element, room: int) -> None:
    for size in drawing.iter(f"{WP}extent", f"{A}ext"):
        across, down = int(size.get("cx", 0)), int(size.get("cy", 0))
        if across > room:  # a:ext is also the name of an extension, which has no size
            size.set("cx", str(room))
            size.set("cy", str(max(1, down * room // across)))


def _number(element: etree._Element | None, name: str) -> int:
    """Return a measure in twips, 0 where there is none (a percentage, "auto")."""
    if element is None or attribute(element, "type") not in ("", "dxa"):
        return 0
    value = attribute(element, name)
    return int(value) if value.lstrip("-").isdecimal() else 0


def keep_short_rows(root: etree._Element) -> None:
    """Keep a document's rows from breaking across pages (17.4.6) where they surely fit on one, in place.

    Word shifts such a row to the next page whole. A taller one may break: the embedded renderer cuts off
    what of an unbroken one is beyond the page's end.
    """
    for row in root.iter(f"{W}tr"):
        if row.find(f"{W}trPr/{W}cantSplit") is not None:  # of a text's own table: it knows its rows
            continue
        if all(_lines(cell) <= _MOST_LINES for cell in row.iterfind(f"{W}tc")):
            leading(row, "trPr").insert(0, row.makeelement(f"{W}cantSplit", {}))


def _lines(cell: etree._Element) -> int:
    """Return how many lines the cell's paragraphs take at most."""
    told = cell.find(f"{W}tcPr/{W}tcW")
    width = attribute(told, "w") if told is not None else ""
    across = max(1, int(width) // _CHARACTER) if width.isdecimal() else 1
    return sum(max(1, ceil(len(text_of(paragraph)) / across)) for paragraph in cell.iter(f"{W}p"))
