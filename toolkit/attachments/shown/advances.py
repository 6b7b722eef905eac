"""How far a text moves the pen: what is left out of a line must not move what follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from toolkit.pdf.entries import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pikepdf import Object

_USUAL = 500.0  # a letter of one of the 14 fonts that readers know, whose widths a file need not say
_COMPOSITE_USUAL = 1000.0  # ISO 32000-2, table 115: DW
_SPACE = 32


def advance_of(shown: object, font: Object | None, spacing: float, word_spacing: float) -> float:
    """Return how far showing `shown` moves the pen, in thousandths of the font's size.

    `shown` is the operand of Tj or TJ; the spacings are Tc and Tw in the same unit.
    """
    if isinstance(shown, Array):
        parts = list(shown)
        texts = sum(advance_of(part, font, spacing, word_spacing) for part in parts)
        return texts - sum(float(part) for part in parts if not isinstance(part, String))
    if not isinstance(shown, String):
        return 0.0
    data = bytes(shown)
    if isinstance(font, Dictionary) and font.get("/Subtype") == Name.Type0:
        widths = _composite_widths(font)
        codes: Sequence[int] = [int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2)]
        usual = widths.get(-1, _COMPOSITE_USUAL)
    else:
        widths, codes, usual = _simple_widths(font), data, _USUAL
        spacing += word_spacing * data.count(_SPACE) / max(len(data), 1)
    return sum(widths.get(code, usual) for code in codes) + spacing * len(codes)


def _simple_widths(font: Object | None) -> Mapping[int, float]:
    widths = font.get("/Widths") if isinstance(font, Dictionary) else None
    if not isinstance(widths, Array) or not isinstance(font, Dictionary):
        return {}
    return dict(enumerate(map(float, widths.as_list()), int(font.get("/FirstChar", 0))))


def _composite_widths(font: Object) -> Mapping[int, float]:
    """Return the widths by character number (ISO 32000-2, 9.7.4.3), the usual one as -1."""
    below = font.get("/DescendantFonts")
    descendant = below[0] if isinstance(below, Array) and len(below) else Dictionary()
    found = {-1: float(descendant.get("/DW", _COMPOSITE_USUAL))}
    entries = listed(descendant.get("/W"))
    while len(entries) > 1:
        first, following = int(entries[0]), entries[1]
        if isinstance(following, Array):
            found |= enumerate(map(float, following.as_list()), first)
            del entries[:2]
        else:
            found |= dict.fromkeys(range(first, min(int(following), 65_535) + 1), float(entries[2]))
            del entries[:3]
    return found
