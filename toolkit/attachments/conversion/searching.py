"""Attachments searched for CPR numbers: their pages, and what stands beside these in the files themselves.

Scans are read by Tesseract where it is installed.
"""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Stream, String

from toolkit.attachments.outcome import Note, note_numbers
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.pdf.pdfium import draw_page, opened, text_of
from toolkit.pdf.pdftext import string_text
from toolkit.wordfile.docxio import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Pdf

_PACKAGE = b"PK\x03\x04"
# Paragraphs, cells and rows of Office Open XML and OpenDocument, whose runs stand side by side.
_END_OF_LINE = re.compile(rb"</(?:\w+:)?(?:p|h|c|v|tc|row|si|tab|br|table-cell|description|keywords)>")
_TAG = re.compile(rb"<[^>]*>")
_PROPERTIES = re.compile(r"docProps/|meta\.xml")  # each element is a value of its own
_OCR_SCALE = 200 / 72
_OCR_PIXELS = 8_000_000.0
_OCR_SECONDS = 30
_MOST_PAGES_READ = 20
# What a PDF says beside its pages' text: remarks, properties, words for those who hear it.
_SAYING = (
    "/Contents",
    "/RC",
    "/V",
    "/Alt",
    "/ActualText",
    "/E",
    "/TU",
    "/Title",
    "/Author",
    "/Subject",
    "/Keywords",
)


def search_pages(pdf: bytes, beside: Iterable[str], *, public: bool) -> Iterator[Note]:
    """Yield a note of the numbers found, by their pages, and for the `public` one of pages not searched.

    `beside` are numbers that the file says elsewhere.
    """
    pages, unread = said_on_pages(pdf, reads_scans=public)
    found = {page: numbers for page, text in pages.items() if (numbers := find_person_numbers(text))}
    places = "; ".join(f"{page}: {', '.join(numbers)}" for page, numbers in found.items())
    yield from note_numbers(places, beside)
    if unread and public:
        yield Note("not-searched", {"pages": ", ".join(map(str, unread))})


def said_on_pages(pdf: bytes, *, reads_scans: bool) -> tuple[dict[str, str], list[int]]:
    """Return the text of each page by its number, and the pages with a picture of text that was not read."""
    said: dict[str, str] = {}
    unread: list[int] = []
    with opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            text = text_of(page)
            if not text.strip() and any(True for _ in page.get_objects(max_depth=1)):
                read = _read_scan(document, index) if len(unread) < _MOST_PAGES_READ and reads_scans else None
                text = read or ""
                unread += [index + 1] if read is None else []
            said[str(index + 1)] = text
    return said, unread


def said_beside_pages(pdf: Pdf) -> Iterator[str]:
    """Yield the remarks, properties, values of fields and descriptions in a PDF."""
    for thing in (*pdf.objects, pdf.trailer.get("/Info")):
        holder: Any = thing.stream_dict if isinstance(thing, Stream) else thing
        if isinstance(holder, Dictionary):
            for key in _SAYING:
                if isinstance(holder.get(key), String):
                    yield string_text(holder[key])


def numbers_in_office_file(data: bytes) -> tuple[str, ...]:
    """Return the numbers, masked, anywhere in an office file: comments, properties and hidden sheets too."""
    found = (number for text in said_in_office_file(data) for number in find_person_numbers(text))
    return tuple(dict.fromkeys(found))


def said_in_office_file(data: bytes) -> Iterator[str]:
    """Yield the texts of an office file, a line for each paragraph or cell."""
    if not data.startswith(_PACKAGE):
        # In an old file texts are of one or two bytes a letter, beginning anywhere.
        yield data.decode("latin-1")
        yield from (data[at:].decode("utf-16-le", "ignore") for at in (0, 1))
        return
    for name, part in read_parts(data).items():
        if name.endswith((".xml", ".rels")):
            between = b"\n" if _PROPERTIES.match(name) else b""
            yield html.unescape(_TAG.sub(between, _END_OF_LINE.sub(b"\n", part)).decode("utf-8", "replace"))


def _read_scan(document: Any, index: int) -> str | None:  # noqa: ANN401 - PDFium's
    """Return what Tesseract reads on a page, None where it is not there or finds no end."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    picture = io.BytesIO()
    draw_page(document, index, _OCR_SCALE, _OCR_PIXELS).save(picture, "PNG")
    try:
        read = subprocess.run(  # noqa: S603 - the program that was found, and no word of the file
            [program, "stdin", "stdout"],
            input=picture.getvalue(),
            capture_output=True,
            timeout=_OCR_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return read.stdout.decode("utf-8", "replace") if read.returncode == 0 else None
