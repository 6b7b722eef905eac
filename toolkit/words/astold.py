"""The meeting as one of its documents tells it: the agenda says nothing of what happened."""

from __future__ import annotations

from toolkit.dataclass import replace
from toolkit.meetings.model import Break, DocumentKind, Item, Meeting, Status


def as_told(meeting: Meeting, kind: DocumentKind) -> Meeting:
    """Return the meeting as this document tells it: before it is held, nothing has been decided.

    Until then those named as participants are invited; later the file names who came, and only the
    minutes say that.
    """
    if kind.tells_outcome:
        return meeting
    if meeting.status in (Status.MINUTES, Status.APPROVED):
        meeting = replace(meeting, participants=(), guests=())
    entries = tuple(
        entry if isinstance(entry, Break) else _before_the_decision(entry) for entry in meeting.entries
    )
    told = replace(meeting, entries=entries, absent=(), movements=(), corrections=())
    return replace(told, chaired_by="", adjourned=None)


def _before_the_decision(item: Item) -> Item:
    """Return an item without what was decided, nor what the committee's own fields say below the decision."""
    own = tuple(replace(each, value=()) if each.place == "decisions" else each for each in item.own)
    return replace(item, decision="", actions=(), votes=(), dissents=(), absent=(), chaired_by="", own=own)
