"""What of a presentation (PPTX) LibreOffice may leave out: diagrams, equations, charts, ink and objects.

Of the rest of a slide, its words and its pictures, it leaves out nothing.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile import graphics
from toolkit.wordfile.asread import chosen_alternative
from toolkit.wordfile.docxio import MC, OFF, A, M, R, parse_part, read_parts
from toolkit.wordfile.mainpart import targets_of
from toolkit.wordfile.stock import Drawing, DrawingKind, PlacedText, Stock, TextPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml import etree

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_INK = (f"{_P}contentPart", f"{_P14}contentPart")
_SLIDE = regex(r"ppt/slides/[^/]+\.xml")
_HOLDS_SUCH = regex(rb"<(\w+:relIds|\w+:chart|m:oMath\w*|p:oleObj|\w+:contentPart)\b|\br:link=")


def take_slide_stock(data: bytes) -> Stock | None:
    """Return what of the slides may be missing on the pages, None where there is nothing like it.

    Ordinary words stand behind it, as those of the text: where the same ones are there, they are not missed.
    Raises ValueError for a part that is no XML.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        slides = [name for name in package.namelist() if _SLIDE.fullmatch(name)]
        if not any(_HOLDS_SUCH.search(package.read(name)) for name in slides):
            return None
    parts, ordinary = read_parts(data), list[PlacedText]()
    roots = {name: parse_part(parts[name]) for name in slides}
    shown = [name for name, root in roots.items() if root.get("show", "1") not in OFF]
    found = [one for name in shown for one in _Slide(parts, name, ordinary).walk(roots[name])]
    passages = (one for one in found if isinstance(one, PlacedText))
    return Stock((*passages, *ordinary), tuple(one for one in found if isinstance(one, Drawing)))


class _Slide:
    """A walk through one slide."""

    def __init__(self, parts: Mapping[str, bytes], name: str, ordinary: list[PlacedText]) -> None:
        self._parts, self._ordinary = parts, ordinary
        self._targets = targets_of(parts, name)

    def walk(self, element: etree._Element) -> Iterator[PlacedText | Drawing]:
        """Yield what may be missing of what an element holds, and take note of its other words."""
        for child in element.iterchildren("*"):
            tag = str(child.tag)
            if tag == f"{MC}AlternateContent":
                chosen = _chosen(child)
                yield from () if chosen is None else self.walk(chosen)
            elif tag in _WAYS:
                yield from _WAYS[tag](self, child)
            elif not _is_hidden(child):
                if tag == f"{A}t":
                    self._ordinary.append(PlacedText(TextPlace.BODY, child.text or ""))
                yield from self.walk(child)

    def _part(self, element: etree._Element, name: str) -> bytes | None:
        return self._parts.get(self._targets.get(str(element.get(f"{R}{name}", "")), ""))

    def diagram(self, element: etree._Element) -> Iterator[PlacedText]:
        for text in graphics.diagram_texts(self._part(element, "dm")):
            if text.strip():
                yield PlacedText(TextPlace.DIAGRAM, text)

    def chart(self, element: etree._Element) -> Iterator[Drawing]:
        yield Drawing(
            DrawingKind.CHART, TextPlace.BODY, text=graphics.chart_words(element, self._part(element, "id"))
        )

    def equation(self, element: etree._Element) -> Iterator[PlacedText]:
        yield PlacedText(TextPlace.EQUATION, graphics.equation_words(element))

    def ink(self, _: etree._Element) -> Iterator[Drawing]:
        yield Drawing(DrawingKind.INK, TextPlace.BODY)

    def object(self, element: etree._Element) -> Iterator[PlacedText | Drawing]:
        if next(element.iter(f"{_P}pic"), None) is None and element.get("spid") is None:
            yield Drawing(DrawingKind.FILE, TextPlace.BODY)
        yield from self.walk(element)

    def picture(self, element: etree._Element) -> Iterator[Drawing]:
        if element.get(f"{R}link") and not element.get(f"{R}embed"):
            yield Drawing(DrawingKind.LINKED, TextPlace.BODY)


def _chosen(alternatives: etree._Element) -> etree._Element | None:
    """Return what is drawn of several alternatives, of ink the picture that PowerPoint keeps for others."""
    chosen, other = chosen_alternative(alternatives), alternatives.find(f"{MC}Fallback")
    has_picture = other is not None and next(other.iter(f"{A}blip"), None) is not None
    is_ink = chosen is not None and next(chosen.iter(*_INK), None) is not None
    return other if has_picture and is_ink else chosen


def _is_hidden(shape: etree._Element) -> bool:
    properties = shape.find("*/{*}cNvPr")
    return properties is not None and properties.get("hidden", "0") not in OFF


_WAYS: Mapping[str, Callable[[_Slide, etree._Element], Iterator[PlacedText | Drawing]]] = {
    graphics.DIAGRAM: _Slide.diagram,
    **dict.fromkeys(graphics.CHARTS, _Slide.chart),
    f"{M}oMath": _Slide.equation,
    **dict.fromkeys(_INK, _Slide.ink),
    f"{_P}oleObj": _Slide.object,
    f"{A}blip": _Slide.picture,
}
