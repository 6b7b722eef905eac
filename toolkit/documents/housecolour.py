"""The one colour of a house style, as its template's theme has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import THEME, parse_part, read_parts

if TYPE_CHECKING:
    from pathlib import Path

ACCENT = "{*}themeElements/{*}clrScheme/{*}accent1/{*}srgbClr"
NEUTRAL = "404040"


def house_colour(template: Path) -> str:
    """Return the first accent colour of a Word file's theme, as RRGGBB; a dark grey where it names none.

    ECMA-376 part 1, 20.1.6.2. What is wrong with the file otherwise is told by the one who renders it.
    """
    try:
        if not template.is_file():
            return NEUTRAL
        parts = read_parts(template.read_bytes())
        themes = [parse_part(parts[name]) for name in sorted(filter(THEME.fullmatch, parts))]
    except (OSError, ValueError):
        return NEUTRAL
    accents = (theme.find(ACCENT) for theme in themes)
    named = [str(accent.get("val", "")) for accent in accents if accent is not None]
    return next((colour for colour in named if re.fullmatch("[0-9A-Fa-f]{6}", colour)), NEUTRAL)
