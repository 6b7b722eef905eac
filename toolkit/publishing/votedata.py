"""Votes and memberships as data, in the terms of Popolo and OParl 1.1.

Popolo (popoloproject.com/specs): a vote event has a motion, counts by option, and votes; options are yes, no
and abstain. OParl 1.1 has the membership of an organisation, with its period and right to vote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toolkit.meetings.attendance import attendance_of, electors, voters_of
from toolkit.meetings.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.attendance import Presence
    from toolkit.meetings.model import Committee, Item, Meeting, Vote

_OPARL = "https://schema.oparl.org/1.1/"
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
            "type": f"{_OPARL}Membership",
            "person": {"type": f"{_OPARL}Person", "name": member.name},
            "role": member.role,
            "votingRight": member.votes,
            "onBehalfOf": {"type": f"{_OPARL}Organization", "name": member.group} if member.group else None,
            "startDate": member.first_day.isoformat() if member.first_day else None,
            "endDate": member.last_day.isoformat() if member.last_day else None,
        }
        for member in committee.members
    ]
