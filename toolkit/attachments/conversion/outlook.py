"""Mails as Outlook keeps them (.msg, [MS-OXMSG]). The only importer of oxmsg."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from oxmsg import Message

from toolkit.attachments.conversion.letters import UNNAMED, Letter, html_as_markdown, plain_name
from toolkit.attachments.conversion.outcome import Enclosure, RefusedError
from toolkit.attachments.conversion.pdf import one_line
from toolkit.attachments.conversion.plaintext import as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from oxmsg.attachment import Attachment
    from oxmsg.recipient import Recipient

    from toolkit.meetings.limits import Limits

# [MS-OXPROPS]: PidTagAttachContentId and PidTagRecipientType, whose value 2 is a copy ([MS-OXOMSG] 2.2.3.1).
_CONTENT_ID = 0x3712
_RECIPIENT_TYPE = 0x0C15
_COPY = 2
# Outlook keeps the moment alone, and no machine's clock may decide how a packet looks.
_ZONE = ZoneInfo("Europe/Copenhagen")


def read_msg(data: bytes, limits: Limits) -> Letter:
    """Return the mail in a .msg file. Raises RefusedError."""
    try:
        return _read(Message.load(io.BytesIO(data)), limits)
    except RefusedError:
        raise
    except Exception as error:  # the libraries let errors of every kind through when a file is damaged
        raise RefusedError("damaged", cause=one_line(error)) from error


def _read(message: Message, limits: Limits) -> Letter:
    attached = message.attachments
    if len(attached) > limits.parts:
        raise RefusedError("parts", count=str(len(attached)), limit=str(limits.parts))
    html = message.html_body or ""
    text = as_markdown(message.body.replace("\r\n", "\n")) if message.body else html_as_markdown(html)
    decorations = [one for one in attached if _is_decoration(one, html)]
    recipients = message.recipients
    copies = [one for one in recipients if one.properties.int_prop_value(_RECIPIENT_TYPE) == _COPY]
    return Letter(
        subject=message.subject,
        sender=message.sender or "",
        to=_addresses(one for one in recipients if one not in copies),
        copy=_addresses(copies),
        sent=message.sent_date.astimezone(_ZONE) if message.sent_date else None,
        markdown=text,
        # A message within the message has no bytes of its own here: it is told as left out.
        enclosures=tuple(
            Enclosure(_name(one, number), one.file_bytes or b"")
            for number, one in enumerate(attached, 1)
            if one not in decorations
        ),
        left_out=tuple(_name(one, number) for number, one in enumerate(decorations, 1)),
    )


def _is_decoration(attachment: Attachment, html: str) -> bool:
    """Whether it is a picture that stands within the text: a logo, mostly."""
    identity = attachment.properties.str_prop_value(_CONTENT_ID)
    return bool(identity) and f"cid:{identity}" in html


def _name(attachment: Attachment, number: int) -> str:
    return plain_name(attachment.file_name or f"{UNNAMED} {number}")


def _addresses(recipients: Iterable[Recipient]) -> str:
    return ", ".join(
        f"{one.name} <{one.email_address}>"
        if one.name and one.email_address and one.name != one.email_address
        else one.name or one.email_address
        for one in recipients
    )
