"""How a sheet goes on paper: as wide as the page where it can be read so, else on more of it.

A cell far from all others goes on a page of its own, and the million empty rows between them on none.
"""

from __future__ import annotations

import math
from bisect import bisect
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetcells import cells_of, place_of
from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lxml import etree

_LEAST_SIZE = 6.0  # points; smaller letters are not read
_CHARACTER = 5.25  # points: a digit of the usual font, by which columns are measured (ECMA-376, 18.3.1.13)
_USUAL_WIDTH, _USUAL_HEIGHT = 11.6, 15.0  # of a column in characters, of a row in points
_FAR_ROWS, _FAR_COLUMNS = 200, 50  # so many empty ones part what does not belong together
# ECMA-376, 18.18.50: the sizes of paper that offices have, in points, upright.
PAPERS = {
    "8": (841.9, 1190.6),
    "9": (595.3, 841.9),
    "1": (612.0, 792.0),
    "5": (612.0, 1008.0),
    "3": (792.0, 1224.0),
}
_A4, _A3 = "9", "8"
_INCH = 72.0
_USUAL_MARGIN = 0.7  # inches
_MOST_FOR_NAMES = 250.0  # points of a page's width


@dataclass(frozen=True, slots=True)
class Box:
    """Rows and columns from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        """Return it as Excel writes it."""
        ends = [place_of(self.top, self.left), place_of(self.bottom, self.right)]
        return ":".join(dict.fromkeys(ends))


@dataclass(frozen=True, slots=True)
class Content:
    """What of a sheet is to be seen: its places, how far its words reach, and its smallest letters.

    `names` is the width of the column that is printed again on each further page, 0 for none.
    """

    places: frozenset[tuple[int, int]]
    width: float
    height: float
    size: float
    names: float = 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of a sheet: a number of ECMA-376, 18.18.50, and over how many pages its width goes."""

    size: str
    is_lying: bool
    across: int


def areas_of(places: Iterable[tuple[int, int]]) -> tuple[Box, ...]:
    """Return the boxes round what stands together, from the top and the left."""
    rows = _bands(sorted({row for row, _ in places}), _FAR_ROWS)
    columns = _bands(sorted({column for _, column in places}), _FAR_COLUMNS)
    together: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, column in sorted(places):
        together.setdefault((bisect(rows, row), bisect(columns, column)), []).append((row, column))
    return tuple(_box(group) for _, group in sorted(together.items()))


def _box(places: Sequence[tuple[int, int]]) -> Box:
    rows, columns = zip(*places, strict=True)
    return Box(min(rows), min(columns), max(rows), max(columns))


def _bands(numbers: Sequence[int], far: int) -> list[int]:
    """Return the numbers with which something begins that stands far behind what is before it."""
    return [other for one, other in pairwise(numbers) if other - one > far]


def plan_paper(content: Content, own: Paper, margins: float) -> Paper:
    """Return the paper on which letters are at least 6 points high; `margins` are those beside, in points."""
    scale = min(1.0, _LEAST_SIZE / content.size)
    needed, names = content.width * scale, content.names * scale
    for paper in (own, Paper(own.size, is_lying=True, across=1), Paper(_A3, is_lying=True, across=1)):
        if needed <= _room(paper, margins):
            return paper
    room = _room(Paper(_A3, is_lying=True, across=1), margins)
    return Paper(_A3, is_lying=True, across=math.ceil((needed - names) / (room - names)))


def _room(paper: Paper, margins: float) -> float:
    upright, lying = PAPERS.get(paper.size, PAPERS[_A4])
    return ((lying if paper.is_lying else upright) - margins) * paper.across


def settle_paper(sheet: etree._Element, content: Content) -> bool:
    """Write into a sheet over how many pages it goes, unless its author has said so and it can be read.

    Returns whether its width was spread over several.
    """
    setup = child_of(sheet, "pageSetup")
    margins = sheet.find("{*}pageMargins")
    said = [None if margins is None else margins.get(side) for side in ("left", "right")]
    beside = sum(float(one or _USUAL_MARGIN) for one in said) * _INCH
    properties = sheet.find("{*}sheetPr/{*}pageSetUpPr")
    is_fitted = properties is not None and properties.get("fitToPage") in ("1", "true")
    size = setup.get("paperSize", _A4)
    own = Paper(size if size in PAPERS else _A4, setup.get("orientation") == "landscape", 1)
    if sheet.find("{*}colBreaks/{*}brk") is not None or is_readable(
        {str(name): str(value) for name, value in setup.items()}, content, own, beside, is_fitted=is_fitted
    ):
        return False
    paper = plan_paper(content, own, beside)
    setup.attrib.pop("scale", "")
    setup.set("paperSize", paper.size if paper != own or size in PAPERS else size)
    if paper.is_lying:
        setup.set("orientation", "landscape")
    setup.set("fitToWidth", str(paper.across))
    setup.set("fitToHeight", "0")
    parent = child_of(sheet, "sheetPr")
    child_of(parent, "pageSetUpPr").set("fitToPage", "1")
    return paper.across > 1


def is_readable(
    setup: Mapping[str, str], content: Content, own: Paper, beside: float, *, is_fitted: bool
) -> bool:
    """Whether somebody has said how large the sheet is printed, and its letters can be read so.

    `setup` says it as ECMA-376, 18.3.1.63 does, `beside` are the margins in points.
    """
    if is_fitted:
        across, down = int(setup.get("fitToWidth") or 1), int(setup.get("fitToHeight") or 1)
        scale = across * _room(own, beside) / max(content.width, 1) if across else 1.0
        if down:
            tall = PAPERS[own.size][0 if own.is_lying else 1] - 2 * _INCH
            scale = min(scale, down * tall / max(content.height, 1))
    elif setup.get("scale"):
        scale = int(setup.get("scale") or 100) / 100
    else:
        return False
    return min(scale, 1.0) * content.size >= _LEAST_SIZE or content.size < _LEAST_SIZE


