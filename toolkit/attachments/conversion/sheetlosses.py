"""What of a workbook LibreOffice does not draw: pictures and lines in cells, pictures in heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetcells import cells_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_PICTURE_CODE = "&G"  # ECMA-376, 18.3.1.39


def find_undrawn(sheet: etree._Element) -> Iterator[str]:
    """Yield the places of cells that hold a picture or a small diagram instead of a value."""
    for row, column, cell in cells_of(sheet):
        if cell.get("vm") and cell.get("t") == "e":  # other programs are to show the error beside it
            yield place_of(row, column)
    for group in sheet.iter("{*}sparklineGroup"):
        if group.get("type", "line") == "line":
            yield from (place.text or "" for place in group.iter("{*}sqref"))


def has_head_picture(sheet: etree._Element) -> bool:
    """Whether a picture stands in a sheet's head or foot."""
    heads = (head.text or "" for head in sheet.iterfind("{*}headerFooter/*"))
    return sheet.find("{*}legacyDrawingHF") is not None and any(_PICTURE_CODE in head for head in heads)


def remove_background(sheet: etree._Element) -> None:
    """Take out the picture behind a sheet, which is on screens alone: LibreOffice prints it (18.3.1.67)."""
    for picture in sheet.findall("{*}picture"):
        sheet.remove(picture)
