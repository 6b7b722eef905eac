"""The title of each slide as a heading: LibreOffice gives it no level, or tags it like any other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name

from toolkit.dataclass import dataclass
from toolkit.pdf.pdfium import opened
from toolkit.pdf.structuretree import kids_of, walk_elements
from toolkit.pdf.textlines import TextLine, read_words, says_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf


@dataclass(frozen=True, slots=True)
class _Box:
    """A box of text on a slide: its first paragraph, what that says, and the size of its letters.

    `is_title` tells of one that the slide's layout has for its title.
    """

    first: Object
    text: str
    size: float
    is_title: bool


def name_slides(pdf: Pdf, data: bytes) -> None:
    """Make the title of each slide a heading; `data` are the same pages as bytes.

    Where the layout has none, it is the text in the largest letters, if these differ at all.
    """
    elements = list(walk_elements(pdf.Root.StructTreeRoot))
    boxes = [element for element in elements if element.S in (Name.Div, Name.H) and Name.Pg in element]
    with opened(data) as document:
        for number, page in enumerate(pdf.pages):
            own = [box for box in boxes if box.Pg.objgen == page.obj.objgen]
            if title := _title(list(_read_boxes(own, read_words(document[number], ()).lines))):
                title.S = Name.H1
    for element in boxes:
        element.S = Name.Div  # "H" is a heading of no level, and may stand beside none that has one


def _read_boxes(boxes: Sequence[Object], lines: Sequence[TextLine]) -> Iterator[_Box]:
    for box in boxes:
        first = next((kid for kid in kids_of(box) if isinstance(kid, Dictionary) and kid.get(Name.S)), None)
        if first is not None and first.S == Name.P:
            marks = {kid for kid in kids_of(first) if isinstance(kid, int)}
            own = [line for line in lines if marks & set(line.marks)]
            if own:
                text = " ".join(line.text.strip() for line in own)
                yield _Box(first, text, max(line.at.size for line in own), box.S == Name.H)


def _title(boxes: Sequence[_Box]) -> Object | None:
    if told := next((box for box in boxes if box.is_title), None):
        return told.first
    named = [box for box in boxes if says_heading(box.text)]
    largest = max(named, key=lambda box: round(box.size, 1), default=None)
    if largest is None or (len(boxes) > 1 and len({round(box.size, 1) for box in boxes}) == 1):
        return None
    return largest.first
