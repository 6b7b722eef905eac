"""Pictures of the old kind (VML) and those that stand for embedded objects, as the pictures that dxpdf draws.

Of files with an object, dxpdf draws nothing at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import R, V, W, remove

if TYPE_CHECKING:
    from collections.abc import Iterable

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EMU = {"pt": 12700, "in": 914400, "cm": 360000, "mm": 36000, "px": 9525, "": 9525}  # a length in each unit
_LENGTH = r"(?:^|;)\s*{}\s*:\s*([\d.]+)\s*(pt|in|cm|mm|px)?\s*(?:;|$)"
# Above the numbers that Word gives its own drawings.
_FIRST_NUMBER = 70_000


def modernise_pictures(roots: Iterable[etree._Element]) -> None:
    """Put pictures that stand in a line of text in the new way, in place; objects without one go."""
    number = _FIRST_NUMBER
    for root in roots:
        for element in list(root.iter(f"{W}object", f"{W}pict")):
            drawing = _drawing(element, number)
            if drawing is not None:
                element.addprevious(drawing)
                number += 1
            if drawing is not None or element.tag == f"{W}object":
                remove(element)


def _drawing(element: etree._Element, number: int) -> etree._Element | None:
    pictures = list(element.iter(f"{V}imagedata"))
    shape = pictures[0].getparent() if len(pictures) == 1 else None
    if shape is None or next(element.iter(f"{W}txbxContent", f"{V}textpath"), None) is not None:
        return None
    style, relation = shape.get("style", ""), pictures[0].get(f"{R}id", "")
    width, height = (_length(style, side) for side in ("width", "height"))
    if not relation or not width or not height or re.search(r"position\s*:\s*absolute", style):
        return None
    inline = etree.Element(f"{{{_WP}}}inline", nsmap={"wp": _WP, "a": _A, "pic": _PIC})
    size = {"cx": str(width), "cy": str(height)}
    etree.SubElement(inline, f"{{{_WP}}}extent", size)
    said = {"id": str(number), "name": f"Picture {number}", "descr": shape.get("alt", "")}
    etree.SubElement(inline, f"{{{_WP}}}docPr", said)
    inline.append(_graphic(relation, size))
    drawing = etree.Element(f"{W}drawing")
    drawing.append(inline)
    return drawing


def _graphic(relation: str, size: dict[str, str]) -> etree._Element:
    graphic = etree.Element(f"{{{_A}}}graphic")
    data = etree.SubElement(graphic, f"{{{_A}}}graphicData", {"uri": _PIC})
    picture = etree.SubElement(data, f"{{{_PIC}}}pic")
    names = etree.SubElement(picture, f"{{{_PIC}}}nvPicPr")
    etree.SubElement(names, f"{{{_PIC}}}cNvPr", {"id": "0", "name": ""})
    etree.SubElement(names, f"{{{_PIC}}}cNvPicPr")
    fill = etree.SubElement(picture, f"{{{_PIC}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip", {f"{R}embed": relation})
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    look = etree.SubElement(picture, f"{{{_PIC}}}spPr")
    transform = etree.SubElement(look, f"{{{_A}}}xfrm")
    etree.SubElement(transform, f"{{{_A}}}off", {"x": "0", "y": "0"})
    etree.SubElement(transform, f"{{{_A}}}ext", size)
    geometry = etree.SubElement(look, f"{{{_A}}}prstGeom", {"prst": "rect"})
    etree.SubElement(geometry, f"{{{_A}}}avLst")
    return graphic


def _length(style: str, side: str) -> int:
    """Return a side's length in EMU, 0 where the style does not say."""
    found = re.search(_LENGTH.format(side), style)
    return round(float(found[1]) * _EMU[found[2] or ""]) if found else 0
