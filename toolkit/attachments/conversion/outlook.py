"""Mails as Outlook keeps them (.msg, [MS-OXMSG]), made into the mails they were. The only importer of oxmsg.

What Outlook took apart is put together again, so that one reader decides what of a mail is shown.
"""

from __future__ import annotations

import io
from email.mime.message import MIMEMessage
from email.mime.text import MIMEText
from email.utils import format_datetime
from typing import TYPE_CHECKING

from olefile import OleFileIO  # type: ignore[import-untyped]
from oxmsg import Message
from oxmsg.domain import constants as c
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from toolkit.attachments.conversion.mail import read_message
from toolkit.attachments.conversion.mailmaking import attached_file, begun_mail
from toolkit.attachments.conversion.mailpage import ITEM_FIELD
from toolkit.attachments.conversion.mailwords import decode_said, read_words
from toolkit.attachments.conversion.outlookitems import kind_untold, read_appointment, read_names
from toolkit.attachments.conversion.outlookwords import EMBEDDED_HEAD, INTERNET_PAGE, in_unicode, is_embedded
from toolkit.attachments.conversion.richtext import read_packed
from toolkit.attachments.conversion.webpages import decode_page
from toolkit.attachments.conversion.zone import ZONE
from toolkit.attachments.outcome import RefusedError, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from email.message import Message as MimeMessage

    from oxmsg.attachment import Attachment
    from oxmsg.recipient import Recipient

    from toolkit.attachments.conversion.mailpage import Mail
    from toolkit.meetings.limits import Limits

# Properties by their numbers ([MS-OXPROPS]).
_CONTENT_ID = 0x3712
_SHORT_NAME, _SHOWN_NAME, _PATH = 0x3704, 0x3001, 0x370D
_RTF, _REPORT = 0x1009, 0x1001
_SHOWN_TO, _SHOWN_COPY = 0x0E04, 0x0E03
_DELIVERED = 0x0E06
_SENDER, _SENDER_ADDRESS, _SENDER_MAIL, _SENT_FOR = 0x0C1A, 0x0C1F, 0x5D01, 0x0042
_RECIPIENT_TYPE = 0x0C15
_KIND = 0x0F  # of the bits of that; others tell how often it was sent
_TO, _COPY = 1, 2  # [MS-OXOMSG] 2.2.3.1; what was sent blindly is nobody else's business


class _Embedded(Message):
    """A message within a message."""

    @property
    def properties(self) -> Properties:
        """Return the properties, which begin earlier than a whole file's ([MS-OXMSG] 2.4.1.2)."""
        return Properties(self._storage, EMBEDDED_HEAD)


def read_msg(data: bytes, limits: Limits, unnamed: str = "?") -> Mail:
    """Return the mail in a .msg file; `unnamed` is what files without a name are called.

    Raises RefusedError.
    """
    try:
        with OleFileIO(io.BytesIO(data)) as file:
            root = in_unicode(Storage.from_ole(file))
        return read_message(_as_mail(Message(root), read_names(root), limits), unnamed)
    except RefusedError:
        raise
    except RecursionError as error:
        raise RefusedError("nested") from error
    except Exception as error:  # the libraries let errors of every kind through when a file is damaged
        raise RefusedError("damaged", cause=one_line(error)) from error


def _as_mail(message: Message, names: Mapping[int, int], limits: Limits) -> MimeMessage:
    attached = message.attachments
    if len(attached) > limits.parts:
        raise RefusedError("parts", count=len(attached), limit=limits.parts)
    mail = begun_mail(_fields(message), _texts(message))
    if appointment := read_appointment(message.properties, names):
        mail.attach(appointment)
    for attachment in attached:
        mail.attach(_as_part(attachment, names, limits))
        if place := _place(attachment):
            mail.attach(MIMEText(place, "plain", "utf-8"))
    return mail


