"""Mails as every program but Outlook keeps them (.eml, RFC 5322): head, text, and what came with it."""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.letters import UNNAMED, Letter, html_as_markdown, plain_name
from toolkit.attachments.conversion.outcome import Enclosure, RefusedError
from toolkit.attachments.conversion.pdf import one_line
from toolkit.attachments.conversion.plaintext import as_markdown, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.limits import Limits

# What belongs to the letter's machinery and says nothing to a reader.
_SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_TEXTS = {"text/plain", "text/html", "text/rtf", "text/enriched", "text/x-amp-html"}
_MAIL = "message/rfc822"
_PART = re.compile(rb"^Content-Type:", re.MULTILINE | re.IGNORECASE)


def read_eml(data: bytes, limits: Limits) -> Letter:
    """Return the mail in an .eml file. Raises RefusedError."""
    # Counted before it is taken apart, which takes seconds for thousands of parts.
    parts = len(_PART.findall(data))
    if parts > limits.parts:
        raise RefusedError("parts", count=str(parts), limit=str(limits.parts))
    try:
        return _read(message_from_bytes(data, policy=default))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        # A mail whose parts are not what they say makes the library stumble in many ways.
        raise RefusedError("damaged", cause=one_line(error)) from error


def _read(message: EmailMessage) -> Letter:
    body = message.get_body(("plain", "html"))
    html = _content(body) if body and body.get_content_subtype() == "html" else ""
    text = html_as_markdown(html) if html else as_markdown(_content(body)) if body else ""
    enclosed: list[Enclosure] = []
    left_out: list[str] = []
    for part in _leaves(message):
        if part is body or part.get_content_type() in _SIGNATURES or _is_other_text(part):
            continue
        name = _file_name(part, len(enclosed) + 1)
        if _is_decoration(part, html):
            left_out.append(name)
        else:
            enclosed.append(Enclosure(name, _bytes_of(part)))
    return Letter(
        subject=_head(message, "Subject"),
        sender=_head(message, "From"),
        to=_head(message, "To"),
        copy=_head(message, "Cc"),
        sent=_sent(message),
        markdown=text,
        enclosures=tuple(enclosed),
        left_out=tuple(left_out),
    )


def _head(message: EmailMessage, name: str) -> str:
    return " ".join(str(message[name] or "").split())


def _sent(message: EmailMessage) -> datetime | None:
    moment = getattr(message["Date"], "datetime", None)
    return moment if isinstance(moment, datetime) else None


def _content(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "").replace("\r\n", "\n")
    except (LookupError, UnicodeDecodeError):
        return read_text(data)  # what a letter says of itself is often wrong


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a mail that hold something; a mail within it is one of them, whole."""
    if message.get_content_maintype() != "multipart":
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            yield from _leaves(part)


def _is_other_text(part: EmailMessage) -> bool:
    """Whether it is the same text in another format (RFC 2046, 5.1.4): a letter's HTML beside its text."""
    return part.get_content_type() in _TEXTS and not part.is_attachment() and not part.get_filename()


def _is_decoration(part: EmailMessage, html: str) -> bool:
    """Whether it is a picture that stands within the text: a logo, mostly."""
    identity = str(part.get("Content-ID") or "").strip("<> ")
    is_within = f"cid:{identity}" in html or part.get_content_disposition() == "inline"
    return part.get_content_maintype() == "image" and bool(identity) and is_within


def _bytes_of(part: EmailMessage) -> bytes:
    if part.get_content_type() == _MAIL:
        inner = part.get_payload(0)
        return inner.as_bytes(policy=default) if isinstance(inner, EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _file_name(part: EmailMessage, number: int) -> str:
    if part.get_content_type() == _MAIL:
        inner = part.get_payload(0)
        subject = inner["Subject"] if isinstance(inner, EmailMessage) else ""
        return plain_name(f"{subject or UNNAMED}.eml")
    return plain_name(part.get_filename() or f"{UNNAMED} {number}")
