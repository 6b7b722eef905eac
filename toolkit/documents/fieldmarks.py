"""Where the meeting's texts stand in a Word document that has been rendered, told by marks taken out again.

A mark is an attribute of the first and of the last element of a text. What a template prints as plain words
begins with signs, which become such an attribute; they are noncharacters (Unicode 16.0, 23.7), which no file
has. Neither outlasts the rendering: what becomes pages is the document without any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.blocks import BLOCKS
from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.words.writing import TextField

_MARK = "field"
_FIRST, _LAST, _ONLY, _POINT = "first", "last", "only", "point"
_PARAGRAPH = "<w:p>"
_PRINTED = "printed"
_BEGIN, _END = "\ufdd3", "\ufdd4"
_SIGN = regex(f"{_BEGIN}([0-9]*){_END}")
_SIGNED_TEXTS = etree.XPath(f"//text()[contains(., '{_BEGIN}')]")
_SIGNED_VALUES = etree.XPath(f"//*[@*[contains(., '{_BEGIN}')]]")


class PlacedField(NamedTuple):
    """A text in a document: from its `first` to its `last` paragraph or table, as `find_blocks` counts them.

    `text` is the CommonMark it was made from, "" for a text still to be written; where it `is_plain`, what is
    printed on the line or in the rows of the table. `rendered` is the XML of a text that is blocks.
    """

    address: str
    title: str
    text: str
    first: int
    last: int
    is_plain: bool = False
    rendered: str = ""


class FieldMarks:
    """The texts of one document that is being rendered."""

    def __init__(self) -> None:
        self._numbers: dict[TextField, int] = {}
        self._texts: list[str] = []
        self._rendered: dict[int, str] = {}
        self._rows: set[int] = set()  # the numbers of what is printed as rows of a table

    def mark_blocks(self, rendered: str, field: TextField | None, text: str) -> str:
        """Return paragraphs and tables, the first and the last of them marked."""
        if field is None or not rendered:
            return rendered
        number = self._number(field, text)
        if text:
            self._rendered.setdefault(number, rendered)
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

    def mark_line(self, words: str, field: TextField) -> str:
        """Return what is printed on a line, marked."""
        return f"{_BEGIN}{self._number(field, words)}{_END}{words}" if words else ""

    def mark_row(self, words: str, field: TextField | None, rows: str) -> str:
        """Return what a row begins with, marked; `rows` are the words of all rows of its table."""
        if field is None:
            return words
        number = self._number(field, rows)
        self._rows.add(number)
        return f"{_BEGIN}{number}{_END}{words}"

    def _number(self, field: TextField, text: str) -> int:
        number = self._numbers.setdefault(field, len(self._texts))
        if number == len(self._texts):
            self._texts.append(text)
        return number

    def take_places(self, root: etree._Element) -> tuple[PlacedField, ...]:
        """Return where each text stands first in the document, and take the marks out of it."""
        fields = list(self._numbers)
        ordinals = {block: number for number, block in enumerate(find_blocks(root))}
        plain = {number: ordinals[block] for number, block in self._take_printed(root)}
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
        spans |= {number: (place, place) for number, place in plain.items()}
        return tuple(
            PlacedField(
                *fields[number],
                self._texts[number],
                *spans[number],
                is_plain=number in plain,
                rendered=self._rendered.get(number, ""),
            )
            for number in sorted(spans, key=lambda number: (spans[number], number))
        )

    def _take_printed(self, root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        """Yield the number and the place of what is printed as plain words, and take those marks out.

        That is its paragraph or table, where nothing else of its kind is in it.
        """
        places: dict[int, list[etree._Element]] = {}
        owners: dict[etree._Element, set[int]] = {}
        for paragraph in root.iter(f"{W}p"):
            for number in map(int, str(paragraph.attrib.pop(_PRINTED, "")).split()):
                tables = paragraph.iterancestors(f"{W}tbl")
                place = next(tables, None) if number in self._rows else paragraph
                if place is not None:
                    places.setdefault(number, []).append(place)
                    owners.setdefault(place, set()).add(number)
        for number, found in places.items():
            if owners[found[0]] == {number}:
                yield number, found[0]


def find_blocks(root: etree._Element) -> list[etree._Element]:
    """Return every paragraph and table of a part in order."""
    return list(root.iter(*BLOCKS))


def drop_marks(root: etree._Element) -> None:
    """Take the marks out of a part that has no fields: what a template prints in its headers is none."""
    for _ in _take_marks(root):
        pass
    for paragraph in root.iter(f"{W}p"):
        paragraph.attrib.pop(_PRINTED, "")


def part_signs(root: etree._Element) -> None:
    """Make marks of the signs in a rendered part's words, and take them out wherever they have got to."""
    for words in cast("list[Any]", _SIGNED_TEXTS(root)):
        element, where = words.getparent(), "tail" if words.is_tail else "text"
        setattr(element, where, _SIGN.sub("", words))
        paragraph = next(element.iterancestors(f"{W}p"), None)
        if paragraph is not None:
            paragraph.set(_PRINTED, " ".join((paragraph.get(_PRINTED, ""), *_SIGN.findall(words))))
    for element in cast("list[Any]", _SIGNED_VALUES(root)):
        for name, value in element.attrib.items():
            element.set(name, _SIGN.sub("", str(value)))


def _marked(rendered: str, kind: str, number: int) -> str:
    end = min(place for mark in " >" if (place := rendered.find(mark)) > 0)
    return f'{rendered[:end]} {_MARK}="{kind} {number}"{rendered[end:]}'


def _take_marks(root: etree._Element) -> Iterator[tuple[etree._Element, str, int]]:
    """Yield the paragraph or table of each mark, what the mark says, and the number of its text."""
    for element in root.iter(*BLOCKS, f"{W}r", f"{W}hyperlink"):
        mark = element.attrib.pop(_MARK, "")
        if not mark:
            continue
        kind, _, number = str(mark).partition(" ")
        block = element if element.tag in BLOCKS else next(element.iterancestors(f"{W}p"))
        yield block, kind, int(number)
