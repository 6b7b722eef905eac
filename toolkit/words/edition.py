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
    from collections.abc import Iterator


def public_edition(meeting: Meeting) -> Meeting:
    """Return the meeting as the public may see it.

    A closed item shows its public title and public decision, or the style's label
    "Lukket punkt" and no decision; where the committee says `closed_items: omit`
    it is left out. The numbers of the other items stay as they are. A closed
    attachment is gone, or, where it has a public title, named without its file.
    Guests of closed items alone are not named, nor who came or went during one.
    """
    committee = meeting.committee
    unnamed = closed_guests(meeting)
    return Meeting(
        committee=_committee(committee),
        folder=meeting.folder,
        first_day=meeting.first_day,
        last_day=meeting.last_day,
        status=meeting.status,
        start=meeting.start,
        end=meeting.end,
        title=meeting.title,
        place=meeting.place,
        issued=meeting.issued,
        initials=meeting.initials,
        participants=meeting.participants,
        guests=tuple(name for name in meeting.guests if name not in unnamed),
        absent=tuple(_absence(absence) for absence in meeting.absent),
        movements=tuple(
            Movement(name=movement.name, kind=movement.kind, at=movement.at, item=movement.item)
            for movement in movements_in_the_open(meeting)
            if movement.name not in unnamed
        ),
        chaired_by=meeting.chaired_by,
        information=meeting.information,
        entries=tuple(_entries(meeting)),
        adjourned=meeting.adjourned,
        revision=_revision(meeting),
        minutes_number=meeting.minutes_number,
        approval=meeting.approval and Approval(day=meeting.approval.day, by=meeting.approval.by),
        corrections=tuple(_corrections(meeting)),
        own=_own(meeting.own),
        edition=Edition.PUBLIC,
    )


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
        name=committee.name,
        organisation=committee.organisation,
        style=committee.style,
        language=committee.language,
        long_name=committee.long_name,
        department=committee.department,
        subject=committee.subject,
        sent_to=committee.sent_to,
        case=committee.case,
        place=committee.place,
        recommends=committee.recommends,
        labels=committee.labels,
        members=tuple(
            Member(
                name=member.name,
                role=member.role,
                side=member.side,
                group=member.group,
                votes=member.votes,
                substitute_for=member.substitute_for,
                first_day=member.first_day,
                last_day=member.last_day,
                own=_own(member.own),
            )
            for member in committee.members
        ),
        templates=committee.templates,
        numbering=committee.numbering,
        publishes=committee.publishes,
        closed_items=committee.closed_items,
        signature_page=committee.signature_page,
        watermark=committee.watermark,
        file_names=committee.file_names,
        kind=committee.kind,
        quorum=committee.quorum,
        item_layout=tuple(
            Layout(
                kind=layout.kind,
                parts=tuple(LayoutPart(name=part.name, heading=part.heading) for part in layout.parts),
            )
            for layout in committee.item_layout
        ),
        packet=committee.packet,
        limits=committee.limits,
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


def _absence(absence: Absence) -> Absence:
    return Absence(name=absence.name, substitute=absence.substitute, reason=absence.reason)


def _closed_item(item: Item, closed_title: str, group: ItemGroup | None) -> Item:
    return Item(
        number=item.number,
        title=item.public_title or closed_title,
        slot=item.slot,
        timed=item.timed,
        day=item.day,
        duration=item.duration,
        decision=item.public_decision,
        closed=True,
        group=group,
        own=tuple(OwnValue(name=each.name) for each in item.own),
    )


def _open_item(item: Item, group: ItemGroup | None) -> Item:
    return Item(
        number=item.number,
        title=item.title,
        kind=item.kind,
        case=item.case,
        slot=item.slot,
        timed=item.timed,
        day=item.day,
        duration=item.duration,
        presenters=item.presenters,
        note=item.note,
        recommends=item.recommends,
        recommendation=item.recommendation,
        statement=item.statement,
        sections=tuple(
            Section(heading=section.heading, text=section.text, lang=section.lang)
            for section in item.sections
        ),
        decision=item.decision,
        actions=tuple(
            Action(what=action.what, who=action.who, due=action.due, done=action.done, own=_own(action.own))
            for action in item.actions
        ),
        attachments=tuple(_attachments(item)),
        group=group,
        summary=item.summary,
        late=item.late and Late(added=item.late.added, reason=item.late.reason),
        withdrawn=item.withdrawn,
        absent=tuple(_absence(absence) for absence in item.absent),
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
        to=item.to,
        chaired_by=item.chaired_by,
        lang=item.lang,
        own=_own(item.own),
    )


def _own(values: tuple[OwnValue, ...]) -> tuple[OwnValue, ...]:
    """Return the public values; of the others their names, which templates may ask for."""
    return tuple(
        OwnValue(
            name=each.name,
            title=each.title,
            kind=each.kind,
            value=each.value,
            public=True,
            place=each.place,
        )
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
                number=attachment.number,
                title=attachment.title,
                file=attachment.file,
                alt=attachment.alt,
                lang=attachment.lang,
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
