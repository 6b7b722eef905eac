"""The rows of a Word table, and its merged cells: one that stands for several, beside or below each other.

What of a cell has no room in the one line of Markdown's is told here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.blocks import opened
from toolkit.wordfile.docxio import W, attribute, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml import etree


def rows_of(table: etree._Element) -> list[etree._Element]:
    """Return a table's own rows, those in a control (a "repeating section") too."""
    return [row for row in opened(table) if row.tag == f"{W}tr"]


def merged_cells(table: etree._Element) -> Iterator[tuple[int, int]]:
    """Yield the row and the column of each cell that is part of a larger one."""
    open_above: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows_of(table)):
        column = 0
        for cell in row.iter(f"{W}tc"):
            if next(cell.iterancestors(f"{W}tr")) is not row:
                continue
            span = attribute(cell.find(f"{W}tcPr/{W}gridSpan"), "val")
            width = min(int(span), 63) if span.isdigit() else 1
            yield from ((number, column + at) for at in range(width) if width > 1)
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is None:
                open_above.pop(column, None)
            elif attribute(merged, "val") == "restart":
                open_above[column] = (number, column)
            else:
                yield number, column
                yield open_above.get(column, (number, column))
            column += width


def tell_simpler(
    cell: etree._Element, paragraphs: Sequence[etree._Element], tell: Callable[[str, str], None]
) -> None:
    """Say of a cell that it has more in it than the one line that a cell has in Markdown."""
    filled = [words for paragraph in paragraphs if (words := text_of(paragraph).strip())]
    if next(cell.iterchildren(f"{W}tbl"), None) is not None:
        tell("nested-table", " / ".join(filled))
    elif len(filled) > 1:
        tell("cell-paragraphs", " / ".join(filled))
