"""The drawings of a workbook's sheets: where they lie, and charts that are sheets of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetcells import place_of
from toolkit.regex import regex
from toolkit.wordfile.docxio import MC, A, R, parse_part, part_bytes
from toolkit.wordfile.graphics import CHARTS, DIAGRAM
from toolkit.wordfile.mainpart import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_UNDRAWN = regex(rb":(relIds|slicer|timeslicer|contentPart)\b|/chartex|\br:link=")
_SELDOM_DRAWN = (f"{A}blip", DIAGRAM, "{*}contentPart", "{*}slicer", "{*}timeslicer", CHARTS[1])
_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")
_CORNERS = 2
_LOW_ROW, _NARROW_COLUMN = 15 * 12_700, 48 * 12_700  # EMU, of which a point has 12,700
_WIDTH, _HEIGHT = "9296400", "6070600"  # EMU: as Excel writes it for A4


def give_charts_room(parts: dict[str, bytes], sheet: str) -> None:
    """Give the charts of a sheet that is one a size where they have none: LibreOffice would draw a dot.

    They are as large as the page, whatever they say (ECMA-376, 18.3.1.12).
    """
    for name in _drawings(parts, sheet):
        root = parse_part(parts[name])
        sizes = [one for one in root.iterfind("{*}absoluteAnchor/{*}ext") if "0" in one.attrib.values()]
        for size in sizes:
            size.attrib.update({"cx": _WIDTH, "cy": _HEIGHT})
        if sizes:
            parts[name] = part_bytes(root)


def drawn_corners(parts: Mapping[str, bytes], sheet: str) -> list[tuple[int, int]]:
    """Return the corners of a sheet's drawings as rows and columns from 1."""
    anchors = (anchor for name in _drawings(parts, sheet) for anchor in parse_part(parts[name]))
    return [corner for anchor in anchors for corner in _corners(anchor)]


def undrawn_drawings(parts: Mapping[str, bytes], sheet: str) -> Iterator[str]:
    """Yield the places of a sheet's drawings that LibreOffice leaves out, or draws a notice for.

    Those are SmartArt, newer charts, ink, slicers, and pictures elsewhere.
    """
    for name in _drawings(parts, sheet):
        if not _UNDRAWN.search(parts[name]):
            continue
        for anchor in parse_part(parts[name]).iter(*_ANCHORS):
            if any(_is_undrawn(element) for element in anchor.iter(*_SELDOM_DRAWN)):
                yield place_of(*next(iter(_corners(anchor)), (1, 1)))


def _is_undrawn(element: etree._Element) -> bool:
    """Whether LibreOffice (7.4) leaves something out."""
    if element.tag == f"{A}blip":
        return bool(element.get(f"{R}link")) and not element.get(f"{R}embed")
    around = next(element.iterancestors(f"{MC}AlternateContent"), None)
    other = None if around is None else around.find(f"{MC}Fallback")
    return other is None or next(other.iter(f"{A}blip"), None) is None  # a picture for other programs


def _drawings(parts: Mapping[str, bytes], sheet: str) -> list[str]:
    targets = targets_of(parts, sheet).values()
    return [one for one in targets if re.fullmatch(r"xl/drawings/.*\.xml", one) and one in parts]


def _corners(anchor: etree._Element) -> list[tuple[int, int]]:
    """Return where a drawing begins and ends (ECMA-376 Part 1, 20.5.2), or is sure to have ended."""
    found = [
        (int(corner.findtext("{*}row") or 0) + 1, int(corner.findtext("{*}col") or 0) + 1)
        for corner in anchor.iterfind("*")
        if str(corner.tag).endswith(("}from", "}to"))
    ]
    size = anchor.find("{*}ext")
    if size is not None and len(found) < _CORNERS:
        row, column = found[0] if found else (1, 1)
        start = anchor.find("{*}pos")
        beyond = (0, 0) if start is None else (int(start.get("y") or 0), int(start.get("x") or 0))
        down, across = int(size.get("cy") or 0) + beyond[0], int(size.get("cx") or 0) + beyond[1]
        found.append((row + down // _LOW_ROW + 1, column + across // _NARROW_COLUMN + 1))
    return found
