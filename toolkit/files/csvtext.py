"""Rows as CSV (RFC 4180) that a spreadsheet program opens right with a double click."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads the file in the machine's old code page
# What a spreadsheet program takes for the beginning of a formula (OWASP, "CSV Injection").
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_SEPARATORS = {"da": ";", "en": ","}


def csv_bytes(rows: Iterable[Sequence[str]], language: str) -> bytes:
    """Return `rows`, the header among them, as a CSV file in UTF-8.

    `language` ("da" or "en") decides the separator: where a comma divides decimals, Excel expects
    semicolons. A cell that would run as a formula begins with an apostrophe, which makes it a text.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=_SEPARATORS[language])
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + stream.getvalue()).encode()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
