"""Votes and memberships as data, in the terms of Popolo and OParl 1.1.

Popolo (popoloproject.com/specs): a vote event has a motion, counts by option, and votes; options are yes, no
and abstain. OParl 1.1 has the membership of an organisation, with its period and right to vote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.plain import plain_words
from toolkit.meetings.attendance import Presence, attendance_of, electors, voters_of
from toolkit.meetings.names import folded
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.meetings.model import (
        Absence,
        Approval,
        Committee,
        Correction,
        Dissent,
        Item,
        Late,
        Meeting,
        Movement,
        Vote,
    )

OPARL = "https://schema.oparl.org/1.1/"
_OPTIONS = {"yes": "ayes", "no": "noes", "abstain": "abstentions"}


class CastVote(NamedTuple):
    """What one person voted, and for which group, "" for none."""

    name: str
    option: str  # yes | no | abstain
    group: str


def vote_events(item: Item, meeting: Meeting) -> list[dict[str, object]]:
    """Return the votes on an item, each with counts, those of each group, and who voted what."""
    if not item.votes:
        return []
    presence = attendance_of(meeting)[item.number]
    return [_vote_event(vote, item, meeting, presence) for vote in item.votes]


def _vote_event(vote: Vote, item: Item, meeting: Meeting, presence: Presence) -> dict[str, object]:
    cast = tuple(votes_cast(vote, item, meeting, presence))
    counts = [_count(option, counted) for option, counted in counted_votes(vote, cast).items() if counted]
    for group in sorted({each.group for each in cast} - {""}):
        of_group = [each.option for each in cast if each.group == group]
        counts += [
            {**_count(option, of_group.count(option)), "group": {"name": group}}
            for option in _OPTIONS
            if option in of_group
        ]
    return {
        "motion": {"text": vote.text or item.title},
        "start_date": (item.day or meeting.first_day).isoformat(),
        "result": "pass" if vote.unanimous else None,
        "counts": counts,
        "votes": [
            {"voter": {"name": each.name}, "option": each.option, "group": {"name": each.group}}
            for each in cast
        ],
    }


def _count(option: str, counted: int) -> dict[str, object]:
    return {"option": option, "value": counted}


def counted_votes(vote: Vote, cast: tuple[CastVote, ...]) -> dict[str, int]:
    """Return how many voted each way: the number as written, else how many names there are."""
    counted = {}
    for option, field in _OPTIONS.items():
        written = getattr(vote, field).count
        counted[option] = sum(each.option == option for each in cast) if written is None else written
    return counted


def votes_cast(vote: Vote, item: Item, meeting: Meeting, presence: Presence) -> Iterator[CastVote]:
    """Yield who voted what in a vote on an item with this attendance; all who could where all agreed."""
    groups = {folded(member.name): member.group for member in meeting.committee.members}
    ballots = {option: getattr(vote, field) for option, field in _OPTIONS.items()}
    for option, ballot in ballots.items():
        for name in voters_of(ballot, vote.others(ballot), meeting, presence):
            yield CastVote(name, option, groups.get(folded(name), ""))
    if vote.unanimous and not vote.is_told:
        for name in electors(meeting, item, presence):
            yield CastVote(name, "yes", groups.get(folded(name), ""))


def memberships(committee: Committee) -> list[dict[str, object]]:
    """Return who sits on a committee, in which role, for which group, from when until when."""
    return [
        {
            "type": f"{OPARL}Membership",
            "person": {"type": f"{OPARL}Person", "name": member.name},
            "role": member.role,
            "votingRight": member.votes,
            "onBehalfOf": {"type": f"{OPARL}Organization", "name": member.group} if member.group else None,
            "startDate": member.first_day.isoformat() if member.first_day else None,
            "endDate": member.last_day.isoformat() if member.last_day else None,
        }
        for member in committee.members
    ]


_PERSON = "https://schema.oparl.org/1.1/Person"


def person(name: str) -> dict[str, str] | None:
    """Return a person in OParl's terms, None for nobody."""
    return {"type": _PERSON, "name": name} if name else None


def course_of(meeting: Meeting) -> dict[str, object]:
    """Return who led the meeting, was away, came and left, and when its minutes were approved."""
    return {
        "minutes:chair": person(meeting.chaired_by),
        "minutes:guest": [person(name) for name in meeting.guests],
        "minutes:absence": _absences(meeting.absent),
        "minutes:movement": [_movement(movement) for movement in meeting.movements],
        "minutes:approval": _approval(meeting.approval),
    }


def course_of_item(item: Item, corrections: Iterable[Correction]) -> dict[str, object]:
    """Return what is told of an item beside its decision, with those `corrections` that are about it."""
    return {
        "minutes:chair": person(item.chaired_by),
        "minutes:absence": _absences(item.absent),
        "minutes:dissent": [_dissent(dissent) for dissent in item.dissents],
        "minutes:late": _late(item.late),
        "minutes:withdrawn": item.withdrawn,
        "minutes:referredTo": item.to,
        "minutes:correction": [
            {"date": correction.day.isoformat(), "text": plain_words(correction.text)}
            for correction in corrections
            if correction.item == item.number
        ],
    }


def _absences(absences: Iterable[Absence]) -> list[dict[str, object]]:
    return [
        {"person": person(each.name), "reason": each.reason, "substitute": person(each.substitute)}
        for each in absences
    ]


def _movement(movement: Movement) -> dict[str, object]:
    return {
        "person": person(movement.name),
        "kind": movement.kind,
        "time": movement.at.isoformat() if movement.at else None,
        "item": movement.item,
    }


def _dissent(dissent: Dissent) -> dict[str, object]:
    return {
        "by": list(dissent.by),
        "text": plain_words(dissent.text),
        "followsCase": dissent.follows_case,
    }


def _late(late: Late | None) -> dict[str, str] | None:
    return {"date": late.added.isoformat(), "reason": late.reason} if late else None


def _approval(approval: Approval | None) -> dict[str, object] | None:
    return {"date": approval.day.isoformat(), "by": list(approval.by)} if approval else None
