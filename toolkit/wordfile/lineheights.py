"""Line heights and keeping together by which every program breaks pages alike (docs/renderer.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import ParagraphStyles, number, say_in_style, twips

if TYPE_CHECKING:
    from lxml import etree

_LINE = 1.2  # sizes of its letters that a line of single spacing is high in most fonts
_GRID = 4  # parts of a point: Word keeps heights on that grid
_USUAL_SIZE = 20  # half points, where nobody says one (ECMA-376 17.3.2.38)
# How the styles are called in which paragraph follows paragraph.
_RUNNING = ("body text", "list bullet", "list number", "list continue", "table text")


def height_for(multiple: float, size: float) -> float:
    """Return the points that stand for a multiple of single spacing of letters of `size` points."""
    return round(size * _LINE * multiple * _GRID) / _GRID


def is_running(name: str) -> bool:
    """Whether paragraph follows paragraph in a style of that name: keeping them together has no end."""
    return name.lower().startswith(_RUNNING)


def even_out(sheet: etree._Element) -> None:
    """Tell line heights in points and keep no running text with the next, in place; `sheet` is a w:styles."""
    looks = ParagraphStyles(sheet)
    styles = [style for style in sheet.iterfind(f"{W}style") if attribute(style, "type") == "paragraph"]
    for style, look in [(style, looks.of_style(attribute(style, "styleId"))) for style in styles]:
        if look.multiple not in (None, 1):
            height = twips(height_for(look.multiple or 1, _size_of(style, looks, sheet) / 2))
            say_in_style(style, "spacing", {"line": height, "lineRule": "atLeast"})
        if look.keep_next and is_running(attribute(style.find(f"{W}name"), "val")):
            say_in_style(style, "keepNext", {"val": "0"})


def _size_of(style: etree._Element, looks: ParagraphStyles, sheet: etree._Element) -> float:
    """Return the size of a style's letters in half points, that of its base or of the defaults included."""
    bases = looks.with_bases(attribute(style, "styleId"))
    runs = [*(base.find(f"{W}rPr") for base in bases), sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")]
    sizes = (number(attribute(run.find(f"{W}sz"), "val")) for run in runs if run is not None)
    return next(filter(None, sizes), _USUAL_SIZE)
