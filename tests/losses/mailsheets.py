"""Mails, workbooks and presentations that nobody here made: what of their words is on their pages.

A second reader, which shares no code with the toolkit, tells what words a file shows: Python's own `email`
and BeautifulSoup for mails, openpyxl and xlrd for cells, lxml for slides and OpenDocument.
"""

from __future__ import annotations

import io
import re
import tempfile
import unicodedata
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import InvalidBase64LengthDefect
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import openpyxl
import pypdfium2
import xlrd
from bs4 import BeautifulSoup
from lxml import etree
from olefile import OleFileIO, isOleFile
from openpyxl.utils import get_column_letter
from packetparts import SETTINGS, items_with

from losses.ends import End, Verdict
from losses.sourcepackages import PYPI, files_of
from toolkit.attachments.intake import read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import MissingProgramError, PacketError
from toolkit.meetings.limits import Limits
from toolkit.packet.readying import ready_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from email.message import EmailMessage

    from toolkit.attachments.pagemaking import Converters

PACKAGES = (
    (PYPI, "csvkit==2.2.0"),
    (PYPI, "django-mailbox==4.10.1"),
    (PYPI, "eml2pdf==2.1.0"),
    (PYPI, "msg_parser==1.2.0"),
    (PYPI, "odfpy==1.4.1"),
    (PYPI, "pyexcel-xls==0.7.1"),
    (PYPI, "pyexcel-xlsx==0.6.1"),
    (PYPI, "python-pptx==1.0.2"),
    (PYPI, "salmon-mail==3.3.0"),
    (PYPI, "xlsx2csv==0.8.6"),
    (PYPI, "xlutils==2.0.0"),
)
BARE_MAILS = ((PYPI, "mail-parser==4.8.0"),)  # whose names say nothing of what they are
SUFFIXES = (".eml", ".msg", ".xlsx", ".xlsm", ".xls", ".ods", ".pptx")
LIMITS = Limits(seconds=60)
_TOGETHER = 16  # files in one call of LibreOffice
# Remarks that tell of something that is not on the pages.
LOSSES = {
    "undrawn",
    "left-out",
    "decorations",
    "linked-pictures",
    "active",
    "uncomputed-cells",
    "clipped-cells",
    "own-day",
    "undrawn-cells",
    "head-pictures",
    "outlook-item",
    "encrypted-mail",
}
_SOUND_TO_BROKEN = 10  # letters, so that a text in UTF-8 is taken for one
_ALTERNATIVE = "multipart/alternative"
_NO_LETTERS = ("text/calendar", "text/rtf", "text/enriched", "text/richtext")
_CODED = re.compile(r"=\?[^?]*\?[bB]\?([^?]+)\?=")
_SHOWN_SHEET = 0  # as xlrd tells it


def corpus_files() -> dict[str, bytes]:
    """Return every different mail, workbook and presentation of the packages, by package and path."""
    bare = files_of(BARE_MAILS, "")
    mails = {f"{name}.{_kind_of(data)}": data for name, data in bare.items() if "/mails/" in name}
    return {**files_of(PACKAGES, *SUFFIXES), **mails}


def _kind_of(mail: bytes) -> str:
    return "msg" if isOleFile(io.BytesIO(mail)) else "eml"


def judge(files: Mapping[str, bytes]) -> list[Verdict]:
    """Return what becomes of each file, in the order given."""
    names = list(files)
    with (
        tempfile.TemporaryDirectory(prefix="minutes-losses-") as folder,
        open_converters(LIMITS, lambda: ready_part) as converters,
    ):
        paths = {}
        for number, name in enumerate(files):
            paths[name] = Path(folder) / f"{number}{Path(name).suffix}"
            paths[name].write_bytes(files[name])
        batches = [names[start : start + _TOGETHER] for start in range(0, len(names), _TOGETHER)]
        taken = {}
        for batch in batches:
            taken |= _take({name: paths[name] for name in batch}, converters)
    return [_verdict(name, files[name], taken[name]) for name in names]


def _take(paths: Mapping[str, Path], converters: Converters) -> dict[str, tuple[bytes, set[str]] | str]:
    """Return each file's pages and what is said of it, or why it is refused: one stops those beside it."""
    (item,) = items_with(list(paths.values()))
    try:
        intake = read_attachments(item.attachments, converters, replace(SETTINGS, limits=LIMITS), "en")
    except (PacketError, MissingProgramError) as error:
        if len(paths) == 1:
            return dict.fromkeys(paths, str(error).partition("): ")[2] or str(error))
        alone = (_take({name: path}, converters) for name, path in paths.items())
        return {name: result for one in alone for name, result in one.items()}
    said: dict[object, set[str]] = {}
    for remark in intake.remarks:
        said.setdefault(remark.attachment.file, set()).add(remark.code)
    return {
        name: (included.pdf, said.get(included.attachment.file, set()))
        for name, included in zip(paths, intake.included, strict=True)
    }


