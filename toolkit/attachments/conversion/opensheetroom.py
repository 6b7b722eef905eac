"""Room for what stands in the cells of sheets in OpenDocument, by the rules of `sheetroom.py`.

The file has each cell's words as they were shown, so that a number's length is known.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.opensheetpaper import (
    CHARACTER,
    FO,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    UNSEEN,
    USUAL_SIZE,
    USUAL_WIDTH,
    Styles,
    columns_of,
    points_of,
)
from toolkit.attachments.conversion.sheetcells import place_of
from toolkit.attachments.conversion.sheetroom import PADDING, WIDE_LETTERS, WIDEST
from toolkit.attachments.conversion.sheetroom import USUAL_SIZE as MEASURED_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.attachments.conversion.opensheetpaper import Element, Roots

_DIGITS = 1.2  # of the usual font here, beside those by which `sheetroom` counts
_WORDS = ("string", None)


def make_room(roots: Roots) -> list[str]:
    """Widen columns where cells would be cut off or show "###"; return the places that still are."""
    styles = Styles(roots)
    clipped: list[str] = []
    for table in list(roots["content.xml"].iter(f"{TABLE}table")):
        if table.get(f"{TABLE}print") == "false":
            continue
        widths, hidden, forms = columns_of(table, styles)
        needed: dict[int, float] = {}
        for row, column, room in _rooms(table, styles, forms):
            if column in hidden or room <= widths.get(column, USUAL_WIDTH / CHARACTER):
                continue
            needed[column] = max(needed.get(column, 0.0), min(room, WIDEST))
            if room > WIDEST:
                clipped.append(f"{table.get(f'{TABLE}name', '')}!{place_of(row, column)}")
        for column, width in sorted(needed.items()):
            _widen(table, column, width * CHARACTER, styles)
    return clipped


def _rooms(
    table: Element, styles: Styles, forms: Mapping[int, str | None]
) -> Iterator[tuple[int, int, float]]:
    """Yield the row and column of each cell that may be cut off, and how many characters it takes."""
    row = 1
    for line in table.iter(f"{TABLE}table-row"):
        if line.get(f"{TABLE}visibility") not in UNSEEN:
            cells = dict(_cells(line))
            for column, cell in cells.items():
                is_text = cell.get(f"{OFFICE}value-type") in _WORDS
                if not (is_text and column + 1 not in cells):  # it may run on
                    name = cell.get(f"{TABLE}style-name") or forms.get(column)
                    yield row, column, _room_of(cell, name, styles, is_text=is_text)
        row += int(line.get(f"{TABLE}number-rows-repeated") or 1)


def _cells(line: Element) -> Iterator[tuple[int, Element]]:
    """Yield the cells of a row with words in them, with their columns."""
    column = 1
    for cell in line.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        times = int(cell.get(f"{TABLE}number-columns-repeated") or 1)
        if any("".join(map(str, text.itertext())) for text in cell.iterchildren(f"{TEXT}p")):
            yield from ((at, cell) for at in range(column, column + times))
        column += times


def _room_of(cell: Element, name: str | None, styles: Styles, *, is_text: bool) -> float:
    """Return how many characters of its column a cell takes, 0 where its words are no line within it."""
    is_merged = cell.get(f"{TABLE}number-columns-spanned", "1") != "1"
    wraps = is_text and styles.said("table-cell", name, f"{FO}wrap-option") == "wrap"
    shrinks = styles.said("table-cell", name, f"{STYLE}shrink-to-fit") == "true"
    is_turned = styles.said("table-cell", name, f"{STYLE}rotation-angle") not in ("", "0")
    if is_merged or wraps or shrinks or is_turned:
        return 0.0
    size = points_of(styles.said("table-cell", name, f"{FO}font-size")) or USUAL_SIZE
    longest = max(len("".join(map(str, text.itertext()))) for text in cell.iterchildren(f"{TEXT}p"))
    return longest * size / MEASURED_SIZE * (WIDE_LETTERS if is_text else _DIGITS) + PADDING


def _widen(table: Element, column: int, points: float, styles: Styles) -> None:
    """Give a column a width of its own; where it shares its entry with others, those keep theirs."""
    repeated = f"{TABLE}number-columns-repeated"
    first = 1
    for one in table.iter(f"{TABLE}table-column"):
        times = int(one.get(repeated) or 1)
        if not first <= column < first + times:
            first += times
            continue
        wide = styles.with_width(one.get(f"{TABLE}style-name"), points)
        for count, place in ((column - first, one.addprevious), (first + times - column - 1, one.addnext)):
            if wide and count:
                other = deepcopy(one)
                other.set(repeated, str(count))
                place(other)
        if wide:
            one.attrib.pop(repeated, "")
            one.set(f"{TABLE}style-name", wide)
        return
