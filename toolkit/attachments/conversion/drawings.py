"""Drawings in SVG as pages: without scripts, and without anything that is not in the file.

resvg draws what browsers draw, with the toolkit's own fonts. The page holds its picture at a resolution that
printers use.
"""

from __future__ import annotations

import io
import math
import re
from textwrap import shorten, wrap

import resvg_py
from lxml import etree
from PIL import Image

from toolkit.attachments.conversion.images import page_of
from toolkit.attachments.outcome import RefusedError, one_line
from toolkit.convert.fonts import find_undrawn
from toolkit.files.resources import font_folder
from toolkit.messages.message import Message
from toolkit.regex import regex

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
# What could fetch or run something.
_TAKEN_OUT = {f"{_SVG}{name}" for name in ("script", "iframe", "audio", "video", "handler")}
# A piece of a web page, or a text that flows in a shape, as Inkscape's do, which resvg does not draw: their
# words are set as plain text in their place.
_BOXES = tuple(f"{_SVG}{name}" for name in ("foreignObject", "flowRoot", "textArea"))
_SHOWN = (f"{_SVG}text", f"{_SVG}tspan")
_LETTER, _LINE = 14.0, 17.0  # the size of such words, and from line to line, in the drawing's units
_FIRST_WORDS = 60  # characters of them in a warning
_EXTERNAL_STYLE = regex(r"@import[^;]*;?|url\(\s*['\"]?(?!\s*['\"]?(?:#|data:))[^)]*\)", re.IGNORECASE)

