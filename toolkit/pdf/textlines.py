"""The lines of a page's text as readers have them, by PDFium, and the marks that each consists of."""

from __future__ import annotations

import re
from ctypes import byref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.pdf.geometry import Box

# How PDFium gives a hyphen at the end of a line, where it may leave out the end itself.
HYPHENS = "\x02\ufffe"
_ENDS = re.compile(f"[\r\n]+|(?<=[{HYPHENS}])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: `marks` are the identifiers of its marks, -1 for text in none.

    `left`, `bottom` and `size`, the height of its first letter's box, are in points.
    """

    text: str
    marks: tuple[int, ...]
    left: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page's lines in the order in which PDFium has them, its box, and the words in some rectangles."""

    lines: tuple[Line, ...]
    box: Box
    within: tuple[str, ...]


def read_words(page: Any, rects: Iterable[Box]) -> PageWords:  # noqa: ANN401 - PDFium's
    """Return the lines of a page and the words that stand in `rects` (in points), "" for none."""
    text = page.get_textpage()
    try:
        within = tuple(" ".join(str(text.get_text_bounded(*rect)).split()) for rect in rects)
        return PageWords(tuple(_lines(text)), page.get_mediabox(), within)
    finally:
        text.close()
        page.close()


def _lines(text: Any) -> Iterator[Line]:  # noqa: ANN401 - likewise
    from pypdfium2 import raw

    letters = "".join(chr(raw.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars()))
    start = 0
    for end in [*_ENDS.finditer(letters), None]:
        stop = end.start() if end else len(letters)
        while start < stop and letters[start].isspace():
            start += 1
        if start < stop:
            box = raw.FS_RECTF()
            raw.FPDFText_GetLooseCharBox(text, start, byref(box))
            marks = tuple(_marks(text, start, stop))
            yield Line(letters[start:stop], marks, box.left, box.bottom, box.top - box.bottom)
        start = end.end() if end else stop


def _marks(text: Any, start: int, stop: int) -> Iterator[int]:  # noqa: ANN401 - likewise
    """Yield the marks of the letters from `start` to before `stop`, each once, halving where they differ."""
    first, last = _mark(text, start), _mark(text, stop - 1)
    if first == last or stop - start < 2:  # noqa: PLR2004 - nothing to halve
        yield first
        return
    found = dict.fromkeys(
        (*_marks(text, start, (start + stop) // 2), *_marks(text, (start + stop) // 2, stop))
    )
    yield from found


def _mark(text: Any, index: int) -> int:  # noqa: ANN401 - likewise
    """Return the mark of a letter; a space that PDFium found is in that of the letter before."""
    from pypdfium2 import raw

    while index >= 0:
        drawn = raw.FPDFText_GetTextObject(text, index)
        if drawn:
            return int(raw.FPDFPageObj_GetMarkedContentID(drawn))
        index -= 1
    return -1
