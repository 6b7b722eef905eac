"""From the data of a meeting file and its committee file to the frozen `Meeting`.

The data has passed the checks, so shapes and values are taken as they should be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.meetings.agenda import Placed, own_numbers, place_entries
from toolkit.meetings.committee import build_committee
from toolkit.meetings.defaults import status_of
from toolkit.meetings.entries import Around, absences_of, build_break, build_item
from toolkit.meetings.model import Approval, Correction, Meeting, Movement, Status
from toolkit.meetings.numbering import next_number
from toolkit.meetings.ownfields import declared_fields, own_values
from toolkit.meetings.schedule import moment_at, read_time, time_of
from toolkit.meetings.textblocks import with_blocks
from toolkit.reading.fields import all_written, day_at, day_of, days_of, groups, prose, whole_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from toolkit.reading.fields import Data

MOVEMENTS = ("arrived", "left", "returned")


def build_meeting_model(
    meeting: Data,
    committee: Data,
    folder: Path,
    committee_folder: Path,
    first_number: int = 1,
) -> Meeting:
    """Return the meeting that checked data describes, with what it inherits from its committee.

    `folder` and `committee_folder` are where the two files stand; attachments are
    found from the first, the committee's own templates from the second. Items are
    numbered from the meeting's own `first_number`, else from the one given here.
    """
    body = build_committee(committee, committee_folder.absolute())
    meeting = with_blocks(meeting, committee)
    first_day, last_day = _days(meeting)
    start = time_of(meeting, "start") or time_of(committee, "start")
    placed = place_entries(meeting, first_day, start, _first_number(meeting, first_number))
    declared = declared_fields(committee)
    around = Around(folder.absolute(), body.case, declared)
    return Meeting(
        committee=body,
        folder=around.folder,
        first_day=first_day,
        last_day=last_day,
        status=Status(status_of(meeting)),
        start=moment_at(first_day, start),
        end=moment_at(last_day, time_of(meeting, "end") or time_of(committee, "end")),
        title=written(meeting, "title"),
        place=written(meeting, "place") or body.place,
        issued=day_of(meeting, "issued"),
        initials=written(meeting, "initials"),
        participants=all_written(meeting, "participants"),
        guests=all_written(meeting, "guests"),
        absent=absences_of(meeting),
        movements=tuple(_movements(meeting)),
        chaired_by=written(meeting, "chaired_by"),
        information=prose(meeting, "information"),
        entries=tuple(
            build_break(entry) if "break" in entry.data else build_item(entry, around) for entry in placed
        ),
        adjourned=moment_at(last_day, time_of(meeting, "adjourned")),
        approval=_approval(meeting.get("approved")),
        corrections=tuple(_corrections(meeting, placed)),
        own=own_values(declared.get("meeting", ()), meeting),
    )


def _corrections(meeting: Data, placed: tuple[Placed, ...]) -> Iterator[Correction]:
    """Yield what was added to approved minutes, under the numbers that are printed: "3a" for "3A"."""
    printed = {entry.number.casefold(): entry.number for entry in placed}
    for each in groups(meeting, "corrections"):
        named = written(each, "item")
        number = printed.get(named.casefold(), named)
        yield Correction(number, day_at(each, "on"), prose(each, "text"))


def count_items(meeting: Data, first_number: int = 1) -> int:
    """Return how far the count of items moves on in this meeting: the next one of the year begins after it.

    Items with their own number ("3a") do not move it.
    """
    first = _first_number(meeting, first_number)
    return next_number(own_numbers(meeting), first) - first


def _approval(data: object) -> Approval | None:
    if not isinstance(data, dict):
        return None
    return Approval(day_at(data, "on"), all_written(data, "by"))


def _movements(meeting: Data) -> Iterator[Movement]:
    for entry in groups(meeting, "movements"):
        for kind in MOVEMENTS:
            if moment := written(entry, kind):
                is_time = ":" in moment or "." in moment
                at, item = (read_time(moment), "") if is_time else (None, moment)
                yield Movement(written(entry, "name"), kind, at, item)


def _first_number(meeting: Data, otherwise: int) -> int:
    return whole_of(meeting, "first_number") or otherwise


def _days(meeting: Data) -> tuple[date, date]:
    days = days_of(meeting.get("date"))
    if days is None:
        raise ValueError("a meeting without a date")
    return days
