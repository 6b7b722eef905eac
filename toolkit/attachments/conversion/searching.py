"""The pages of an attachment searched for CPR numbers; scans are read by Tesseract where it is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Stream, String

from toolkit.attachments.outcome import Note
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.pdf.pdfium import draw_page, opened, text_of
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def search_pages(pdf: bytes, *, public: bool) -> Iterator[Note]:
    """Yield a note of the numbers found, by their pages, and for the `public` one of pages not searched."""
    found: dict[str, list[str]] = {}
    unread: list[int] = []
    with opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            text = text_of(page)
            if not text.strip() and any(True for _ in page.get_objects(max_depth=1)):
                read = _read_scan(document, index) if len(unread) < _MOST_PAGES_READ and public else None
                text = read or ""
                unread += [index + 1] if read is None else []
            if numbers := find_person_numbers(text):
                found[str(index + 1)] = numbers
    if beside := find_person_numbers("\n".join(_said_beside(pdf))):
        found["–"] = [one for one in beside if not any(one in numbers for numbers in found.values())]  # noqa: RUF001
    places = "; ".join(f"{page}: {', '.join(numbers)}" for page, numbers in found.items() if numbers)
    if places:
        yield Note("person-number", {"places": places})
    if unread and public:
        yield Note("not-searched", {"pages": ", ".join(map(str, unread))})


def _said_beside(pdf: bytes) -> Iterator[str]:
    with open_pdf(pdf) as file:
        for thing in (*file.objects, file.trailer.get("/Info")):
            holder: Any = thing.stream_dict if isinstance(thing, Stream) else thing
            if isinstance(holder, Dictionary):
                for key in _SAYING:
                    if isinstance(holder.get(key), String):
                        yield string_text(holder[key])


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
