"""Where the meeting's texts stand in a Word document that has been rendered, told by marks taken out again.

A mark is an attribute of the first and of the last element of a text. It does not outlast the rendering: what
becomes pages is the document without any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from toolkit.words.writing import TextField

_MARK = "field"
_FIRST, _LAST, _ONLY, _POINT = "first", "last", "only", "point"
_PARAGRAPH = "<w:p>"
_BLOCKS = (f"{W}p", f"{W}tbl")


class PlacedField(NamedTuple):
    """A text in a document: from its `first` to its `last` paragraph or table, as `find_blocks` counts them.

    `text` is the CommonMark it was made from, "" for a text still to be written.
    """

    address: str
    title: str
    text: str
    first: int
    last: int


class FieldMarks:
    """The texts of one document that is being rendered."""

    def __init__(self) -> None:
        self._numbers: dict[TextField, int] = {}
        self._texts: list[str] = []

    def mark_blocks(self, rendered: str, field: TextField | None, text: str) -> str:
        """Return paragraphs and tables, the first and the last of them marked."""
        if field is None or not rendered:
            return rendered
        number = self._number(field, text)
        last = rendered.rindex(_PARAGRAPH)
        if last == 0:
            return _marked(rendered, _ONLY, number)
        return _marked(rendered[:last], _FIRST, number) + _marked(rendered[last:], _LAST, number)

    def mark_points(
        self, rendered: Sequence[str], field: TextField | None, texts: Sequence[str]
    ) -> list[str]:
        """Return the runs of paragraphs, the first run of each marked."""
        if field is None or not all(rendered):
            return list(rendered)
        number = self._number(field, "\n\n".join(texts))
        return [_marked(point, _POINT, number) for point in rendered]

    def _number(self, field: TextField, text: str) -> int:
        number = self._numbers.setdefault(field, len(self._texts))
        if number == len(self._texts):
            self._texts.append(text)
        return number

    def take_places(self, root: etree._Element) -> tuple[PlacedField, ...]:
        """Return where each text stands first in the document, and take the marks out of it."""
        fields = list(self._numbers)
        ordinals = {block: number for number, block in enumerate(find_blocks(root))}
        spans: dict[int, tuple[int, int]] = {}
        begun: dict[int, int] = {}
        for element, kind, number in list(_take_marks(root)):
            place = ordinals[element]
            if kind in {_FIRST, _ONLY}:
                begun.setdefault(number, place)
            if kind in {_LAST, _ONLY} and number in begun:
                spans.setdefault(number, (begun[number], place))
            if kind == _POINT:
                first, last = spans.get(number, (place, place - 1))
                if place == last + 1:  # else it stands in another list too
                    spans[number] = (first, place)
        return tuple(
            PlacedField(*fields[number], self._texts[number], *span) for number, span in spans.items()
        )


def find_blocks(root: etree._Element) -> list[etree._Element]:
    """Return every paragraph and table of a part in order."""
    return list(root.iter(*_BLOCKS))


def drop_marks(root: etree._Element) -> None:
    """Take the marks out of a part that has no fields: what a template prints in its headers is none."""
    for _ in _take_marks(root):
        pass


def _marked(rendered: str, kind: str, number: int) -> str:
    end = min(place for mark in " >" if (place := rendered.find(mark)) > 0)
    return f'{rendered[:end]} {_MARK}="{kind} {number}"{rendered[end:]}'


def _take_marks(root: etree._Element) -> Iterator[tuple[etree._Element, str, int]]:
    """Yield the paragraph or table of each mark, what the mark says, and the number of its text."""
    for element in root.iter(*_BLOCKS, f"{W}r", f"{W}hyperlink"):
        mark = element.attrib.pop(_MARK, "")
        if not mark:
            continue
        kind, _, number = str(mark).partition(" ")
        block = element if element.tag in _BLOCKS else next(element.iterancestors(f"{W}p"))
        yield block, kind, int(number)
