"""How far two colours are apart for a reader (WCAG 2.1, 1.4.3): 1 for one colour, 21 for black on white."""

from __future__ import annotations

READABLE = 4.5  # of ordinary text
BRIGHT = 7.0  # of text that tires nobody on a dark ground (1.4.6)
_STEPS = 100
_BLACK, _WHITE = "000000", "FFFFFF"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written as RRGGBB (WCAG 2.1, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(colour: str, ground: str, least: float = READABLE) -> str:
    """Return the colour nearest to `colour` that can be read on `ground`: darker or lighter, as that asks.

    Its contrast is `least` or more.
    """
    end = _BLACK if _luminance(ground) > _luminance("777777") else _WHITE
    mixed = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((each for each in mixed if contrast(each, ground) >= least), end)


def _luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.1)."""
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB's


def _mixed(colour: str, other: str, share: float) -> str:
    parts = zip(bytes.fromhex(colour), bytes.fromhex(other), strict=True)
    return bytes(round(own + (its - own) * share) for own, its in parts).hex().upper()
