"""Room for what stands in cells: on paper nobody widens a column that cuts words off or shows "###"."""

from __future__ import annotations

import math
from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetcells import cells_of, column_of, place_of
from toolkit.attachments.conversion.sheetpaper import child_of, usual_width, widths_of
from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

USUAL_SIZE = 11.0  # points, by whose digits columns are measured (ECMA-376, 18.3.1.13)
WIDE_LETTERS = 1.3  # capitals beside digits
PADDING, _SPARE = 1.5, 0.8  # characters; a number needs less room than one gets
_LARGE = 1e15  # from here on a number is written with its power of ten
WIDEST = 90.0  # characters; a column of more would be a text, which is told instead
_HIGHEST = 409.0  # points, in any workbook
_USUAL_HEIGHT = 15.0  # points of a row
_CORNERS = regex(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")
_LINE = 1.25  # from line to line, of the letters' size


@dataclass(frozen=True, slots=True)
class Figure:
    """How a number is written: in `fixed` characters, or with so many `decimals` and `more` signs.

    `grouped` tells that thousands are set apart.
    """

    fixed: int = 0
    decimals: int = 0
    more: int = 0
    grouped: bool = False

    def length_of(self, cell: etree._Element) -> int:
        """Return how long a cell's number is in characters, 0 for what is none."""
        if self.fixed:
            return self.fixed
        try:
            number = abs(float(cell.findtext("{*}v") or ""))
        except ValueError:
            return 0
        if cell.get("t", "n") != "n" or number >= _LARGE:
            return 0
        digits = len(f"{number:.0f}")
        apart = (digits - 1) // 3 if self.grouped else 0
        is_below = (cell.findtext("{*}v") or "").startswith("-")
        return digits + apart + is_below + self.more + (self.decimals + 1 if self.decimals else 0)


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that are one: their columns, and how many rows they have."""

    columns: Sequence[int]
    rows: int


def make_room(
    sheet: etree._Element,
    texts: Mapping[int, Sequence[int]],
    sizes: Sequence[float],
    figures: Sequence[Figure],
) -> list[str]:
    """Widen columns and heighten rows where cells would be cut off; return the places that still are.

    `texts` are how long the lines of each shared text are, `sizes` the letters of each cell format, negative
    where text is broken into lines, `figures` how numbers of each are written.
    """
    widths, hidden = widths_of(sheet)
    usual = usual_width(sheet)
    filled = {
        (row, column): cell for row, column, cell in cells_of(sheet) if len(cell) and column not in hidden
    }
    merged = merged_cells(sheet)
    needed: dict[int, float] = {}
    clipped = []
    broken: list[tuple[etree._Element, tuple[int, int], float, Merged]] = []
    for (row, column), cell in filled.items():
        style = int(cell.get("s", "0"))
        size = sizes[style] if style < len(sizes) else USUAL_SIZE
        length = length_of(cell, texts)
        span = merged.get((row, column), Merged((column,), 1))
        if size < 0:
            broken.append((cell, (row, column), -size, span))
            continue
        if length and (row, span.columns[-1] + 1) not in filled and (row, column) not in merged:
            continue  # it may run on
        figure = figures[style] if style < len(figures) else Figure()
        wide = length or figure.length_of(cell)
        room = wide * size / USUAL_SIZE * (WIDE_LETTERS if length else 1.0) + PADDING
        last = next((one for one in reversed(span.columns) if one not in hidden), column)
        beside = sum(widths.get(one, usual) for one in span.columns if one != last)
        if wide and room - (0.0 if length or figure.fixed else _SPARE) > beside + widths.get(last, usual):
            needed[last] = max(needed.get(last, 0.0), min(room - beside, WIDEST))
            if room - beside > WIDEST:
                clipped.append(place_of(row, column))
    for column, width in sorted(needed.items()):
        _widen(sheet, column, width)
    fixed = _fixed_height(sheet)
    for cell, place, size, span in broken:
        width = sum(max(widths.get(one, usual), needed.get(one, 0.0)) for one in span.columns)
        letters = size / USUAL_SIZE * WIDE_LETTERS / max(width - PADDING, 1.0)
        lines = [length * letters for length in _lines_of(cell, texts)]
        # No program lets a row grow by what is in merged cells.
        own = fixed if len(span.columns) == span.rows == 1 else fixed or _USUAL_HEIGHT
        beside = (span.rows - 1) * _USUAL_HEIGHT
        _heighten(cell, sum(max(math.ceil(line), 1) for line in lines) * size * _LINE - beside, own)
        if sum(max(line / WIDE_LETTERS, 1.0) for line in lines) * size - beside > _HIGHEST:
            clipped.append(place_of(*place))
    return clipped


def merged_cells(sheet: etree._Element) -> dict[tuple[int, int], Merged]:
    """Return what is merged with each cell that other cells are, by its row and column."""
    found = {}
    for one in sheet.iterfind("{*}mergeCells/{*}mergeCell"):
        corners = _CORNERS.fullmatch(one.get("ref") or "")
        if corners:
            left, right = column_of(corners[1]), column_of(corners[3])
            rows = int(corners[4]) - int(corners[2]) + 1
            found[int(corners[2]), left] = Merged(range(left, max(left, right) + 1), max(rows, 1))
    return found


def length_of(cell: etree._Element, texts: Mapping[int, Sequence[int]]) -> int:
    """Return how long the longest line of a cell's text is in characters, 0 for a number."""
    return max(_lines_of(cell, texts), default=0)


def _lines_of(cell: etree._Element, texts: Mapping[int, Sequence[int]]) -> Sequence[int]:
    """Return how long the lines of a cell's text are in characters, none for a number."""
    value = cell.findtext("{*}v") or ""
    if cell.get("t") == "s":
        return texts.get(int(value), ()) if value.isdigit() else ()
    if cell.get("t") == "inlineStr":
        value = "".join(one.text or "" for one in cell.iter("{*}t"))
    elif cell.get("t") != "str":
        return ()
    return [len(line) for line in value.split("\n")]


def _fixed_height(sheet: etree._Element) -> float:
    """Return how high rows are that do not say it themselves, in points; 0 where their texts tell it."""
    usual = sheet.find("{*}sheetFormatPr")
    if usual is None or usual.get("customHeight") not in ("1", "true"):
        return 0.0
    return float(usual.get("defaultRowHeight") or 0)


def _heighten(cell: etree._Element, height: float, fixed: float) -> None:
    """Let a row be as high as its broken text needs; it is `fixed` where it does not say how high it is."""
    row = cell.getparent()
    if row is None:
        return
    if row.get("ht"):
        told = float(row.get("ht") or 0)
        fixed = told if row.get("customHeight") in ("1", "true") else min(told, fixed)
    if 0 < fixed < height:
        row.set("ht", f"{min(height, _HIGHEST):.1f}")
        row.set("customHeight", "1")


def _widen(sheet: etree._Element, column: int, width: float) -> None:
    columns = child_of(sheet, "cols")
    own = {"width": f"{width:.2f}", "customWidth": "1"}
    behind = 0
    for place, one in enumerate(columns):
        first, last = int(one.get("min") or 1), int(one.get("max") or 1)
        if first <= column <= last:
            before, after = deepcopy(one), deepcopy(one)
            before.set("max", str(column - 1))
            after.set("min", str(column + 1))
            for name, value in own.items():
                one.set(name, value)
            one.set("min", str(column))
            one.set("max", str(column))
            columns[place : place + 1] = [
                *([before] if first < column else []),
                one,
                *([after] if column < last else []),
            ]
            return
        behind = place + 1 if first < column else behind
    tag = str(columns.tag)
    there = {"min": str(column), "max": str(column)}
    columns.insert(behind, columns.makeelement(f"{tag[: tag.index('}')]}}}col", {**there, **own}))
