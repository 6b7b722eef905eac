"""The public edition of a meeting: what may leave the house.

It is built from an allow-list: every object is made anew from named fields, so
that a field nobody thought of here stays inside. A closed item keeps its number,
its place in time and what was written for the public, and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.meetings.attendance import movements_in_the_open
from toolkit.meetings.model import (
    Absence,
    Action,
    Approval,
    Attachment,
    Ballot,
    Break,
    Committee,
    Correction,
    Dissent,
    Edition,
    Item,
    ItemChange,
    ItemGroup,
    Late,
    Layout,
    LayoutPart,
    Meeting,
    Member,
    Movement,
    OwnValue,
    Revision,
    Section,
    Vote,
)
from toolkit.words.closedguests import closed_guests
from toolkit.words.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeVar

    _Thing = TypeVar("_Thing")

# What is shown of each, where it is open. What is not named here stays inside.
_SHOWN: Mapping[type, tuple[str, ...]] = {
    Meeting: (
        *("folder", "first_day", "last_day", "status", "start", "end", "title", "place", "issued"),
        *("initials", "participants", "absent", "chaired_by", "information", "adjourned", "approval"),
        "minutes_number",
    ),
    Committee: (
        *("name", "organisation", "style", "language", "long_name", "department", "subject", "sent_to"),
        *("case", "place", "recommends", "labels", "templates", "numbering", "publishes", "closed_items"),
        *("signature_page", "watermark", "file_names", "kind", "quorum", "item_layout", "packet", "limits"),
    ),
    Layout: ("kind", "parts"),
    LayoutPart: ("name", "heading"),
    Member: ("name", "role", "side", "group", "votes", "substitute_for", "first_day", "last_day"),
    Absence: ("name", "substitute", "reason"),
    Movement: ("name", "kind", "at", "item"),
    Approval: ("day", "by"),
    Revision: ("since", "whole", "agenda", "number"),
    ItemChange: ("kind", "number", "title"),
    Correction: ("item", "day", "text"),
    Break: ("title", "slot", "day", "duration"),
    Item: (
        *("number", "title", "kind", "case", "slot", "timed", "day", "duration", "presenters", "note"),
        *("recommends", "recommendation", "statement", "sections", "decision", "summary", "late"),
        *("withdrawn", "absent", "votes", "dissents", "to", "chaired_by", "lang"),
    ),
    Section: ("heading", "text", "lang"),
    Late: ("added", "reason"),
    Vote: ("text", "ayes", "noes", "abstentions", "unanimous"),
    Ballot: ("names", "count"),
    Dissent: ("by", "text", "follows_case"),
    Action: ("what", "who", "due", "done"),
    Attachment: ("number", "title", "file", "alt", "lang"),
    OwnValue: ("name", "title", "kind", "value", "public", "place"),
}
_OF_CLOSED_ITEM = ("number", "slot", "timed", "day", "duration")


def public_edition(meeting: Meeting) -> Meeting:
    """Return the meeting as the public may see it.

    A closed item shows its public title and public decision, or the style's label
    "Lukket punkt" and no decision; where the committee says `closed_items: omit`
    it is left out. The numbers of the other items stay as they are. A closed
    attachment is gone, or, where it has a public title, named without its file.
    Guests of closed items alone are not named, nor who came or went during one.
    """
    entries = tuple(_entries(meeting))
    unnamed = closed_guests(meeting, entries)
    closed = {item.number for item in meeting.items if item.closed}
    members = tuple(_shown(member, own=_own(member.own)) for member in meeting.committee.members)
    moved = (each for each in movements_in_the_open(meeting) if each.name not in unnamed)
    return _shown(
        meeting,
        committee=_shown(meeting.committee, members=members),
        guests=tuple(name for name in meeting.guests if name not in unnamed),
        movements=tuple(map(_shown, moved)),
        entries=entries,
        revision=meeting.revision and _revision(meeting.revision),
        corrections=tuple(_shown(each) for each in meeting.corrections if each.item not in closed),
        own=_own(meeting.own),
        edition=Edition.PUBLIC,
    )


def _shown(thing: _Thing, **instead: object) -> _Thing:
    """Return another of its kind with what is shown of it, and with other values `instead` or beside."""
    values = {name: _shown_value(getattr(thing, name)) for name in _SHOWN[type(thing)]}
    return type(thing)(**values | instead)


def _shown_value(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_shown_value, value))
    return _shown(value) if type(value) in _SHOWN else value


def _revision(revision: Revision) -> Revision:
    """Return what has changed in the open; of what is closed not even that it has."""
    changes = tuple(
        _shown(change, parts=tuple(part for part in change.parts if part != "internal"))
        for change in revision.changes
        if not change.closed and set(change.parts) != {"internal"}
    )
    return _shown(revision, changes=changes)


def _unchanged_in_the_open(meeting: Meeting) -> frozenset[str]:
    """Return the numbers of the items that are in a supplement for what the public does not see."""
    revision = meeting.revision
    changes = revision.changes if revision and not revision.whole else ()
    return frozenset(
        change.number
        for change in changes
        if change.kind == "changed" and (change.closed or set(change.parts) == {"internal"})
    )


def _entries(meeting: Meeting) -> Iterator[Item | Break]:
    committee = meeting.committee
    labels = labels_for(committee.language, committee.style, committee.labels)
    unchanged = _unchanged_in_the_open(meeting)
    for entry in meeting.entries:
        if isinstance(entry, Item) and entry.number in unchanged:
            continue
        group = _group(entry.group, labels["closed_group"])
        if isinstance(entry, Break):
            yield _shown(entry, group=group)
        elif not entry.closed:
            actions = tuple(_shown(action, own=_own(action.own)) for action in entry.actions)
            attachments = tuple(_attachments(entry))
            own = _own(entry.own)
            yield _shown(entry, actions=actions, attachments=attachments, group=group, own=own)
        elif committee.closed_items != "omit":
            yield _closed_item(entry, labels["closed_item"], group)


def _group(group: ItemGroup | None, closed_title: str) -> ItemGroup | None:
    """Return the heading above an entry; that of a closed group says no more than that it is closed."""
    return group and ItemGroup(title=closed_title if group.closed else group.title, closed=group.closed)


def _closed_item(item: Item, closed_title: str, group: ItemGroup | None) -> Item:
    return Item(
        **{name: getattr(item, name) for name in _OF_CLOSED_ITEM},
        title=item.public_title or closed_title,
        decision=item.public_decision,
        closed=True,
        group=group,
        own=_names_of(item.own),
    )


def _own(values: tuple[OwnValue, ...]) -> tuple[OwnValue, ...]:
    """Return the public values; of the others their names, which templates may ask for."""
    return tuple(_shown(each) if each.public else OwnValue(name=each.name) for each in values)


def _names_of(values: tuple[OwnValue, ...]) -> tuple[OwnValue, ...]:
    return tuple(OwnValue(name=each.name) for each in values)


def _attachments(item: Item) -> Iterator[Attachment]:
    for attachment in item.attachments:
        if not attachment.closed:
            disclose = attachment.disclose or item.disclose
            yield _shown(attachment, disclose=disclose, own=_own(attachment.own))
        elif attachment.public_title:
            yield Attachment(
                number=attachment.number,
                title=attachment.public_title,
                file=None,
                closed=True,
                own=_names_of(attachment.own),
            )
