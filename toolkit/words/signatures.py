"""Who signs the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.meetings.attendance import sitting_members
from toolkit.meetings.model import Member
from toolkit.meetings.names import folded
from toolkit.words import ownwords, procedure, wording
from toolkit.words.contextnames import SignatureContext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.model import Absence, Meeting
    from toolkit.words.writing import WordWriter


def signatures_of(meeting: Meeting, writer: WordWriter) -> tuple[SignatureContext, ...]:
    """Return who signs: the members who were there, and those who came in the place of one."""
    if not meeting.committee.signature_page:
        return ()
    words = wording.words_of(meeting.committee)
    return tuple(
        SignatureContext(
            name=member.name,
            role=member.role,
            note=procedure.movement_marks(words, member.name, meeting)
            or procedure.substitute_marks(words, member.name, meeting),
            fields=ownwords.own_fields(words, member.own, writer),
            own_fields=ownwords.own_contexts(words, member.own, writer),
            own_facts=ownwords.own_facts(words, member.own),
        )
        for member in _signing(meeting)
    )


def _signing(meeting: Meeting) -> Iterator[Member]:
    """Yield the voting members who were there, then those who came in the place of one and are none."""
    sitting = sitting_members(meeting)
    absences = (*meeting.absent, *(absence for item in meeting.course for absence in item.absent))
    yield from (member for member in sitting if member.votes and _was_there(member, meeting, absences))
    known = {folded(member.name) for member in sitting}
    silent = {folded(member.name) for member in sitting if not member.votes}
    for absence in absences:
        key = folded(absence.substitute)
        if key and key not in known and folded(absence.name) not in silent:
            known.add(key)
            yield Member(absence.substitute)


def _was_there(member: Member, meeting: Meeting, absences: tuple[Absence, ...]) -> bool:
    """Whether a member was there, whatever stands in brackets after the name in the meeting's lists."""
    if meeting.participants:
        there = {folded(name) for name in (*meeting.participants, *(each.substitute for each in absences))}
        return folded(member.name) in there
    if member.substitute_for:
        return folded(member.name) in {folded(absence.substitute) for absence in meeting.absent}
    return folded(member.name) not in {folded(absence.name) for absence in meeting.absent}
