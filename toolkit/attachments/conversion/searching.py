"""Attachments searched for CPR numbers: their pages, and what stands beside these in the files themselves.

Scans are read by Tesseract where it is installed.
"""

from __future__ import annotations

import html
import io
import re
import subprocess
from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Stream, String

from toolkit.attachments.outcome import note_numbers, say_places
from toolkit.checking.personnumbers import find_person_numbers, with_lost_zeros
from toolkit.formats.content import COMPOUND
from toolkit.messages.message import Message
from toolkit.pdf.pdfium import draw_page, opened, text_of
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.source import open_pdf
from toolkit.processes.programs import find_tesseract
from toolkit.regex import regex
from toolkit.wordfile.compound import read_streams
from toolkit.wordfile.docxio import read_parts
from toolkit.wordfile.runningtext import SPOKEN, read_damaged, running_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Pdf

_PACKAGE = b"PK\x03\x04"
_DEEPEST = 4  # files within files that are looked into
_MARKUP = regex(r"<[^>]*>|\\[a-z]+-?\d* ?|[{}]")
_PROPERTIES = regex(r"docProps/|meta\.xml")  # each element is a value of its own
_BESIDE_TAGS, _DIGIT = regex(rb">([^<]+)"), regex(rb"[0-9]")
# Where digits may also stand: in two bytes a letter, character references, comments, attributes that speak
# (or any with a blank before its "=").
_HIDING = (b"\0", b"&", *sorted(b"%s=" % name.encode() for name in SPOKEN), b" =")
# Most parts lack the byte in front, which is told fifty times as fast.
_HIDING_RARELY = ((b"!", b"<!"), (b"\t", b"\t="), (b"\n", b"\n="), (b"\r", b"\r="))
_ABOUT = regex(
    rb"cpr|person|p\.?nr|civil|f\xc3\xb8dt|born", re.IGNORECASE
)  # the number may be in another part
_FEWEST_DIGITS = 9  # of a CPR number that lost a zero
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
_SAYING_KEYS = frozenset(_SAYING)


def search_pages(pdf: bytes, beside: Iterable[str], *, public: bool) -> Iterator[Message]:
    """Yield a note of the numbers found, by their pages, and for the `public` one of pages not searched.

    `beside` are numbers that the file says elsewhere.
    """
    pages, unread = said_on_pages(pdf, reads_scans=public)
    found = {page: find_person_numbers(text) for page, text in pages.items()}
    yield from note_numbers(say_places(found), beside)
    if unread and public:
        yield Message("not-searched", {"pages": ", ".join(map(str, unread))})


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
            said = holder.keys() & _SAYING_KEYS  # few have any, and asking for each is slow
            for key in _SAYING if said else ():
                if key in said and isinstance(holder.get(key), String):
                    yield string_text(holder[key])


def numbers_in_office_file(data: bytes) -> tuple[str, ...]:
    """Return the numbers, masked, anywhere in an office file: comments, properties and hidden sheets too."""
    said = with_lost_zeros(list(said_in_office_file(data)))
    return tuple(dict.fromkeys(number for text in said for number in find_person_numbers(text)))


def said_in_office_file(data: bytes, depth: int = 1) -> Iterator[str]:
    """Yield the texts of an office file and of files within it, a line for each paragraph or cell."""
    if not data.startswith(_PACKAGE):
        # In an old file texts are of one or two bytes a letter, beginning anywhere.
        yield data.decode("latin-1")
        yield from (data[at:].decode("utf-16-le", "ignore") for at in (0, 1))
        return
    for name, part in read_parts(data).items():
        yield from _said_in_part(name, part, depth)


def _said_in_part(name: str, part: bytes, depth: int) -> Iterator[str]:
    if part.startswith(COMPOUND):
        yield from said_in_office_file(part)
        for stream in read_streams(part):
            # A whole file may be in it, behind its name and path ([MS-OLEDS] 2.3.6).
            yield from _said_within(stream[max(stream.find(_PACKAGE), 0) :], depth)
    elif part.startswith((_PACKAGE, b"%PDF-")):
        yield from _said_within(part, depth)
    elif name.endswith((".xml", ".vml")):
        yield from _said_in_xml(part, is_properties=bool(_PROPERTIES.match(name)))
    elif name.endswith((".htm", ".html", ".xhtml", ".mht", ".rtf", ".txt")):
        yield _MARKUP.sub("", html.unescape(part.decode("utf-8", "replace")))


def _said_within(file: bytes, depth: int) -> Iterator[str]:
    if file.startswith(_PACKAGE) and depth < _DEEPEST:
        yield from said_in_office_file(file, depth + 1)
    elif file.startswith(b"%PDF-"):
        with open_pdf(file) as pdf:
            yield from said_beside_pages(pdf)
        yield from said_on_pages(file, reads_scans=False)[0].values()


def _said_in_xml(part: bytes, *, is_properties: bool) -> Iterator[str]:
    root = None if _has_few_digits(part) else read_damaged(part)
    if root is None:
        return
    yield "\n".join(map(str, root.itertext())) if is_properties else "".join(running_text(root))
    named = (
        (str(name).rpartition("}")[2], str(value)) for each in root.iter("*") for name, value in each.items()
    )
    yield "\n".join(value for name, value in named if name in SPOKEN)


def _has_few_digits(part: bytes) -> bool:
    """Whether an XML part can be seen to say nothing of numbers: most hold looks alone."""
    if any(mark in part for mark in _HIDING):  # a pattern of them all takes six times as long
        return False
    if any(byte in part and mark in part for byte, mark in _HIDING_RARELY):
        return False
    before, behind = part.partition(b"<")[0], part.rpartition(b">")[2]
    words = b"".join((before, *_BESIDE_TAGS.findall(part), behind))
    return len(_DIGIT.findall(words)) < _FEWEST_DIGITS and not _ABOUT.search(words)


def _read_scan(document: Any, index: int) -> str | None:  # noqa: ANN401 - PDFium's
    """Return what Tesseract reads on a page, None where it is not there or finds no end."""
    program = find_tesseract()
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
