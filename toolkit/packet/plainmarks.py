"""A mark round every line of text and every picture of a page without tags, and nothing else changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator, Stream

from toolkit.dataclass import dataclass, field
from toolkit.pdf.pagemarks import SHOWING, free_mark
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container

    from pikepdf import Object, Pdf

    Key = tuple[int, int]

# Between them a mark must lie, for it may cross no pair of anything.
_BOUNDS = frozenset(("BT", "ET", "q", "Q", "BMC", "BDC", "EMC", "Do", "INLINE IMAGE", "sh"))
_MARKED_LINE = regex(rb"/P << /MCID (\d+) >> BDC")
_END = ContentStreamInstruction([], Operator("EMC"))


@dataclass(slots=True)
class PlainMarks:
    """The marks put round a page's `lines` and `pictures`, by their identifiers."""

    lines: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)


def mark_lines(source: Pdf, page: Object, repeated: Container[Key]) -> PlainMarks:
    """Put the marks into the content of `page`, in place; pictures that are `repeated` get none.

    Raises PikepdfError for content that cannot be read, or not without a guess: each reader has its own.
    """
    marker = _Marker(free_mark(page), page, repeated)
    source.get_warnings()  # of what was read before
    for instruction in pikepdf.parse_content_stream(pikepdf.Page(page)):
        marker.take(instruction)
    if guesses := source.get_warnings():
        raise pikepdf.PdfError(str(guesses[0]))
    marker.close()
    page.Contents = source.make_stream(pikepdf.unparse_content_stream(marker.written))
    return marker.marks


def silence_lines(source: Pdf, page: Object, marks: Container[int]) -> set[int]:
    """Make artifacts of those lines of a page that stand in these `marks`, and return the marks made so."""
    content, done = page.Contents.read_bytes(), set[int]()
    for mark in filter(marks.__contains__, map(int, _MARKED_LINE.findall(content))):
        begin = b"/P << /MCID %d >> BDC" % mark
        if content.count(begin) == 1:  # else it is also said somewhere in a text
            content = content.replace(begin, b"/Artifact <</Type /Pagination>> BDC")
            done.add(mark)
    if done:
        page.Contents = source.make_stream(content)
    return done


class _Marker:
    """The content with marks, while it is read. `line` changes with everything that begins a line."""

    def __init__(self, first: int, page: Object, repeated: Container[Key]) -> None:
        self._next = first
        self._pictures = page.get("/Resources", Dictionary()).get("/XObject", Dictionary())
        self._properties = page.get("/Resources", Dictionary()).get("/Properties", Dictionary())
        self._repeated = repeated
        self._line: tuple[object, ...] = ()
        self._opened: tuple[object, ...] | None = None
        self._end = 0
        self.written: list[Any] = []
        self.marks = PlainMarks()

    def take(self, instruction: Any) -> None:  # noqa: ANN401 - an operator or a picture
        """Add one instruction, with what must stand before it."""
        operator = str(instruction.operator)
        if operator in _BOUNDS:
            self.close()
        if operator == "BDC" and self._is_numbered(instruction.operands[-1]):
            # of tags that are there no more
            instruction = ContentStreamInstruction(instruction.operands[:1], Operator("BMC"))
        if operator in ("Tm", "Td", "TD", "T*", "'", '"', "BT"):
            self._move(operator, list(instruction.operands))
        if operator in SHOWING:
            if self._opened != self._line:
                self.close()
                self._open(self.marks.lines, "P")
                self._opened = self._line
            self.written.append(instruction)
            self._end = len(self.written)
        elif operator == "INLINE IMAGE" or (operator == "Do" and self._is_picture(instruction)):
            self._open(self.marks.pictures, "Figure")
            self.written += [instruction, _END]
        else:
            self.written.append(instruction)

    def _open(self, marks: list[int], tag: str) -> None:
        begin = [Name(f"/{tag}"), Dictionary(MCID=self._next)]
        self.written.append(ContentStreamInstruction(begin, Operator("BDC")))
        marks.append(self._next)
        self._next += 1

    def close(self) -> None:
        """End the mark of a line behind the last text in it."""
        if self._opened is not None:
            self.written.insert(self._end, _END)
            self._opened = None

    def _move(self, operator: str, operands: list[Any]) -> None:
        if operator == "Tm":
            a, b, c, d, _, f = operands
            self._line = (a, b, c, d, f) if not (b or c) else tuple(operands)
        elif operator == "BT":
            self._line = ()
        elif operator not in ("Td", "TD") or operands[1]:
            self._line = (*self._line[-5:], len(self.written))

    def _is_numbered(self, properties: Any) -> bool:  # noqa: ANN401 - a dictionary or the name of one
        if isinstance(properties, Name):
            properties = self._properties.get(properties)
        return isinstance(properties, Dictionary) and "/MCID" in properties

    def _is_picture(self, instruction: Any) -> bool:  # noqa: ANN401 - likewise
        drawn = self._pictures.get(instruction.operands[0])
        if not isinstance(drawn, Stream) or drawn.get("/Subtype") != Name.Image:
            return False
        return drawn.objgen not in self._repeated
