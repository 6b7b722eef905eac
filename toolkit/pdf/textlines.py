"""The lines of a page's text as readers have them, by PDFium, and the marks that each consists of."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass, replace
from toolkit.pdf.letters import HIGH_FIGURES, Letter
from toolkit.pdf.pagetext import HYPHENS, PageText
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.pdf.geometry import Box

# Heights of a letter between two of a word that is set apart, at most; how much gaps in a word may differ.
_LOOSEST, _ALIKE = 0.4, 1.3
# Sizes of a letter between two pieces of a line, at most, and between two of a word.
_BESIDE, _WITHIN = 0.5, 0.12
_LARGEST = 1.8  # of the smaller of two letters on one line; a larger one begins several lines
_LONGEST_HEADING = 160  # letters
_FEWEST_LETTERS = 3  # of a heading: "188" is a figure, and "N" the north of a map
_ENDS = regex(f"[\r\n]+|(?<=[{HYPHENS}])")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text and where it is; `marks` are the identifiers of its marks, -1 for text in none.

    `widest` is the widest gap between two of its words that no writer has set a space into, in sizes of a
    letter; `is_bold` tells of one all of whose letters are.
    """

    text: str
    marks: tuple[int, ...]
    at: Letter
    widest: float = 0.0
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page's lines in the order in which PDFium has them, its box, and the words in some rectangles.

    `is_unseen` tells of a scan: its lines lie unseen over the picture that shows them (ISO 32000-1, 9.3.6).
    """

    lines: tuple[TextLine, ...]
    box: Box
    within: tuple[str, ...]
    is_unseen: bool = False


def says_heading(text: str) -> bool:
    """Whether a text is short enough for a heading, and has words."""
    return len(text) <= _LONGEST_HEADING and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


def read_words(page: Any, rects: Iterable[Box]) -> PageWords:  # noqa: ANN401 - PDFium's
    """Return the lines of a page and the words that stand in `rects` (in points), "" for none."""
    text = page.get_textpage()
    try:
        within = tuple(" ".join(str(text.get_text_bounded(*rect)).split()) for rect in rects)
        read = PageText(text)
        lines = tuple(_lines(read))
        return PageWords(lines, page.get_mediabox(), within, bool(lines) and read.is_unseen())
    finally:
        text.close()
        page.close()


def _lines(text: PageText) -> Iterator[TextLine]:
    letters = text.letters
    pieces: list[TextLine] = []
    start = 0
    for end in [*_ENDS.finditer(letters), None]:
        stop = end.start() if end else len(letters)
        pieces += (_piece(text, *bounds) for bounds in _level_pieces(text, start, stop))
        start = end.end() if end else stop
    return _joined(pieces)


def _level_pieces(text: PageText, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a line begin and end that run the same way, on one line."""
    line = text.letters[start:stop]
    if not line.strip():
        return
    first, last = stop - len(line.lstrip()), start + len(line.rstrip()) - 1
    before, end = text.letter(first), text.letter(last)
    if before.turn or end.turn or abs(before.bottom - end.bottom) > before.size / 2:
        seen = [index for index in range(first, last + 1) if not text.letters[index].isspace()]
        for index, behind in zip(seen[1:], seen, strict=False):
            letter = text.letter(index)
            if not _goes_on(before, letter):
                yield first, behind + 1
                first = index
            before = letter
    yield first, last + 1


def _goes_on(before: Letter, letter: Letter) -> bool:
    """Whether a letter stands on the line of another, and behind it."""
    smaller, larger = sorted((before.size, letter.size))
    is_level = letter.turn == before.turn and abs(letter.bottom - before.bottom) < before.size / 2
    return is_level and larger < _LARGEST * smaller and letter.left > before.right - before.size


def _piece(text: PageText, start: int, stop: int) -> TextLine:
    letters = text.letters
    shown = (
        index
        for index in range(start, stop)
        if letters[index] not in HIGH_FIGURES and not letters[index].isspace()
    )
    at = text.letter(next(shown, start))
    left = at.left if letters[start] not in HIGH_FIGURES else text.letter(start).left
    at = replace(at, left=left, right=text.letter(stop - 1).right)
    words, widest = _without_false_spaces(text, start, stop, at)
    return TextLine(words, tuple(_marks(text, start, stop)), at, widest, _is_bold(text, start, stop))


