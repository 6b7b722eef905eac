"""Workbooks (XLSX) made fit for paper: the hidden stays so, the saved is shown, the wide can be read."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.cellformats import read_formats
from toolkit.attachments.conversion.oldworkbooks import hidden_sheets, saved_when, shown_values
from toolkit.attachments.conversion.sheetcells import (
    SavedBook,
    in_denmark,
    names_of_the_day,
    on_the_day,
    place_of,
    settle_cells,
    settle_conditions,
    some_of,
)
from toolkit.attachments.conversion.sheetdrawings import drawn_corners, give_charts_room, undrawn_drawings
from toolkit.attachments.conversion.sheetheads import settle_head
from toolkit.attachments.conversion.sheetlosses import find_undrawn, has_head_picture, remove_background
from toolkit.attachments.conversion.sheetpaper import (
    Box,
    Content,
    areas_of,
    content_of,
    hide_flat,
    settle_paper,
)
from toolkit.attachments.conversion.sheetroom import length_of, make_room
from toolkit.attachments.conversion.sheettexts import check_texts, find_texts, read_lengths
from toolkit.attachments.outcome import Prepared, RefusedError, Settings, one_line
from toolkit.dataclass import dataclass, replace
from toolkit.messages.message import Message
from toolkit.regex import regex
from toolkit.wordfile.docxio import R, parse_part, part_bytes, read_parts, store_parts
from toolkit.wordfile.mainpart import targets_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from toolkit.attachments.conversion.sheetroom import Figure


_WORKBOOK = regex(r"xl/workbook\d*\.xml")
# What is told of cells, in the order in which `_prepare` finds them.
_NOTES = (
    *("uncomputed-cells", "far-cells", "clipped-cells", "undrawn-cells"),
    *("head-pictures", "undrawn-drawings"),
)
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PRINT_AREA, _PRINT_TITLES = "_xlnm.Print_Area", "_xlnm.Print_Titles"
_FAR_BEYOND_ROWS, _FAR_BEYOND_COLUMNS = 200, 50
_ABSOLUTE = regex(r"\$?([A-Z]{0,3})\$?(\d*)")


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    number: int
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class _Book:
    """A workbook taken apart: its root, its sheets, and what its cells need to be measured by."""

    root: etree._Element
    sheets: tuple[_Sheet, ...]
    saved: SavedBook
    texts: Mapping[int, Sequence[int]]
    sizes: Sequence[float]
    figures: Sequence[Figure]


def prepare_workbook(data: bytes, settings: Settings) -> Prepared:
    """Return a workbook as it is to be printed, and what to say of it. Raises RefusedError."""
    try:
        parts = read_parts(data)
        path = next((part for part in sorted(parts) if _WORKBOOK.fullmatch(part)), None)
        if path is None:
            return Prepared(data)
        return _prepare(parts, path, settings)
    except (ValueError, KeyError, OverflowError) as error:
        raise RefusedError("damaged", cause=one_line(error)) from error


def _prepare(parts: dict[str, bytes], path: str, settings: Settings) -> Prepared:
    book = _read_book(parts, path, settings.former)
    values = shown_values(settings.former) if settings.former else None
    unknown: list[str] = []
    far: list[str] = []
    clipped: list[str] = []
    undrawn: list[str] = []
    headed: list[str] = []
    absent: list[str] = []
    for sheet in book.sheets:
        if sheet.part not in parts:
            continue
        root = parse_part(parts[sheet.part])
        seen = values.get(sheet.name, {}) if values is not None else None
        not_held = settle_cells(root, replace(book.saved, values=seen))
        settle_conditions(root, book.saved.moment)
        for setup in root.iter("{*}pageSetup"):
            setup.attrib.pop("cellComments", "")
        hide_flat(root)
        if not sheet.is_hidden:
            check_texts(root, book.texts)
            unknown += [f"{sheet.name}!{place}" for place in not_held]
            undrawn += [f"{sheet.name}!{place}" for place in find_undrawn(root)]
            absent += [f"{sheet.name}!{place}" for place in undrawn_drawings(parts, sheet.part)]
            headed += [sheet.name] if has_head_picture(root) else []
            remove_background(root)
            for head in root.iterfind("{*}headerFooter/*"):
                head.text = settle_head(head.text or "", settings, book.saved.moment)
            if str(root.tag).endswith("}chartsheet"):
                give_charts_room(parts, sheet.part)
            if root.find("{*}sheetData") is not None:
                room = make_room(root, book.texts, book.sizes, book.figures)
                clipped += [f"{sheet.name}!{place}" for place in room]
                far += _fit(book, sheet, root, drawn_corners(parts, sheet.part))
        parts[sheet.part] = part_bytes(root)
    _hide(book)
    parts[path] = part_bytes(book.root)
    return Prepared(store_parts(parts), tuple(_notes(unknown, far, clipped, undrawn, headed, absent)))


def _notes(*places: Sequence[str]) -> list[Message]:
    found = zip(_NOTES, places, strict=True)
    return [Message(code, {"cells": some_of(cells)}) for code, cells in found if cells]


def _read_book(parts: dict[str, bytes], path: str, former: bytes) -> _Book:
    root = parse_part(parts[path])
    targets = targets_of(parts, path)
    hidden = hidden_sheets(former)
    for one in root.iterfind("{*}sheets/{*}sheet"):
        if one.get("name") in hidden:
            one.set("state", "hidden")
    sheets = tuple(
        _Sheet(
            one.get("name", ""),
            targets.get(one.get(f"{R}id") or one.get(_STRICT_RELATION) or "", ""),
            number,
            one.get("state", "visible") != "visible",
        )
        for number, one in enumerate(root.iterfind("{*}sheets/{*}sheet"))
    )
    calculation = root.find("{*}calcPr")
    computes = calculation is not None and calculation.get("fullCalcOnLoad") in ("1", "true")
    named = ((one.get("name", ""), one.text or "") for one in root.iterfind("{*}definedNames/{*}definedName"))
    moment = saved_when(former) if former else _saved_at(parts)
    texts = read_lengths(parts, find_texts(parts, path))
    saved = SavedBook(moment, computes and not former, names=names_of_the_day(named))
    return _Book(root, sheets, saved, texts, *read_formats(parts))


def _saved_at(parts: Mapping[str, bytes]) -> datetime | None:
    core = parts.get("docProps/core.xml")
    if core is None:
        return None
    root = parse_part(core)
    said = root.findtext("{*}modified") or root.findtext("{*}created") or ""
    try:
        moment = datetime.fromisoformat(said.strip())
    except ValueError:
        return None
    return in_denmark(moment)


def _fit(book: _Book, sheet: _Sheet, root: etree._Element, drawn: Sequence[tuple[int, int]]) -> list[str]:
    """Settle a sheet's paper and what of it is printed; return the places that stand far from the others."""
    content = content_of(root, drawn, partial(length_of, texts=book.texts), book.sizes)
    is_spread = settle_paper(root, content)
    boxes = areas_of(content.places)
    if not boxes:
        return []
    if is_spread and content.names and _name_of(book, sheet, _PRINT_TITLES) is None:
        column = place_of(1, boxes[0].left).rstrip("1")
        _add_name(book, sheet, _PRINT_TITLES).text = f"{_quoted(sheet)}!${column}:${column}"
    name = _name_of(book, sheet, _PRINT_AREA)
    if name is not None and not _reaches_far(name.text or "", content):
        return []
    if name is None and len(boxes) == 1 and not _is_styled_far(root, content):
        return []
    _print_only(book, sheet, name, boxes)
    return [f"{sheet.name}!{box}" for box in boxes[1:]]


