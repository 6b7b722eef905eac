"""A mail within its signature, smime.p7m (RFC 8551, 3.5.2): anybody may read it, for it is not encrypted.

Nothing is verified: what the signature is worth, a mail program tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_KINDS = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime"))
_SUFFIX = ".p7m"
# Outlook keeps a mail with its signature beside it under the same name, as it came.
_MIME_HEAD = regex(rb"\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?Content-Type:", 2)
# X.690, 8.1.2: types of values by their first byte; those with values in them have the bit of 0x20.
_SEQUENCE, _OBJECT, _OCTETS, _WITHIN = 0x30, 0x06, 0x04, 0xA0
_MANY, _LONG, _LENGTH = 0x20, 0x80, 0x7F
_DEEPEST = 20
_SIGNED = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"  # RFC 5652


def is_sealed(part: Message, name: str) -> bool:
    """Whether a mail's part says that it is a signed or an encrypted mail."""
    return part.get_content_type() in _KINDS or name.lower().endswith(_SUFFIX)


def read_signed(data: bytes) -> bytes:
    """Return the mail that was signed. Raises ValueError where there is none, or it is encrypted."""
    if _MIME_HEAD.match(data):
        return data
    try:
        return _content_of(data)
    except IndexError as error:  # it is cut off
        raise ValueError from error


def _content_of(data: bytes) -> bytes:
    """Return what a ContentInfo with SignedData encapsulates (RFC 5652, 3 and 5.1)."""
    (_, whole), *_ = _values(data)
    (kind, named), (_, within), *_ = _values(whole)
    if kind != _OBJECT or named != _SIGNED:
        raise ValueError
    (_, signed), *_ = _values(within)
    held = (content for kind, content in _values(signed) if kind == _SEQUENCE)
    for kind, content in _values(next(held, b"")):
        if kind == _WITHIN:
            return b"".join(_octets(content))
    raise ValueError


def _octets(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield the pieces of a string, which may be in pieces itself."""
    for kind, content in _values(data):
        if kind & ~_MANY != _OCTETS or depth > _DEEPEST:
            raise ValueError
        if kind & _MANY:
            yield from _octets(content, depth + 1)
        else:
            yield content


def _values(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the values that stand one after another, each with its type."""
    at = 0
    while at < len(data):
        kind, start, end, after = _value_at(data, at)
        if (kind, end) == (0, start):
            return
        yield kind, data[start:end]
        at = after


def _value_at(data: bytes, at: int, depth: int = 0) -> tuple[int, int, int, int]:
    """Return a value's type, where its content begins and ends, and where the next value stands."""
    kind, length, start = data[at], data[at + 1], at + 2
    if length == _LONG:  # 8.1.3.6: until a value of nothing
        if depth > _DEEPEST:
            raise ValueError
        end = start
        while data[end : end + 2] != b"\0\0":
            end = _value_at(data, end, depth + 1)[3]
        return kind, start, end, end + 2
    if length > _LENGTH:
        count = length & _LENGTH
        length, start = int.from_bytes(data[start : start + count], "big"), start + count
    if start + length > len(data):
        raise ValueError
    return kind, start, start + length, start + length
