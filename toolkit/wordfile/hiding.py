"""Which runs a Word file hides (w:vanish, ECMA-376 17.3.2.41), by their own look or by a style's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import OFF, STYLES, W, attribute, parse_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_LONGEST_CHAIN = 20


class Hiding:
    """What the styles of one file hide."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        styles = parts.get(STYLES, b"")
        # Nearly no file has a hidden style, and the styles are by far the longest part of many.
        root = parse_part(styles) if b"vanish" in styles else None
        found = () if root is None else root.iterfind(f"{W}style")
        self._styles = {attribute(style, "styleId"): style for style in found}

    def hides(self, run: etree._Element, paragraph_style: str) -> bool:
        """Return whether a w:r in a paragraph of that style is hidden."""
        look = run.find(f"{W}rPr")
        if look is not None:
            own = look.find(f"{W}vanish")
            if own is not None:
                return attribute(own, "val") not in OFF
        if not self._styles:
            return False
        named = "" if look is None else attribute(look.find(f"{W}rStyle"), "val")
        return self._style_hides(named) or self._style_hides(paragraph_style)

    def _style_hides(self, name: str) -> bool:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return False
            said = style.find(f"{W}rPr/{W}vanish")
            if said is not None:
                return attribute(said, "val") not in OFF
            name = attribute(style.find(f"{W}basedOn"), "val")
        return False
