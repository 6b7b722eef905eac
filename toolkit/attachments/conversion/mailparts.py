"""What of a mail's parts is text and what is a file that came with it, in the order of the mail.

As mail programs show it (RFC 2046): of alternatives one, of the rest everything.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from email.parser import BytesHeaderParser
from functools import reduce
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.invitations import Event, read_events
from toolkit.attachments.conversion.mailbytes import read_payload, read_transferred
from toolkit.attachments.conversion.mailpage import plain_name
from toolkit.attachments.conversion.mailwords import (
    PlainFields,
    decode_said,
    read_field,
    read_file_name,
)
from toolkit.attachments.conversion.oldmails import (
    ENRICHED,
    EXTERNAL,
    enriched_as_html,
    place_of,
    without_files,
)
from toolkit.attachments.conversion.plaintext import as_markdown, read_text
from toolkit.attachments.conversion.signedmails import is_sealed, read_signed
from toolkit.attachments.conversion.webpages import decode_page, read_html
from toolkit.attachments.conversion.winmail import is_winmail, read_winmail
from toolkit.attachments.outcome import Enclosure
from toolkit.dataclass import dataclass, field, replace
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message


# What belongs to the mail's machinery and says nothing to a reader.
_MACHINERY = {
    *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
    "application/pgp-encrypted",
}
_HTML = {"text/html", "text/x-amp-html", "application/xhtml+xml"}
_MAILS = {"message/rfc822", "message/global", "message/news"}
_CALENDAR = "text/calendar"
_ALTERNATIVE = "multipart/alternative"
# A plain text stands for the HTML beside it when it has so many of its words; some only say "see the other".
_SAME_WORDS = 0.9
_ANOTHER_EDITION = 0.5  # of the words: the same letter in other words
_CHARSET = regex(r"[A-Za-z0-9][A-Za-z0-9._:+-]*")
_WRITTEN = PlainFields(linesep="\r\n", mangle_from_=False)
_ADDRESS = regex(r"\]\([^)]*\)|<[^>]*>|\bhttps?:\S+")


@dataclass(frozen=True, slots=True)
class Parts:
    """The texts of a mail as Markdown, the parts that are files, and the HTML that may show some of these.

    `pictures` is how many pictures of the HTML are not among the mail's parts. `wrapped` are texts that stand
    in an envelope of Outlook's; most often they say what the others do.
    """

    texts: tuple[str, ...] = ()
    files: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()
    html: tuple[str, ...] = ()
    pictures: int = 0
    wrapped: tuple[str, ...] = ()

    def __add__(self, other: Parts) -> Parts:
        """Return both, in this order."""
        return Parts(
            self.texts + other.texts,
            self.files + other.files,
            self.events + tuple(event for event in other.events if event not in self.events),
            self.html + other.html,
            self.pictures + other.pictures,
            self.wrapped + other.wrapped,
        )

    @property
    def said(self) -> tuple[str, ...]:
        """What the mail says, once."""
        shown, held = _words(self.texts), _words(self.wrapped)
        if not held or _share(held, shown) >= _SAME_WORDS:
            return self.texts
        is_within = not shown or _share(shown, held) >= _SAME_WORDS
        return self.wrapped if is_within else (*self.texts, *self.wrapped)


@dataclass(slots=True)
class Files:
    """What came with a mail, and the names of the pictures that stand within its text."""

    enclosures: list[Enclosure] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_parts_of(part: Message) -> Parts:
    """Return what a part of a mail holds."""
    kind, family = part.get_content_type(), part.get_content_maintype()
    if part.is_multipart() and family == "multipart":
        children = [child for child in part.get_payload() if not isinstance(child, str)]
        read = [(_is_broken(child), read_parts_of(child)) for child in children]
        together = reduce(Parts.__add__, (one for _, one in read), Parts())
        if kind != _ALTERNATIVE:
            return together
        chosen = _texts_of_one([one for is_broken, one in read if not is_broken])
        return replace(together, texts=chosen + tuple(text for bad, one in read if bad for text in one.texts))
    if kind in _MACHINERY:
        return Parts()
    if _is_file(part, kind):
        return _read_file(part)
    if family == "message":
        place = f"{place_of(part)}\n\n" if kind == EXTERNAL else ""
        return Parts((as_markdown(place + read_text(_inner_bytes(part))),))
    return _read_calendar(part) if kind == _CALENDAR else _read_text(part, kind)


def _read_file(part: Message) -> Parts:
    """Return a part that is a file, or what is in it where it is an envelope: Outlook's, or a signature."""
    name = read_file_name(part)
    try:
        if is_sealed(part, name):
            signed = read_signed(read_payload(part))
            return read_parts_of(message_from_bytes(signed, policy=PlainFields()))
        if is_winmail(part, name):
            read = read_parts_of(read_winmail(read_payload(part)))
            return replace(read, texts=(), wrapped=read.said)
    except ValueError:  # it is none, damaged or encrypted: a file, which is named
        pass
    return Parts(files=(part,))


