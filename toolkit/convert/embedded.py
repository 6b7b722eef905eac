"""The renderer that comes with the toolkit: dxpdf, what it lacks made good, and our fonts."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toolkit.convert.comparison import EMBEDDED, find_missing_of_own
from toolkit.convert.drawing import find_anchors, page_numbers, strike_text
from toolkit.convert.engine import draw
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.mending import mend_parts, story_texts, unknown_symbols
from toolkit.documents.pages import Pages
from toolkit.documents.remarks import Remark, Trouble
from toolkit.errors import ConversionError
from toolkit.tagging.annotations import take_boxes
from toolkit.tagging.bisection import find_culprits
from toolkit.tagging.manuscript import read_manuscript
from toolkit.wordfile.docxio import part_bytes, read_parts, store_parts
from toolkit.wordfile.mainpart import with_usual_names

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    import pikepdf
    from lxml import etree

    from toolkit.tagging.model import Manuscript

# How the renderer says that it cannot draw a file at all; taking too long is not among them.
REFUSALS = frozenset({"renderer", "renderer-ended"})


class EmbeddedRenderer:
    """dxpdf, in this process."""

    name = "embedded"

    def convert_document(self, docx: bytes) -> Pages:
        """Return the pages of a document of our own. Raises ConversionError naming dxpdf's cause."""
        parts = with_usual_names(read_parts(docx))
        pages = convert_parts(parts, draw)
        missing = find_missing_of_own(parts, pages.pdf, EMBEDDED)
        return replace(pages, missing=missing, accessible=pages.accessible and not missing)

    def find_targets(self, docx: bytes) -> Mapping[str, int]:
        """Return the 1-based page of every bookmark of such a document. Raises ConversionError."""
        import pikepdf

        others, stories = mend_parts(read_parts(docx))
        drawn = draw(_packed(others, stories))
        with pikepdf.open(io.BytesIO(drawn)) as pdf:
            return _read_targets(pdf)


def convert_parts(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> Pages:
    """Return the pages of a Word file's parts; `draw_pages` is one of the ways to call dxpdf.

    Paragraphs that dxpdf draws only without their markers are on the pages too, but not as what they are.
    """
    try:
        return _convert(_mark(parts), draw_pages)
    except ConversionError as error:
        if error.code not in REFUSALS:
            raise
        refused = _find_refused(parts, draw_pages)
        if not refused:
            raise
        return _convert(_mark(parts, refused), draw_pages)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A Word file to be drawn, with its markers; what they stand for, and what was left unmarked."""

    docx: bytes
    manuscript: Manuscript
    undrawn: tuple[str, ...]
    refused: tuple[Remark, ...]


def _mark(parts: Mapping[str, bytes], unmarked: Collection[int] = ()) -> _Marked:
    others, stories = mend_parts(parts)
    undrawn = (*find_undrawn(story_texts(stories.values())), *unknown_symbols(stories.values()))
    manuscript = read_manuscript(stories, others, unmarked)
    refused = tuple(
        Remark(Trouble.RENDERER, 0, paragraph.text)
        for paragraph in manuscript.paragraphs.values()
        if paragraph.number in unmarked
    )
    return _Marked(_packed(others, stories), manuscript, undrawn, refused)


def _packed(others: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> bytes:
    return store_parts({**others, **{name: part_bytes(root) for name, root in stories.items()}})


def _find_refused(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> tuple[int, ...]:
    """Return the numbers of the paragraphs that dxpdf draws only unmarked; () where it never draws them."""
    everything = frozenset(paragraph.number for paragraph in _mark(parts).manuscript.paragraphs.values())

    def works(numbers: Collection[int]) -> bool:
        try:
            draw_pages(_mark(parts, everything.difference(numbers)).docx)
        except ConversionError:
            return False
        return True

    return find_culprits(sorted(everything), works) if works(()) else ()


def _convert(marked: _Marked, draw_pages: Callable[[bytes], bytes]) -> Pages:
    import pikepdf

    from toolkit.tagging.tagpages import tag_pages

    manuscript = marked.manuscript
    drawn, boxes = take_boxes(draw_pages(marked.docx))
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
    remarks = (*marked.refused, *tagged.remarks)
    return Pages(
        out.getvalue(), count, targets, anchors, marked.undrawn, accessible=not remarks, remarks=remarks
    )


def _read_targets(pdf: pikepdf.Pdf) -> dict[str, int]:
    pages = page_numbers(pdf)
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in pdf.Root.get("/Dests", {}).items()
    }
