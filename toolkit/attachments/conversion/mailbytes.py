"""The bytes of a mail's parts, as they were before they were encoded for their way (RFC 2045, 6).

Mailing lists write their last lines behind base64 as they are, and programs say base64 of what is plain text.
"""

from __future__ import annotations

import base64
import quopri
from copy import deepcopy
from email.errors import (
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
)
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message

_NOT_BASE64 = regex(rb"[^A-Za-z0-9+/]")
_LINE = regex(rb"[A-Za-z0-9+/]*={0,2}")
_END = regex(rb"=+")
_LONG = 60  # letters; no line of words has so many without a space or another sign
_ONE_WORD = 20
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# A word of a sentence; a dozen letters and more of base64 are hardly ever all like that.
_LIKE_WORD = regex(rb"[A-Z]?[a-z]*|[A-Z]+|[0-9]+")
_BETWEEN_WORDS = regex(rb"[^A-Za-z0-9]+")
_UNLIKE_WORDS = 12
_NO_TEXT = regex(rb"[\x01-\x08\x0e-\x1f\x7f]")
_AROUND = b"> \t\r\n"  # an answer quotes lines
_SIGNS_AMONG = 20  # letters for each sign that may have got in among them
_PLAIN = regex(rb"[ -~\s]")
_DEFECTS = (InvalidBase64CharactersDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect)
_TRANSFER = "Content-Transfer-Encoding"


def read_payload(part: Message) -> bytes:
    """Return the bytes of a part that holds no others."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not any(isinstance(defect, _DEFECTS) for defect in part.defects):
        return data
    as_sent = deepcopy(part)
    del as_sent[_TRANSFER]
    raw = as_sent.get_payload(decode=True)
    lines = raw.splitlines(keepends=True) if isinstance(raw, bytes) else []
    if part.get_content_maintype() == "text":
        return _read_pieces(lines)
    if not _is_encoded(_first(lines)):
        return b"".join(lines)
    # What is cut off or has lost a letter the library hands on as it is.
    is_whole = not any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects)
    return data if is_whole else read_base64(data)


def _read_pieces(lines: list[bytes]) -> bytes:
    """Return a text of which some lines are base64 and others stand as they are."""
    runs = ((is_encoded, b"".join(run)) for is_encoded, run in groupby(lines, _is_encoded))
    *pieces, last = [_read_run(run) if is_encoded else run for is_encoded, run in runs] or [b""]
    return b"".join(piece if piece.endswith(b"\n") else piece + b"\n" for piece in pieces) + last


def _read_run(lines: bytes) -> bytes:
    """Return what lines that look like base64 stand for; short ones may be words."""
    read = b"".join(map(read_base64, _END.split(lines)))
    return read if any(len(line) >= _LONG for line in lines.split()) or _stands_for(lines, read) else lines


def _stands_for(lines: bytes, read: bytes) -> bool:
    """Whether short lines are base64 of what was read of them, in whatever letters that is."""
    if len(b"".join(lines.split())) < _UNLIKE_WORDS or all(
        map(_LIKE_WORD.fullmatch, _BETWEEN_WORDS.split(lines))
    ):
        return _is_text(read)
    return not _NO_TEXT.search(read) or _is_text(read)


def _is_text(data: bytes) -> bool:
    """Whether bytes are most likely a text, in UTF-8 or in letters of which most are ASCII's."""
    try:
        return not _CONTROL.search(data.decode())
    except UnicodeDecodeError:
        return not _CONTROL.search(data.decode("latin-1")) and 4 * len(_PLAIN.findall(data)) >= 3 * len(data)


def _is_encoded(line: bytes) -> bool:
    """Whether a line is base64, or is but for signs or spaces that got into it; an empty one may be."""
    if _LINE.fullmatch(line.strip(_AROUND)):
        return True
    pieces = line.split()
    letters = b"".join(pieces)
    if len(letters) < _ONE_WORD * len(pieces) or b"://" in letters:
        return False
    return len(_NOT_BASE64.findall(letters.rstrip(b"="))) <= len(letters) // _SIGNS_AMONG


def read_transferred(data: bytes, part: Message) -> bytes:
    """Return the bytes of a mail that was encoded for its way, which RFC 2046, 5.2.1 forbids."""
    way = str(part.get(_TRANSFER, "")).strip().lower()
    if way == "base64" and _is_encoded(_first(data.splitlines())):
        return read_base64(data)
    return quopri.decodestring(data) if way == "quoted-printable" else data


def _first(lines: Iterable[bytes]) -> bytes:
    return next((line for line in lines if line.strip()), b"")


def read_base64(data: bytes) -> bytes:
    """Return what base64 stands for as far as it goes."""
    letters = _NOT_BASE64.sub(b"", data)
    whole = len(letters) - (len(letters) % 4 == 1)
    return base64.b64decode(letters[:whole] + b"=" * (-whole % 4))