def _is_broken(part: Message) -> bool:
    """Whether a part's own parts cannot be told apart, so that it stands there as it is: no alternative."""
    return part.get_content_maintype() == "multipart" and not part.is_multipart()


def _is_file(part: Message, kind: str) -> bool:
    disposition = part.get_content_disposition()
    is_named = part.get_param("filename", header="content-disposition") and kind != _CALENDAR
    return bool(disposition == "attachment" or kind in _MAILS or is_named)


def _read_calendar(part: Message) -> Parts:
    events = read_events(decode_said(read_payload(part), _charset(part)).encode())
    return Parts(events=events) if events else Parts(files=(part,))


def _read_text(part: Message, kind: str) -> Parts:
    if kind in _HTML:
        return _read_html(part)
    # A multipart without parts, or one whose boundary never comes, is shown as it stands.
    if part.get_content_maintype() not in ("text", "multipart") or kind == "text/rtf":
        return _read_file(part)
    text = decode_said(read_payload(part), _charset(part))
    if kind in ENRICHED:
        return _read_page(enriched_as_html(text, kind))
    text, files = without_files(text)
    return Parts((as_markdown(text),) if text.strip() else (), files)


def _read_html(part: Message) -> Parts:
    charset = _charset(part)
    data = read_payload(part)
    return _read_page(decode_said(data, charset) if charset else decode_page(data))


def _read_page(html: str) -> Parts:
    page = read_html(html)
    return Parts((page.markdown,) if page.markdown else (), html=(html,), pictures=page.pictures)


def _charset(part: Message) -> str:
    """Return what a part calls its encoding, without what has got in beside the name."""
    said = _CHARSET.search(str(part.get_content_charset() or part.get_param("charset") or ""))
    return said[0] if said else ""


def _texts_of_one(alternatives: list[Parts]) -> tuple[str, ...]:
    """Return the texts of the first alternative that says as good as all, and what mail programs show.

    That is the last one (RFC 2046, 5.1.4). Where it says other things, it is shown; beside the others where
    they have nothing to do with each other.
    """
    said = [(one.texts, words) for one in alternatives if (words := _words(one.texts))]
    if not said:
        return next((one.texts for one in reversed(alternatives) if one.texts), ())
    last, shown = said[-1]
    fullest = max((words for _, words in reversed(said)), key=len)
    chosen, found = next(one for one in said if _share(fullest, one[1]) >= _SAME_WORDS)
    if _share(shown, found) >= _SAME_WORDS:
        return chosen
    return last if _share(fullest, shown) >= _ANOTHER_EDITION else (*chosen, *last)


def _share(wanted: set[str], found: set[str]) -> float:
    return len(wanted & found) / len(wanted)


def _words(texts: Iterable[str]) -> set[str]:
    return set(re.findall(r"\w+", _ADDRESS.sub(" ", " ".join(texts)).casefold()))


def read_files(parts: Parts, unnamed: str) -> Files:
    """Return the files that came with a mail, and which of them only decorate its text: logos, mostly.

    `unnamed` is what a file without a name is called, in the language of the meeting.
    """
    html = "\n".join(parts.html)
    files = Files()
    for part in parts.files:
        enclosure = Enclosure(_file_name(part, len(files.enclosures) + 1, unnamed), _bytes_of(part))
        if _is_within(part, html):
            files.left_out.append(enclosure.name)
        elif enclosure not in files.enclosures:  # some alternatives hold the same file each
            files.enclosures.append(enclosure)
    return files


def _is_within(part: Message, html: str) -> bool:
    identity = read_field(part, "Content-ID").strip("<> ")
    place = read_field(part, "Content-Location")
    is_shown = (identity and f"cid:{identity}" in html) or (place and f'"{place}"' in html)
    return part.get_content_maintype() == "image" and bool(is_shown)


def _bytes_of(part: Message) -> bytes:
    return _inner_bytes(part) if part.get_content_maintype() == "message" else read_payload(part)


def _inner_bytes(part: Message) -> bytes:
    """Return the mail, or what reports there are, within a part."""
    payload = part.get_payload()
    inner = payload if isinstance(payload, list) else []
    data = b"\r\n".join(one.as_bytes(policy=_WRITTEN) for one in inner if not isinstance(one, str))
    return read_transferred(data, part) if inner else read_payload(part)


def _file_name(part: Message, number: int, unnamed: str) -> str:
    name = read_file_name(part)
    if part.get_content_type() in _MAILS and not name:
        head = BytesHeaderParser(policy=_WRITTEN).parsebytes(_inner_bytes(part))
        return plain_name(f"{read_field(head, 'Subject') or unnamed}.eml", unnamed)
    return plain_name(name, f"{unnamed} {number}")
