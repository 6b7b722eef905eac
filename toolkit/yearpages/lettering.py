"""Text as outlines of the toolkit's own fonts, so that a drawing looks the same on every machine.

An SVG file cannot rely on any font: browsers, Word and printers' programs each take another where the named
one is missing, and most of them take no notice of one that is embedded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from toolkit.files.resources import font_folder
from toolkit.namedtuple import NamedTuple
from toolkit.pdf.typeface import Typeface, read_outlines, read_typeface

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


REGULAR, BOLD = "r", "b"
# The house font, and behind it those that have what it lacks.
_FACES = {
    REGULAR: ("NotoSans-Regular", "DejaVuSans-Regular", "NotoEmoji-Regular"),
    BOLD: ("NotoSans-Bold", "DejaVuSans-Regular", "NotoEmoji-Regular"),
}
_SUBSTITUTE = "?"
CAP_HEIGHT = 0.714  # of the house font's type size
_ELLIPSIS = "…"


class Glyph(NamedTuple):
    """A character as it is drawn: `font` has it, `advance` is in units of the type size."""

    font: str
    char: str
    advance: float


@cache
def _typeface(font: str) -> Typeface:
    return read_typeface(font_folder() / f"{font}.ttf")


@cache
def _glyph(char: str, face: str) -> Glyph:
    for font in _FACES[face]:
        if char in _typeface(font).glyphs:
            return Glyph(font, char, _typeface(font).advances[char] / 1000)
    return _glyph(_SUBSTITUTE, face)


def glyphs_of(text: str, face: str) -> tuple[Glyph, ...]:
    """Return the glyphs of `text`, a question mark for what none of the fonts has."""
    return tuple(_glyph(char, face) for char in text)


def text_width(text: str, size: float, face: str) -> float:
    """Return how wide `text` is, in the unit of `size`."""
    return sum(glyph.advance for glyph in glyphs_of(text, face)) * size


def outlines_of(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, str]]:
    """Yield each of `glyphs` once, sorted, with its outline as `read_outlines` tells it."""
    for font in sorted({glyph.font for glyph in glyphs}):
        of_font = sorted({glyph for glyph in glyphs if glyph.font == font})
        paths = read_outlines(_typeface(font), (glyph.char for glyph in of_font))
        yield from ((glyph, paths[glyph.char]) for glyph in of_font)


def wrap(text: str, width: float, size: float, face: str) -> list[str]:
    """Return `text` in lines that are no wider than `width`; a word that is wider is cut.

    A line ends at a space or behind a slash.
    """
    lines = [""]
    for word in re.findall(r"[^ /]*[ /]|[^ /]+", text):
        joined = lines[-1] + word
        if text_width(joined.rstrip(" "), size, face) <= width:
            lines[-1] = joined
            continue
        *full, rest = _pieces(word, width, size, face)
        lines += [*full, rest]
    return [line for line in map(str.strip, lines) if line]


def _pieces(word: str, width: float, size: float, face: str) -> list[str]:
    pieces = [""]
    for char in word:
        if pieces[-1] and text_width(pieces[-1] + char, size, face) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def shorten(lines: Sequence[str], most: int) -> list[str]:
    """Return at most `most` of `lines`, the last one marked where others were left out."""
    return list(lines) if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-1]}{_ELLIPSIS}"]
