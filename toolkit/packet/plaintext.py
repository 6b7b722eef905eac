"""Lines of a page without tags put together: which of them are a paragraph, and which a heading. Pure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.packet.plainheadings import LEADER, find_levels, is_row
from toolkit.pdf.letters import along
from toolkit.pdf.pagetext import HYPHENS
from toolkit.pdf.textlines import TextLine, says_heading
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from toolkit.pdf.geometry import Box

_SAME_SIZE = 1.12  # of the larger of two letters to the smaller
_NEXT_LINE = 1.8  # sizes of a letter from a line's foot to that of the next of its paragraph, at most
_SAME_LEFT = 4.0  # sizes between the left edges of two lines of a paragraph, at most
_INITIAL = 1.8  # sizes of a line's letters, at least, of one that begins it and is as high as several
_SHARING = frozenset(("og", "eller", "and", "or"))  # "for- og efterår": both words end alike
_BULLET = regex(r"[•▪◦●‣∙▶■□○\uf0b7]\s")
_NUMBER = regex(r"(\d{1,2}|[a-z])[.)]\s")
_ENDS = (".", ":", ";", "!", "?")
_SOFT_HYPHEN = "\u00ad"
# Bullets as Word's symbol fonts have them (Symbol, Wingdings), which no screen reader can name.
_SYMBOLS = str.maketrans("\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0e0", "•▪□➢✓→") | dict.fromkeys(
    map(ord, HYPHENS), "-"
)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph (`level` 0) or a heading (1 to 3), with its marks on the page and its words."""

    level: int
    marks: tuple[int, ...]
    text: str


def plan_blocks(
    pages: Sequence[Sequence[TextLine]], alone: Sequence[Container[int]]
) -> list[list[TextBlock]]:
    """Return the paragraphs and headings of each page, in the order of its lines.

    `alone` are the marks of each page's lines that no other continues: those beside a field.
    """
    pages = [_with_initials(page) for page in pages]
    levels = find_levels(pages)
    single = alone or [()] * len(pages)
    return [
        [_block(lines, levels) for lines in _paragraphs(page, own, levels)]
        for page, own in zip(pages, single, strict=True)
    ]


def _with_initials(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines in which a letter that is as high as several is the first of the one that it begins."""
    begun = {id(first): line for line in lines if (first := _begun_by(line, lines))}
    used = {id(line) for line in begun.values()}
    return [
        _begin(begun[id(line)], line) if id(line) in begun else line for line in lines if id(line) not in used
    ]


def _begun_by(initial: TextLine, lines: Sequence[TextLine]) -> TextLine | None:
    """Return the upper one of the lines that stand right beside a large single letter."""
    if len(initial.text) > 1 or not initial.text.isupper():
        return None
    at = initial.at
    beside = [
        line
        for line in lines
        if line.at.turn == at.turn
        and line.at.size * _INITIAL < at.size
        and 0 <= line.at.left - at.right + line.at.size / 2 < 2 * line.at.size
        and at.bottom - line.at.size < line.at.bottom < at.bottom + at.size
    ]
    return max(beside, key=lambda line: line.at.bottom) if len(beside) > 1 else None


def _begin(initial: TextLine, line: TextLine) -> TextLine:
    space = " " if initial.text == "I" else ""  # a word of its own, most often
    return replace(line, text=f"{initial.text}{space}{line.text}", marks=(*initial.marks, *line.marks))


def _paragraphs(
    lines: Sequence[TextLine], alone: Container[int], levels: Mapping[int, int]
) -> Iterator[list[TextLine]]:
    if not lines:
        return
    paragraph = [lines[0]]
    for before, line in pairwise(lines):
        is_parted = any(mark in alone for mark in (*before.marks, *line.marks))
        is_alike = levels.get(id(before)) == levels.get(id(line))
        goes_on = is_alike and not is_parted and _continues(before, line)
        if goes_on or set(before.marks) & set(line.marks):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _begins_point(before: TextLine, line: TextLine) -> bool:
    """Whether a line is a list's next point; a sentence may go on with "12. marts" too."""
    is_behind = before.text.rstrip().endswith(_ENDS) or _NUMBER.match(before.text)
    return bool(_BULLET.match(line.text) or (is_behind and _NUMBER.match(line.text)))


def _stands_apart(before: TextLine, line: TextLine) -> bool:
    """Whether a line is a table's row or behind one of a table of contents: each is heard by itself."""
    return is_row(line) or bool(LEADER.search(before.text))


def _continues(before: TextLine, line: TextLine) -> bool:
    smaller, larger = sorted((before.at.size, line.at.size))
    down = before.at.bottom - line.at.bottom
    return (
        before.at.turn == line.at.turn
        and not _begins_point(before, line)
        and not _stands_apart(before, line)
        and larger <= smaller * _SAME_SIZE
        and -0.5 * larger < down < _NEXT_LINE * larger
        and abs(before.at.left - line.at.left) < _SAME_LEFT * larger
    )


def _block(lines: Sequence[TextLine], levels: Mapping[int, int]) -> TextBlock:
    text = joined(line.text for line in lines)
    level = levels.get(id(lines[0]), 0) if says_heading(text) else 0
    marks = dict.fromkeys(mark for line in lines for mark in line.marks if mark >= 0)
    return TextBlock(level, tuple(marks), LEADER.sub(" ", text).strip() or text)


def line_beside(lines: Sequence[TextLine], rect: Box) -> TextLine | None:
    """Return the text that a link lies over or a field stands beside, None where there is none.

    It is the line at its height that begins to its left, else the nearest one.
    """

    def distance(line: TextLine) -> tuple[float, bool, float]:
        left, bottom, _, top = along(rect, line.at.turn)
        away = max(line.at.bottom - top, bottom - line.at.bottom - line.at.size, 0.0)
        return away, line.at.left > left + line.at.size, abs(left - line.at.left)

    return min((line for line in lines if max(line.marks) >= 0), key=distance, default=None)


def is_level(line: TextLine, rect: Box) -> bool:
    """Whether a line stands at the height of a field."""
    _, bottom, _, top = along(rect, line.at.turn)
    return bottom < line.at.bottom + line.at.size and top > line.at.bottom


def joined(lines: Iterator[str]) -> str:
    """Return lines as one text: a word that a hyphen parts at a line's end is whole again."""
    text = ""
    for line in lines:
        words = " ".join(line.split())
        if text[-1:] in (*HYPHENS, _SOFT_HYPHEN) or (text[-1:] == "-" and text[-2:-1].isalpha()):
            # Before a capital, a digit or "og" the hyphen is the word's own.
            is_shared = words.partition(" ")[0] in _SHARING
            text = text[:-1] + ("- " if is_shared else "" if words[:1].islower() else "-") + words
        else:
            text = f"{text} {words}" if text else words
    return text.translate(_SYMBOLS)
