"""A font of the toolkit put into a PDF for what is drawn onto its pages."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.pdf.typeface import Typeface, subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object, Pdf

    # Resources by those that they extend, with the name of the font in them.
    Extended = dict[bytes, tuple[Object, str]]

FONT_NAME = "/MinutesFont"


def embed_font(pdf: Pdf, typeface: Typeface, texts: Iterable[str]) -> Object:
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


def add_font(pdf: Pdf, page: Object, font: Object, extended: Extended) -> str:
    """Give `page` resources with a font, and return its name there.

    Pages share resource dictionaries, and others than these pages may: they get one more, shared as before.
    """
    known = page.get("/Resources")
    key = _key_of(known)
    if key not in extended:
        resources = Dictionary(dict(_items(known)))
        fonts = Dictionary(dict(_items(resources.get("/Font"))))
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
