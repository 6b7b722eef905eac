"""Mails as every program but Outlook keeps them (.eml, RFC 5322): head, text, and what came with it."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.mailpage import ITEM_FIELD, Mail
from toolkit.attachments.conversion.mailparts import read_files, read_parts_of
from toolkit.attachments.conversion.mailwords import PlainFields, read_field
from toolkit.attachments.conversion.plaintext import read_text
from toolkit.attachments.outcome import RefusedError, one_line
from toolkit.regex import regex

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

    from toolkit.meetings.limits import Limits

_PART = regex(rb"^Content-Type:", re.MULTILINE | re.IGNORECASE)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NARROW_MARK = b"\xef\xbb\xbf"


def read_eml(data: bytes, limits: Limits, unnamed: str = "?") -> Mail:
    """Return the mail in an .eml file; `unnamed` is what files without a name are called.

    Raises RefusedError.
    """
    if data.startswith(_WIDE_MARKS):
        data = read_text(data).encode()
    data = data.removeprefix(_NARROW_MARK).lstrip(b"\r\n")
    # Counted before it is taken apart, which takes seconds for thousands of parts.
    parts = len(_PART.findall(data))
    if parts > limits.parts:
        raise RefusedError("parts", count=parts, limit=limits.parts)
    try:
        return read_message(message_from_bytes(data, policy=PlainFields()), unnamed)
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        # A mail whose parts are not what they say makes the library stumble in many ways.
        raise RefusedError("damaged", cause=one_line(error)) from error
    except RecursionError as error:
        raise RefusedError("nested") from error


def read_message(message: Message, unnamed: str) -> Mail:
    """Return a mail that was taken apart."""
    parts = read_parts_of(message)
    files = read_files(parts, unnamed)
    return Mail(
        subject=read_field(message, "Subject"),
        sender=_senders(message),
        to=read_field(message, "To"),
        copy=read_field(message, "Cc"),
        sent=_sent(read_field(message, "Date")),
        texts=parts.said,
        events=parts.events,
        enclosures=tuple(files.enclosures),
        left_out=tuple(files.left_out),
        pictures=parts.pictures,
        item=read_field(message, ITEM_FIELD),
    )


def _senders(message: Message) -> str:
    """Return for whom a mail was sent, and by whom where that is somebody else (RFC 5322, 3.6.2)."""
    author, sender = read_field(message, "From"), read_field(message, "Sender")
    is_known = parseaddr(sender)[1].casefold() in author.casefold()
    return author if is_known else ", ".join(filter(None, (author, sender)))


def _sent(words: str) -> datetime | str:
    try:
        return parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError, OverflowError):
        return words
