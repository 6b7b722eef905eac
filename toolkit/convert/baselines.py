"""Where text stands in its line, which the embedded renderer takes otherwise than Word.

Two faults of dxpdf 0.8.1. What a line is higher than its font it leaves below the text, where Word has it
above; and it lowers what is raised and raises what is lowered (w:position, 17.3.2.24).
"""

from __future__ import annotations

from lxml import etree

from toolkit.convert.measures import BEHIND_SIZE, insert_before, text_properties
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import TWIPS, StyleSheet, number

# Ascent and descent (hhea) of the fonts of the house styles, in ems; other fonts' text is left where it is.
_FONTS = {"Noto Sans": (1.069, 0.293), "Courier New": (0.833, 0.300)}
_BEHIND_POSITION = BEHIND_SIZE | {f"{W}sz", f"{W}szCs"}


def turn_positions(root: etree._Element) -> None:
    """Let raised text of a part be lowered and lowered text raised, in place."""
    for position in root.iter(f"{W}position"):
        position.set(f"{W}val", f"{-number(attribute(position, 'val')):.0f}")


def lower_text(styles: etree._Element) -> None:
    """Move the text of each style whose line height is told in points to where Word has it, in place."""
    sheet = StyleSheet(styles)
    defaults = [
        one for name in ("pPrDefault", "rPrDefault") for one in styles.iterfind(f"{W}docDefaults/{W}{name}")
    ]
    for style in styles.iterfind(f"{W}style"):
        if attribute(style, "type") == "paragraph":
            bases = [*sheet.with_bases(attribute(style, "styleId")), *defaults]
            lowered = round(2 * _room_above(bases))
            text = text_properties(style)
            if text.find(f"{W}position") is None:
                position = etree.Element(f"{W}position", {f"{W}val": str(lowered)})
                insert_before(text, position, _BEHIND_POSITION)


def _room_above(bases: list[etree._Element]) -> float:
    """Return how many points Word lowers the text of a style; 0 where that cannot be told."""

    def told(path: str, name: str) -> tuple[str, etree._Element | None]:
        for base in bases:
            found = base.find(path)
            if attribute(found, name):
                return attribute(found, name), found
        return "", None

    line, spacing = told(f"{W}pPr/{W}spacing", "line")
    rule = attribute(spacing, "lineRule")
    font = _FONTS.get(told(f"{W}rPr/{W}rFonts", "ascii")[0])
    size = number(told(f"{W}rPr/{W}sz", "val")[0]) / 2
    if font is None or rule not in ("atLeast", "exact"):
        return 0
    above = number(line) / TWIPS - size * sum(font)
    if above >= 0:
        return above
    # A line that is lower than its font has its baseline at the same part of its height.
    return above * font[0] / sum(font) if rule == "exact" else 0
