"""Pictures without the details that cameras and programs write into them: who, where, when, with what.

Only what the picture looks by is kept, piece by piece as it stands in the file; nothing is drawn anew, so
that no quality is lost and the same file always gives the same bytes.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from toolkit.wordfile.wholepictures import PNG, png_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator

_JPEG = b"\xff\xd8"
# PNG (third edition), clause 11: size, palette, transparency, pixels, and what colours and fineness mean.
_PNG_KEPT = frozenset(b"IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB iCCP cICP sBIT pHYs".split())
# ITU-T T.81, table B.1: APP1 holds EXIF and XMP, APP13 Photoshop's and the press's notes, COM a comment. APP0
# (its size), APP2 (its colour profile) and APP14 (how Adobe stores colours) are needed to draw it.
_JPEG_KEPT = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
_DETAILS = 0xE1
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_START_OF_SCAN = 0xDA
_END_OF_IMAGE = 0xD9
# Inside a scan: a byte 0xFF that is no marker, and marks to find one's way after damage.
_NO_MARKER = frozenset((0x00, 0xFF, *range(0xD0, 0xD8)))
_EXIF = b"Exif\x00\x00"
_ORIENTATION = 0x0112
_TURNED = range(2, 9)
# EXIF 2.32, 4.6.4 and 4.6.5: one directory with one entry, a SHORT.
_TURN_ONLY = _EXIF + b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"


def bare_picture(data: bytes) -> bytes | None:
    """Return a PNG or JPEG without its details; a JPEG's turn stays. None for any other file.

    What follows the picture in the file, as a second picture of some cameras does, goes too.
    """
    try:
        if data.startswith(PNG):
            return PNG + b"".join(chunk for kind, chunk in png_chunks(data) if kind in _PNG_KEPT)
        if data.startswith(_JPEG):
            return _JPEG + b"".join(_bare_segments(data))
    except (struct.error, IndexError, ValueError):
        return None  # it ends in the middle
    return None


def picture_pixels(data: bytes) -> bytes:
    """Return the packed pixels of a PNG as a PDF stores them; a JPEG as it is."""
    if not data.startswith(PNG):
        return data
    try:
        return b"".join(chunk[8:-4] for kind, chunk in png_chunks(data) if kind == b"IDAT")
    except struct.error:
        return data


def _bare_segments(data: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG that its look needs, in order, each scan with its data."""
    turned = False
    for marker, segment in _segments(data):
        if marker == _DETAILS and not turned:
            turn = _turn(segment[4:])
            turned = bool(turn)
            yield turn
        elif marker in _APPLICATION:
            if segment[4:].startswith(_JPEG_KEPT.get(marker, b"no")):
                yield segment
        elif marker != _COMMENT:
            yield segment


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its segment; raises IndexError or struct.error for a file that breaks off."""
    at = len(_JPEG)
    while True:
        if data[at] != 0xFF:  # noqa: PLR2004 - what every marker begins with
            raise IndexError
        marker = data[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - fill bytes may stand before a marker
            at += 1
        elif marker == _END_OF_IMAGE:
            yield marker, data[at : at + 2]
            return
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            end = at + 2 + length
            if marker == _START_OF_SCAN:
                end = _next_marker(data, end)
            yield marker, data[at:end]
            at = end


def _next_marker(data: bytes, at: int) -> int:
    """Return where the first marker after a scan's data stands."""
    while True:
        at = data.index(b"\xff", at) if at < len(data) else len(data)
        if data[at + 1] not in _NO_MARKER:
            return at
        at += 1


def _turn(payload: bytes) -> bytes:
    """Return an APP1 segment that holds nothing but the picture's turn, b"" for an upright one."""
    if not payload.startswith(_EXIF):
        return b""
    order = ">" if payload[6:8] == b"MM" else "<"
    (start,) = struct.unpack_from(f"{order}I", payload, 10)
    (count,) = struct.unpack_from(f"{order}H", payload, 6 + start)
    for entry in range(6 + start + 2, 6 + start + 2 + 12 * count, 12):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", payload, entry)
        if tag == _ORIENTATION and value in _TURNED:
            content = _TURN_ONLY + struct.pack(">HHI", value, 0, 0)
            return struct.pack(">BBH", 0xFF, _DETAILS, len(content) + 2) + content
    return b""
