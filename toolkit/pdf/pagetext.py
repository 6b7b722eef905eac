"""The text of a page as PDFium reads it: its letters, each by its place from 0 on.

PDFium is called for every letter of a page, so what can be is asked for once: its functions, the pointer to
the text, and where a letter stands.
"""

from __future__ import annotations

from ctypes import byref, c_double, c_int, c_ushort, create_string_buffer
from itertools import repeat
from math import atan2, hypot, pi
from typing import TYPE_CHECKING, Any

from toolkit.pdf.geometry import apply
from toolkit.pdf.letters import LEVEL, Letter, along, as_raised
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.pdf.geometry import Box

# How PDFium gives a hyphen at the end of a line, where it may leave out the end itself.
HYPHENS = "\x02\ufffe"
_BOLD = regex(rb"(?i)bold|black|heavy|demi|cmbx")
_FORCE_BOLD = 1 << 18  # a font's flag
_LONGEST_NAME = 128
_FIGURE = regex(r"(?<=\S)[\r\n]*(\d)")
_RAISED = 0.2  # of a letter's size, from its foot to that of a figure set high behind it, at least
_NEAR = 0.3  # between the two, at most
_SWAPPED = 4  # different letters that are multiples of 256, and no others beyond Latin: no writing has that
_SAMPLE = 16  # every so many letters are asked whether they are seen


class PageText:
    """A page's text; `letters` are all of it, figures that are set high as such letters: 10⁶ is not 106."""

    def __init__(self, text: Any) -> None:  # noqa: ANN401 - PDFium's
        from pypdfium2 import raw

        self._raw, self._text = raw, text.raw
        self._count = raw.FPDFText_CountChars(self._text)
        self._read: dict[int, Letter] = {}
        letters = self._as_written()
        for index in self._raised("".join(letters)):
            letters[index] = as_raised(letters[index])
        self.letters = "".join(letters)

    def letter(self, index: int) -> Letter:
        """Return how a letter is drawn."""
        if index not in self._read:
            self._read[index] = self._letter(index)
        return self._read[index]

    def _letter(self, index: int) -> Letter:
        matrix, x, y = self._raw.FS_MATRIX(), c_double(), c_double()
        self._raw.FPDFText_GetMatrix(self._text, index, byref(matrix))
        self._raw.FPDFText_GetCharOrigin(self._text, index, byref(x), byref(y))
        turn = round(atan2(-matrix.b, matrix.a) / (pi / 2)) % 4
        left, bottom = apply(LEVEL[turn], x.value, y.value)
        size = self._raw.FPDFText_GetFontSize(self._text, index) * hypot(matrix.c, matrix.d)
        return Letter(turn, left, bottom, self.box(index, turn)[2], size)

    def box(self, index: int, turn: int) -> Box:
        """Return the box of a letter, as text sees it that is turned by so many quarters clockwise."""
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._text, index, byref(box))
        found = (box.left, box.bottom, box.right, box.top)
        return along(found, turn) if turn else found

    def is_bold(self, index: int) -> bool:
        """Whether a letter's font calls itself bold (ISO 32000-1, 9.8.1 and table 123)."""
        name, flags = create_string_buffer(_LONGEST_NAME), c_int()
        self._raw.FPDFText_GetFontInfo(self._text, index, name, _LONGEST_NAME, byref(flags))
        return bool(flags.value & _FORCE_BOLD or _BOLD.search(name.value))

    def is_generated(self, index: int) -> bool:
        """Whether a letter is none of the writer's: a space that PDFium finds in a gap."""
        return bool(self._raw.FPDFText_IsGenerated(self._text, index) == 1)

    def mark(self, index: int) -> int:
        """Return the identifier of a letter's mark, -1 for none; a space in a gap is in that before it."""
        while index >= 0:
            drawn = self._raw.FPDFText_GetTextObject(self._text, index)
            if drawn:
                return int(self._raw.FPDFPageObj_GetMarkedContentID(drawn))
            index -= 1
        return -1

    def is_unseen(self) -> bool:
        """Whether the text lies unseen over the page, as that of a scan does (ISO 32000-1, 9.3.6)."""
        sample = range(0, self._count, _SAMPLE)
        drawn = filter(None, map(self._raw.FPDFText_GetTextObject, repeat(self._text), sample))
        modes = map(self._raw.FPDFTextObj_GetTextRenderMode, drawn)
        unseen = self._raw.FPDF_TEXTRENDERMODE_INVISIBLE
        return next(modes, None) == unseen and all(mode == unseen for mode in modes)

    def _as_written(self) -> list[str]:
        letters = list(self._at_once() or self._one_by_one())
        beyond = {letter for letter in set(letters) if letter > "\xff"}
        if len(beyond) >= _SWAPPED and not any(ord(letter) % 256 for letter in beyond):
            # Photoshop has written the two bytes of each the wrong way round.
            return [chr(ord(letter) >> 8) if letter > "\xff" else letter for letter in letters]
        return letters

    def _at_once(self) -> str:
        """Return all letters in a twentieth of the time; "" where PDFium tells one of them in another way.

        It leaves out what is no letter, and has a hyphen at the end of a line as another sign.
        """
        buffer = (c_ushort * (self._count + 1))()
        self._raw.FPDFText_GetText(self._text, 0, self._count, buffer)
        whole = bytes(buffer)[:-2].decode("utf-16-le", "surrogatepass")
        is_each = len(whole) == self._count and not any(sign in whole for sign in f"\0{HYPHENS}")
        return whole if is_each else ""

    def _one_by_one(self) -> Iterator[str]:
        places = range(self._count)
        return map(chr, map(self._raw.FPDFText_GetUnicode, repeat(self._text, self._count), places))

    def _raised(self, letters: str) -> Iterator[int]:
        """Yield the places of figures that stand right behind a letter and higher than it."""
        last, letter, turn = -1, None, None
        for found in _FIGURE.finditer(letters):
            index, before = found.start(1), found.start() - 1
            if turn is None:  # most pages run one way
                turn = self.letter(before).turn
            _, foot, _, head = self._ink(before, turn)
            left, bottom, *_ = self._ink(index, turn)
            if before != last and bottom <= foot + (head - foot) * _RAISED:
                continue
            # Behind a raised figure the letter is still that before the first of them.
            letter = letter if letter and before == last else self.letter(before)
            gap = left - (self._ink(before, turn)[2] if before == last else letter.right)
            is_near = letter.turn == turn and abs(gap) < _NEAR * letter.size
            if is_near and _RAISED < (bottom - letter.bottom) / letter.size < 1:
                last = index
                yield index

    def _ink(self, index: int, turn: int) -> Box:
        """Return the box of what is drawn of a letter, as `box` does."""
        left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
        self._raw.FPDFText_GetCharBox(self._text, index, byref(left), byref(right), byref(bottom), byref(top))
        found = (left.value, bottom.value, right.value, top.value)
        return along(found, turn) if turn else found
