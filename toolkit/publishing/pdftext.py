"""The text and the look of a PDF's pages as a reader has them.

pypdf and pdfplumber read a page in 10 to 100 ms, PDFium in about one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.pdf.pdfium import opened, text_of
from toolkit.publishing.likeness import PerceptualHash, look_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_PIXELS_OF_A_PAGE = 256  # its longer side, to see what it looks like
_LEAST_PIXELS = 64
_MOST_PICTURES = 200


def page_texts(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page of a PDF, lines as they are broken; raises ValueError for what is none."""
    with opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            yield text_of(page)
            page.close()


def read_pages(
    pdf: bytes, is_drawn: Callable[[int, str], bool]
) -> Iterator[tuple[str, PerceptualHash | None]]:
    """Yield each page's text, and the look of those of which `is_drawn` says so by number (from 0) and text.

    Raises ValueError for what is no PDF.
    """
    with opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            text = text_of(page)
            yield text, _look_of_page(page) if is_drawn(index, text) else None
            page.close()


def picture_looks(pdf: bytes) -> tuple[PerceptualHash, ...]:
    """Return the looks of the pictures on a PDF's pages; raises ValueError for what is no PDF."""
    import pypdfium2
    from pypdfium2 import raw

    looks: list[PerceptualHash | None] = []
    with opened(pdf) as document:
        for index in range(len(document)):
            for shown in document[index].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
                if len(looks) >= _MOST_PICTURES or min(shown.get_px_size()) < _LEAST_PIXELS:
                    continue
                try:
                    looks.append(look_of(shown.get_bitmap().to_pil()))
                except (pypdfium2.PdfiumError, ValueError):
                    continue  # damaged, or of no kind that can be drawn
    return tuple(dict.fromkeys(look for look in looks if look))


def _look_of_page(page: Any) -> PerceptualHash | None:  # noqa: ANN401 - PDFium's
    scale = _PIXELS_OF_A_PAGE / max(*page.get_size(), 1)
    return look_of(page.render(scale=scale, grayscale=True).to_pil())