def _verdict(name: str, data: bytes, taken: tuple[bytes, set[str]] | str) -> Verdict:
    if isinstance(taken, str):
        return Verdict(name, End.REFUSED, (taken,))
    pdf, said = taken
    lost = missing_words(data, Path(name).suffix.lower(), pdf)
    if not lost:
        return Verdict(name, End.COMPLETE)
    return Verdict(name, End.NAMED if said & LOSSES else End.SILENT, lost)


def missing_words(data: bytes, suffix: str, pdf: bytes) -> tuple[str, ...]:
    """Return the words that a second reader finds in a file and that are on none of its pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    shown, tokens = _plain(text), {_unordered(token) for token in text.split()}
    words = {word for text in _READERS[suffix](data) for word in re.findall(r"\w{2,}", text)}
    lost = {word for word in words if _plain(word) not in shown}
    # Programs tell the letters of a word from right to left in any order.
    return tuple(
        sorted(word for word in lost if not (_is_from_the_right(word) and _unordered(word) in tokens))
    )


def _is_from_the_right(word: str) -> bool:
    return unicodedata.bidirectional(word[0]) in ("R", "AL")


def _unordered(word: str) -> str:
    return "".join(sorted(_plain(word)))


def _plain(text: str) -> str:
    """Return letters and digits alone: programs break and hyphenate lines as they like."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


def _mail_words(data: bytes) -> Iterator[str]:
    message = message_from_bytes(data, policy=policy.default)
    subject = str(message["Subject"] or "")
    if not any(coded in subject for coded in _CODED.findall(data.decode("latin-1"))):
        yield subject  # else broken base64, which this reader gives up on
    body = _shown_body(message)
    if body is None:
        return
    if coding := body["Content-Transfer-Encoding"]:
        body.replace_header("Content-Transfer-Encoding", coding.strip())
    try:
        text = body.get_content()
    except (LookupError, KeyError):
        return
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in body.defects):
        return  # which this reader does not decode
    kinds = {part.get_content_type() for part in message.walk()}
    written = body.get_payload(decode=True)
    if not written.isascii():
        # Some mails say that they are in Chinese letters of old, and are in UTF-8, be it broken somewhere.
        in_utf_8 = written.decode("utf-8", "replace")
        if in_utf_8.count("\ufffd") * _SOUND_TO_BROKEN < sum(letter > "\x7f" for letter in in_utf_8):
            text = re.sub(r"\S*\ufffd\S*", " ", in_utf_8)
    if body.get_content_subtype() != "html":
        # Of alternatives that say the same, tags in one that does not say that it has them are none of it.
        yield re.sub(r"<[^<>]*>", " ", text) if _ALTERNATIVE in kinds else text
        return
    page = BeautifulSoup(text, "html.parser")
    for unseen in page.find_all(["title", "style", "script"]):
        unseen.decompose()
    yield page.get_text(" ")


def _shown_body(message: EmailMessage) -> EmailMessage | None:
    """Return the text that a mail program shows, of alternatives the last that says anything (RFC 2046)."""
    kind = message.get_content_type()
    if message.get_content_maintype() == "multipart":
        parts = list(message.iter_parts())
        found = map(_shown_body, reversed(parts) if kind == _ALTERNATIVE else parts)
        return next((one for one in found if one is not None), None)
    # Text of a kind that a reader does not know is plain text to it (RFC 2046, 4.1.4).
    is_text = message.get_content_maintype() == "text" and kind not in _NO_LETTERS
    is_text = is_text and not message.is_attachment()
    return message if is_text and (message.get_payload(decode=True) or b"").strip() else None


def _outlook_words(data: bytes) -> Iterator[str]:
    if not isOleFile(data=data):
        yield from _mail_words(data)  # other programs call their mails so too
        return
    with OleFileIO(io.BytesIO(data)) as file:
        for stream in ("__substg1.0_1000001F", "__substg1.0_0037001F"):
            if file.exists(stream):
                yield file.openstream(stream).read().decode("utf-16-le", "replace")


def _cell_words(data: bytes) -> Iterator[str]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except KeyError:
        # A part that the workbook names is not in it: openpyxl gives up, the cells' own texts are there.
        yield from _plain_cell_words(data)
        return
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or sheet.print_area:
            continue
        rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        columns = {name for name, column in sheet.column_dimensions.items() if column.hidden}
        for (row, column), cell in sorted(sheet._cells.items()):
            if isinstance(cell.value, str) and row not in rows and get_column_letter(column) not in columns:
                yield cell.value


def _plain_cell_words(data: bytes) -> Iterator[str]:
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
                sheet = etree.fromstring(package.read(name))
                yield from ("".join(cell.itertext("{*}t")) for cell in sheet.iter("{*}is"))


def _old_cell_words(data: bytes) -> Iterator[str]:
    book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), formatting_info=True)
    for sheet in book.sheets():
        rows = {number for number, row in sheet.rowinfo_map.items() if row.hidden}
        columns = {number for number, column in sheet.colinfo_map.items() if column.hidden}
        for number, row in enumerate(sheet.get_rows() if sheet.visibility == _SHOWN_SHEET else ()):
            for column, cell in enumerate(row):
                if cell.ctype == xlrd.XL_CELL_TEXT and number not in rows and column not in columns:
                    yield str(cell.value)


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
