"""One item of a meeting as the rules of procedure see it: its entry in the file, and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.meetings.attendance import Presence, attendance_of, voters_of
from toolkit.meetings.names import folded
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.meetings.model import Ballot, Item, Meeting, Vote
    from toolkit.messages.phrases import Value
    from toolkit.reading.fields import Keys

# The ways to vote, by their keys in the file, with the vote's fields.
BALLOTS = {"for": "ayes", "against": "noes", "abstain": "abstentions"}


class Case(NamedTuple):
    """One item with its entry in the file and its attendance, in a meeting that can be judged.

    All names are folded; `members` are the committee's at any time, `voteless` those of them without a vote.
    """

    view: View
    meeting: Meeting
    entry: Entry
    item: Item
    presence: Presence
    present: frozenset[str]
    groups: frozenset[str]
    members: frozenset[str]
    voteless: frozenset[str]

    def tell(self, code: str, *keys: str | int, **values: Value) -> Finding:
        """A finding about this item, at the value under `keys` in it."""
        return self.tell_at((*self.entry.keys, *keys), code, **values)

    def tell_at(self, keys: Keys, code: str, **values: Value) -> Finding:
        """A finding about this item, at the value under `keys` in the meeting's file."""
        return finding(code, self.view.meeting.place(keys), item=self.item.number, **values)


def cases_of(view: View, meeting: Meeting) -> Iterator[Case]:
    """Yield a case for each item, in their order."""
    members = meeting.committee.members
    groups = frozenset(member.group.casefold() for member in members if member.group)
    names = frozenset(folded(member.name) for member in members)
    voteless = frozenset(folded(member.name) for member in members if not member.votes)
    attendance = attendance_of(meeting)
    for entry, item in zip(view.items, meeting.items, strict=True):
        presence = attendance[item.number]
        present = frozenset(map(folded, presence.present))
        yield Case(view, meeting, entry, item, presence, present, groups, names, voteless)


def votes_of(case: Case) -> Iterator[tuple[Keys, Vote]]:
    """Yield each vote with its keys within the item."""
    is_list = isinstance(case.entry.data.get("votes"), list)
    for index, vote in enumerate(case.item.votes):
        yield (("votes", index) if is_list else ("votes",)), vote


def ballots_of(vote: Vote) -> Iterator[tuple[str, Ballot]]:
    """Yield the ballots of a vote with their keys within it."""
    for way, field in BALLOTS.items():
        yield way, getattr(vote, field)


def count_of(case: Case, vote: Vote, ballot: Ballot) -> int:
    """Return how many voted one way: the number as written, else that of the names and groups."""
    if ballot.count is not None:
        return ballot.count
    return len(voters_of(ballot, vote.others(ballot), case.meeting, case.presence))


def disqualified(item: Item) -> set[str]:
    """Return the folded names of those who are disqualified from an item."""
    return {folded(absence.name) for absence in item.absent if absence.reason == "disqualified"}
