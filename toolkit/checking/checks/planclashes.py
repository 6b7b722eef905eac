"""Rules about several committees' plans, which are one calendar: people and rooms that are wanted twice."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.planfiles import same_words
from toolkit.checking.checks.planview import PlanView, day_place
from toolkit.checking.checks.written import members_of
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import text_of
from toolkit.yearplan.model import PlannedMeeting, PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value

# Places that any number of meetings can be at.
_NO_ROOM = frozenset({"online", "virtuelt", "digitalt", "teams", "microsoft teams", "zoom", "skype"})
_LONGEST = timedelta(days=31)


class _Sitting(NamedTuple):
    """When a committee's meeting is held, in which room ("" for none), and the members by `same_words`."""

    view: PlanView
    meeting: PlannedMeeting
    begins: datetime
    ends: datetime
    room: str
    members: Mapping[str, str]


def check_clashes(views: Iterable[PlanView]) -> Iterator[Finding]:
    """Who and which rooms two committees want at the same time: each told once, in the later plan by name.

    A meeting without a start is at no time that is known. One without an end is taken to last until another
    begins.
    """
    by_day: dict[date, list[_Sitting]] = defaultdict(list)
    views = sorted(views, key=lambda view: view.plan.path)
    yield from _check_same_days(views)
    for view in views:
        for sitting in _sittings(view):
            length = (sitting.ends.date() - sitting.begins.date()).days
            for later in range(length + 1):
                by_day[sitting.begins.date() + timedelta(days=later)].append(sitting)
    for day in sorted(by_day):
        for one, other in combinations(by_day[day], 2):
            meets_first = max(one.begins, other.begins).date() == day
            if meets_first and one.view is not other.view and _overlap(one, other):
                yield from _clash(one, other)


def _check_same_days(views: Sequence[PlanView]) -> Iterator[Finding]:
    """A committee's meetings without a start that are in two plans, as where one is a copy of the other."""
    first: dict[tuple[Path, date], PlanView] = {}
    for view in views:
        for meeting in view.meetings:
            if meeting.start is None and meeting.first_day and meeting.status is not PlanStatus.CANCELLED:
                other = first.setdefault((view.committee_file, meeting.first_day), view)
                if other is not view:
                    yield finding("plan-same-day", day_place(view, meeting), day=meeting.first_day)


def _sittings(view: PlanView) -> Iterator[_Sitting]:
    members = {same_words(member.name): member.name for member in members_of(view.committee) if member.name}
    for meeting in view.meetings:
        if meeting.status is PlanStatus.CANCELLED or not (meeting.first_day and meeting.last_day):
            continue
        if meeting.start is None or not timedelta() <= meeting.last_day - meeting.first_day <= _LONGEST:
            continue
        begins = datetime.combine(meeting.first_day, meeting.start)
        ends = datetime.combine(meeting.last_day, meeting.end or time.min)
        room = same_words(meeting.place)
        yield _Sitting(view, meeting, begins, ends, "" if room in _NO_ROOM else room, members)


def _overlap(one: _Sitting, other: _Sitting) -> bool:
    first, second = (one, other) if one.begins <= other.begins else (other, one)
    return first.begins == second.begins or second.begins < first.ends


def _clash(one: _Sitting, other: _Sitting) -> Iterator[Finding]:
    """The findings of two meetings at the same time, placed at the `other`."""
    first = max(one.begins, other.begins)
    values: dict[str, Value] = {
        "committee": text_of(one.view.committee, "name"),
        "day": first.date(),
        "time": first.time(),
    }
    if one.view.committee_file == other.view.committee_file:
        yield finding("plan-same-day", day_place(other.view, other.meeting), day=first.date())
        return
    both = [name for known, name in other.members.items() if known in one.members]
    if both:
        yield finding("member-twice", day_place(other.view, other.meeting), names=", ".join(both), **values)
    if one.room and one.room == other.room:
        place = day_place(other.view, other.meeting)
        yield finding("room-twice", place, room=other.meeting.place, **values)
