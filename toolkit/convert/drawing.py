"""What happens to the embedded renderer's pages afterwards: markers read back and taken out, lines struck."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toolkit.documents.pages import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toolkit.convert.markers import Marker

Rect = tuple[float, float, float, float]

MARK = re.compile(r"/~(\d+)")
# Where fonts put the line: about 0.3 em above the baseline, a twentieth of an em thick (OpenType, OS/2
# yStrikeoutPosition and yStrikeoutSize of text fonts lie within a few hundredths of these).
STRIKE_HEIGHT = 0.3
STRIKE_WIDTH = 0.05
# Word boxes on one line touch; a wider gap in a line is a tab.
SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class _Word:
    """A piece of text on a page: where its baseline starts, its size in points and its colour operands."""

    x: float
    y: float
    size: float
    colour: tuple[float, ...]


def read_markers(pdf: pikepdf.Pdf, markers: Sequence[Marker]) -> tuple[Anchor, ...]:
    """Take the marker annotations out of `pdf`, strike what is struck and return the anchors found."""
    anchors: list[Anchor] = []
    for number, page in enumerate(pdf.pages, 1):
        found = list(_take_markers(page, markers))
        struck = _join(rect for rect, marker in found if marker.struck)
        if struck:
            _strike(page, struck)
        names = dict.fromkeys(name for _, marker in found for name in marker.anchors)
        anchors.extend(
            Anchor(name, number, _join(rect for rect, marker in found if name in marker.anchors))
            for name in names
        )
    return tuple(anchors)


def _take_markers(page: pikepdf.Page, markers: Sequence[Marker]) -> Iterator[tuple[Rect, Marker]]:
    """Yield every marked word's box; leave the real links, also those that a marker took the place of."""
    kept = Array()
    for annotation in page.get("/Annots", ()):
        match = MARK.fullmatch(str(annotation.get("/Dest", "")))
        if match is None:
            kept.append(annotation)
            continue
        marker = markers[int(match[1])]
        if marker.url:
            del annotation.Dest
            annotation.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(marker.url))
            kept.append(annotation)
        elif marker.bookmark:
            annotation.Dest = Name("/" + marker.bookmark)
            kept.append(annotation)
        yield _rect(annotation), marker
    if len(kept):
        page.Annots = kept
    elif "/Annots" in page:
        del page.Annots


def _rect(annotation: pikepdf.Object) -> Rect:
    left, bottom, right, top = (float(side) for side in annotation.Rect)
    return left, bottom, right, top


def join_links(pdf: pikepdf.Pdf) -> None:
    """Make one link of the words on a line that lead to the same place, as dxpdf makes one of every word."""
    for page in pdf.pages:
        kept: list[pikepdf.Object] = []
        for annotation in page.get("/Annots", ()):
            if kept and _continues(kept[-1], annotation):
                _, bottom, right, top = _rect(annotation)
                kept[-1].Rect = Array([kept[-1].Rect[0], bottom, right, top])
            else:
                kept.append(annotation)
        if kept:
            page.Annots = Array(kept)


def _continues(link: pikepdf.Object, following: pikepdf.Object) -> bool:
    same_place = all(link.get(key) == following.get(key) for key in ("/Dest", "/A"))
    _, bottom, right, top = _rect(link)
    left_after, bottom_after, _, top_after = _rect(following)
    same_line = max(abs(bottom - bottom_after), abs(top - top_after)) < SAME_LINE
    return same_place and same_line and left_after > right - SAME_LINE


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


def _strike(page: pikepdf.Page, rects: Iterable[Rect]) -> None:
    """Draw a line through the text in `rects`, in its colour, as an artifact of the page."""
    words = list(_words(page))
    lines = []
    for left, bottom, right, top in rects:
        inside = [word for word in words if left - 0.1 <= word.x < right and bottom <= word.y <= top]
        for word, until in zip(inside, [*(word.x for word in inside[1:]), right], strict=True):
            height = word.y + word.size * STRIKE_HEIGHT
            width = word.size * STRIKE_WIDTH
            colour = " ".join(f"{part:.4f}" for part in word.colour)
            lines.append(
                f"{colour} RG {width:.3f} w {word.x:.3f} {height:.3f} m {until:.3f} {height:.3f} l S"
            )
    drawing = "\n".join(["/Artifact BMC", "q", *lines, "Q", "EMC"])
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q\n" + drawing.encode())


def _words(page: pikepdf.Page) -> Iterator[_Word]:
    """Yield the pieces of text on the page. dxpdf writes each word as its own BT ... ET with one Tm."""
    matrix = pikepdf.Matrix()
    stack: list[tuple[pikepdf.Matrix, tuple[float, ...]]] = []
    colour: tuple[float, ...] = (0, 0, 0)
    size = 0.0
    for instruction in pikepdf.parse_content_stream(page, "q Q cm rg Tf Tm"):
        operands = instruction.operands
        match str(instruction.operator):
            case "q":
                stack.append((matrix, colour))
            case "Q" if stack:
                matrix, colour = stack.pop()
            case "cm":
                matrix = pikepdf.Matrix(*_numbers(operands)) @ matrix
            case "rg":
                colour = _numbers(operands)
            case "Tf":
                size = _numbers(operands)[-1]
            case "Tm":
                at = pikepdf.Matrix(*_numbers(operands)) @ matrix
                yield _Word(at.e, at.f, size * abs(at.d), colour)


def _numbers(operands: Iterable[object]) -> tuple[float, ...]:
    return tuple(float(operand) for operand in operands if isinstance(operand, (int, float, Decimal)))
