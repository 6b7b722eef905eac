"""The links and fields of a page without tags, and the words that belong to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

from toolkit.packet.plaintext import TextBlock, is_level, joined, line_beside
from toolkit.pdf.entries import listed
from toolkit.pdf.geometry import Box, upright
from toolkit.pdf.pdftext import string_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object

    from toolkit.pdf.textlines import PageWords, TextLine

_HIDDEN = 2  # an annotation's flag (ISO 32000-1, table 165)


def whole_links(page: Object, blocks: Sequence[TextBlock], words: PageWords) -> dict[TextBlock, list[int]]:
    """Return the blocks all of whose words are links to one place, with these links' places on the page.

    So are the lines of a table of contents, often by one link for the title and one for the page's number.
    """
    owners = {mark: block for block in blocks for mark in block.marks}
    links: dict[TextBlock, list[int]] = {}
    annotations = list(shown_annotations(page))
    for place, annotation in enumerate(annotations):
        line = line_beside(words.lines, rect_of(annotation))
        if annotation.get("/Subtype") == Name.Link and line and max(line.marks) in owners:
            links.setdefault(owners[max(line.marks)], []).append(place)
    return {
        block: places
        for block, places in links.items()
        if len({_target(annotations[place]) for place in places}) == 1
        and _letters(block.text) == _letters("".join(words.within[place] for place in places))
    }


def _target(annotation: Object) -> bytes:
    """Return where a link leads, as it says itself: each time in the same words."""
    led = annotation.get("/A", annotation.get("/Dest"))
    return led.unparse(resolved=True) if led is not None else b""


def _letters(text: str) -> list[str]:
    return sorted(filter(str.isalnum, text))


def beside_fields(page: Object, lines: Sequence[TextLine]) -> set[int]:
    """Return the marks of the lines that stand beside a field."""
    fields = [rect_of(one) for one in shown_annotations(page) if one.get("/Subtype") == Name.Widget]
    beside = [(line_beside(lines, rect), rect) for rect in fields]
    return {mark for line, rect in beside if line and is_level(line, rect) for mark in line.marks}


def words_beside(annotation: Object, line: TextLine | None, within: str) -> str:
    """Return the words that an annotation lies over, or those beside a field that has none."""
    return within if any(map(str.isalnum, within)) else _label(annotation, line)


def _label(annotation: Object, line: TextLine | None) -> str:
    """Return the text of the line beside a field that has no words of its own."""
    is_field = annotation.get("/Subtype") == Name.Widget
    return joined(iter([line.text])) if is_field and line and is_level(line, rect_of(annotation)) else ""


def words_of_annotation(annotation: Object, within: str) -> str:
    """Return what an annotation says of itself, what it lies over, or where it leads."""
    for key in (Name.Contents, Name.TU):
        if told := string_text(annotation.get(key)).strip():
            return told
    action = annotation.get("/A")
    address = string_text(action.get("/URI")) if isinstance(action, Dictionary) else ""
    return within or string_text(annotation.get("/T")).strip() or address


def rect_of(annotation: Object) -> Box:
    """Return where an annotation lies; nowhere, where it does not say."""
    rect = annotation.get("/Rect")
    if not isinstance(rect, Array) or len(rect) != 4:  # noqa: PLR2004 - the sides of a rectangle
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (float(side) for side in rect)
    return upright((left, bottom, right, top))


def shown_annotations(page: Object) -> Iterator[Object]:
    """Yield the annotations of a page that are seen, and no window of another."""
    for annotation in listed(page.get("/Annots")):
        is_shown = isinstance(annotation, Dictionary) and not int(annotation.get("/F", 0)) & _HIDDEN
        if is_shown and annotation.get("/Subtype") != Name.Popup:
            yield annotation
