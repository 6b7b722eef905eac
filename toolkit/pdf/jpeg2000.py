"""JPEG 2000 pictures by their boxes (ISO/IEC 15444-1, annex I)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE = b"\x00\x00\x00\x0cjP  \r\n\x87\n"
_KEPT = frozenset((b"jP  ", b"ftyp", b"jp2h", b"jp2c"))
_HEAD = 8  # bytes of a box: its length and its name
_LONG, _TO_THE_END = 1, 0  # lengths with a meaning of their own (I.4)
_METHODS = (1, 2, 3)


def bare_jpeg2000(data: bytes) -> bytes | None:
    """Return a picture with the boxes that it is drawn from alone; None for what is no such file."""
    if not data.startswith(_SIGNATURE):
        return None  # a bare codestream, which has no boxes
    try:
        return b"".join(box for kind, box in _boxes(data) if kind in _KEPT)
    except struct.error:
        return None


def is_plain_jpx(data: bytes) -> bool:
    """Whether a JPEG 2000 picture has one way to tell its colours (ISO 19005-2, 6.2.8.3)."""
    try:
        header = b"".join(box[_HEAD:] for kind, box in _boxes(data) if kind == b"jp2h")
        boxes = [(kind, box[_HEAD:]) for kind, box in _boxes(header)]
        channels = [struct.unpack(">H", body[8:10])[0] for kind, body in boxes if kind == b"ihdr"]
    except struct.error:
        return False
    colours = [body for kind, body in boxes if kind == b"colr"]
    return channels in ([1], [3]) and len(colours) == 1 and colours[0][0] in _METHODS


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and all of each box. Raises struct.error for damaged ones."""
    at = 0
    while at + _HEAD <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        if length == _LONG:
            (length,) = struct.unpack_from(">Q", data, at + _HEAD)
        if length == _TO_THE_END:
            length = len(data) - at
        if length < _HEAD:
            raise struct.error
        yield data[at + 4 : at + _HEAD], data[at : at + length]
        at += length
