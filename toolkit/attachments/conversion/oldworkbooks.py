"""What the cells of an old workbook (XLS) showed when it was saved. The only importer of xlrd.

LibreOffice rewrites such a file as XLSX, and computes anew what depends on the clock while it does.
"""

from __future__ import annotations

import codecs
import io
from datetime import datetime

import xlrd
from olefile import OleFileIO  # type: ignore[import-untyped]

from toolkit.attachments.conversion.sheetcells import in_denmark
from toolkit.wordfile.docxio import parse_part

_BOOLEAN, _ERROR = xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_ERROR
_SHEET_NAME = "{urn:schemas-microsoft-com:office:spreadsheet}Name"
_NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)


def shown_values(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Return what each cell showed by sheet, and there by row and column from 1; nothing for other files.

    A value begins with its type as a workbook writes it (ECMA-376, 18.18.11) and a colon.
    """
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
        sheets = book.sheets()
    except Exception:  # noqa: BLE001 - damaged files raise errors of many kinds; LibreOffice reads some of them
        return {}
    return {
        sheet.name: {
            (row + 1, column + 1): _said(sheet.cell(row, column))
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
            if sheet.cell_type(row, column) not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
        }
        for sheet in sheets
    }


def hidden_sheets(data: bytes) -> frozenset[str]:
    """Return the names of sheets that a workbook in XML of 2003 hides, which LibreOffice does not see."""
    if not data.lstrip().startswith((b"<", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return frozenset()
    return frozenset(
        sheet.get(_SHEET_NAME, "")
        for sheet in parse_part(data).iterfind("{*}Worksheet")
        if sheet.findtext("{*}WorksheetOptions/{*}Visible", "").strip().startswith("Sheet")
    )


def saved_when(data: bytes) -> datetime | None:
    """Return when an old workbook was saved, None where it does not say so."""
    try:
        with OleFileIO(io.BytesIO(data)) as file:
            said = file.get_metadata()
        moment = said.last_saved_time or said.create_time
    except Exception:  # noqa: BLE001 - it is no such file (XLSB), or damaged: then the day is not known
        return None
    return in_denmark(moment) if isinstance(moment, datetime) else None


def _said(cell: xlrd.sheet.Cell) -> str:
    if cell.ctype in _NUMBERS:
        return f"n:{cell.value!r}"
    if cell.ctype == _BOOLEAN:
        return f"b:{int(cell.value)}"
    if cell.ctype == _ERROR:
        return f"e:{xlrd.error_text_from_code.get(cell.value, '#N/A')}"
    return f"str:{cell.value}"
