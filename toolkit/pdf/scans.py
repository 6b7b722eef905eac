"""Pages on which no word stands, such as scans, and pictures of them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.pdf.pdfium import draw_page, opened, text_of
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_PIXELS = 140e6 / 4  # a sheet of A2 at 300 dots per inch
_POINTS = 72


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
