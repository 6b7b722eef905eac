"""What a meeting's files say now, in the terms of a record, and what a merge in git has left in them."""

from __future__ import annotations

import re
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
from toolkit.issuing.store import ISSUE_NAME, LIST_FILE, RECORD_FILE, Issue, file_digest, newest
from toolkit.meetings.agenda import grouped_entries
from toolkit.meetings.ownfields import declared_fields
from toolkit.reading.fields import groups, listed
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.issuing.record import IssuedItem, Record
    from toolkit.reading.fields import Data


@dataclass(frozen=True, slots=True)
class MeetingState:
    """A meeting as its files have it now, each part as a `Record` has it."""

    items: tuple[IssuedItem, ...]
    head: Mapping[str, str]
    corrections: tuple[str, ...]
    settings: str


def describe_meeting(
    data: Data, committee: Data, numbers: Sequence[str], closed: Sequence[bool], folder: Path
) -> MeetingState:
    """Return what a meeting's file in `folder` says now, in the terms of a record.

    `data` and `committee` are what both files say, `numbers` those that the items print, `closed` which are.
    """
    entries = [entry for entry, _ in grouped_entries(groups(data, "items"))]
    declared = declared_fields(committee)
    of_items, of_meeting = (
        {field.name for field in declared.get(owner, ()) if not field.public} for owner in ("item", "meeting")
    )
    items = [entry for entry in entries if "break" not in entry]
    return MeetingState(
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


def changes_since(record: Record, now: MeetingState) -> tuple[Change, ...]:
    """Return what has become of the meeting and of each item since; outcomes count in minutes alone."""
    outcome = record.document in (MINUTES, APPROVED)
    keys = find_head_changes(record.head, now.head, outcome=outcome)
    head = (Change("head", None, None, keys),) if keys else ()
    return (*head, *find_changes(record.items, now.items, outcome=outcome))


_CONFLICT = "<<<<<<< "  # git-merge(1), "How conflicts are presented"
_LISTED = regex(rf"^({ISSUE_NAME.pattern}):", re.MULTILINE)
_DAY = regex(r"^issued: (\S+)", re.MULTILINE)


def days_in_conflict(meeting_folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what two branches in git have each issued, where a merge of them is not done yet.

    With the name of each come its days, those of both sides where both have one of that name.
    """
    told = _conflicting(meeting_folder / LIST_FILE)
    if not told:
        return {}
    folder = meeting_folder / ISSUED_FOLDER
    names = dict.fromkeys(found[1] for found in _LISTED.finditer(told))
    return {name: tuple(_DAY.findall(_text(folder / name / RECORD_FILE))) for name in names}


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def _conflicting(path: Path) -> str:
    """Return what a file has where git marks a conflict, to its end; "" where there is none."""
    text = _text(path)
    return text[text.index(_CONFLICT) :] if _CONFLICT in text else ""
