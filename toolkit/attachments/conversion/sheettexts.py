"""The texts of a workbook's cells, which most programs keep in a part of their own (ECMA-376, 18.4.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetcells import cells_of, place_of
from toolkit.messages.message import SayableError
from toolkit.wordfile.docxio import parse_part
from toolkit.wordfile.mainpart import relate, relations_name, target_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_USUAL = "xl/sharedStrings.xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"


def find_texts(parts: dict[str, bytes], book: str) -> str:
    """Return the part that holds the texts, "" for none.

    Where the workbook `book` does not lead to it, it is made to: LibreOffice would leave all texts out.
    """
    relations = parts.get(relations_name(book))
    for one in () if relations is None else parse_part(relations):
        if one.get("Type", "").endswith("/sharedStrings"):
            named = target_of(book, one.get("Target", ""))
            return named if named in parts else ""
    if _USUAL not in parts:
        return ""
    relate(parts, relations_name(book), _KIND, f"/{_USUAL}")
    return _USUAL


def read_lengths(parts: Mapping[str, bytes], texts: str) -> dict[int, tuple[int, ...]]:
    """Return how many letters each line of each text has, given the part that holds them."""
    if not texts:
        return {}
    entries = parse_part(parts[texts]).iterfind("{*}si")
    lines = ("".join(text.text or "" for text in entry.iter("{*}t")) for entry in entries)
    return {number: tuple(map(len, text.split("\n"))) for number, text in enumerate(lines)}


def check_texts(sheet: etree._Element, lengths: Mapping[int, object]) -> None:
    """See that the text of every cell is there. Raises ValueError for one that is nowhere."""
    for row, column, cell in cells_of(sheet):
        number = (cell.findtext("{*}v") or "").strip() if cell.get("t") == "s" else ""
        if number and int(number) not in lengths:
            raise SayableError("no-shared-string", place=place_of(row, column), number=number)
