"""Which runs a Word file hides (w:vanish, ECMA-376 17.3.2.41), by their own look or by a style's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import OFF, STYLES, W, attribute, inner, parse_part
from toolkit.wordfile.paragraphs import StyleSheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree


class Hiding:
    """What the styles of one file hide."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        styles = parts.get(STYLES, b"")
        # Nearly no file has a hidden style, and the styles are by far the longest part of many.
        self._styles = StyleSheet(parse_part(styles) if b"vanish" in styles else ())

    def hides(self, run: etree._Element, paragraph_style: str) -> bool:
        """Return whether a w:r in a paragraph of that style is hidden."""
        look = inner(run, f"{W}rPr")
        own = None if look is None else look.find(f"{W}vanish")
        if own is not None:
            return attribute(own, "val") not in OFF
        named = "" if look is None else attribute(look.find(f"{W}rStyle"), "val")
        return self._style_hides(named) or self._style_hides(paragraph_style)

    def _style_hides(self, name: str) -> bool:
        told = (style.find(f"{W}rPr/{W}vanish") for style in self._styles.with_bases(name))
        said = next((one for one in told if one is not None), None)
        return said is not None and attribute(said, "val") not in OFF
