"""What an attached file says, as far as it can be told without making pages of it."""

from __future__ import annotations

from email import message_from_bytes
from typing import TYPE_CHECKING

from pikepdf import PasswordError

from toolkit.attachments.conversion.file import recognise_file
from toolkit.attachments.conversion.plaintext import read_text
from toolkit.attachments.conversion.searching import said_beside_pages, said_in_office_file, said_on_pages
from toolkit.attachments.outcome import Said
from toolkit.formats.content import IMAGES, OFFICE, Kind
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from toolkit.meetings.limits import Limits

_UNREADABLE = IMAGES | {Kind.EMF, Kind.WMF, Kind.LOCKED}


def said_in_file(data: bytes, suffix: str, limits: Limits) -> Said:
    """Return the texts of a file of any kind that can be attached. Raises RefusedError for another."""
    kind = recognise_file(data, suffix, limits)
    if kind is Kind.PDF:
        return _said_in_pdf(data)
    if kind in _UNREADABLE:
        return Said({}, "1")
    if kind in OFFICE or kind is Kind.MSG:
        return Said({"": "\n".join(said_in_office_file(data))})
    if kind is Kind.EML:
        return Said({"": _said_in_mail(data)})
    return Said({"": read_text(data)})


def _said_in_pdf(data: bytes) -> Said:
    try:
        with open_pdf(data) as pdf:
            beside = "\n".join(said_beside_pages(pdf))
    except PasswordError:
        return Said({}, "1-")
    pages, unread = said_on_pages(data, reads_scans=True)
    return Said({**pages, "": beside}, ", ".join(map(str, unread)))


def _said_in_mail(data: bytes) -> str:
    mail = message_from_bytes(data)
    parts = (part.get_payload(decode=True) for part in mail.walk() if part.get_content_maintype() == "text")
    return "\n".join(read_text(part) for part in parts if isinstance(part, bytes))
