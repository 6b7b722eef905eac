"""What a meeting's file says now, in the terms of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.issuing.changes import Change, find_changes, find_head_changes
from toolkit.issuing.record import (
    AGENDA,
    APPROVED,
    INHERITED,
    MINUTES,
    SUPPLEMENT,
    describe_data,
    describe_head,
    describe_items,
)
from toolkit.issuing.store import Issue, file_digest, newest
from toolkit.meetings.agenda import grouped_entries
from toolkit.meetings.ownfields import declared_fields
from toolkit.reading.fields import groups, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.issuing.record import IssuedItem, Record
    from toolkit.reading.fields import Data


@dataclass(frozen=True, slots=True)
class State:
    """A meeting as its files have it now, each part as a `Record` has it."""

    items: tuple[IssuedItem, ...]
    head: Mapping[str, str]
    corrections: tuple[str, ...]
    settings: str


def describe_meeting(
    data: Data, committee: Data, numbers: Sequence[str], closed: Sequence[bool], folder: Path
) -> State:
    """Return what a meeting's file in `folder` says now, in the terms of a record.

    `data` and `committee` are what both files say, `numbers` those that the items print, `closed` which are.
    """
    entries = [entry for entry, _ in grouped_entries(groups(data, "items"))]
    declared = declared_fields(committee)
    of_items, of_meeting = (
        {field.name for field in declared.get(owner, ()) if not field.public} for owner in ("item", "meeting")
    )
    items = [entry for entry in entries if "break" not in entry]
    return State(
        describe_items(items, numbers, closed, lambda name: file_digest(folder / name), of_items),
        describe_head({**_inherited(data, committee), **data}, of_meeting),
        tuple(describe_data(each) for each in listed(data, "corrections")),
        describe_data(committee),
    )


def _inherited(data: Data, committee: Data) -> Data:
    """Return what of the committee's file is the meeting's, for it says nothing else."""
    return {
        f"{INHERITED}{key}": committee[key]
        for key in ("place", "start", "end")
        if key in committee.keys() - data
    }


def baseline(issues: Sequence[Issue], status: str) -> Record | None:
    """Return the record that a meeting of this status is compared with: the newest of what it may change.

    What was approved stays so, whatever the status says by now.
    """
    approved = newest(issues, APPROVED)
    if status == "approved" or approved:
        return approved
    return newest(issues, AGENDA, SUPPLEMENT) if status in ("draft", "agenda") else newest(issues, MINUTES)


def changes_since(record: Record, now: State) -> tuple[Change, ...]:
    """Return what has become of the meeting and of each item since; outcomes count in minutes alone."""
    outcome = record.document in (MINUTES, APPROVED)
    keys = find_head_changes(record.head, now.head, outcome=outcome)
    head = (Change("head", None, None, keys),) if keys else ()
    return (*head, *find_changes(record.items, now.items, outcome=outcome))
