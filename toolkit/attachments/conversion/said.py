"""What an attached file says, as far as it can be told without making pages of it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from pikepdf import PasswordError

from toolkit.attachments.conversion.file import recognise_file
from toolkit.attachments.conversion.plaintext import read_text
from toolkit.attachments.conversion.searching import said_beside_pages, said_in_office_file, said_on_pages
from toolkit.attachments.outcome import Enclosure, RefusedError, Said
from toolkit.checking.personnumbers import with_lost_zeros
from toolkit.formats.kinds import PACKAGES, Kind, Way
from toolkit.pdf.source import open_pdf
from toolkit.regex import regex

if TYPE_CHECKING:
    from toolkit.attachments.conversion.mailpage import Mail
    from toolkit.meetings.limits import Limits

# What these consist of is text; a way that is named nowhere here counts as unread, so that its user is told.
_TEXTS = frozenset({Way.MARKDOWN, Way.TEXT, Way.TABLE, Way.WEB_PAGE, Way.DRAWING})
_DEEPEST = 4
_ESCAPE = regex(r"\\([^\w\s])")  # a sign that Markdown would read as its own


def said_in_file(data: bytes, suffix: str, limits: Limits, depth: int = 1) -> Said:
    """Return the texts of a file of any kind that can be attached. Raises RefusedError for another.

    `depth` tells in how many mails it is.
    """
    kind = recognise_file(data, suffix, limits)
    if kind is Kind.PDF:
        return _said_in_pdf(data)
    if kind in PACKAGES:
        return Said({"": "\n".join(with_lost_zeros(list(said_in_office_file(data))))})
    if kind.way is Way.MAIL:
        return _said_in_mail(_read_mail(data, kind, limits), limits, depth)
    if kind.way in _TEXTS or kind is Kind.RTF:
        return Said({"": read_text(data)})
    return Said({}, "1")


def _said_in_pdf(data: bytes) -> Said:
    try:
        with open_pdf(data) as pdf:
            beside = "\n".join(said_beside_pages(pdf))
    except PasswordError:
        return Said({}, "1-")
    pages, unread = said_on_pages(data, reads_scans=True)
    return Said({**pages, "": beside}, ", ".join(map(str, unread)))


def _read_mail(data: bytes, kind: Kind, limits: Limits) -> Mail:
    if kind is Kind.MSG:
        from toolkit.attachments.conversion.outlook import read_msg as read_mail
    else:
        from toolkit.attachments.conversion.mail import read_eml as read_mail
    return read_mail(data, limits)


def _said_in_mail(mail: Mail, limits: Limits, depth: int) -> Said:
    """Return what a mail says, and what came with it: that is printed too."""
    events = (f"{event.title}\n{event.place}\n{event.words}" for event in mail.events)
    head = (mail.subject, mail.sender, mail.to, mail.copy)
    texts = [*head, *events, *map(_unescaped, mail.texts)]
    unread: list[str] = []
    for enclosure in mail.enclosures:
        said = _said_in_enclosure(enclosure, limits, depth)
        texts += said.texts.values()
        unread += [f"{enclosure.name} ({said.unread})"] if said.unread else []
    return Said({"": "\n".join(texts)}, ", ".join(unread))


def _said_in_enclosure(enclosure: Enclosure, limits: Limits, depth: int) -> Said:
    if depth >= _DEEPEST:
        return Said({}, "1-")
    try:
        return said_in_file(enclosure.data, PurePath(enclosure.name).suffix, limits, depth + 1)
    except RefusedError:
        return Said({}, "1-")


def _unescaped(markdown: str) -> str:
    return _ESCAPE.sub(r"\1", markdown)
