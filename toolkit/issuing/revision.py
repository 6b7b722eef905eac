"""What a supplement and a revised agenda tell: what is new or changed since the agenda was sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from toolkit.issuing.record import AGENDA, SUPPLEMENT, digest_of
from toolkit.issuing.state import changes_since, items_now
from toolkit.issuing.store import newest, read_issues
from toolkit.meetings.meeting import grouped_entries
from toolkit.meetings.model import ItemChange, Revision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.issuing.record import Change, IssuedItem
    from toolkit.meetings.model import Item, Meeting

    Data = Mapping[str, object]


def state_of(data: Data, meeting: Meeting) -> tuple[IssuedItem, ...]:
    """Return a meeting's items as its file has them, in the terms of a record; `data` is what it says."""
    entries = cast("list[Data]", data["items"])
    items = [entry for entry, _ in grouped_entries(entries) if "break" not in entry]
    numbers = [item.number for item in meeting.items]
    closed = [item.closed for item in meeting.items]
    return items_now(items, numbers, closed, meeting.folder)


def as_supplement(data: Data, meeting: Meeting) -> Meeting | None:
    """Return the meeting with what is new or changed since its agenda was sent, None where nothing is.

    It holds whole items, and of their attachments those that were not sent. None also before the first issue.
    """
    revised = as_revised(data, meeting)
    if revised is None or revised.revision is None:
        return None
    revision = replace(revised.revision, whole=False)
    changes = _changes(data, meeting)
    kept = {change.index: change for change in changes if change.index is not None}
    entries = tuple(
        _with_new_attachments(item, kept[index])
        for index, item in enumerate(meeting.items)
        if index in kept and set(kept[index].parts) != {"number"}
    )
    return replace(meeting, revision=revision, entries=entries)


def as_revised(data: Data, meeting: Meeting) -> Meeting | None:
    """Return the meeting with the list of what has changed since its agenda was sent, else None."""
    sent = newest(read_issues(meeting.folder), AGENDA, SUPPLEMENT)
    changes = _changes(data, meeting)
    if sent is None or not changes:
        return None
    items = state_of(data, meeting)
    told = tuple(_told(change, items) for change in changes)
    return replace(meeting, revision=Revision(sent.day, told, whole=True))


def _changes(data: Data, meeting: Meeting) -> tuple[Change, ...]:
    sent = newest(read_issues(meeting.folder), AGENDA, SUPPLEMENT)
    return changes_since(sent, state_of(data, meeting)) if sent else ()


def _told(change: Change, items: Sequence[IssuedItem]) -> ItemChange:
    item = change.before if change.index is None else items[change.index]
    assert item is not None  # noqa: S101 - only what is removed has no place now, and that was there before
    kind = (
        "withdrawn"
        if change.kind == "changed" and "withdrawn" in change.parts and item.withdrawn
        else change.kind
    )
    closed = item.closed or (change.before is not None and change.before.closed)
    return ItemChange(kind, item.number, item.title, change.parts, closed)


def _with_new_attachments(item: Item, change: Change) -> Item:
    """Return an item with those attachments that were not sent before, by what is in them."""
    if change.before is None:
        return item
    sent = {attachment.digest for attachment in change.before.attachments}
    new = tuple(
        attachment
        for attachment in item.attachments
        if attachment.file is None or digest_of(attachment.file.read_bytes()) not in sent
    )
    return replace(item, attachments=new)
