"""What a meeting was when a document of it was issued: a record that later states are compared with. Pure.

A record holds digests, no texts: it tells that an item has changed, and in what, not how it read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.reading.fields import groups, mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from toolkit.reading.fields import Data


AGENDA, SUPPLEMENT, MINUTES, APPROVED = "agenda", "supplement", "minutes", "approved"
# Which keys of an item tell which part of it; all others are its texts.
_TIME = frozenset({"time", "duration", "date"})
_OUTCOME = frozenset(
    {"decision", "public_decision", "votes", "dissents", "actions", "absent", "chaired_by", "to", "carry_to"}
)
# What the public does not see of an item: `words/edition.py`.
INTERNAL = frozenset({"closed_because", "withheld"})
_APART = frozenset({"title", "number", "attachments", "closed", "fields", *_TIME, *_OUTCOME, *INTERNAL})
# What of a meeting itself is no part of what a document tells of it, and what only minutes tell.
_NOT_TOLD = frozenset({"items", "status", "issued", "corrections", "first_number"})
CLOSED = "closed"  # of the head: what the public does not see
APPROVAL = "approved"  # of the head: when and by whom the minutes were approved
INHERITED = "committee."  # of the head: what the meeting has from its committee
_TEXT_HEAD = 8000  # bytes that git looks at


@dataclass(frozen=True, slots=True)
class IssuedAttachment:
    """An attachment as it was sent: `digest` is that of the file (`digest_of`)."""

    number: str
    title: str
    digest: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class IssuedItem:
    """An item as it was sent: its printed number, and a digest of each of its parts."""

    number: str
    title: str
    parts: Mapping[str, str]
    attachments: tuple[IssuedAttachment, ...] = ()
    closed: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One issue of a document: `agenda-1` of 3 March.

    `document` is agenda, supplement, minutes or approved; `number` counts the issues of that document from 1;
    `toolkit` is the version that made it; `files` are the digests of what was sent, by their names in the
    issue's folder. `head` has a digest of each key of the meeting's file besides its items, `corrections` one
    of each addition to approved minutes, `settings` that of what the committee's file said. `names` are those
    of files that builds call otherwise, by the names that builds give them; `source` is the digest of the
    meeting's file as it was.
    """

    document: str
    number: int
    day: date
    toolkit: str
    items: tuple[IssuedItem, ...]
    files: Mapping[str, str]
    corrections: tuple[str, ...] = ()
    head: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    @property
    def name(self) -> str:
        """The name of the issue's folder."""
        return f"{self.document}-{self.number}"


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal digits, the same in every copy of a repository.

    git may give lines of text another end in each; it takes for text what has no NUL in its first 8000 bytes
    (gitattributes(5), `text=auto`).
    """
    if b"\r\n" in content and b"\0" not in content[:_TEXT_HEAD]:
        content = content.replace(b"\r\n", b"\n")
    from hashlib import sha256  # it loads OpenSSL, and most meetings that are checked have not been sent

    return sha256(content).hexdigest()


def describe_head(data: Data, internal: Collection[str] = ()) -> dict[str, str]:
    """Return a digest of each thing that a meeting's file says besides its items, by its key.

    `data` is in English keys. What the public does not see, the committee's own fields called `internal` and
    the headings of closed items, is under a key of its own.
    """
    breaks = [entry for entry in groups(data, "items") if "title" not in entry]
    fields = mapping(data.get("fields"))
    closed = [
        [entry for entry in breaks if entry.get("closed") is True],
        {name: value for name, value in fields.items() if name in internal},
    ]
    said = {
        **{key: value for key, value in data.items() if key not in _NOT_TOLD},
        "items": [entry for entry in breaks if entry.get("closed") is not True],
        "fields": {name: value for name, value in fields.items() if name not in internal},
    }
    if any(closed):
        said[CLOSED] = closed
    return {key: digest for key, value in sorted(said.items()) if (digest := describe_data(value))}


def describe_items(
    items: Sequence[Data],
    numbers: Sequence[str],
    closed: Sequence[bool],
    file_digest: Callable[[str], str],
    internal: Collection[str] = (),
) -> tuple[IssuedItem, ...]:
    """Return the items of a meeting's file as a record keeps them.

    `items` are the plain data, in English keys, without breaks and headings; `numbers` are those printed,
    `closed` tells which items are; `file_digest` gives that of an attachment by its name in the file, "" for
    one that is not there. `internal` are the committee's own fields that the public does not see.
    """
    return tuple(
        _describe(item, number, is_closed, file_digest, internal)
        for item, number, is_closed in zip(items, numbers, closed, strict=True)
    )


def _describe(
    item: Data,
    number: str,
    closed: bool,  # noqa: FBT001 - one of several facts
    file_digest: Callable[[str], str],
    internal: Collection[str],
) -> IssuedItem:
    attached = groups(item, "attachments")
    attachments = tuple(
        IssuedAttachment(
            f"{number}.{position}",
            str(attachment.get("title")),
            file_digest(str(attachment.get("file"))),
            attachment.get("closed") is True,
        )
        for position, attachment in enumerate(attached, 1)
    )
    fields = mapping(item.get("fields"))
    text = {key: value for key, value in item.items() if key not in _APART}
    text["fields"] = {name: value for name, value in fields.items() if name not in internal}
    within = {key: item[key] for key in item.keys() & INTERNAL}
    within["fields"] = {name: value for name, value in fields.items() if name in internal}
    within["attachments"] = [each["fields"] for each in attached if each.get("fields")]
    parts = {
        "time": _of_keys(item, _TIME),
        "text": describe_data(_filled(text)),
        "outcome": _of_keys(item, _OUTCOME),
        "internal": describe_data(_filled(within)),
        # What is said of attachments besides their titles and files.
        "attachments": _of_attachments(attached, closed=False),
        "closed_attachments": _of_attachments(attached, closed=True),
    }
    told = {part: digest for part, digest in parts.items() if digest}
    return IssuedItem(number, str(item.get("title")), told, attachments, closed, bool(item.get("withdrawn")))


def _of_keys(item: Data, keys: Collection[str]) -> str:
    return describe_data({key: item[key] for key in item.keys() & keys})


def _of_attachments(attached: Sequence[Data], *, closed: bool) -> str:
    known = {"title", "file", "closed", "fields"}
    besides = [
        [place, {key: value for key, value in each.items() if key not in known}]
        for place, each in enumerate(attached)
        if (each.get("closed") is True) == closed and each.keys() - known
    ]
    return describe_data(besides)


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value or value is False}


def describe_data(data: object) -> str:
    """Return a short digest of plain data, the same however its keys are ordered."""
    if not data:
        return ""
    import json  # most meetings have no record to compare with

    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=str)
    return digest_of(text.encode("utf-8", "surrogatepass"))[:16]
