"""JPEG 2000 pictures without what stands beside their pixels (ISO/IEC 15444-1, annex I)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE = b"\x00\x00\x00\x0cjP  \r\n\x87\n"
_KEPT = frozenset((b"jP  ", b"ftyp", b"jp2h", b"jp2c"))
_LONG, _TO_THE_END = 1, 0  # lengths with a meaning of their own (I.4)


def bare_jpeg2000(data: bytes) -> bytes | None:
    """Return a picture with the boxes that it is drawn from alone; None for what is no such file."""
    if not data.startswith(_SIGNATURE):
        return None  # a bare codestream, which has no boxes
    try:
        return b"".join(box for kind, box in _boxes(data) if kind in _KEPT)
    except struct.error:
        return None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if length == _LONG:
            (length,) = struct.unpack_from(">Q", data, at + 8)
        if length == _TO_THE_END:
            length = len(data) - at
        if length < 8:  # noqa: PLR2004 - a box's own head
            raise struct.error
        yield data[at + 4 : at + 8], data[at : at + length]
        at += length
