"""Mails, workbooks and presentations that nobody here made: what of their words is on their pages.

A second reader, which shares no code with the toolkit, tells what words a file shows: Python's own `email`
and BeautifulSoup for mails, openpyxl and xlrd for cells, lxml for slides and OpenDocument.
"""

from __future__ import annotations

import io
import re
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import openpyxl
import pypdfium2
import xlrd
from bs4 import BeautifulSoup
from lxml import etree
from packetparts import SETTINGS, items_with

from losses.ends import End, Verdict
from toolkit.attachments.intake import read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import MissingProgramError, PacketError
from toolkit.meetings.limits import Limits
from toolkit.packet.readying import ready_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGES = ()
SUFFIXES = (".eml", ".msg", ".xlsx", ".xlsm", ".xls", ".ods", ".pptx")
LIMITS = Limits(seconds=60)
_AT_A_TIME = 2
# Remarks that tell of something that is not on the pages.
_LOSSES = {"undrawn", "left-out", "decorations", "linked-pictures", "active", "uncomputed-cells"}
_HIDDEN_SHEET = 0  # xlrd's word for one that is shown


def judge(files: Mapping[str, bytes]) -> list[Verdict]:
    """Return what becomes of each file, in the order given."""
    with tempfile.TemporaryDirectory(prefix="minutes-losses-") as folder:
        paths = {}
        for number, name in enumerate(files):
            paths[name] = Path(folder) / f"{number}{Path(name).suffix}"
            paths[name].write_bytes(files[name])
        with open_converters(LIMITS, ready_part) as converters, ThreadPoolExecutor(_AT_A_TIME) as pool:

            def verdict(name: str) -> Verdict:
                (item,) = items_with([paths[name]])
                try:
                    intake = read_attachments(item.attachments, converters, SETTINGS, "en")
                except (PacketError, MissingProgramError) as error:
                    return Verdict(name, End.REFUSED, (str(error).partition("): ")[2] or str(error),))
                lost = missing_words(files[name], Path(name).suffix.lower(), intake.included[0].pdf)
                said = {remark.code for remark in intake.remarks} & _LOSSES
                if not lost:
                    return Verdict(name, End.COMPLETE)
                return Verdict(name, End.NAMED if said else End.SILENT, lost)

            return list(pool.map(verdict, files))


def missing_words(data: bytes, suffix: str, pdf: bytes) -> tuple[str, ...]:
    """Return the words that a second reader finds in a file and that are on none of its pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        shown = "".join(_plain(page.get_textpage().get_text_range()) for page in document)
    words = {word for text in _READERS[suffix](data) for word in re.findall(r"\w{2,}", text)}
    return tuple(sorted(word for word in words if _plain(word) not in shown))


def _plain(text: str) -> str:
    """Return letters and digits alone: programs break and hyphenate lines as they like."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


def _mail_words(data: bytes) -> Iterator[str]:
    message = message_from_bytes(data, policy=policy.default)
    yield str(message["Subject"] or "")
    body = message.get_body(("plain", "html"))
    if body is None:
        return
    try:
        text = body.get_content()
    except (LookupError, KeyError):
        return
    yield BeautifulSoup(text, "html.parser").get_text(" ") if body.get_content_subtype() == "html" else text


def _outlook_words(data: bytes) -> Iterator[str]:
    from olefile import OleFileIO

    with OleFileIO(io.BytesIO(data)) as file:
        for stream in ("__substg1.0_1000001F", "__substg1.0_0037001F"):
            if file.exists(stream):
                yield file.openstream(stream).read().decode("utf-16-le", "replace")


def _cell_words(data: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or sheet.print_area:
            continue
        for row in sheet.iter_rows():
            for cell in row:
                hidden = (
                    sheet.row_dimensions[cell.row].hidden
                    or sheet.column_dimensions[cell.column_letter].hidden
                )
                if isinstance(cell.value, str) and not hidden:
                    yield cell.value


def _old_cell_words(data: bytes) -> Iterator[str]:
    book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
    for sheet in book.sheets():
        if sheet.visibility == _HIDDEN_SHEET:
            yield from (
                str(cell.value) for row in sheet.get_rows() for cell in row if cell.ctype == xlrd.XL_CELL_TEXT
            )


def _slide_words(data: bytes) -> Iterator[str]:
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                slide = etree.fromstring(package.read(name))
                if slide.get("show") != "0":
                    yield from ("".join(one.itertext("{*}t")) for one in slide.iter("{*}p"))


def _open_words(data: bytes) -> Iterator[str]:
    with ZipFile(io.BytesIO(data)) as package:
        content = etree.fromstring(package.read("content.xml"))
    for paragraph in content.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"):
        yield "".join(paragraph.itertext())


_READERS = {
    ".eml": _mail_words,
    ".msg": _outlook_words,
    ".xlsx": _cell_words,
    ".xlsm": _cell_words,
    ".xls": _old_cell_words,
    ".ods": _open_words,
    ".pptx": _slide_words,
}