def _is_bold(text: PageText, start: int, stop: int) -> bool:
    """Whether letters at both ends and in the middle of a line are bold."""
    ends = (start, (start + stop) // 2, stop - 1)
    return all(text.is_bold(index) for index in ends if not text.letters[index].isspace())


def _joined(pieces: Iterable[TextLine]) -> Iterator[TextLine]:
    """Yield lines whole again that PDFium has parted, in which one piece stands beside the other.

    It has turned text in an order that is not its own; that in which it was drawn is nearer.
    """
    before: TextLine | None = None
    for turn, alike in groupby(pieces, lambda line: line.at.turn):
        for line in _as_drawn(alike) if turn else alike:
            if before and _is_beside(before.at, line.at):
                before = _one(before, line)
                continue
            if before:
                yield before
            before = line
    if before:
        yield before


def _as_drawn(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """Yield lines in the order of their marks, those on one line from left to right."""
    in_order = sorted(lines, key=lambda line: min(line.marks))
    for _, row in groupby(in_order, lambda line: round(line.at.bottom, 1)):
        yield from sorted(row, key=lambda line: line.at.left)


def _is_beside(before: Letter, letter: Letter) -> bool:
    return letter.left - before.right < _BESIDE * before.size and _goes_on(before, letter)


def _one(before: TextLine, line: TextLine) -> TextLine:
    gap = line.at.left - before.at.right
    space = " " if gap > _WITHIN * min(before.at.size, line.at.size) else ""
    longer = max(before, line, key=lambda one: len(one.text)).at
    marks = tuple(dict.fromkeys((*before.marks, *line.marks)))
    at = replace(longer, left=before.at.left, right=line.at.right)
    widest = max(before.widest, line.widest)
    is_whole_bold = before.is_bold and line.is_bold
    return TextLine(f"{before.text}{space}{line.text}", marks, at, widest, is_whole_bold)


def _without_false_spaces(
    text: PageText,
    start: int,
    stop: int,
    at: Letter,
) -> tuple[str, float]:
    """Return a line without the spaces that PDFium finds in words whose letters all stand apart.

    Beside it stands the widest of the gaps in which it finds one, in sizes of a letter.
    """
    letters = text.letters
    spaces = [index for index in range(start + 1, stop - 1) if letters[index] == " "]
    gaps = {index: _gap(text, index, at.turn) for index in spaces if text.is_generated(index)}
    found = {index: _is_in_word(text, index, gap, at.turn) for index, gap in gaps.items()}
    doubtful = [index for index, is_false in found.items() if is_false is None]
    false = {index for index, is_false in found.items() if is_false}
    if len(doubtful) < len(spaces) - len(found):  # else the writer set none in this line
        false.update(doubtful)
    words = letters[start:stop]
    if false:
        words = "".join(letters[index] for index in range(start, stop) if index not in false)
    # PDFium gives some letters in the two halves that they have in UTF-16.
    said = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return said, max((gap.width for gap in gaps.values()), default=0.0) / (at.size or 1.0)


@dataclass(frozen=True, slots=True)
class _Gap:
    """The gap between two letters, and how high the first one is; on another line they have none."""

    width: float
    height: float
    is_level: bool


def _gap(text: PageText, space: int, turn: int) -> _Gap:
    _, bottom, right, top = text.box(space - 1, turn)
    begin, foot, *_ = text.box(space + 1, turn)
    return _Gap(begin - right, top - bottom, abs(foot - bottom) <= (top - bottom) / 2)


def _is_in_word(text: PageText, space: int, gap: _Gap, turn: int) -> bool | None:
    """Whether the letters round a space that no writer set are no further apart than those beside them.

    Returns None where they are near, and there are none beside them.
    """
    if not 0 < gap.width < _LOOSEST * gap.height or not gap.is_level:
        return False
    letters = text.letters
    beside = [(space - 2, space - 1), (space + 1, space + 2)]
    gaps = [
        text.box(second, turn)[0] - text.box(first, turn)[2]
        for first, second in beside
        if first >= 0 and second < len(letters) and letters[first].isalnum() and letters[second].isalnum()
    ]
    return gap.width <= max(gaps) * _ALIKE if gaps else None


def _marks(text: PageText, start: int, stop: int) -> Iterator[int]:
    """Yield the marks of the letters from `start` to before `stop`, each once, halving where they differ."""
    first, last = text.mark(start), text.mark(stop - 1)
    if first == last or stop - start < 2:  # noqa: PLR2004 - nothing to halve
        yield first
        return
    found = dict.fromkeys(
        (*_marks(text, start, (start + stop) // 2), *_marks(text, (start + stop) // 2, stop))
    )
    yield from found
