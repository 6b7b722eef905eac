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
# Heights of a letter between two of a word that is set apart, at most; how much gaps in a word may differ.
_LOOSEST, _ALIKE = 0.4, 1.3
_SAMPLE = 16  # every so many letters are asked whether they are seen
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
    """A page's lines in the order in which PDFium has them, its box, and the words in some rectangles.

    `is_unseen` tells of a scan: its lines lie unseen over the picture that shows them (ISO 32000-1, 9.3.6).
    """

    lines: tuple[Line, ...]
    box: Box
    within: tuple[str, ...]
    is_unseen: bool = False


def read_words(page: Any, rects: Iterable[Box]) -> PageWords:  # noqa: ANN401 - PDFium's
    """Return the lines of a page and the words that stand in `rects` (in points), "" for none."""
    text = page.get_textpage()
    try:
        within = tuple(" ".join(str(text.get_text_bounded(*rect)).split()) for rect in rects)
        lines = tuple(_lines(text))
        return PageWords(lines, page.get_mediabox(), within, bool(lines) and _is_unseen(text))
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
            box = _box(text, start)
            marks = tuple(_marks(text, start, stop))
            words = _without_false_spaces(text, letters, start, stop)
            yield Line(words, marks, box.left, box.bottom, box.top - box.bottom)
        start = end.end() if end else stop


def _is_unseen(text: Any) -> bool:  # noqa: ANN401 - likewise
    from pypdfium2 import raw

    drawn = [raw.FPDFText_GetTextObject(text, index) for index in range(0, text.count_chars(), _SAMPLE)]
    modes = {raw.FPDFTextObj_GetTextRenderMode(one) for one in drawn if one}
    return modes == {raw.FPDF_TEXTRENDERMODE_INVISIBLE}


def _without_false_spaces(text: Any, letters: str, start: int, stop: int) -> str:  # noqa: ANN401 - likewise
    """Return a line without the spaces that PDFium finds in words whose letters all stand apart."""
    from pypdfium2 import raw

    false = {
        index
        for index in range(start + 1, stop - 1)
        if letters[index] == " "
        and raw.FPDFText_IsGenerated(text, index) == 1
        and _is_in_word(text, letters, index)
    }
    words = "".join(letters[index] for index in range(start, stop) if index not in false)
    # PDFium gives some letters in the two halves that they have in UTF-16.
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_in_word(text: Any, letters: str, space: int) -> bool:  # noqa: ANN401 - likewise
    """Whether the letters round a space that no writer set are no further apart than those beside them."""
    before, after = _box(text, space - 1), _box(text, space + 1)
    gap, size = after.left - before.right, before.top - before.bottom
    if not 0 < gap < _LOOSEST * size or abs(after.bottom - before.bottom) > size / 2:
        return False
    beside = [(space - 2, space - 1), (space + 1, space + 2)]
    gaps = [
        _box(text, second).left - _box(text, first).right
        for first, second in beside
        if first >= 0 and second < len(letters) and letters[first].isalnum() and letters[second].isalnum()
    ]
    return bool(gaps) and gap <= max(gaps) * _ALIKE


def _box(text: Any, index: int) -> Any:  # noqa: ANN401 - likewise
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, byref(box))
    return box


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
