"""The text of a PDF's pages as a reader would select it. The only importer of pypdfium2.

pypdf and pdfplumber read a page in 10 to 100 ms, PDFium in about one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def page_texts(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page of a PDF, lines as they are broken; raises ValueError for what is none."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    try:
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()
    finally:
        document.close()
