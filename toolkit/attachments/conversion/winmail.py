"""Outlook's envelope round a mail's text and files, winmail.dat ([MS-OXTNEF]), made into a mail.

Exchange puts it in the place of both when it takes the receiver for an Outlook, which alone can read it.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from email.mime.message import MIMEMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.mailmaking import attached_file, begun_mail
from toolkit.attachments.conversion.mailwords import decode_said
from toolkit.attachments.conversion.webpages import decode_page
from toolkit.attachments.conversion.zone import ZONE
from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

SIGNATURE = b"\x78\x9f\x3e\x22"
_KINDS = frozenset(("application/ms-tnef", "application/vnd.ms-tnef"))
_HEAD = 6
# Attributes by the lower half of their numbers (2.1.3.2).
_SUBJECT, _BODY, _DATA, _TITLE, _RENDERED = 0x8004, 0x800C, 0x800F, 0x8010, 0x9002
_MESSAGE, _FILE, _CODE_PAGE = 0x9003, 0x9005, 0x9007
# Properties ([MS-OXPROPS]).
_TEXT, _RICH, _HTML, _TOPIC, _SENDER, _SHOWN_TO, _SENT = (
    0x1000,
    0x1009,
    0x1013,
    0x0037,
    0x0C1A,
    0x0E04,
    0x0039,
)
_LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID = 0x3707, 0x3704, 0x3001, 0x3712
_CONTENT, _MIME = 0x3701, 0x370E
_NAMED = 0x8000  # properties from here on tell their name
# Kinds of values (2.1.3.4): of those that tell no length, the bytes that each takes.
_STRING, _WIDE, _BINARY, _OBJECT, _TIME, _MANY = 0x1E, 0x1F, 0x102, 0x0D, 0x40, 0x1000
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, _TIME: 8, 0x48: 16}
_INTERFACE = 16  # bytes before an object, which say what it is
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)  # [MS-DTYP] 2.3.3


@dataclass(slots=True)
class _Held:
    """The attributes and properties of the message, or of one of its files."""

    attributes: dict[int, bytes] = field(default_factory=dict)
    properties: dict[int, bytes | str] = field(default_factory=dict)


def is_winmail(part: Message, name: str) -> bool:
    """Whether a mail's part says that it is such an envelope."""
    return part.get_content_type() in _KINDS or name.lower().endswith(".dat")


def read_winmail(data: bytes) -> Message:
    """Return the mail in a winmail.dat. Raises ValueError where it is none, or is cut off."""
    try:
        return _as_mail(data)
    except (struct.error, IndexError, LookupError, OverflowError) as error:
        raise ValueError(str(error)) from error


def _as_mail(data: bytes) -> Message:
    if not data.startswith(SIGNATURE):
        raise ValueError
    message, files, page = _Held(), list[_Held](), "cp1252"
    for number, content in _attributes(data):
        if number == _CODE_PAGE:
            page = f"cp{struct.unpack_from('<I', content)[0]}"
        elif number == _RENDERED:
            files.append(_Held())
        elif number == _MESSAGE:
            message.properties |= _properties(content, page)
        elif number == _FILE and files:
            files[-1].properties |= _properties(content, page)
        else:
            (files[-1] if number in (_DATA, _TITLE) and files else message).attributes[number] = content
    mail = begun_mail(_fields(message, page), _texts(message, page))
    for one in files:
        mail.attach(_as_part(one, page))
    return mail


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lower half of each attribute's number, and its content."""
    at = _HEAD
    while at + 9 <= len(data) and data[at] in (1, 2):
        number, length = struct.unpack_from("<II", data, at + 1)
        if at + 9 + length > len(data):
            raise ValueError
        yield number & 0xFFFF, data[at + 9 : at + 9 + length]
        at += 9 + length + 2  # a checksum, which some programs get wrong
    if at == _HEAD or data[at:].strip(b"\0\r\n"):  # what else there is, nobody reads
        raise ValueError


def _properties(data: bytes, page: str) -> dict[int, bytes | str]:
    """Return the values of properties by their numbers: the first, where one has several."""
    found: dict[int, bytes | str] = {}
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(count):
        kind, number = struct.unpack_from("<HH", data, at)
        at += 4
        if number >= _NAMED:
            is_number, length = struct.unpack_from("<II", data, at + 16)
            at += 24 + (_padded(length) if is_number else 0)
        single = kind & ~_MANY
        values, told = 1, single in (_STRING, _WIDE, _BINARY, _OBJECT)
        if told or kind & _MANY:
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        for each in range(values):
            length = _SIZES[single] if not told else struct.unpack_from("<I", data, at)[0]
            at += 4 if told else 0
            if at + length > len(data):
                raise ValueError
            if each == 0:
                found[number] = _value(single, data[at : at + length], page)
            at += _padded(length)
    return found


def _value(kind: int, content: bytes, page: str) -> bytes | str:
    if kind == _WIDE:
        return content.decode("utf-16-le", "replace").rstrip("\0")
    if kind == _STRING:
        return decode_said(content.rstrip(b"\0"), page)
    return content[_INTERFACE:] if kind == _OBJECT else content


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4


def _words(held: _Held, *numbers: int) -> str:
    """Return the first of these properties that says something."""
    said = (held.properties.get(number) for number in numbers)
    return next((words for words in said if isinstance(words, str) and words.strip()), "")


def _old_words(held: _Held, number: int, page: str) -> str:
    return decode_said(held.attributes.get(number, b"").rstrip(b"\0"), page)


def _fields(message: _Held, page: str) -> Iterator[tuple[str, str]]:
    yield "Subject", _words(message, _TOPIC) or _old_words(message, _SUBJECT, page)
    yield "From", _words(message, _SENDER)
    yield "To", _words(message, _SHOWN_TO)
    sent = message.properties.get(_SENT)
    if isinstance(sent, bytes):
        moment = _EPOCH + timedelta(microseconds=struct.unpack("<Q", sent)[0] // 10)
        yield "Date", format_datetime(moment.astimezone(ZONE))


def _texts(message: _Held, page: str) -> Iterator[tuple[str, str]]:
    """Yield the text in the formats that it is kept in; rich text where there is no other."""
    plain = _words(message, _TEXT) or _old_words(message, _BODY, page)
    html = message.properties.get(_HTML, "")
    html = html if isinstance(html, str) else decode_page(html)
    rich = message.properties.get(_RICH, b"")
    if plain.strip():
        yield "plain", plain
    if html.strip():
        yield "html", html
    elif not plain.strip() and isinstance(rich, bytes) and rich:
        from toolkit.attachments.conversion.richtext import read_packed

        yield from read_packed(rich)


def _as_part(one: _Held, page: str) -> Message:
    content = one.properties.get(_CONTENT, one.attributes.get(_DATA, b""))
    content = content if isinstance(content, bytes) else b""
    if content.startswith(SIGNATURE):
        return MIMEMessage(_as_mail(content))
    name = _words(one, _LONG_NAME, _SHOWN_NAME, _SHORT_NAME) or _old_words(one, _TITLE, page)
    return attached_file(content, name, _words(one, _MIME), _words(one, _CONTENT_ID))
