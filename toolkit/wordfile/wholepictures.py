"""Whether a picture's file is all there: programs draw what they have of one that is cut off."""

from __future__ import annotations

import struct
import zlib

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_CHUNK = 12  # bytes of a PNG's chunk round what it holds: its length, kind and checksum
_SCAN, _END = 0xDA, b"\xff\xd9"  # of a JPEG: where its pixels begin, and where it ends
_MARK = 0xFF


def is_whole_picture(data: bytes) -> bool:
    """Return False for a PNG or JPEG that is cut off, or a PNG whose checksums are not its chunks'."""
    if data.startswith(_PNG):
        return _is_whole_png(data)
    return not data.startswith(_JPEG) or _is_whole_jpeg(data)


def _is_whole_png(data: bytes) -> bool:
    at = len(_PNG)
    while at + _CHUNK <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + _CHUNK + length
        kind = data[at + 4 : at + 8]
        if end > len(data):
            return False
        # What is told beside the pixels, some programs write wrongly, and all draw the picture.
        is_seen = kind in (b"IHDR", b"PLTE", b"IDAT")
        if is_seen and zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            return False
        if kind == b"IEND":
            return True
        at = end
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
