"""Words that were read on pictures of pages, laid over these pages: unseen, but heard and found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, ObjectStreamMode

from toolkit.pdf.balance import content_streams
from toolkit.pdf.fontuse import add_font
from toolkit.pdf.geometry import multiply
from toolkit.pdf.source import open_pdf, page_shape, write_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Object, Page, Pdf

    from toolkit.pdf.fontuse import Extended

_FONT = b"/f-0-0"  # what Tesseract calls it


def lay_words(pdf: bytes, words: Mapping[int, bytes]) -> bytes:
    """Return a PDF with the words of each page, from 0, put below what is drawn there.

    `words` are PDFs of one page each, which Tesseract has made of a picture of the page as it is seen.
    """
    with open_pdf(pdf) as source:
        font: Object | None = None
        extended: Extended = {}
        for number, read in words.items():
            with open_pdf(read) as layer:
                if font is None:
                    own = layer.pages[0].obj.Resources.Font[_FONT.decode()]
                    font = source.copy_foreign(layer.make_indirect(own))
                _lay(source, source.pages[number].obj, layer.pages[0], font, extended)
        return write_pdf(source, ObjectStreamMode.disable)


def _lay(source: Pdf, page: Object, layer: Page, font: Object, extended: Extended) -> None:
    name = add_font(source, page, font, extended)
    shape = page_shape(page)
    _, _, width, height = (float(side) for side in layer.obj.MediaBox)
    seen = (shape.width / width, 0.0, 0.0, shape.height / height, 0.0, 0.0)
    matrix = " ".join(f"{number:.5f}" for number in multiply(seen, shape.from_seen))
    drawn = layer.obj.Contents.read_bytes().replace(_FONT, name.encode())
    unseen = source.make_stream(f"q {matrix} cm\n".encode() + drawn + b"\nQ\n")
    page.Contents = Array([unseen, *content_streams(page)])
