"""Rules about a year plan and the meeting files made from it: what each says, and what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.plandays import DUTIES
from toolkit.checking.checks.planview import PlanView, day_place
from toolkit.meetings.defaults import HELD, status_of
from toolkit.meetings.schedule import time_of
from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import days_of, mapping, text_of
from toolkit.reading.yamlio import read_yaml
from toolkit.yearplan.folders import meeting_files
from toolkit.yearplan.model import Duty, PlannedMeeting, PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, time
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.reading.fields import Data


class _Head(NamedTuple):
    """What a meeting's file says about the meeting as a whole."""

    days: tuple[date, date] | None
    start: time | None
    end: time | None
    place: str
    title: str
    status: str


def check_plan_files(view: PlanView, today: date | None) -> Iterator[Finding]:
    """Where a plan and its committee's meeting files disagree, and which deadlines are past.

    Nothing is past where there is no `today`.
    """
    files = meeting_files(view.committee_file.parent, view.meetings)
    heads = {key: _head(file, view.committee) for key, file in files.items()}
    for meeting in view.meetings:
        file = files.get(meeting.key)
        shown = f"{file.parent.name}/{file.name}" if file else ""
        if meeting.status is PlanStatus.CANCELLED:
            if file:
                yield finding("cancelled-with-file", day_place(view, meeting), file=shown)
            continue
        if file:
            yield from _check_agreement(view, meeting, heads[meeting.key], shown)
        if today:
            yield from _check_past(view, meeting, heads.get(meeting.key), today)


def _head(file: Path, committee: Data) -> _Head:
    data = mapping(read_yaml(file).data)
    return _Head(
        days_of(data.get("date")),
        time_of(data, "start") or time_of(committee, "start"),
        time_of(data, "end") or time_of(committee, "end"),
        text_of(data, "place") or text_of(committee, "place"),
        text_of(data, "title"),
        status_of(data),
    )


def _check_agreement(view: PlanView, meeting: PlannedMeeting, head: _Head, file: str) -> Iterator[Finding]:
    place = day_place(view, meeting)
    days = zip((meeting.first_day, meeting.last_day), head.days or (), strict=False)
    for planned_day, written_day in days:
        if planned_day != written_day:
            yield finding("plan-other-day", place, file=file, planned=planned_day, written=written_day)
            break
    for planned, written, what in (
        (meeting.start, head.start, Bilingual("begins", "begynder")),
        (meeting.end, head.end, Bilingual("ends", "slutter")),
    ):
        if planned and written and planned != written:
            yield finding("plan-other-time", place, file=file, what=what, planned=planned, written=written)
    for code, planned_words, written_words in (
        ("plan-other-place", meeting.place, head.place),
        ("plan-other-title", meeting.title, head.title),
    ):
        if planned_words and written_words and same_words(planned_words) != same_words(written_words):
            yield finding(code, place, file=file, planned=planned_words, written=written_words)


def same_words(text: str) -> str:
    """A name or place without what does not tell it from another: capitals and spaces."""
    return " ".join(text.split()).casefold()


def _check_past(
    view: PlanView, meeting: PlannedMeeting, head: _Head | None, today: date
) -> Iterator[Finding]:
    """The deadlines that are past while what they are for is not there yet."""
    status = head.status if head else None
    missing: Mapping[Duty, bool] = {
        Duty.PROPOSALS: status is None,
        Duty.AGENDA: status in (None, "draft"),
        Duty.MINUTES: status is not None and status not in HELD,
    }
    is_to_come = meeting.last_day is not None and meeting.last_day >= today
    for deadline in meeting.deadlines:
        matters = deadline.duty is Duty.MINUTES or is_to_come
        if matters and missing[deadline.duty] and deadline.day < today:
            yield finding(
                "deadline-past",
                day_place(view, meeting),
                duty=DUTIES[deadline.duty],
                deadline=deadline.day,
                day=meeting.first_day,
            )
