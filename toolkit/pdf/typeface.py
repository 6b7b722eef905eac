"""A font of the toolkit for what is drawn without a renderer: measured, cut down for a PDF, or as outlines.

Fonts that came in others' files are read by `fontfile.py`.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# Tables that a font inside a PDF has no use for: the PDF itself maps characters to glyphs (ISO 32000-1, 9.9).
_NEEDED_TABLES = {"GlyphOrder", "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep"}
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
        return "".join(char if char in self.glyphs else _SUBSTITUTE for char in text)

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is at `size`, in the unit of `size`."""
        return sum(self.advances[char] for char in self.drawable(text)) * size / 1000

    def encode(self, text: str) -> bytes:
        """Return `text` as two-byte glyph numbers (Identity-H, ISO 32000-1, 9.7.5.2)."""
        return b"".join(self.glyphs[char].to_bytes(2, "big") for char in self.drawable(text))


def read_typeface(path: Path) -> Typeface:
    """Return the measures of the TrueType font in `path`."""
    with TTFont(path, lazy=True) as font:
        _number_glyphs(font)
        scale = 1000 / font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        cmap = font.getBestCmap()
        head, hhea = font["head"], font["hhea"]
        return Typeface(
            path=path,
            # The font's own name table says the same and takes longer to read than all the rest.
            name=path.stem,
            glyphs={chr(code): font.getGlyphID(name) for code, name in cmap.items()},
            advances={chr(code): advances[name][0] * scale for code, name in cmap.items()},
            ascent=hhea.ascent * scale,
            descent=hhea.descent * scale,
            cap_height=getattr(font["OS/2"], "sCapHeight", hhea.ascent) * scale,
            box=(head.xMin * scale, head.yMin * scale, head.xMax * scale, head.yMax * scale),
        )


def read_outlines(typeface: Typeface, characters: Iterable[str]) -> dict[str, str]:
    """Return the outline of each character that the font has, as SVG path data.

    The unit is a thousandth of the type size, y grows upwards from the line the letters stand on. What
    leaves no ink is an empty text.
    """
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    with TTFont(typeface.path, lazy=True) as font:
        cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
        scale = 1000 / font["head"].unitsPerEm
        outlines = {}
        for char in sorted(set(characters) & typeface.glyphs.keys()):
            pen = SVGPathPen(glyphs, ntos=lambda length: str(round(length)))
            glyphs[cmap[ord(char)]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            outlines[char] = pen.getCommands()
        return outlines


def _number_glyphs(font: TTFont) -> list[str]:
    """Name the glyphs by their numbers; fontTools would make names up from those of all characters."""
    order = [f"glyph{number}" for number in range(font["maxp"].numGlyphs)]
    font.setGlyphOrder(order)
    return order


def subset(typeface: Typeface, characters: Iterable[str]) -> bytes:
    """Return the font file with every glyph emptied that `characters` do not need; glyph numbers stay.

    fontTools' own subsetter does more than is needed here, and importing it
    takes longer than everything else about the stamps.
    """
    with TTFont(typeface.path, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        order = _number_glyphs(font)
        table = font["glyf"]
        needed = {order[0]}
        waiting = [order[typeface.glyphs[char]] for char in sorted(set(characters))]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += table[name].getComponentNames(table)
        for name in order:
            if name not in needed:
                table.glyphs[name] = Glyph()
        for tag in set(font.keys()) - _NEEDED_TABLES:
            del font[tag]
        file = io.BytesIO()
        font.save(file, reorderTables=None)
    return file.getvalue()
