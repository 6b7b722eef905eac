"""Line heights in twips: what the styles say as a multiple of single spacing, fixed for every program."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Any

from .look import CODE_FONT, FONT

if TYPE_CHECKING:
    from collections.abc import Callable

    from .styleform import Style

DEFAULT_SIZE = 21  # half-points
DEFAULT_LINE = 264
SINGLE = 240
# Ascent and descent of the fonts together (hhea), in ems: how high a line of single spacing is.
_HEIGHTS = {FONT: 1.362, CODE_FONT: 1.1328}
# Word sets lines on a grid of quarter-points; a height that is on it already is the same everywhere.
_GRID = 5  # twips
# Of paragraphs that vanish when the template is filled in.
_UNSEEN = ("Template Tag",)


def fix_line_heights(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """Return the styles, each paragraph style that has a line height of its own with it in twips.

    Programs round a multiple of a font's height differently, and another font in the reader's program has
    another height. "At least", so that a larger character has room; below single spacing only "exactly" is
    narrower than the font.
    """
    known = {style.name: style for style in styles}

    def told(style: Style | None, read: Callable[[Style], Any]) -> Any:  # noqa: ANN401 - what a style says
        while style is not None:
            value = read(style)
            if value is not None:
                return value
            style = known.get(style.based_on)
        return None

    def fixed(style: Style) -> Style:
        if style.kind != "paragraph" or style.name in _UNSEEN:
            return style
        if told(style, lambda one: one.paragraph.exact or None):
            return style
        size = told(style, lambda one: one.text.size) or DEFAULT_SIZE
        line = told(style, lambda one: one.paragraph.line) or DEFAULT_LINE
        font = told(style, lambda one: one.text.font) or FONT
        height = line_height(size, line, font)
        tight = line < SINGLE
        return replace(
            style, paragraph=replace(style.paragraph, line=height, exact=tight, at_least=not tight)
        )

    return tuple(map(fixed, styles))


def line_height(size: int, line: int, font: str = FONT) -> int:
    """Return the height in twips of lines of a font, its `size` in half-points, `line` of 240 is single."""
    return ceil(size * 10 * _HEIGHTS[font] * line / SINGLE / _GRID - 0.01) * _GRID
