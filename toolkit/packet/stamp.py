"""Stamps drawn: a small plate on top of each attachment page, whatever the page does.

The plate is the last piece of the page's content, with one font shared by the whole packet, marked as an
artifact (ISO 32000-1, 14.8.2.2.2), so that no screen reader reads it on every page. (As a form of its own it
would be one more object a page, which a packet's proof takes half as long again to read.)
"""

from __future__ import annotations

import re
import zlib
from itertools import accumulate
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.packet.plates import PADDING, PLATE_HEIGHT, TYPE_SIZE
from toolkit.pdf.typeface import subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

    from toolkit.packet.plates import Stamp
    from toolkit.pdf.geometry import PageShape
    from toolkit.pdf.typeface import Typeface

    # Resources by those that they extend, with the name of the font in them.
    _Extended = dict[bytes, tuple[Object, str]]
    _Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

FONT_NAME = "/MinutesFont"

_BASELINE = 3.9  # of the text above the plate's lower edge, for 8 point type
_INK, _LINE = 0.2, 0.65  # greys: 0 is black


# Operators that open and close something (annex A), between white space or delimiters. Written so
# that the search can begin with one of four letters: seven times as fast as with what is before them.
_STATE_OPERATOR = re.compile(
    rb"[qQBE](?<![^\0\t\n\f\r >)\]}][qQBE])"
    rb"(?:(?<=[qQ])|(?<=B)(?:T|MC|DC)|(?<=E)(?:T|MC))"
    rb"(?![^\0\t\n\f\r /<(\[%])"
)
# What opens and what closes, for each kind of pair.
_STEPS: tuple[Mapping[bytes, int], ...] = (
    {b"q": 1, b"Q": -1},
    {b"BT": 1, b"ET": -1},
    {b"BMC": 1, b"BDC": 1, b"EMC": -1},
)

# Content that is larger is not read properly, which would take minutes.
_MOST_PARSED = 50_000_000


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

    `pages` are the page objects of the packet in order.
    """
    if not stamps:
        return
    font = _embed_font(pdf, typeface, (text for stamp in stamps for text in stamp.texts))
    save = pdf.make_stream(b"q\n")
    extended: _Extended = {}
    for stamp in stamps:
        page = pages[stamp.page - 1]
        name = _add_font(pdf, page, font, extended)
        restore = balance(pdf, page)
        matrix = " ".join(f"{number:.5f}" for number in stamp.matrix)
        drawing = (
            f"\n{restore}Q\n/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"
            f"q {matrix} cm\n{_plate(stamp, typeface, name)}Q\nEMC\n"
        )
        page.Contents = Array([save, *content_streams(page), pdf.make_stream(drawing.encode("ascii"))])


def grow_page(pdf: Pdf, page: Object, before: PageShape, after: PageShape) -> None:
    """Give a page the larger box of `after`, and let nothing be seen of it beyond that of `before`."""
    left, bottom, right, top = before.box
    clip = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n\n"
    ending = f"\n{balance(pdf, page)}Q\n"
    streams = [pdf.make_stream(text.encode("ascii")) for text in (clip, ending)]
    page.Contents = Array([streams[0], *content_streams(page), streams[1]])
    page.MediaBox = page.CropBox = Array([round(side, 3) for side in after.box])


def balance(pdf: Pdf, page: Object) -> str:
    """Return the operators that close whatever the content of `page` leaves open.

    A restore too many, which readers ignore, would take the state away that is
    saved before the content: such operators are taken out of the content.
    """
    balanced, size = _glance(page)
    if balanced or size > _MOST_PARSED:
        return ""
    depth, marks, in_text, strays = 0, 0, False, False
    for instruction in _parse(page, "q Q BT ET BMC BDC EMC"):
        operator = instruction.operator.unparse()
        if operator == b"q":
            depth += 1
        elif operator == b"Q":
            strays = strays or depth == 0
            depth = max(depth - 1, 0)
        elif operator in {b"BT", b"ET"}:
            in_text = operator == b"BT"
        else:
            marks = max(marks + (-1 if operator == b"EMC" else 1), 0)
    if strays:
        page.Contents = pdf.make_stream(without_stray_restores(page))
    return "EMC " * marks + "ET " * in_text + "Q " * depth


def _glance(page: Object) -> tuple[bool, int]:
    """Return whether the content is in balance by a quick look, and how many bytes it is.

    Ten times as fast as reading it properly, which is for pages that do not seem so:
    the operators may stand in a text or a picture within the content.
    """
    found: list[bytes] = []
    size = 0
    for stream in content_streams(page):
        try:
            data = stream.read_bytes()
        except (pikepdf.PikepdfError, RuntimeError):  # pikepdf 10.15 has no name of its own for a bomb
            # It cannot be unpacked, or is a bomb: readers show nothing of it either.
            return True, size
        size += len(data)
        found += _STATE_OPERATOR.findall(data)
    return all(_is_balanced(found, steps) for steps in _STEPS), size


def _is_balanced(operators: Sequence[bytes], steps: Mapping[bytes, int]) -> bool:
    """Whether all that is opened is closed again, and nothing is closed before."""
    depth = 0
    for depth in accumulate(filter(None, map(steps.get, operators))):
        if depth < 0:
            return False
    return depth == 0


def _parse(page: Object, operators: str = "") -> Sequence[_Instruction]:
    try:
        return pikepdf.parse_content_stream(pikepdf.Page(page), operators)
    except (pikepdf.PikepdfError, RuntimeError):  # pikepdf 10.15 has no name of its own for a bomb
        return ()


def without_stray_restores(page: Object) -> bytes:
    """Return the content of `page` without the restores that have no save, which readers ignore."""
    depth, kept = 0, []
    for instruction in _parse(page):
        operator = instruction.operator.unparse()
        if operator == b"Q" and depth == 0:
            continue
        depth += {b"q": 1, b"Q": -1}.get(operator, 0)
        kept.append(instruction)
    return pikepdf.unparse_content_stream(kept)


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


def content_streams(page: Object) -> Iterator[Object]:
    """Yield the pieces of a page's content."""
    contents = page.get(Name.Contents)
    for stream in contents if isinstance(contents, Array) else [contents]:
        if isinstance(stream, pikepdf.Stream):
            yield stream
