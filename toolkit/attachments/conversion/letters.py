"""A mail as a page: who wrote to whom, when and about what, and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.outcome import RefusedError
from toolkit.attachments.conversion.plaintext import escaped
from toolkit.attachments.conversion.webpages import read_html
from toolkit.words.dates import clock, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from toolkit.attachments.conversion.outcome import Enclosure

UNNAMED = "uden navn"
_NO_NAME_SIGNS = re.compile(r"[\x00-\x1f\x7f/\\]")
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail; `left_out` names the pictures that only decorate its text."""

    subject: str
    sender: str
    to: str
    copy: str
    sent: datetime | None
    markdown: str
    enclosures: tuple[Enclosure, ...]
    left_out: tuple[str, ...] = ()


def plain_name(name: str) -> str:
    """Return a file's name as it may be shown; it is never used as a path."""
    return " ".join(_NO_NAME_SIGNS.sub(" ", name).split())[:_LONGEST_NAME] or UNNAMED


def html_as_markdown(html: str) -> str:
    """Return the words of a letter in HTML, "" when it has none. Raises RefusedError."""
    try:
        return read_html(html).markdown
    except RefusedError as error:
        if error.note.code == "no-pages":
            return ""
        raise


def letter_as_markdown(letter: Letter, labels: Mapping[str, str], language: str) -> str:
    """Return the page of a mail: its subject as heading, its head, a rule and its text."""
    title = escaped(" ".join(letter.subject.split()) or labels["mail"])
    heads = _heads(letter, language)
    head = "\\\n".join(f"**{escaped(labels[label])}:** {escaped(words)}" for label, words in heads if words)
    return f"# {title}\n\n{head}\n\n---\n\n{letter.markdown}"


def _heads(letter: Letter, language: str) -> Iterator[tuple[str, str]]:
    yield "mail_from", letter.sender
    yield "mail_to", letter.to
    yield "mail_copy", letter.copy
    if letter.sent:
        day = letter.sent.date()
        yield "mail_sent", f"{day_words(day, day, language)} {clock(letter.sent.time(), language)}"
    yield "mail_attachments", ", ".join(one.name for one in letter.enclosures)
