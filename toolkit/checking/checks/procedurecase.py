"""One item of a meeting as the rules of procedure see it: its entry in the file, and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toolkit.catalogue import finding
from toolkit.meetings.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.meetings.attendance import Presence
    from toolkit.meetings.model import Item, Meeting, Vote
    from toolkit.reading.fields import Keys

# The ways to vote, by their keys in the file, with the vote's fields.
BALLOTS = {"for": "ayes", "against": "noes", "abstain": "abstentions"}


class Case(NamedTuple):
    """One item with its entry in the file and its attendance, in a meeting that can be judged."""

    view: View
    meeting: Meeting
    entry: Entry
    item: Item
    presence: Presence

    def tell(self, code: str, *keys: str | int, **values: object) -> Finding:
        """A finding about this item, at the value under `keys` in it."""
        place = self.view.meeting.place((*self.entry.keys, *keys))
        return finding(code, place, item=self.item.number, **values)

    @property
    def groups(self) -> frozenset[str]:
        """The names of the committee's groups, in small letters."""
        return frozenset(member.group.casefold() for member in self.meeting.committee.members if member.group)

    @property
    def present(self) -> frozenset[str]:
        """The names of those who were there, folded."""
        return frozenset(folded(name) for name in self.presence.present)


def votes_of(case: Case) -> Iterator[tuple[Keys, Vote]]:
    """Yield each vote with its keys within the item."""
    is_list = isinstance(case.entry.data.get("votes"), list)
    for index, vote in enumerate(case.item.votes):
        yield (("votes", index) if is_list else ("votes",)), vote


def disqualified(item: Item) -> set[str]:
    """Return the folded names of those who are disqualified from an item."""
    return {folded(absence.name) for absence in item.absent if absence.reason == "disqualified"}
