"""The text and the look of a PDF's pages as a reader has them. The only importer of pypdfium2.

pypdf and pdfplumber read a page in 10 to 100 ms, PDFium in about one.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.publishing.likeness import look_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.publishing.likeness import Look

_PIXELS_OF_A_PAGE = 256  # its longer side, to see what it looks like
_LEAST_PIXELS = 64
_MOST_PICTURES = 200


def page_texts(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page of a PDF, lines as they are broken; raises ValueError for what is none."""
    with _opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            yield _text_of(page)
            page.close()


def read_pages(pdf: bytes, most_drawn: int) -> Iterator[tuple[str, Look | None]]:
    """Yield each page's text, and of the first `most_drawn` pages the look.

    Raises ValueError for what is no PDF.
    """
    with _opened(pdf) as document:
        for index in range(len(document)):
            page = document[index]
            yield _text_of(page), _look_of_page(page) if index < most_drawn else None
            page.close()


def picture_looks(pdf: bytes) -> tuple[Look, ...]:
    """Return the looks of the pictures on a PDF's pages; raises ValueError for what is no PDF."""
    import pypdfium2
    from pypdfium2 import raw

    looks: list[Look | None] = []
    with _opened(pdf) as document:
        for index in range(len(document)):
            for shown in document[index].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
                if len(looks) >= _MOST_PICTURES or min(shown.get_px_size()) < _LEAST_PIXELS:
                    continue
                try:
                    looks.append(look_of(shown.get_bitmap().to_pil()))
                except (pypdfium2.PdfiumError, ValueError):
                    continue  # damaged, or of no kind that can be drawn
    return tuple(dict.fromkeys(look for look in looks if look))


def _look_of_page(page: Any) -> Look | None:  # noqa: ANN401 - PDFium's
    scale = _PIXELS_OF_A_PAGE / max(*page.get_size(), 1)
    return look_of(page.render(scale=scale, grayscale=True).to_pil())


def _text_of(page: Any) -> str:  # noqa: ANN401 - PDFium's
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    try:
        yield document
    finally:
        document.close()
