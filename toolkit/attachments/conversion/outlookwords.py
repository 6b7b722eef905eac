"""Messages of Outlook's whose words are in a code page, made into such in Unicode ([MS-OXMSG] 2.1.1).

Which page that is they tell in up to three ways, and often wrongly; the library takes one, and gives up.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING

from oxmsg.domain.encodings import encoding_from_codepage
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.storage import Storage, Stream

from toolkit.attachments.conversion.mailwords import decode_said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT_HEAD, EMBEDDED_HEAD, _HEAD = 32, 24, 8  # bytes before the properties ([MS-OXMSG] 2.4.1)
_EMBEDDED = "__SUBSTG1.0_3701000D"
_PROPERTIES = "__properties_version1.0"
_ENTRY = 16
_NARROW, _WIDE = 0x001E, 0x001F
_NARROW_STREAM, _WIDE_STREAM = "001E", "001F"
# Properties that tell a page ([MS-OXPROPS]): the message's own, the locale's, that of its text on the net.
_MESSAGE_PAGE, _LOCALE, INTERNET_PAGE = 0x3FFD, 0x3FF1, 0x3FDE
# [MS-LCID]: the pages of languages, by the lower ten bits of their locales, where it is not Windows-1252.
_LANGUAGE = 0x3FF
_PAGES = {0x04: 936, 0x05: 1250, 0x08: 1253, 0x0E: 1250, 0x11: 932, 0x12: 949, 0x15: 1250, 0x19: 1251} | {
    **dict.fromkeys((0x1A, 0x18, 0x1B, 0x24), 1250),
    **dict.fromkeys((0x25, 0x26, 0x27), 1257),
    0x1F: 1254,
    0x22: 1251,
}


def is_embedded(storage: Storage) -> bool:
    """Whether an attachment keeps a message here, or another program's object ([MS-OXMSG] 2.2.2.1)."""
    return storage.name.upper() == _EMBEDDED


def in_unicode(storage: Storage, head: int = ROOT_HEAD, pages: Sequence[str] = ()) -> Storage:
    """Return a message, or a part of one, with all words in Unicode, and without pages that nobody knows."""
    stream = next((one for one in storage.streams if one.name == _PROPERTIES), None)
    if stream is None:
        return storage  # the names of properties, or an object of another program's
    entries = [
        stream.bytes_[at : at + _ENTRY]
        for at in range(head, len(stream.bytes_) - _ENTRY + 1, _ENTRY)  # what is left over is none
    ]
    pages = (*_pages_of(entries), *pages)
    known = [_widened(entry) for entry in entries if _tells_no_unknown_page(entry)]
    own = Stream(stream.path, stream.bytes_[:head] + b"".join(known))
    streams = tuple(own if one is stream else _in_unicode(one, pages) for one in storage.streams)
    below = tuple(
        in_unicode(one, EMBEDDED_HEAD if is_embedded(one) else _HEAD, pages) for one in storage.storages
    )
    return Storage(storage.path, streams, below)


def _pages_of(entries: Sequence[bytes]) -> Iterator[str]:
    told = {number: value for kind, number, value in map(_fields, entries)}
    if _LOCALE in told:
        told[_LOCALE] = _PAGES.get(told[_LOCALE] & _LANGUAGE, 1252)
    for one in (_MESSAGE_PAGE, _LOCALE, INTERNET_PAGE):
        if one in told and (encoding := _encoding(told[one])):
            yield encoding


def _fields(entry: bytes) -> tuple[int, int, int]:
    """Return a property's kind, its number, and its value where that is a number."""
    kind, number, value = struct.unpack_from("<HH4xI", entry)
    return kind, number, value


def _encoding(page: int) -> str:
    with suppress(UnrecognizedCodePageError, UnsupportedEncodingError):
        return str(encoding_from_codepage(page))
    return ""


def _tells_no_unknown_page(entry: bytes) -> bool:
    _, number, page = _fields(entry)
    return number not in (_MESSAGE_PAGE, INTERNET_PAGE) or bool(_encoding(page))


def _widened(entry: bytes) -> bytes:
    kind = _fields(entry)[0]
    return struct.pack("<H", _WIDE) + entry[2:] if kind == _NARROW else entry


def _in_unicode(stream: Stream, pages: Sequence[str]) -> Stream:
    if not stream.name.upper().endswith(_NARROW_STREAM):
        return stream
    words = _decoded(stream.bytes_.rstrip(b"\0"), pages)
    path = stream.path[: -len(_NARROW_STREAM)] + _WIDE_STREAM
    return Stream(path, words.encode("utf-16-le", "replace"))


def _decoded(data: bytes, pages: Sequence[str]) -> str:
    for page in pages:
        with suppress(LookupError, ValueError):
            data.decode(page)
            return decode_said(data, page)
    return decode_said(data, "cp1252")
