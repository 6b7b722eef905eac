"""Pages of a PDF as readers have them: their text and their look, by PDFium, in a millisecond or a few."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image


def load_pdfium() -> None:
    """Load PDFium, before several processes begin that all need it."""
    import pypdfium2  # noqa: F401


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Give PDFium's document; raises ValueError for what is no PDF."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    try:
        yield document
    finally:
        document.close()


def text_of(page: Any) -> str:  # noqa: ANN401 - PDFium's
    """Return a page's text, lines as they are broken."""
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()


def draw_page(
    document: Any,  # noqa: ANN401 - PDFium's
    number: int,
    scale: float,
    most_pixels: float,
    *,
    smooth: bool = True,
) -> Image.Image:
    """Return the page of this number, from 0, as it looks; its colours are exact where nothing is smoothed.

    `scale` is in pixels a point, less where there would be more than `most_pixels`.
    """
    page = document[number]
    width, height = page.get_size()
    scale = min(scale, (most_pixels / max(width * height, 1)) ** 0.5)
    rough = not smooth
    drawn = page.render(scale=scale, no_smoothtext=rough, no_smoothimage=rough, no_smoothpath=rough)
    picture: Image.Image = drawn.to_pil().convert("RGB")
    page.close()
    return picture