def _name_of(book: _Book, sheet: _Sheet, wanted: str) -> etree._Element | None:
    """Return what a sheet calls by a name that Excel gives (ECMA-376, 18.2.5), None where nothing is."""
    names = book.root.iterfind("{*}definedNames/{*}definedName")
    told = (wanted, str(sheet.number))
    return next((one for one in names if (one.get("name"), one.get("localSheetId")) == told), None)


def _add_name(book: _Book, sheet: _Sheet, wanted: str) -> etree._Element:
    tag = str(book.root.tag)
    space = tag[: tag.index("}") + 1]
    names = book.root.find("{*}definedNames")
    if names is None:
        names = book.root.makeelement(f"{space}definedNames", {})
        sheets = book.root.find("{*}sheets")
        place = 0 if sheets is None else list(book.root).index(sheets) + 1
        book.root.insert(place, names)
    name = names.makeelement(f"{space}definedName", {"name": wanted, "localSheetId": str(sheet.number)})
    names.insert(0, name)
    return name


def _quoted(sheet: _Sheet) -> str:
    return "'{}'".format(sheet.name.replace("'", "''"))


def _last(content: Content) -> tuple[int, int]:
    return max(row for row, _ in content.places), max(column for _, column in content.places)


def _reaches_far(areas: str, content: Content) -> bool:
    """Whether what somebody has chosen to print is mostly empty: whole columns, or the whole sheet."""
    row, column = _last(content)
    for area in areas.split(","):
        _, _, end = area.rpartition("!")[2].rpartition(":")
        found = _ABSOLUTE.fullmatch(end)
        if found and (not found[2] or not found[1] or int(found[2]) > row + _FAR_BEYOND_ROWS):
            return True
    return len(areas_of(content.places)) > 1 and "," not in areas and column > 0


def _is_styled_far(root: etree._Element, content: Content) -> bool:
    """Whether cells without anything in them reach far beyond the others: colours, borders, formats."""
    last_row, last_column = _last(content)
    rows = root.findall("{*}sheetData/{*}row")
    bottom = max((int(row.get("r") or 0) for row in rows), default=0)
    return bottom > last_row + _FAR_BEYOND_ROWS or any(
        len(row) > last_column + _FAR_BEYOND_COLUMNS for row in rows
    )


def _print_only(book: _Book, sheet: _Sheet, name: etree._Element | None, boxes: Sequence[Box]) -> None:
    name = _add_name(book, sheet, _PRINT_AREA) if name is None else name
    name.text = ",".join(f"{_quoted(sheet)}!{_absolute(box)}" for box in boxes)


def _absolute(box: Box) -> str:
    ends = (place_of(box.top, box.left), place_of(box.bottom, box.right))
    return ":".join(re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", end) for end in ends)


def _hide(book: _Book) -> None:
    """Take away what makes LibreOffice print a hidden sheet: that it says which part of it is printed."""
    hidden = {str(sheet.number) for sheet in book.sheets if sheet.is_hidden}
    for name in book.root.findall("{*}definedNames/{*}definedName"):
        parent = name.getparent()
        if name.get("localSheetId") in hidden and name.get("name") == _PRINT_AREA and parent is not None:
            parent.remove(name)
        elif name.text:
            name.text = on_the_day(name.text, book.saved.moment)
    names = book.root.find("{*}definedNames")
    if names is not None and len(names) == 0:
        book.root.remove(names)
