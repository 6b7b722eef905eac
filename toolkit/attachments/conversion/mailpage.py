"""A mail as a page: who wrote to whom, when and about what, and the text."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.invitations import event_as_markdown
from toolkit.attachments.conversion.plaintext import cleaned, escaped
from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.words.dates import clock, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from toolkit.attachments.conversion.invitations import Event
    from toolkit.attachments.outcome import Enclosure

# In a mail made of a message of Outlook's that is none: what it is, with more to it than a mail has.
ITEM_FIELD = "X-Outlook-Item"
_ENCRYPTED = (".p7m", ".asc", ".pgp", ".gpg")
_NO_NAME_SIGNS = regex(r"[\x00-\x1f\x7f/\\]")
_LONGEST_NAME, _LONGEST_SUFFIX = 120, 10


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: `sent` is a moment, or what the mail says of it when that is none; `texts` are Markdown.

    `left_out` names the pictures that only decorate its texts; `pictures` counts those that are not in it.
    `item` is what it is where it is no mail: a contact of Outlook's, say.
    """

    subject: str
    sender: str
    to: str
    copy: str
    sent: datetime | str
    texts: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]
    events: tuple[Event, ...] = ()
    left_out: tuple[str, ...] = ()
    pictures: int = 0
    item: str = ""

    @property
    def is_encrypted(self) -> bool:
        """Whether the mail says all in a file that only its receiver can open (RFC 8551, RFC 3156)."""
        names = (enclosure.name.lower() for enclosure in self.enclosures)
        return not self.texts and any(name.endswith(_ENCRYPTED) for name in names)


def plain_name(name: str, unnamed: str) -> str:
    """Return a file's name as it may be shown, or what one without is called; it is never used as a path."""
    plain = " ".join(cleaned(_NO_NAME_SIGNS.sub(" ", name)).split()) or unnamed
    if len(plain) <= _LONGEST_NAME:
        return plain
    suffix = PurePath(plain).suffix[:_LONGEST_SUFFIX]
    return plain[: _LONGEST_NAME - len(suffix)] + suffix


def mail_as_markdown(mail: Mail, labels: Mapping[str, str], language: str) -> str:
    """Return the page of a mail: its subject as heading, its head, a rule and its text."""
    title = escaped(" ".join(mail.subject.split()) or labels["mail"])
    heads = _heads(mail, language)
    head = "\\\n".join(f"**{escaped(labels[label])}:** {escaped(words)}" for label, words in heads if words)
    events = (event_as_markdown(event, labels, language) for event in mail.events)
    return "\n\n---\n\n".join((f"# {title}\n\n{head}", *events, *mail.texts))


def _heads(mail: Mail, language: str) -> Iterator[tuple[str, str]]:
    yield "mail_from", mail.sender
    yield "mail_to", mail.to
    yield "mail_copy", mail.copy
    if isinstance(mail.sent, str):
        yield "mail_sent", mail.sent
    else:
        day = mail.sent.date()
        yield "mail_sent", f"{day_words(day, day, language)} {clock(mail.sent.time(), language)}"
    yield "mail_attachments", ", ".join(one.name for one in mail.enclosures)
