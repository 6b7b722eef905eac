"""Where a meeting's item numbers begin when a committee counts on across the year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.checking.schema import check_schema
from toolkit.errors import InputError
from toolkit.findings import Severity
from toolkit.issuing.store import first_issued_number
from toolkit.meetings.meeting import count_items
from toolkit.reading.fields import days_of, groups, mapping, whole_of
from toolkit.reading.workspace import as_on_disk, find_committee, find_meetings, is_inside, workspace_root
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toolkit.reading.fields import Data


def first_number_of(meeting_file: Path, meeting: Data, committee_file: Path, committee: Data) -> int:
    """Return the number of the meeting's first item.

    That is 1, or with `numbering: year` one more than the committee's earlier meetings of the year
    have used: the meeting files below the committee's folder with an earlier first day. What has been sent
    keeps the numbers that it was sent with, whatever comes into an earlier meeting. Raises InputError with
    the findings of one that cannot be read, since nobody can count its items.
    """
    if committee.get("numbering") != "year":
        return 1
    sent = first_issued_number(meeting_file.parent)
    if sent is not None:
        return sent
    day = _first_day(meeting)
    number = 1
    before = sorted(_meetings_before(day, meeting_file, committee_file), key=lambda each: _first_day(each[1]))
    for folder, earlier in before:
        sent = first_issued_number(folder)
        first = whole_of(earlier, "first_number") or (number if sent is None else sent)
        number = first + count_items(earlier, first)
    return number


def _meetings_before(day: date, meeting_file: Path, committee_file: Path) -> Iterator[tuple[Path, Data]]:
    own = meeting_file.resolve()
    for other in find_meetings([committee_file.parent]):
        nearest = find_committee(other)
        if other.resolve() == own or nearest is None or nearest.resolve() != committee_file.resolve():
            continue
        data = _readable(other)
        if date(day.year, 1, 1) <= _first_day(data) < day:
            yield other.parent, data


def _readable(meeting_file: Path) -> Data:
    status = meeting_file.stat()
    data = _read(meeting_file, status.st_mtime_ns, status.st_size)
    entries = groups(data, "items")
    if all("file" not in entry for entry in entries):
        return data
    return {**data, "items": [_whole(entry, meeting_file) for entry in entries]}


def _whole(entry: Data, meeting_file: Path) -> Data:
    """An entry of the agenda out of its own file, which tells whether it counts; one without it does."""
    if "file" not in entry:
        return entry
    path = as_on_disk(meeting_file.parent / str(entry["file"]))
    is_there = path.is_file() and is_inside(path, workspace_root(meeting_file))
    return mapping(read_yaml(path).data if is_there else None) or {"title": entry["file"]}


@lru_cache(maxsize=256)  # each meeting of a year asks for all before it; time and size tell a changed file
def _read(meeting_file: Path, _time: int, _size: int) -> Data:
    document = read_yaml(meeting_file)
    findings = (*document.findings, *check_schema(document, "meeting"))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(errors)
    return document.fields


def _first_day(meeting: Data) -> date:
    """The first day of a meeting whose file has passed its schema."""
    days = days_of(meeting.get("date"))
    if days is None:
        raise ValueError("a meeting without a date")
    return days[0]
