"""An ordinary PNG, without Pillow: loading that takes as long as half a page.

Ordinary is what most screenshots and drawings are: one picture, line after line, whole, its pixels in one
place behind all else, and with nothing in its file that might say that it lies on a side. All others are
Pillow's.
"""

from __future__ import annotations

import struct
import zlib

from toolkit.dataclass import dataclass
from toolkit.wordfile.wholepictures import PNG, png_chunks

# PNG (third edition), table 8: samples of a pixel by colour type, and how many bits each may have.
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
INDEXED = 3
_SRGB_GAMMA = struct.pack(">I", 45455)  # clause 11.3.3.5
_MOST_PIXELS = 50_000_000  # Pillow warns of more
# Clauses 11.2 and 11.3: what may stand once in an ordinary file, and its length. PLTE has 1 to 256 colours.
_LENGTHS = {
    b"IHDR": (13,),
    b"PLTE": range(3, 769, 3),
    b"gAMA": (4,),
    b"sRGB": (1,),
    b"pHYs": (9,),
    b"IEND": (0,),
}
_METRE = 1  # clause 11.3.4.3: the unit of pHYs
_INCH = 0.0254
_LAST_FILTER = 4  # clause 9.2
_PIECE = 1 << 18  # unpacked at a time: a small file may hold many pixels


@dataclass(frozen=True, slots=True)
class PlainPng:
    """Width and height in pixels, and in pixels an inch as far as it says; what the pixels are, still packed.

    `depth` are the bits of a sample, `colour` is the colour type (table 8), `palette` has three bytes a
    colour. `is_srgb` is whether nothing says that its colours are others than a screen's.
    """

    pixels: tuple[int, int]
    dpi: tuple[float, float] | None
    depth: int
    colour: int
    palette: bytes
    packed: bytes
    is_srgb: bool


def read_plain_png(data: bytes) -> PlainPng | None:
    """Return what an ordinary PNG says of its size; None for any other file, and one that is not whole."""
    if not data.startswith(PNG):
        return None
    chunks = list(png_chunks(data))
    if not all(_is_sound(kind, chunk) for kind, chunk in chunks):
        return None
    told = {kind: chunk[8:-4] for kind, chunk in chunks if kind != b"IDAT"}
    kinds = [kind for kind, _ in chunks]
    drawn = len(kinds) - len(told)
    if kinds[:1] != [b"IHDR"] or kinds[len(told) - 1 :] != [b"IDAT"] * drawn + [b"IEND"]:
        return None
    width, height, depth, colour, *ways = struct.unpack(">IIBBBBB", told[b"IHDR"])
    is_known = depth in _DEPTHS.get(colour, ()) and not any(ways) and 0 < width * height <= _MOST_PIXELS
    if not is_known or (colour == INDEXED and b"PLTE" not in told):
        return None
    line = (width * depth * SAMPLES[colour] + 7) // 8 + 1
    packed = b"".join(chunk[8:-4] for kind, chunk in chunks if kind == b"IDAT")
    if not _is_drawn(packed, line, height):
        return None
    across, down, unit = struct.unpack(">IIB", told.get(b"pHYs", bytes(9)))
    return PlainPng(
        (width, height),
        (across * _INCH, down * _INCH) if unit == _METRE else None,
        depth,
        colour,
        told.get(b"PLTE", b""),
        packed,
        is_srgb=b"sRGB" in told or told.get(b"gAMA", _SRGB_GAMMA) == _SRGB_GAMMA,
    )


def _is_sound(kind: bytes, chunk: bytes) -> bool:
    length = len(chunk) - 12
    is_whole = chunk[:4] == struct.pack(">I", max(length, 0)) and zlib.crc32(chunk[4:-4]) == int.from_bytes(
        chunk[-4:], "big"
    )
    return is_whole and (kind == b"IDAT" or length in _LENGTHS.get(kind, ()))


def _is_drawn(packed: bytes, line: int, height: int) -> bool:
    """Whether the pixels are all there, in lines of so many bytes."""
    unpacking = zlib.decompressobj()
    seen = 0
    try:
        for at in range(0, len(packed), _PIECE):
            rest = packed[at : at + _PIECE]
            while piece := unpacking.decompress(rest, _PIECE):
                rest = unpacking.unconsumed_tail
                filters = piece[-seen % line :: line]
                seen += len(piece)
                if seen > line * height or max(filters, default=0) > _LAST_FILTER:
                    return False
    except zlib.error:
        return False
    return (seen, unpacking.eof, unpacking.unused_data) == (line * height, True, b"")
