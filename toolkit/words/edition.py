"""The public edition of a meeting: what may leave the house.

It is built from an allow-list: every object is made anew from named fields, so
that a field nobody thought of here stays inside. A closed item keeps its number,
its place in time and what was written for the public, and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    from collections.abc import Iterator

# What is shown as it is, of what is open. What is not named here stays inside.
_MEETING = (
    *("folder", "first_day", "last_day", "status", "start", "end", "title", "place", "issued", "initials"),
    *("participants", "chaired_by", "information", "adjourned", "minutes_number"),
)
_COMMITTEE = (
    *("name", "organisation", "style", "language", "long_name", "department", "subject", "sent_to", "case"),
    *("place", "recommends", "labels", "templates", "numbering", "publishes", "closed_items"),
    *("signature_page", "watermark", "file_names", "kind", "quorum", "packet", "limits"),
)
_MEMBER = ("name", "role", "side", "group", "votes", "substitute_for", "first_day", "last_day")
_ITEM = (
    *("number", "title", "kind", "case", "slot", "timed", "day", "duration", "presenters", "note"),
    *("recommends", "recommendation", "statement", "decision", "summary", "withdrawn", "to", "chaired_by"),
    "lang",
)
_OF_CLOSED_ITEM = ("number", "slot", "timed", "day", "duration")
_ATTACHMENT = ("number", "title", "file", "alt", "lang")
_MOVEMENT = ("name", "kind", "at", "item")
_ABSENCE = ("name", "substitute", "reason")


def public_edition(meeting: Meeting) -> Meeting:
    """Return the meeting as the public may see it.

    A closed item shows its public title and public decision, or the style's label
    "Lukket punkt" and no decision; where the committee says `closed_items: omit`
    it is left out. The numbers of the other items stay as they are. A closed
    attachment is gone, or, where it has a public title, named without its file.
    Guests of closed items alone are not named, nor who came or went during one.
    """
    committee = meeting.committee
    entries = tuple(_entries(meeting))
    unnamed = closed_guests(meeting, entries)
    return Meeting(
        committee=_committee(committee),
        **_as_it_is(meeting, _MEETING),
        guests=tuple(name for name in meeting.guests if name not in unnamed),
        absent=_absences(meeting.absent),
        movements=tuple(
            Movement(**_as_it_is(movement, _MOVEMENT))
            for movement in movements_in_the_open(meeting)
            if movement.name not in unnamed
        ),
        entries=entries,
        revision=_revision(meeting),
        approval=meeting.approval and Approval(day=meeting.approval.day, by=meeting.approval.by),
        corrections=tuple(_corrections(meeting)),
        own=_own(meeting.own),
        edition=Edition.PUBLIC,
    )


def _as_it_is(thing: object, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of these names, to make another of its kind with."""
    return {name: getattr(thing, name) for name in names}


def _revision(meeting: Meeting) -> Revision | None:
    """Return what has changed in the open; of what is closed not even that it has."""
    if meeting.revision is None:
        return None
    changes = tuple(
        ItemChange(
            kind=change.kind,
            number=change.number,
            title=change.title,
            parts=tuple(part for part in change.parts if part != "internal"),
        )
        for change in meeting.revision.changes
        if not change.closed and set(change.parts) != {"internal"}
    )
    return Revision(
        since=meeting.revision.since,
        changes=changes,
        whole=meeting.revision.whole,
        agenda=meeting.revision.agenda,
        number=meeting.revision.number,
    )


def _unchanged_in_the_open(meeting: Meeting) -> frozenset[str]:
    """Return the numbers of the items that are in a supplement for what the public does not see."""
    revision = meeting.revision
    changes = revision.changes if revision and not revision.whole else ()
    return frozenset(
        change.number
        for change in changes
        if change.kind == "changed" and (change.closed or set(change.parts) == {"internal"})
    )


def _corrections(meeting: Meeting) -> Iterator[Correction]:
    closed = {item.number for item in meeting.items if item.closed}
    for correction in meeting.corrections:
        if correction.item not in closed:
            yield Correction(item=correction.item, day=correction.day, text=correction.text)


def _committee(committee: Committee) -> Committee:
    return Committee(
        **_as_it_is(committee, _COMMITTEE),
        members=tuple(
            Member(**_as_it_is(member, _MEMBER), own=_own(member.own)) for member in committee.members
        ),
        item_layout=tuple(
            Layout(
                kind=layout.kind,
                parts=tuple(LayoutPart(name=part.name, heading=part.heading) for part in layout.parts),
            )
            for layout in committee.item_layout
        ),
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
            yield Break(
                title=entry.title, slot=entry.slot, day=entry.day, duration=entry.duration, group=group
            )
        elif not entry.closed:
            yield _open_item(entry, group)
        elif committee.closed_items != "omit":
            yield _closed_item(entry, labels["closed_item"], group)


def _group(group: ItemGroup | None, closed_title: str) -> ItemGroup | None:
    """Return the heading above an entry; that of a closed group says no more than that it is closed."""
    return group and ItemGroup(title=closed_title if group.closed else group.title, closed=group.closed)


def _absences(absences: tuple[Absence, ...]) -> tuple[Absence, ...]:
    return tuple(Absence(**_as_it_is(absence, _ABSENCE)) for absence in absences)


def _closed_item(item: Item, closed_title: str, group: ItemGroup | None) -> Item:
    return Item(
        **_as_it_is(item, _OF_CLOSED_ITEM),
        title=item.public_title or closed_title,
        decision=item.public_decision,
        closed=True,
        group=group,
        own=tuple(OwnValue(name=each.name) for each in item.own),
    )


def _open_item(item: Item, group: ItemGroup | None) -> Item:
    return Item(
        **_as_it_is(item, _ITEM),
        sections=tuple(
            Section(heading=section.heading, text=section.text, lang=section.lang)
            for section in item.sections
        ),
        actions=tuple(
            Action(what=action.what, who=action.who, due=action.due, done=action.done, own=_own(action.own))
            for action in item.actions
        ),
        attachments=tuple(_attachments(item)),
        group=group,
        late=item.late and Late(added=item.late.added, reason=item.late.reason),
        absent=_absences(item.absent),
        votes=tuple(
            Vote(
                text=vote.text,
                ayes=_ballot(vote.ayes),
                noes=_ballot(vote.noes),
                abstentions=_ballot(vote.abstentions),
                unanimous=vote.unanimous,
            )
            for vote in item.votes
        ),
        dissents=tuple(
            Dissent(by=dissent.by, text=dissent.text, follows_case=dissent.follows_case)
            for dissent in item.dissents
        ),
        own=_own(item.own),
    )


def _own(values: tuple[OwnValue, ...]) -> tuple[OwnValue, ...]:
    """Return the public values; of the others their names, which templates may ask for."""
    return tuple(
        OwnValue(**_as_it_is(each, ("name", "title", "kind", "value", "place")), public=True)
        if each.public
        else OwnValue(name=each.name)
        for each in values
    )


def _ballot(ballot: Ballot) -> Ballot:
    return Ballot(names=ballot.names, count=ballot.count)


def _attachments(item: Item) -> Iterator[Attachment]:
    for attachment in item.attachments:
        if not attachment.closed:
            yield Attachment(
                **_as_it_is(attachment, _ATTACHMENT),
                disclose=attachment.disclose or item.disclose,
                own=_own(attachment.own),
            )
        elif attachment.public_title:
            yield Attachment(
                number=attachment.number,
                title=attachment.public_title,
                file=None,
                closed=True,
                own=tuple(OwnValue(name=each.name) for each in attachment.own),
            )
