"""The renderer that comes with the toolkit: dxpdf, what it lacks made good, and our fonts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.convert.drawing import find_anchors, page_numbers, strike_text
from toolkit.convert.engine import draw
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.mending import mend_parts, story_texts, unknown_symbols
from toolkit.documents.docxio import part_bytes, read_parts, store_parts
from toolkit.documents.pages import Pages
from toolkit.tagging.annotations import take_boxes
from toolkit.tagging.manuscript import read_manuscript

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

    from toolkit.tagging.tagpages import tag_pages

    others, stories = mend_parts(parts)
    undrawn = (*find_undrawn(story_texts(stories.values())), *unknown_symbols(stories.values()))
    manuscript = read_manuscript(stories, others)
    drawn = draw_pages(store_parts(others | {name: part_bytes(root) for name, root in stories.items()}))
    drawn, boxes = take_boxes(drawn)
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        targets = _read_targets(pdf)
        tagged = tag_pages(pdf, boxes, manuscript)
        strike_text(pdf, tagged)
        anchors = find_anchors(
            [(box.rect, manuscript.stretches[box.stretch].anchors) for box in (*page.boxes, *page.repeated)]
            for page in tagged.pages
        )
        count = len(pdf.pages)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return Pages(
        out.getvalue(),
        count,
        targets,
        anchors,
        undrawn,
        accessible=not tagged.remarks,
        remarks=tagged.remarks,
    )


def _read_targets(pdf: pikepdf.Pdf) -> dict[str, int]:
    pages = page_numbers(pdf)
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in pdf.Root.get("/Dests", {}).items()
    }