def _fields(message: Message) -> Iterator[tuple[str, str]]:
    words = message.properties.str_prop_value
    recipients = message.recipients
    yield "Subject", message.subject
    yield "From", ", ".join(_senders(message))
    yield "To", _addresses(recipients, _TO) or words(_SHOWN_TO) or ""
    yield "Cc", _addresses(recipients, _COPY) or words(_SHOWN_COPY) or ""
    sent = message.sent_date or message.properties.date_prop_value(_DELIVERED)
    yield "Date", format_datetime(sent.astimezone(ZONE)) if sent else message.message_headers.get("Date", "")
    yield ITEM_FIELD, kind_untold(message.message_class)


def _senders(message: Message) -> Iterator[str]:
    """Yield who sent the message, and for whom or by whom where the first does not tell it."""
    words = message.properties.str_prop_value
    name, addresses = words(_SENDER) or "", (words(_SENDER_MAIL), words(_SENDER_ADDRESS))
    # Of people in its own house a server keeps a place in its directory, which is nobody's address.
    address = next((one for one in addresses if one and "@" in one), "")
    head = message.message_headers.get("From") or (f"{name} <{address}>" if address != name else name)
    first = read_words(head.removesuffix("<>").strip())
    if first:
        yield first
    for other in dict.fromkeys((name, words(_SENT_FOR) or "")):
        if other and other.casefold() not in first.casefold():
            yield other


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    """Yield the text in the formats that it is kept in; rich text is what some have alone ([MS-OXRTFCP])."""
    plain, html = message.body or message.properties.str_prop_value(_REPORT) or "", _html(message)
    if plain.strip():
        yield "plain", plain
    if html.strip():
        yield "html", html
    packed = message.properties.binary_prop_value(_RTF)
    if packed and not plain.strip() and not html.strip():
        yield from read_packed(packed)


def _html(message: Message) -> str:
    properties = message.properties
    data = properties.binary_prop_value(c.PID_HTML)
    if data is None:
        return properties.str_prop_value(c.PID_BODY_HTML) or ""
    tells_page = properties.int_prop_value(INTERNET_PAGE) is not None
    return decode_said(data, properties.body_encoding) if tells_page else decode_page(data)


def _as_part(attachment: Attachment, names: Mapping[int, int], limits: Limits) -> MimeMessage:
    words = attachment.properties.str_prop_value
    name = attachment.file_name or words(_SHORT_NAME) or words(_SHOWN_NAME) or words(_PATH) or ""
    inner = _embedded(attachment._storage)  # noqa: SLF001 - the library does not look into it
    if inner:
        return MIMEMessage(_as_mail(inner, names, limits))
    # What lies elsewhere or is an object of another program's has no bytes: it is told as left out.
    kind = (attachment.mime_type or "").strip()
    return attached_file(attachment.file_bytes or b"", name, kind, words(_CONTENT_ID) or "")


def _place(attachment: Attachment) -> str:
    """Return what an attachment is called, and where it lies, where that is elsewhere."""
    words = attachment.properties.str_prop_value
    place = "" if attachment.file_bytes else words(_PATH) or ""
    return f"{attachment.file_name or words(_SHORT_NAME) or ''}: {place}" if place else ""


def _embedded(storage: object) -> Message | None:
    storages = storage.storages if isinstance(storage, Storage) else ()
    inner = next((one for one in storages if is_embedded(one)), None)
    # An object of another program's stands in a storage of the same name.
    return _Embedded(inner) if inner and any("properties" in one.name for one in inner.streams) else None


def _addresses(recipients: tuple[Recipient, ...], wanted: int) -> str:
    return ", ".join(
        f"{one.name} <{one.email_address}>"
        if one.name and "@" in one.email_address and one.name != one.email_address
        else one.name or one.email_address
        for one in recipients
        if ((one.properties.int_prop_value(_RECIPIENT_TYPE) or 0) & _KIND or _TO) == wanted
    )
