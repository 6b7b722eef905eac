"""The renderer that comes with the toolkit: dxpdf, what it lacks made good, and our fonts."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.convert.drawing import join_links, page_numbers, read_markers
from toolkit.convert.engine import draw, draw_apart
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.fontuse import find_missing_fonts
from toolkit.convert.markers import mark_document, story_texts
from toolkit.docxio import DOCUMENT, read_parts, store_parts
from toolkit.errors import ConversionError
from toolkit.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pikepdf


@dataclass(frozen=True, slots=True)
class ForeignPages:
    """A Word file from elsewhere as pages.

    `missing_fonts` are fonts it asks for that no font of the same widths stands for, `undrawn` characters
    that are not on the pages.
    """

    pdf: bytes
    missing_fonts: tuple[str, ...]
    undrawn: tuple[str, ...]


class EmbeddedRenderer:
    """dxpdf, in this process."""

    name = "embedded"

    def convert_document(self, docx: bytes) -> Pages:
        """Return the pages of a document of our own. Raises ConversionError naming dxpdf's cause."""
        return _convert(read_parts(docx), draw)


def convert_foreign(docx: bytes, timeout_seconds: float) -> ForeignPages:
    """Return the pages of a Word file of unknown origin, drawn in a process of its own.

    Raises ConversionError naming the cause when it is no Word file, damaged, or its pages are not drawn in
    `timeout_seconds`.
    """
    try:
        parts = _word_parts(docx)
        missing = find_missing_fonts(parts)
        pages = _convert(parts, lambda marked: draw_apart(marked, timeout_seconds))
    except ValueError as error:
        raise ConversionError(f"this is not a Word document: {error}") from error
    return ForeignPages(pages.pdf, missing, pages.undrawn)


def _word_parts(docx: bytes) -> dict[str, bytes]:
    parts = read_parts(docx)
    if DOCUMENT not in parts:
        raise ValueError(f"it has no {DOCUMENT}")
    return parts


def _convert(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> Pages:
    import pikepdf

    marked, markers = mark_document(parts)
    with pikepdf.open(io.BytesIO(draw_pages(store_parts(marked)))) as pdf:
        targets = _read_targets(pdf)
        anchors = read_markers(pdf, markers)
        join_links(pdf)
        count = len(pdf.pages)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return Pages(out.getvalue(), count, targets, anchors, find_undrawn(story_texts(parts)))


def _read_targets(pdf: pikepdf.Pdf) -> dict[str, int]:
    pages = page_numbers(pdf)
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in pdf.Root.get("/Dests", {}).items()
    }
