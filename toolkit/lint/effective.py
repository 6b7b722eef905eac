"""How a template's text looks in the end: what runs, their styles, paragraphs and cells say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, W, attribute
from toolkit.wordfile.paragraphs import StyleSheet

if TYPE_CHECKING:
    from lxml import etree

    from toolkit.lint.wordfile import WordFile

_COLOUR = regex(r"[0-9A-Fa-f]{6}")
AUTO, _PAPER = "auto", "FFFFFF"  # black, and white on dark grounds (ECMA-376 17.3.2.6)
_USUAL_SIZE = 20  # half points, where nobody says one (ECMA-376 17.3.2.38)
# ECMA-376 17.18.40; those that text is not marked with are not among them.
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """The look of a text: size in half points, colour ("auto" too) and ground as RRGGBB, bold, hidden."""

    size: int = _USUAL_SIZE
    colour: str = AUTO
    ground: str = _PAPER
    bold: bool = False
    hidden: bool = False


class Effects(StyleSheet):
    """The looks of one Word file's texts."""

    def __init__(self, word: WordFile) -> None:
        super().__init__(word.styles)
        said = None if word.defaults is None else word.defaults.find(f"{W}rPrDefault/{W}rPr")
        self._said = _with_run(Effect(), said)

    def of_style(self, style_id: str) -> Effect:
        """Return the look of a paragraph in a style."""
        return self._with_style(self._said, style_id or self._default)

    def of_run(self, run: etree._Element) -> Effect:
        """Return the look of a run's text."""
        paragraph = next(run.iterancestors(f"{W}p"), run)
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        properties = paragraph.find(f"{W}pPr")
        effect = self._said
        if cell is not None:
            effect = _with_ground(effect, cell.find(f"{W}tcPr"))
        style = None if properties is None else properties.find(f"{W}pStyle")
        effect = self._with_style(effect, attribute(style, "val") or self._default)
        effect = _with_ground(effect, properties)
        own = run.find(f"{W}rPr")
        if own is not None:
            effect = self._with_style(effect, attribute(own.find(f"{W}rStyle"), "val"))
        return _with_run(effect, own)

    def _with_style(self, effect: Effect, style_id: str) -> Effect:
        for style in reversed(list(self.with_bases(style_id))):
            effect = _with_ground(effect, style.find(f"{W}pPr"))
            effect = _with_run(effect, style.find(f"{W}rPr"))
        return effect


def _with_ground(effect: Effect, properties: etree._Element | None) -> Effect:
    """Return `effect` on the ground that a w:pPr, w:rPr or w:tcPr gives it."""
    shading = None if properties is None else properties.find(f"{W}shd")
    fill = attribute(shading, "fill")
    return replace(effect, ground=fill.upper()) if _COLOUR.fullmatch(fill) else effect


def _with_run(effect: Effect, properties: etree._Element | None) -> Effect:
    if properties is None:
        return effect
    effect = _with_ground(effect, properties)
    marked = _HIGHLIGHTS.get(attribute(properties.find(f"{W}highlight"), "val"))
    size = attribute(properties.find(f"{W}sz"), "val")
    colour = attribute(properties.find(f"{W}color"), "val")
    bold, hidden = (properties.find(f"{W}{name}") for name in ("b", "vanish"))
    return Effect(
        size=int(size) if size.isdecimal() else effect.size,
        colour=AUTO if colour == AUTO else colour.upper() if _COLOUR.fullmatch(colour) else effect.colour,
        ground=marked or effect.ground,
        bold=attribute(bold, "val") not in OFF if bold is not None else effect.bold,
        hidden=attribute(hidden, "val") not in OFF if hidden is not None else effect.hidden,
    )
