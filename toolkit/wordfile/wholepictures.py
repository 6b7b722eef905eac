"""Whether a picture's file is all there: programs draw what they have of one that is cut off."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from toolkit.formats.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

(PNG,), (_JPEG,) = Kind.PNG.signatures, Kind.JPEG.signatures
_CHUNK = 12  # bytes of a PNG's chunk round what it holds: its length, kind and checksum
_SCAN, _END = 0xDA, b"\xff\xd9"  # of a JPEG: where its pixels begin, and where it ends
_MARK = 0xFF


def is_whole_picture(data: bytes) -> bool:
    """Return False for a PNG or JPEG that is cut off, or a PNG whose checksums are not its chunks'."""
    if data.startswith(PNG):
        return _is_whole_png(data)
    return not data.startswith(_JPEG) or _is_whole_jpeg(data)


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind of each chunk of a PNG, and all its bytes as far as they are there."""
    at = len(PNG)
    while at + _CHUNK <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        yield kind, data[at : at + length + _CHUNK]
        if kind == b"IEND":
            return
        at += length + _CHUNK


def _is_whole_png(data: bytes) -> bool:
    for kind, chunk in png_chunks(data):
        if len(chunk) < int.from_bytes(chunk[:4], "big") + _CHUNK:
            return False
        # What is told beside the pixels, some programs write wrongly, and all draw the picture.
        is_seen = kind in (b"IHDR", b"PLTE", b"IDAT")
        if is_seen and zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            return False
        if kind == b"IEND":
            return True
    return False


def _is_whole_jpeg(data: bytes) -> bool:
    """Whether the end is there; a small picture within the file may have its own before the pixels."""
    at = 2
    while at + 4 <= len(data) and data[at] == _MARK:
        if data[at + 1] == _SCAN:
            return _END in data[at:]
        # Bytes of no meaning may stand before a mark.
        at += 1 if data[at + 1] == _MARK else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False
