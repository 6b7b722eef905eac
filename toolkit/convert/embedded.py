"""The renderer that comes with the toolkit: dxpdf, what it lacks made good, and our fonts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.convert.drawing import join_links, page_numbers, read_markers
from toolkit.convert.engine import draw
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.markers import mark_document, story_texts, unknown_symbols
from toolkit.documents.docxio import read_parts, store_parts
from toolkit.documents.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pikepdf


class EmbeddedRenderer:
    """dxpdf, in this process."""

    name = "embedded"

    def convert_document(self, docx: bytes) -> Pages:
        """Return the pages of a document of our own. Raises ConversionError naming dxpdf's cause."""
        return convert_parts(read_parts(docx), draw)


def convert_parts(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> Pages:
    """Return the pages of a Word file's parts; `draw_pages` is one of the ways to call dxpdf."""
    import pikepdf

    marked, markers = mark_document(parts)
    with pikepdf.open(io.BytesIO(draw_pages(store_parts(marked)))) as pdf:
        targets = _read_targets(pdf)
        anchors = read_markers(pdf, markers)
        join_links(pdf)
        count = len(pdf.pages)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    undrawn = (*find_undrawn(story_texts(marked)), *unknown_symbols(marked))
    return Pages(out.getvalue(), count, targets, anchors, undrawn)


def _read_targets(pdf: pikepdf.Pdf) -> dict[str, int]:
    pages = page_numbers(pdf)
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in pdf.Root.get("/Dests", {}).items()
    }