# ECMA-376, 18.3.1.99: what stands behind these in a sheet.
_AFTER = {
    "sheetPr": (),
    "pageSetUpPr": ("tabColor", "outlinePr"),
    "cols": ("sheetPr", "dimension", "sheetViews", "sheetFormatPr"),
    "pageSetup": (
        *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"),
        *("sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"),
        *("customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"),
        *("hyperlinks", "printOptions", "pageMargins"),
    ),
}


def child_of(parent: etree._Element, name: str) -> etree._Element:
    """Return an element's child, put in where it belongs when it is missing."""
    found = parent.find(f"{{*}}{name}")
    if found is not None:
        return found
    tag = str(parent.tag)
    child = parent.makeelement(f"{tag[: tag.index('}') + 1]}{name}", {})
    before = [place for place, one in enumerate(parent) if str(one.tag).partition("}")[2] in _AFTER[name]]
    parent.insert(before[-1] + 1 if before else 0, child)
    return child


def content_of(
    sheet: etree._Element,
    drawn: Iterable[tuple[int, int]],
    length: Callable[[etree._Element], int],
    sizes: Sequence[float],
) -> Content:
    """Return what is to be seen in a sheet.

    `drawn` are the corners of its drawings, `length` tells how long a cell's text is, `sizes` are the letters
    of each cell format (ECMA-376, 18.8.10), negative for one whose text is broken into lines.
    """
    widths, hidden = widths_of(sheet)
    usual = usual_width(sheet)
    filled: dict[tuple[int, int], tuple[int, float]] = {}
    for row, column, cell in cells_of(sheet):
        if cell.find("{*}v") is not None or cell.find("{*}f") is not None or cell.find("{*}is") is not None:
            style = int(cell.get("s", "0"))
            size = sizes[style] if style < len(sizes) else 0.0
            filled[row, column] = (length(cell) if size > 0 else 0, abs(size) or 11.0)
    shown = {place: said for place, said in filled.items() if place[1] not in hidden}
    places = frozenset(shown) | frozenset(drawn)
    boxes = areas_of(places)
    return Content(
        places,
        max((reach_of(box, shown, widths, usual) for box in boxes), default=0.0),
        _height(sheet, boxes),
        min((size for _, size in shown.values()), default=11.0),
        _width_of_names(boxes, widths, usual),
    )


def reach_of(
    box: Box, shown: Mapping[tuple[int, int], tuple[int, float]], widths: Mapping[int, float], usual: float
) -> float:
    """Return how wide a box is in points, with the words that run out of its last cells."""
    ends, end = {}, 0.0
    for column in range(box.left, box.right + 1):
        end += widths.get(column, usual) * _CHARACTER
        ends[column] = end
    last: dict[int, int] = {}
    for row, column in shown:
        if box.left <= column <= box.right and box.top <= row <= box.bottom:
            last[row] = max(column, last.get(row, 0))
    running = (ends.get(c - 1, 0.0) + shown[r, c][0] * shown[r, c][1] * 0.45 for r, c in last.items())
    return max(end, *running, 0.0)


def _width_of_names(boxes: Sequence[Box], widths: Mapping[int, float], usual: float) -> float:
    """Return the width of the first column, which names the rows; 0 where that would take much of a page."""
    width = widths.get(boxes[0].left, usual) * _CHARACTER if len(boxes) == 1 else 0.0
    return width if width < _MOST_FOR_NAMES else 0.0


def _height(sheet: etree._Element, boxes: Sequence[Box]) -> float:
    own = {
        int(row.get("r") or 0): 0.0
        if row.get("hidden") in ("1", "true")
        else float(row.get("ht") or _USUAL_HEIGHT)
        for row in sheet.iterfind("{*}sheetData/{*}row")
    }
    return max(
        (sum(own.get(row, _USUAL_HEIGHT) for row in range(box.top, box.bottom + 1)) for box in boxes),
        default=0.0,
    )


def hide_flat(sheet: etree._Element) -> None:
    """Hide rows of no height and columns of no width: Excel shows nothing of them, LibreOffice all."""
    for path, size in (("{*}sheetData/{*}row", "ht"), ("{*}cols/{*}col", "width")):
        for one in sheet.iterfind(path):
            if size in one.attrib and not float(one.get(size) or 0):
                one.set("hidden", "1")


def widths_of(sheet: etree._Element) -> tuple[dict[int, float], set[int]]:
    """Return the width of columns in characters, and which of them are hidden."""
    widths: dict[int, float] = {}
    hidden: set[int] = set()
    for column in sheet.iterfind("{*}cols/{*}col"):
        span = range(int(column.get("min", "1")), int(column.get("max", "1")) + 1)
        if column.get("hidden") in ("1", "true"):
            hidden.update(span)
        widths |= dict.fromkeys(
            span, 0.0 if column.get("hidden") in ("1", "true") else float(column.get("width") or _USUAL_WIDTH)
        )
    return widths, hidden


def usual_width(sheet: etree._Element) -> float:
    """Return how wide other columns are, in characters."""
    said = sheet.find("{*}sheetFormatPr")
    return _USUAL_WIDTH if said is None else float(said.get("defaultColWidth") or _USUAL_WIDTH)
