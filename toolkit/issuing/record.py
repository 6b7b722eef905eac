"""What a meeting was when a document of it was issued: a record that later states are compared with. Pure.

A record holds digests, no texts: it tells that an item has changed, and in what, not how it read.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    Data = Mapping[str, object]

AGENDA, SUPPLEMENT, MINUTES, APPROVED = "agenda", "supplement", "minutes", "approved"
# Which keys of an item tell which part of it; all others are its texts.
_TIME = frozenset({"time", "duration", "date"})
_OUTCOME = frozenset(
    {"withheld", "decision", "public_decision", "votes", "dissents", "actions", "absent", "to", "carry_to"}
)
_APART = frozenset({"title", "number", "attachments", "late", "closed", "withdrawn", *_TIME, *_OUTCOME})
# The parts in which an item can differ, in the order in which they are told.
PARTS = ("title", "number", "time", "text", "attachments", "closed", "withdrawn", "outcome")
_BEFORE_THE_MEETING = frozenset(PARTS) - {"outcome"}


@dataclass(frozen=True, slots=True)
class IssuedAttachment:
    """An attachment as it was sent: `digest` is the SHA-256 of the file in hexadecimal digits."""

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
    issue's folder. `corrections` is the digest of what had been added to approved minutes. `names` are those
    of files that builds call otherwise, by the names that builds give them; `source` is the digest of the
    meeting's file as it was.
    """

    document: str
    number: int
    day: date
    toolkit: str
    items: tuple[IssuedItem, ...]
    files: Mapping[str, str]
    corrections: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    @property
    def name(self) -> str:
        """The name of the issue's folder."""
        return f"{self.document}-{self.number}"


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of one item since it was issued.

    `kind` is added, removed or changed; `parts` are those of PARTS in which a changed one differs. `before`
    is None for an added item, `index` (0-based, among the meeting's items) None for a removed one.
    """

    kind: str
    index: int | None
    before: IssuedItem | None
    parts: tuple[str, ...] = ()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def describe_items(
    items: Sequence[Data], numbers: Sequence[str], closed: Sequence[bool], file_digest: Callable[[str], str]
) -> tuple[IssuedItem, ...]:
    """Return the items of a meeting's file as a record keeps them.

    `items` are the plain data, in English keys, without breaks and headings; `numbers` are those printed,
    `closed` tells which items are; `file_digest` gives that of an attachment by its name in the file, "" for
    one that is not there.
    """
    return tuple(
        _describe(item, number, is_closed, file_digest)
        for item, number, is_closed in zip(items, numbers, closed, strict=True)
    )


def _describe(item: Data, number: str, closed: bool, file_digest: Callable[[str], str]) -> IssuedItem:  # noqa: FBT001 - one of several facts
    attachments = tuple(
        IssuedAttachment(
            f"{number}.{position}",
            str(attachment.get("title")),
            file_digest(str(attachment.get("file"))),
            attachment.get("closed") is True,
        )
        for position, attachment in enumerate(cast("list[Data]", item.get("attachments") or []), 1)
    )
    parts = {
        "time": describe_data({key: item[key] for key in item.keys() & _TIME}),
        "text": describe_data({key: value for key, value in item.items() if key not in _APART}),
        "outcome": describe_data({key: item[key] for key in item.keys() & _OUTCOME}),
    }
    return IssuedItem(number, str(item.get("title")), parts, attachments, closed, bool(item.get("withdrawn")))


def describe_data(data: object) -> str:
    """Return a short digest of plain data, the same however its keys are ordered."""
    if not data:
        return ""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=str)
    return digest_of(text.encode("utf-8", "surrogatepass"))[:16]


def find_changes(
    before: Sequence[IssuedItem], now: Sequence[IssuedItem], *, outcome: bool
) -> tuple[Change, ...]:
    """Return what has become of each item since, in the order of `now`, those removed last.

    An item is known again by its title, else by its number where nothing else has it. `outcome` says whether
    what was decided counts.
    """
    return tuple(_changes(before, now, outcome=outcome))


def _changes(before: Sequence[IssuedItem], now: Sequence[IssuedItem], *, outcome: bool) -> Iterator[Change]:
    pairs = pair_items(before, now)
    for index, item in enumerate(now):
        if index not in pairs:
            yield Change("added", index, None)
            continue
        old = before[pairs[index]]
        parts = tuple(part for part in PARTS if _part(old, part) != _part(item, part))
        parts = tuple(part for part in parts if outcome or part in _BEFORE_THE_MEETING)
        if parts:
            yield Change("changed", index, old, parts)
    for index, old in enumerate(before):
        if index not in pairs.values():
            yield Change("removed", None, old)


def _part(item: IssuedItem, part: str) -> object:
    match part:
        case "title" | "number" | "closed" | "withdrawn":
            return getattr(item, part)
        case "attachments":
            return [(each.title, each.digest) for each in item.attachments]
        case _:
            return item.parts.get(part, "")


class Known(Protocol):
    """What an item is known by, in a record and in a meeting."""

    @property
    def number(self) -> str:
        """Its printed number."""

    @property
    def title(self) -> str:
        """Its title."""


def pair_items(before: Sequence[Known], now: Sequence[Known]) -> dict[int, int]:
    """Return for the items of `now` (by index) which item of `before` each is."""
    pairs: dict[int, int] = {}
    for same in (
        lambda old, new: (old.title, old.number) == (new.title, new.number),
        lambda old, new: old.title == new.title,
        lambda old, new: old.number == new.number,
    ):
        for index, item in enumerate(now):
            free = (
                place for place, old in enumerate(before) if place not in pairs.values() and same(old, item)
            )
            if index not in pairs and (place := next(free, None)) is not None:
                pairs[index] = place
    return pairs
