"""Diagrams on the pages as they are in their files: dxpdf packs every picture as a JPEG.

A JPEG blurs the edges of what is drawn and changes its colours, and is larger and slower to make; it suits a
photograph. So a picture of one pixel is drawn in a diagram's place, and becomes the diagram: a PDF takes the
pixels of a PNG as they are packed (ISO 32000-2, 7.4.4.4).
"""

from __future__ import annotations

import io
import struct
from base64 import b64decode
from itertools import count
from typing import TYPE_CHECKING

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.convert.openfile import bytes_of
from toolkit.documents.plainpng import INDEXED, SAMPLES, read_plain_png
from toolkit.pdf.entries import drawn_with
from toolkit.wordfile.docxio import A, read_parts, store_parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.documents.plainpng import PlainPng

_MEDIA = "word/media/"
_MOST_PIXELS = 10_000_000  # whoever shows the page unpacks them all
_LONGEST_SIDE = 131_071  # PDFium, which browsers have, shows nothing of a picture that is longer
_MOST_BYTES = 300_000  # the renderer makes what is larger as small as its place on the page lets it be
_PIXELS_PER_BYTE = 4  # of a diagram, at least: photographs are seldom packed that close
_BITS = 8  # of a sample, at most
_GREY = 0  # PNG (third edition), table 8
_OPAQUE = frozenset((_GREY, 2, INDEXED))  # of the colour types
_COLOUR = 3  # bytes of a palette
# A JPEG of one white pixel; a comment behind its first two bytes tells one from another.
_PIXEL = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////"
    "////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////"
    "////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAA"
    "AAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAA/9k="
)
_START, _COMMENT = _PIXEL[:2], b"\xff\xfe"
# What may stand within a picture's `blip`, and changes nothing of what it shows.
_PLAIN = ("extLst", "ext", "useLocalDpi")


def with_stand_ins(
    parts: Mapping[str, bytes], stories: Mapping[str, etree._Element]
) -> tuple[dict[str, bytes], dict[bytes, PlainPng]]:
    """Return a Word file's parts with other pictures for its diagrams, and the diagrams by these."""
    if any(map(_changes_pictures, stories.values())):
        return dict(parts), {}
    found = {name: png for name, data in parts.items() if name.startswith(_MEDIA) and (png := _diagram(data))}
    stand_ins = (each for each in map(_stand_in, count()) if each not in parts.values())
    named = dict(zip(found, stand_ins, strict=False))
    return {**parts, **named}, {named[name]: png for name, png in found.items()}


def without_stand_ins(docx: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a Word file with the pictures of `parts`, which it was made of."""
    pictures = {name: data for name, data in parts.items() if name.startswith(_MEDIA)}
    return store_parts({**read_parts(docx), **pictures})


def put_diagrams(pdf: pikepdf.Pdf, diagrams: Mapping[bytes, PlainPng]) -> bool:
    """Put diagrams where their stand-ins are drawn.

    False where one may have become another picture: the renderer cuts what is wider than its place.
    """
    if not diagrams:
        return True
    is_sure = True
    for drawn in drawn_with([page.obj for page in pdf.pages]):
        if not isinstance(drawn, Stream):
            continue
        diagram = diagrams.get(drawn.read_raw_bytes())
        if diagram is not None:
            _put(drawn, diagram)
        elif drawn.get("/Width") == drawn.get("/Height") == 1:
            is_sure = False
    return is_sure


def with_diagrams(drawn: bytes, diagrams: Mapping[bytes, PlainPng]) -> bytes | None:
    """Return a PDF with diagrams where their stand-ins are drawn; None where `put_diagrams` says False."""
    if not diagrams:
        return drawn
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        return bytes_of(pdf) if put_diagrams(pdf, diagrams) else None


def _changes_pictures(story: etree._Element) -> bool:
    """Whether a picture is cut or coloured where it stands, which might be done to its pixels."""
    if any(cut.attrib for cut in story.iter(f"{A}srcRect")):
        return True
    inside = (each for blip in story.iter(f"{A}blip") for each in blip.iterdescendants())
    return any(etree.QName(each).localname not in _PLAIN for each in inside)


def _diagram(data: bytes) -> PlainPng | None:
    png = read_plain_png(data)
    if png is None or png.colour not in _OPAQUE or png.depth > _BITS or not png.is_srgb:
        return None
    area = png.pixels[0] * png.pixels[1]
    is_fit = max(png.pixels) <= _LONGEST_SIDE and area <= _MOST_PIXELS
    return png if is_fit and len(png.packed) <= min(area // _PIXELS_PER_BYTE, _MOST_BYTES) else None


def _stand_in(number: int) -> bytes:
    words = str(number).encode()
    return b"".join((_START, _COMMENT, struct.pack(">H", len(words) + 2), words, _PIXEL[len(_START) :]))


def _put(drawn: pikepdf.Object, diagram: PlainPng) -> None:
    """Make a stand-in's picture the diagram; its colours are the renderer's sRGB."""
    drawn.Width, drawn.Height = diagram.pixels
    drawn.BitsPerComponent = diagram.depth
    if diagram.colour == _GREY:
        drawn.ColorSpace = Name.DeviceGray
    elif diagram.colour == INDEXED:
        # Readers differ in what they show of a colour that is not there; the renderer takes the last one.
        palette = diagram.palette[: _COLOUR << diagram.depth]
        palette += palette[-_COLOUR:] * ((1 << diagram.depth) - len(palette) // _COLOUR)
        drawn.ColorSpace = Array([Name.Indexed, drawn.ColorSpace, (1 << diagram.depth) - 1, String(palette)])
    del drawn.ColorTransform
    lines = Dictionary(
        Predictor=15,  # each line tells its own (table 10)
        Colors=SAMPLES[diagram.colour],
        BitsPerComponent=diagram.depth,
        Columns=diagram.pixels[0],
    )
    drawn.write(diagram.packed, filter=Name.FlateDecode, decode_parms=lines)
