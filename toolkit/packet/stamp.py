"""Stamps drawn: a small plate on top of each attachment page, whatever the page does.

The plate is the last piece of the page's content, with one font shared by the whole packet, marked as an
artifact (ISO 32000-1, 14.8.2.2.2), so that no screen reader reads it on every page. (As a form of its own it
would be one more object a page, which a packet's proof takes half as long again to read.)
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.packet.plates import PADDING, PLATE_HEIGHT, TYPE_SIZE
from toolkit.pdf.balance import content_streams
from toolkit.pdf.typeface import subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pikepdf import Object, Pdf

    from toolkit.packet.plates import Stamp
    from toolkit.pdf.geometry import PageShape
    from toolkit.pdf.typeface import Typeface

    # Resources by those that they extend, with the name of the font in them.
    _Extended = dict[bytes, tuple[Object, str]]

FONT_NAME = "/MinutesFont"

_BASELINE = 3.9  # of the text above the plate's lower edge, for 8 point type
_INK, _LINE = 0.2, 0.65  # greys: 0 is black


def _embed_font(pdf: Pdf, typeface: Typeface, texts: Iterable[str]) -> Object:
    """Return a font object for exactly the characters in `texts` (ISO 32000-1, 9.7.4 and 9.10.3)."""
    characters = sorted({char for text in texts for char in text})
    file = subset(typeface, characters)
    name = Name(f"/{_subset_tag(file)}+{typeface.name}")
    stream = pdf.make_stream(file)
    stream.Length1 = len(file)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,  # symbolic: it is addressed by glyph number
        FontBBox=Array([round(side) for side in typeface.box]),
        ItalicAngle=0,
        Ascent=round(typeface.ascent),
        Descent=round(typeface.descent),
        CapHeight=round(typeface.cap_height),
        StemV=80,
        FontFile2=stream,
    )
    by_glyph = {typeface.glyphs[char]: char for char in reversed(characters)}
    widths: list[object] = []
    for glyph, char in sorted(by_glyph.items()):
        widths.extend([glyph, Array([round(typeface.advances[char], 3)])])
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
        ),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array(widths),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_stream(_to_unicode(by_glyph)),
        )
    )


def _subset_tag(file: bytes) -> str:
    """Return six capital letters that tell subsets of a font apart (9.6.4)."""
    number = zlib.crc32(file)
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _to_unicode(characters: dict[int, str]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    pairs = sorted(characters.items())
    for start in range(0, len(pairs), 100):  # no more than 100 in a block
        block = pairs[start : start + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{glyph:04X}> <{char.encode('utf-16-be').hex()}>" for glyph, char in block]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


def draw_stamps(pdf: Pdf, pages: Sequence[Object], stamps: Sequence[Stamp], typeface: Typeface) -> None:
    """Draw every stamp on top of its page, leaving what other pages share with it as it is.

    `pages` are the page objects of the packet in order, their content in balance (`balance_page`).
    """
    if not stamps:
        return
    font = _embed_font(pdf, typeface, (text for stamp in stamps for text in stamp.texts))
    save = pdf.make_stream(b"q\n")
    extended: _Extended = {}
    for stamp in stamps:
        page = pages[stamp.page - 1]
        name = _add_font(pdf, page, font, extended)
        matrix = " ".join(f"{number:.5f}" for number in stamp.matrix)
        drawing = (
            f"\nQ\n/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"
            f"q {matrix} cm\n{_plate(stamp, typeface, name)}Q\nEMC\n"
        )
        page.Contents = Array([save, *content_streams(page), pdf.make_stream(drawing.encode("ascii"))])


def grow_page(pdf: Pdf, page: Object, before: PageShape, after: PageShape) -> None:
    """Give a page the larger box of `after`, and let nothing be seen of it beyond that of `before`.

    Its content is in balance (`balance_page`).
    """
    left, bottom, right, top = before.box
    clip = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n\n"
    streams = [pdf.make_stream(text.encode("ascii")) for text in (clip, "\nQ\n")]
    page.Contents = Array([streams[0], *content_streams(page), streams[1]])
    page.MediaBox = page.CropBox = Array([round(side, 3) for side in after.box])


def _plate(stamp: Stamp, typeface: Typeface, font_name: str) -> str:
    """Return the drawing of the plate: white with a fine line around it, and one between the two texts."""
    first, second = stamp.texts
    divider = stamp.divider
    font = f"{font_name} {TYPE_SIZE} Tf"
    edge = 0.25
    return (
        f"1 g {_LINE} G 0.5 w {edge} {edge} {stamp.width - 2 * edge:.3f} {PLATE_HEIGHT - 2 * edge} re B\n"
        f"{divider:.3f} 0 m {divider:.3f} {PLATE_HEIGHT} l S\n"
        f"BT {_INK} g {font} {PADDING} {_BASELINE} Td <{typeface.encode(first).hex()}> Tj\n"
        f"{divider:.3f} 0 Td <{typeface.encode(second).hex()}> Tj ET\n"
    )


def _add_font(pdf: Pdf, page: Object, font: Object, extended: _Extended) -> str:
    """Give `page` resources with the stamps' font, and return its name there.

    Pages share resource dictionaries, and others than these pages may: they get one more, shared as before.
    """
    known = page.get(Name.Resources)
    key = _key_of(known)
    if key not in extended:
        resources = Dictionary(dict(_items(known)))
        fonts = Dictionary(dict(_items(resources.get(Name.Font))))
        name = FONT_NAME
        while name in fonts:
            name += "_"
        fonts[name] = font
        resources.Font = fonts
        extended[key] = (pdf.make_indirect(resources), name)
    page.Resources, name = extended[key]
    return name


def _key_of(resources: Object | None) -> bytes:
    """Return what equal resources have in common: their number, or what they say word for word."""
    return resources.unparse() if isinstance(resources, Dictionary) else b""


def _items(dictionary: Object | None) -> Iterator[tuple[str, Object]]:
    if isinstance(dictionary, Dictionary):
        yield from dictionary.items()
