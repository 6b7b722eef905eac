"""The line through struck text, which the embedded renderer does not draw; and where bookmarks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.pages import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pikepdf

    from toolkit.tagging.assignment import Struck
    from toolkit.tagging.wordboxes import Rect

# Where fonts put the line: about 0.3 em above the baseline, a twentieth of an em thick (OpenType, OS/2
# yStrikeoutPosition and yStrikeoutSize of text fonts lie within a few hundredths of these).
STRIKE_HEIGHT = 0.3
STRIKE_WIDTH = 0.05
# Word boxes on one line touch; a wider gap in a line is a tab.
SAME_LINE = 0.5


def strike_text(pdf: pikepdf.Pdf, pages: Iterable[Sequence[Struck]]) -> None:
    """Draw a line through the struck text of every page, in its colour, as an artifact."""
    for page, struck in zip(pdf.pages, pages, strict=True):
        if struck:
            drawing = "\n".join(["/Artifact BMC", "q", *map(_line, struck), "Q", "EMC"])
            page.contents_add(b"q", prepend=True)
            page.contents_add(b"Q\n" + drawing.encode())


def _line(struck: Struck) -> str:
    piece = struck.piece
    height = piece.y + piece.size * STRIKE_HEIGHT
    colour = " ".join(f"{part:.4f}" for part in piece.colour)
    return (
        f"{colour} RG {piece.size * STRIKE_WIDTH:.3f} w "
        f"{piece.x:.3f} {height:.3f} m {struck.until:.3f} {height:.3f} l S"
    )


def find_anchors(pages: Iterable[Iterable[tuple[Rect, tuple[str, ...]]]]) -> tuple[Anchor, ...]:
    """Return where the bookmarks stand, given each page's word boxes and the bookmarks each is in."""
    anchors: list[Anchor] = []
    for number, boxes in enumerate(pages, 1):
        rects: dict[str, list[Rect]] = {}
        for rect, names in boxes:
            for name in names:
                rects.setdefault(name, []).append(rect)
        anchors.extend(Anchor(name, number, _join(found)) for name, found in rects.items())
    return tuple(anchors)


def page_numbers(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """Return the 1-based number of each page by its object's number and generation."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}


def _join(rects: Iterable[Rect]) -> tuple[Rect, ...]:
    """Join the boxes of words that follow each other on a line."""
    joined: list[Rect] = []
    for rect in rects:
        if joined:
            left, bottom, right, top = joined[-1]
            if max(abs(bottom - rect[1]), abs(top - rect[3]), abs(right - rect[0])) < SAME_LINE:
                joined[-1] = (left, bottom, rect[2], top)
                continue
        joined.append(rect)
    return tuple(joined)
