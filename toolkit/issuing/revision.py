"""What a supplement and a revised agenda tell: what is new or changed since the agenda was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.issuing.record import AGENDA, CLOSED, SUPPLEMENT
from toolkit.issuing.state import MeetingState, changes_since, describe_meeting
from toolkit.issuing.store import Issue, file_digest, newest, next_number
from toolkit.meetings.model import Item, ItemChange, Meeting, Revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.issuing.changes import Change
    from toolkit.reading.fields import Data


# Which keys of a meeting's file tell when it is; what else it says is its text.
_TIME = frozenset({"date", "start", "end"})
_INTERNAL = frozenset({CLOSED, "guests"})  # who comes may tell what a closed item is about


def state_of(data: Data, committee: Data, meeting: Meeting) -> MeetingState:
    """Return a meeting in the terms of a record; `data` and `committee` are what its files say."""
    numbers = [item.number for item in meeting.items]
    closed = [item.closed for item in meeting.items]
    return describe_meeting(data, committee, numbers, closed, meeting.folder)


def as_supplement(meeting: Meeting, issues: Sequence[Issue], state: MeetingState) -> Meeting | None:
    """Return the meeting with what is new or changed since its agenda was sent, None where nothing is.

    It holds whole items, and of their attachments those that were not sent. None also before the first issue.
    """
    found = _changes_of_agenda(issues, state)
    revision = _revision(issues, state, found)
    if revision is None:
        return None
    changes = {change.index: change for change in found if change.index is not None}
    entries = tuple(
        _with_new_attachments(item, changes[index])
        for index, item in enumerate(meeting.items)
        if index in changes and not _only_moves(changes[index])
    )
    revision = replace(revision, whole=False, number=next_number(issues, SUPPLEMENT))
    return replace(meeting, revision=revision, entries=entries)


def _only_moves(change: Change) -> bool:
    return change.kind == "changed" and set(change.parts) <= {"number", "place"}


def as_revised(meeting: Meeting, issues: Sequence[Issue], state: MeetingState) -> Meeting | None:
    """Return the meeting with the list of what has changed since its agenda was sent, else None."""
    revision = _revision(issues, state, _changes_of_agenda(issues, state))
    return replace(meeting, revision=revision) if revision else None


def _changes_of_agenda(issues: Sequence[Issue], state: MeetingState) -> tuple[Change, ...]:
    """Return what has changed since the agenda, or a supplement to it, was sent last."""
    sent = newest(issues, AGENDA, SUPPLEMENT)
    return changes_since(sent, state) if sent else ()


def _revision(issues: Sequence[Issue], state: MeetingState, changes: Sequence[Change]) -> Revision | None:
    sent = newest(issues, AGENDA, SUPPLEMENT)
    if sent is None or not changes:
        return None
    told = tuple(_told(change, state) for change in changes)
    agenda = newest(issues, AGENDA) or sent
    return Revision(sent.day, told, whole=True, agenda=agenda.day)


def _told(change: Change, state: MeetingState) -> ItemChange:
    if change.kind == "head":
        return ItemChange("head", "", "", _head_parts(change.parts))
    item = change.before if change.index is None else state.items[change.index]
    assert item is not None  # noqa: S101 - only what is removed has no place now, and that was there before
    is_withdrawn = change.kind == "changed" and "withdrawn" in change.parts and item.withdrawn
    kind = "withdrawn" if is_withdrawn else change.kind
    closed = item.closed or (change.before is not None and change.before.closed)
    return ItemChange(kind, item.number, item.title, change.parts, closed)


def _head_parts(keys: Sequence[str]) -> tuple[str, ...]:
    """Return which parts of the meeting's head these keys of its file make."""
    parts = {"time": set(keys) & _TIME, "venue": set(keys) & {"place"}, "internal": set(keys) & _INTERNAL}
    parts["text"] = set(keys).difference(*parts.values())
    return tuple(part for part, own in parts.items() if own)


def _with_new_attachments(item: Item, change: Change) -> Item:
    """Return an item with those attachments that were not sent before, by what is in them."""
    if change.before is None:
        return item
    sent = {attachment.digest for attachment in change.before.attachments}
    new = tuple(each for each in item.attachments if each.file is None or file_digest(each.file) not in sent)
    return replace(item, attachments=new)
