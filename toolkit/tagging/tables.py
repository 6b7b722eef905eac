"""The structure of Word's tables: equally many columns in every row, merged cells, and headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.tagging.elements import Element, Mark
from toolkit.wordfile.blocks import opened
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree


ROW, CELL = f"{W}tr", f"{W}tc"


def plan_table(
    table: etree._Element, parent: Element, plan_blocks: Callable[[etree._Element, Element], None]
) -> None:
    """Add a table to `parent`; `plan_blocks` puts what a cell holds into the cell's element."""
    element = parent.add("Table")
    rows = list(inside(table, ROW))
    headers = [row for row in rows if _is_header(row, table)]
    heads_rows = not headers and _look(table, "firstColumn") and not _look(table, "firstRow")
    above: dict[int, Element] = {}  # the cell of each column that one in the next row may continue
    widths: list[tuple[Element, int]] = []
    for row in rows:
        line = element.add("TR")
        column = _pad(line, _grid_number(row, "gridBefore"))
        for cell in inside(row, CELL):
            scope = "Column" if row in headers else "Row" if heads_rows and column == 0 else ""
            span = _span(cell)
            home = _cell(cell, line, above, column, scope)
            plan_blocks(cell, home)
            column += span
        widths.append((line, column))
    widest = max((width for _, width in widths), default=0)
    for line, width in widths:
        _pad(line, widest - width)


def find_headless(element: Element) -> Iterator[tuple[int, str]]:
    """Yield the page (1-based) and first words of each table below `element` without a heading.

    What has only one row or column is a frame round a text, in which nothing heads anything.
    """
    for kid in element.kids:
        if not isinstance(kid, Element):
            continue
        rows = [[cell for cell in row.kids if isinstance(cell, Element)] for row in _rows(kid)]
        is_grid = len(rows) > 1 and max(map(len, rows)) > 1
        if is_grid and not any(cell.tag == "TH" for row in rows for cell in row):
            mark = next(_marks(kid), None)
            if mark is not None:
                yield mark.page + 1, mark.leaf.paragraph.text if mark.leaf.paragraph is not None else ""
        yield from find_headless(kid)


def _rows(element: Element) -> Iterator[Element]:
    if element.tag == "Table":
        yield from (row for row in element.kids if isinstance(row, Element))


def _marks(element: Element) -> Iterator[Mark]:
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _marks(kid)
        else:
            yield kid


def _cell(cell: etree._Element, line: Element, above: dict[int, Element], column: int, scope: str) -> Element:
    """Return the element of a cell: a new one, or the one above that it continues."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    if merge is not None and attribute(merge, "val") != "restart" and column in above:
        home = above[column]
        home.attributes["RowSpan"] = int(str(home.attributes.get("RowSpan", 1))) + 1
        return home
    home = _add_cell(line, scope, _span(cell))
    above.pop(column, None)
    if merge is not None:
        above[column] = home
    return home


def inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls and changes."""
    return (child for child in opened(element) if child.tag == tag)


def _grid_number(row: etree._Element, name: str) -> int:
    return int(attribute(row.find(f"{W}trPr/{W}{name}"), "val") or 0)


def _span(cell: etree._Element) -> int:
    return max(int(attribute(cell.find(f"{W}tcPr/{W}gridSpan"), "val") or 1), 1)


def _add_cell(row: Element, scope: str, span: int) -> Element:
    cell = row.add("TH" if scope else "TD")
    cell.owner = "Table"
    if scope:
        cell.attributes["Scope"] = scope
    if span > 1:
        cell.attributes["ColSpan"] = span
    return cell


def _pad(row: Element, count: int) -> int:
    """Fill `count` columns with an empty cell, as all rows of a table need equally many; return `count`."""
    if count > 0:
        _add_cell(row, "", count)
    return count


def _look(table: etree._Element, name: str) -> bool:
    """Whether the table's style is asked to set its first row or column apart (ECMA-376 17.4.55)."""
    return attribute(table.find(f"{W}tblPr/{W}tblLook"), name) in ("1", "true", "on")


def _is_header(row: etree._Element, table: etree._Element) -> bool:
    """Whether a row is said to head the table's columns: it repeats, or has the first row's look."""
    header = row.find(f"{W}trPr/{W}tblHeader")
    if header is not None:
        return attribute(header, "val") not in OFF
    is_first = attribute(row.find(f"{W}trPr/{W}cnfStyle"), "val").startswith("1")
    return is_first and _look(table, "firstRow")
