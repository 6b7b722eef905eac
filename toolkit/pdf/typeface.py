"""A font of the toolkit for what is drawn without a renderer: measured, cut down for a PDF, or as outlines.

Fonts that came in others' files are read by `fontfile.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.pdf.truetype import TrueType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_SUBSTITUTE = "?"


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a PDF must know of a TrueType font; all lengths in thousandths of the type size."""

    path: Path
    name: str
    glyphs: Mapping[str, int]
    advances: Mapping[str, float]
    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]

    def drawable(self, text: str) -> str:
        """Return `text` with a question mark for each character that the font lacks."""
        return "".join([char if char in self.glyphs else _SUBSTITUTE for char in text])

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is at `size`, in the unit of `size`."""
        return sum(map(self.advances.__getitem__, self.drawable(text))) * size / 1000

    def encode(self, text: str) -> bytes:
        """Return `text` as two-byte glyph numbers (Identity-H, ISO 32000-1, 9.7.5.2)."""
        return b"".join(self.glyphs[char].to_bytes(2, "big") for char in self.drawable(text))


def read_typeface(path: Path) -> Typeface:
    """Return the measures of the TrueType font in `path`."""
    font = TrueType(path.read_bytes())
    scale = 1000 / font.units
    glyphs = {chr(code): glyph for code, glyph in font.glyphs()}
    left, bottom, right, top = font.box
    return Typeface(
        path=path,
        # The font's own name table says the same.
        name=path.stem,
        glyphs=glyphs,
        advances={char: font.advances[glyph] * scale for char, glyph in glyphs.items()},
        ascent=font.ascent * scale,
        descent=font.descent * scale,
        cap_height=font.cap_height * scale,
        box=(left * scale, bottom * scale, right * scale, top * scale),
    )


def read_outlines(typeface: Typeface, characters: Iterable[str]) -> dict[str, str]:
    """Return the outline of each character that the font has, as SVG path data.

    The unit is a thousandth of the type size, y grows upwards from the line the letters stand on. What
    leaves no ink is an empty text.
    """
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with TTFont(typeface.path, lazy=True) as font:
        cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
        scale = 1000 / font["head"].unitsPerEm
        outlines = {}
        for char in sorted(set(characters) & typeface.glyphs.keys()):
            pen = SVGPathPen(glyphs, ntos=lambda length: str(round(length)))
            glyphs[cmap[ord(char)]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            outlines[char] = pen.getCommands()
        return outlines


def subset(typeface: Typeface, characters: Iterable[str]) -> bytes:
    """Return the font file with every glyph emptied that `characters` do not need; glyph numbers stay."""
    font = TrueType(typeface.path.read_bytes())
    return font.write(font.with_parts({0, *(typeface.glyphs[char] for char in characters)}))