_RESOLUTION = 300  # dots per inch
# The space within the margins of A4, in points, that a larger drawing is shrunk to.
_ACROSS, _DOWN = 510.0, 757.0
# CSS 2.1, 4.3.2: lengths in points.
_POINTS = {"": 0.75, "px": 0.75, "pt": 1.0, "pc": 12.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
_LENGTH = regex(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_DEFAULT = (300.0, 150.0)  # CSS 2.1, 10.3.2: what says nothing of its size
_LEAST = 1.0
_LARGE = 1_000.0  # a drawing that is as large as there is room for


def convert_drawing(data: bytes, language: str) -> tuple[bytes, tuple[Message, ...]]:
    """Return a PDF of one page with the drawing, the same bytes each time, and what is not on it as drawn.

    Of words in several languages (`switch`) those in `language` are shown. Raises RefusedError.
    """
    root, notes = _read(data)
    undrawn = find_undrawn("".join(map(str, text.itertext())) for text in root.iter(*_SHOWN))
    if undrawn:
        notes.append(Message("undrawn", {"characters": " ".join(undrawn)}))
    width, height = _fitted(*_natural_size(root))
    across, down = (max(1, math.ceil(side / 72 * _RESOLUTION)) for side in (width, height))
    root.set("width", str(across))
    root.set("height", str(down))
    try:
        picture = resvg_py.svg_to_bytes(
            svg_string=etree.tostring(root, encoding="unicode"),
            background="#ffffff",
            languages=[language],
            skip_system_fonts=True,
            font_dirs=[str(font_folder())],
            font_family="Minutes Sans",
            serif_family="Minutes Serif",
            sans_serif_family="Minutes Sans",
            monospace_family="Minutes Mono",
        )
    except ValueError as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    with Image.open(io.BytesIO(bytes(picture))) as image:
        file = io.BytesIO()
        image.convert("RGB").save(file, "PNG", dpi=(_RESOLUTION, _RESOLUTION))
    return page_of(file.getvalue()), tuple(notes)


def _read(data: bytes) -> tuple[etree._Element, list[Message]]:
    """Return the drawing without what reaches out of its file, and what to say; its entities are followed."""
    # Programs write entities for names of their own; libxml2 ends those that multiply.
    parser = etree.XMLParser(
        resolve_entities="internal",  # type: ignore[arg-type]  # the stubs know an older lxml
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    words = [_set_plainly(box) for box in list(root.iter(*_BOXES))]
    linked = 0
    for element in list(root.iter(etree.Element)):
        parent = element.getparent()
        if element.tag in _TAKEN_OUT and parent is not None:
            parent.remove(element)
            continue
        linked += _is_linked_picture(element)
        for name, value in list(element.attrib.items()):
            if name in ("href", _XLINK) and not value.strip().startswith(("#", "data:image/")):
                del element.attrib[name]
            elif "url(" in value or "@import" in value:
                element.set(name, _EXTERNAL_STYLE.sub("", value))
        if element.tag == f"{_SVG}style" and element.text:
            element.text = _EXTERNAL_STYLE.sub("", element.text)
    said = " ".join(filter(None, words))
    notes = [Message("drawing-words", {"words": shorten(said, _FIRST_WORDS)})] if said else []
    if linked:
        notes.append(Message("drawing-pictures", {"count": linked}))
    return root, notes


def _is_linked_picture(element: etree._Element) -> bool:
    """Whether it shows what lies in another file: a picture, or a piece of another drawing."""
    target = (element.get("href") or element.get(_XLINK) or "").strip()
    shows = element.tag in (f"{_SVG}image", f"{_SVG}use", f"{_SVG}feImage")
    return shows and bool(target) and not target.startswith(("#", "data:image/"))


def _set_plainly(box: etree._Element) -> str:
    """Put the words of a box in its place as text, broken to its width, and return them."""
    parent = box.getparent()
    if parent is None:
        return ""
    words = " ".join(" ".join(str(text) for text in box.itertext()).split())
    shape = box.find(f"{_SVG}flowRegion/{_SVG}rect")
    placed = box if shape is None else shape
    left, top, width, height = (_number(placed.get(name, "")) for name in ("x", "y", "width", "height"))
    lines = wrap(words, max(int(width / (_LETTER / 2)), 1)) if width else [words]
    text = box.makeelement(f"{_SVG}text", {"font-size": str(_LETTER), "text-anchor": "middle"})
    if "transform" in box.attrib:
        text.set("transform", box.get("transform", ""))
    start = top + (height - _LINE * len(lines)) / 2 + _LETTER if height else top + _LETTER
    for number, line in enumerate(lines):
        place = {"x": f"{left + width / 2:g}", "y": f"{start + _LINE * number:g}"}
        text.append(text.makeelement(f"{_SVG}tspan", place))
        text[-1].text = line
    text.tail = box.tail
    parent.replace(box, text)
    return words


def _number(value: str) -> float:
    match = _LENGTH.match(value)
    return float(match[1]) if match and "%" not in value else 0.0


def _natural_size(root: etree._Element) -> tuple[float, float]:
    """Return the drawing's width and height in points; one follows from the other and the view box."""
    box = [float(number) for number in re.findall(r"[-+]?[0-9]*\.?[0-9]+", root.get("viewBox", ""))]
    shown = (box[2], box[3]) if len(box) == 4 and min(box[2:]) > 0 else None  # noqa: PLR2004 - SVG 2, 8.6
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width and height:
        if shown is None:
            # Without a view box the size given is that of the coordinates too.
            root.set("viewBox", f"0 0 {width / 0.75} {height / 0.75}")
        return width, height
    across, down = shown or _DEFAULT
    if shown is None:
        root.set("viewBox", f"0 0 {across} {down}")
    if width:
        return width, width * down / across
    if height:
        return height * across / down, height
    return (across * _LARGE, down * _LARGE) if shown else (across * 0.75, down * 0.75)


def _length(value: str) -> float:
    match = _LENGTH.fullmatch(value)
    return float(match[1]) * _POINTS[match[2] or ""] if match else 0.0


def _fitted(width: float, height: float) -> tuple[float, float]:
    """Return the size that fits on A4, turned if that suits it; a drawing is not made larger than it is."""
    across, down = (_ACROSS, _DOWN) if width <= height else (_DOWN, _ACROSS)
    scale = min(1.0, across / max(width, _LEAST), down / max(height, _LEAST))
    return max(width * scale, _LEAST), max(height * scale, _LEAST)
