"""Scans among the attachments, read where the committee asks for it (`read_scans`)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from toolkit.attachments.conversion.joining import join_documents
from toolkit.attachments.outcome import Bundle, Ready, Refused, Settings
from toolkit.dataclass import dataclass, replace
from toolkit.messages.message import Message
from toolkit.pdf.pdfium import draw_page, opened, text_of
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.source import open_pdf
from toolkit.processes.programs import reader_command
from toolkit.processes.scanreader import DOTS_PER_INCH, ScanReader, find_scan_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.attachments.pagemaking import ReadyPart

    # From a picture of a page and the name of a language to a page of words, as `read_scan`.
    ReadScan = Callable[[ScanReader, bytes, str], bytes | None]
    from collections.abc import Iterable

_AT_A_TIME = 4  # pages drawn by one request
# Tesseract's names of languages (ISO 639-2/T, mostly) for those that committees say (ISO 639-1).
_LANGUAGES = {
    "da": "dan",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fi": "fin",
    "fo": "fao",
    "fr": "fra",
    "is": "isl",
    "nb": "nor",
    "nl": "nld",
    "nn": "nor",
    "no": "nor",
    "pl": "pol",
    "sv": "swe",
}
_MOST_PIXELS = 140e6 / 4  # a sheet of A2 at 300 dots per inch
_POINTS = 72


@dataclass(frozen=True, slots=True)
class ScanReading:
    """Makes attachments ready as `ready` does, with the words of their scans where these are asked for.

    `do` calls a function in a guarded process, `read` reads one picture.
    """

    ready: ReadyPart
    do: Callable[..., Any]
    read: ReadScan

    def __call__(self, bundle: Bundle, settings: Settings) -> Ready | Refused:
        """Return an attachment's pages, and what to say of those that were read, or could not be."""
        is_wanted = settings.packet.read_scans and settings.packet.tag_untagged and not settings.alt
        pages = self.do(_wordless_pages, bundle) if is_wanted else ()
        if isinstance(pages, Refused) or not pages:
            return self.ready(bundle, settings)
        reader, language = find_scan_reader(), _language_of(settings)
        if reader is None or language not in reader.languages:
            note = Message("scan-no-reader", {"data": language, "install": reader_command()})
            return _noting(self.ready(bundle, settings), note)
        found = self._read(bundle, pages, reader, language)
        words = {page: read for page, read in found.items() if read}
        ready = self.ready(bundle, replace(settings, scans=words))
        if late := tuple(page + 1 for page, read in found.items() if read is None):
            ready = _noting(ready, Message("scan-unread", {"pages": late}))
        if isinstance(ready, Refused) or not words:
            return ready
        note = Message("scan-read", {"pages": tuple(page + 1 for page in words), "reader": reader.name})
        return _noting(replace(ready, read_by=reader.name), note)

    def _read(
        self, bundle: Bundle, pages: tuple[int, ...], reader: ScanReader, language: str
    ) -> dict[int, bytes | None]:
        found: dict[int, bytes | None] = dict.fromkeys(pages)
        for start in range(0, len(pages), _AT_A_TIME):
            drawn = self.do(_pictures, bundle, pages[start : start + _AT_A_TIME])
            if not isinstance(drawn, Refused):
                found |= {page: self.read(reader, picture, language) for page, picture in drawn.items()}
        return found


def _noting(ready: Ready | Refused, note: Message) -> Ready | Refused:
    return ready if isinstance(ready, Refused) else replace(ready, notes=(*ready.notes, note))


def _wordless_pages(bundle: Bundle) -> tuple[int, ...]:
    return find_wordless_pages(join_documents(bundle).pdf)


def _pictures(bundle: Bundle, pages: tuple[int, ...]) -> dict[int, bytes]:
    return draw_scans(join_documents(bundle).pdf, pages, DOTS_PER_INCH)


def _language_of(settings: Settings) -> str:
    """Return Tesseract's name of the language that an attachment is in; the document's where none is told."""
    spoken = (settings.spoken or settings.language).lower().partition("-")[0]
    return _LANGUAGES.get(spoken, _LANGUAGES[settings.language])


def find_wordless_pages(pdf: bytes) -> tuple[int, ...]:
    """Return the pages, from 0, of an untagged PDF on which something is drawn and no word stands."""
    with open_pdf(pdf) as source:
        if is_tagged(source):
            return ()
    with opened(pdf) as document:
        return tuple(
            number
            for number in range(len(document))
            if not text_of(document[number]).strip() and next(document[number].get_objects(), None)
        )


def draw_scans(pdf: bytes, pages: Iterable[int], dots_per_inch: int) -> dict[int, bytes]:
    """Return pictures of pages, grey, as PNG."""
    with opened(pdf) as document:
        return {page: _png(document, page, dots_per_inch / _POINTS) for page in pages}


def _png(document: object, page: int, scale: float) -> bytes:
    out = io.BytesIO()
    draw_page(document, page, scale, _MOST_PIXELS).convert("L").save(out, "PNG", compress_level=1)
    return out.getvalue()
