"""What a picture's own data say of it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 8  # bytes of a box: its length and its name
_METHODS = (1, 2, 3)


def is_plain_jpx(data: bytes) -> bool:
    """Whether a JPEG 2000 picture has one way to tell its colours (ISO 19005-2, 6.2.8.3)."""
    header = b"".join(body for name, body in _boxes(data) if name == b"jp2h")
    boxes = list(_boxes(header))
    channels = [struct.unpack(">H", body[8:10])[0] for name, body in boxes if name == b"ihdr"]
    colours = [body for name, body in boxes if name == b"colr"]
    return channels in ([1], [3]) and len(colours) == 1 and colours[0][0] in _METHODS


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the boxes of a file (ISO 15444-1, annex I): the name and what is in each."""
    place = 0
    while place + _HEAD <= len(data):
        length, name = struct.unpack(">I4s", data[place : place + _HEAD])
        end = place + length if length >= _HEAD else len(data)
        yield name, data[place + _HEAD : end]
        place = end
