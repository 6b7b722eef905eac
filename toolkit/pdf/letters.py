"""The letters of a page's text as they are drawn, by PDFium: how turned, where, and how large."""

from __future__ import annotations

from ctypes import byref, c_double, c_int, create_string_buffer
from math import atan2, hypot, pi
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass
from toolkit.pdf.geometry import Box, Matrix, apply
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator


# What takes a page's coordinates to those in which text turned so many quarters clockwise runs to the right.
_LEVEL: tuple[Matrix, ...] = (
    (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
    (0.0, 1.0, -1.0, 0.0, 0.0, 0.0),
    (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    (0.0, -1.0, 1.0, 0.0, 0.0, 0.0),
)
_BOLD = regex(rb"(?i)bold|black|heavy|demi|cmbx")
_FORCE_BOLD = 1 << 18  # a font's flag
_LONGEST_NAME = 128
_FIGURE = regex(r"(?<=\S)[\r\n]*(\d)")
_RAISED = 0.2  # of a letter's size, from its foot to that of a figure set high behind it, at least
_NEAR = 0.3  # between the two, at most
_HIGH_FIGURES = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
HIGH_FIGURES = frozenset(_HIGH_FIGURES.values())
_SWAPPED = 4  # different letters that are multiples of 256, and no others beyond Latin: no writing has that


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, or more of them in a row: turned by so many quarters clockwise, from `left` to `right`.

    `bottom` is where the line stands that they are written on, `size` that of the font; all are in points and
    counted along the text and up from it, whichever way it runs.
    """

    turn: int
    left: float
    bottom: float
    right: float
    size: float


def along(box: Box, turn: int) -> Box:
    """Return a box of a page as text sees it that is turned by so many quarters clockwise."""
    (x0, y0), (x1, y1) = apply(_LEVEL[turn], box[0], box[1]), apply(_LEVEL[turn], box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def read_letter(text: Any, index: int) -> Letter:  # noqa: ANN401 - PDFium's
    """Return a letter of PDFium's text."""
    from pypdfium2 import raw

    matrix, x, y = raw.FS_MATRIX(), c_double(), c_double()
    raw.FPDFText_GetMatrix(text, index, byref(matrix))
    raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
    turn = round(atan2(-matrix.b, matrix.a) / (pi / 2)) % 4
    left, bottom = apply(_LEVEL[turn], x.value, y.value)
    right = read_box(text, index, turn)[2]
    return Letter(
        turn, left, bottom, right, raw.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d)
    )


def read_box(text: Any, index: int, turn: int) -> Box:  # noqa: ANN401 - likewise
    """Return the box of a letter, as text sees it that is turned by so many quarters clockwise."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, byref(box))
    found = (box.left, box.bottom, box.right, box.top)
    return along(found, turn) if turn else found


def is_bold(text: Any, index: int) -> bool:  # noqa: ANN401 - likewise
    """Whether a letter's font calls itself bold (ISO 32000-1, 9.8.1 and table 123)."""
    from pypdfium2 import raw

    name, flags = create_string_buffer(_LONGEST_NAME), c_int()
    raw.FPDFText_GetFontInfo(text, index, name, _LONGEST_NAME, byref(flags))
    return bool(flags.value & _FORCE_BOLD or _BOLD.search(name.value))


def as_raised(figures: str) -> str:
    """Return figures as those that are set high: ⁶ for 6."""
    return "".join(_HIGH_FIGURES.get(figure, figure) for figure in figures)


def read_letters(text: Any) -> str:  # noqa: ANN401 - likewise
    """Return all letters, each in its place; figures that are set high are such letters: 10⁶ is not 106."""
    from pypdfium2 import raw

    letters = [chr(raw.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars())]
    beyond = {letter for letter in letters if letter > "\xff"}
    if len(beyond) >= _SWAPPED and not any(ord(letter) % 256 for letter in beyond):
        # Photoshop has written the two bytes of each the wrong way round.
        letters = [chr(ord(letter) >> 8) if letter > "\xff" else letter for letter in letters]
    for index in _raised(text, "".join(letters)):
        letters[index] = _HIGH_FIGURES.get(letters[index], letters[index])
    return "".join(letters)


def _raised(text: Any, letters: str) -> Iterator[int]:  # noqa: ANN401 - likewise
    """Yield the places of figures that stand right behind a letter and higher than it."""
    last, letter, turn = -1, None, None
    for found in _FIGURE.finditer(letters):
        index, before = found.start(1), found.start() - 1
        if turn is None:  # most pages run one way
            turn = read_letter(text, before).turn
        _, foot, _, head = _ink(text, before, turn)
        left, bottom, *_ = _ink(text, index, turn)
        if before != last and bottom <= foot + (head - foot) * _RAISED:
            continue
        # Behind a raised figure the letter is still that before the first of them.
        letter = letter if letter and before == last else read_letter(text, before)
        gap = left - (_ink(text, before, turn)[2] if before == last else letter.right)
        is_near = letter.turn == turn and abs(gap) < _NEAR * letter.size
        if is_near and _RAISED < (bottom - letter.bottom) / letter.size < 1:
            last = index
            yield index


def _ink(text: Any, index: int, turn: int) -> Box:  # noqa: ANN401 - likewise
    """Return the box of what is drawn of a letter, as `read_box` does."""
    from pypdfium2 import raw

    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(text, index, byref(left), byref(right), byref(bottom), byref(top))
    found = (left.value, bottom.value, right.value, top.value)
    return along(found, turn) if turn else found
