"""The words of a mail's fields and texts, in whatever letters they were written.

RFC 2047 (encoded words) and RFC 2231 (names in pieces) as they should be, and what programs write instead:
raw bytes, the wrong character set, words cut in the middle of a letter.
"""

from __future__ import annotations

import quopri
import re
from email.policy import Compat32
from email.utils import collapse_rfc2231_value
from itertools import groupby
from typing import TYPE_CHECKING, Any

from toolkit.attachments.conversion.mailbytes import read_base64
from toolkit.attachments.conversion.plaintext import cleaned, read_text
from toolkit.regex import regex

if TYPE_CHECKING:
    from email.message import Message

_ENCODED = r"=\?([^?\s]*)\?([bBqQ])\?(.*?)\?="
_ENCODED_WORDS = regex(rf"{_ENCODED}(?:\s*{_ENCODED})*")
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")

# What mail programs read where a smaller set is named (WHATWG Encoding, 4.2).
_LARGER = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("ks_c_5601-1987", "euc-kr"), "cp949"),
    "shift_jis": "cp932",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-7": "utf-7",
}

# What has got in behind a boundary's quotes is none of it; with it, no part would be found.
_BEHIND_BOUNDARY = regex(r'(\bboundary="[^"]*")[^;]+', re.IGNORECASE)


class PlainFields(Compat32):
    """Fields as text without raw bytes in them, written back as they stand."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return a field's name and its text, whatever its raw bytes were meant to be."""
        name, value = super().header_source_parse(sourcelines)
        if name.lower() == "content-type":
            value = _BEHIND_BOUNDARY.sub(r"\1", value)
        return name, str(value) if value.isascii() else read_text(value.encode("utf-8", "surrogateescape"))

    def fold_binary(self, name: str, value: Any) -> bytes:  # noqa: ANN401 - its signature
        """Return a field as UTF-8 (RFC 6532)."""
        return f"{name}: {value}{self.linesep}".encode("utf-8", "replace")


def decode_said(data: bytes, charset: str) -> str:
    """Return the text of bytes that are said to be in `charset`, which is often wrong, or "" for unknown."""
    name = _LARGER.get(charset.lower(), charset)
    if data.startswith(_MARKS) or (name == "cp1252" and not data.isascii()):
        # Letters that happen to be whole ones of UTF-8 are meant so; otherwise it is Windows-1252.
        return read_text(data)
    try:
        return cleaned(data.decode(name))
    except (LookupError, ValueError):
        return read_text(data, is_utf8=name.lower() in ("utf-8", "utf8"))


def read_field(message: Message, name: str) -> str:
    """Return a field's words on one line, those of several fields after each other; "" for none."""
    return ", ".join(filter(None, (read_words(str(value)) for value in message.get_all(name) or ())))


def read_words(text: str) -> str:
    """Return a field's text with its encoded words decoded, on one line."""
    return " ".join(_ENCODED_WORDS.sub(_decoded, text).split())


def read_file_name(part: Message) -> str:
    """Return the name that a part's file has, "" for none."""
    for field, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        value = part.get_param(parameter, header=field)
        if isinstance(value, tuple):
            charset, _, name = value
            return decode_said(name.encode("latin-1", "replace"), charset or "utf-8")
        if value:
            return read_words(collapse_rfc2231_value(value))
    return ""


def _decoded(run: re.Match[str]) -> str:
    pieces = re.findall(_ENCODED, run[0])
    # One letter may begin in one word and end in the next.
    sets = groupby(pieces, key=lambda piece: piece[0].partition("*")[0].lower())
    return "".join(decode_said(b"".join(map(_bytes_of, group)), charset) for charset, group in sets)


def _bytes_of(piece: tuple[str, str, str]) -> bytes:
    _, encoding, text = piece
    data = text.encode("utf-8", "replace")
    return (
        read_base64(data) if encoding in "bB" else quopri.decodestring(data.replace(b"_", b" "), header=True)
    )
