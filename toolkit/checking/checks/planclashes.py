"""Rules about several committees' plans, which are one calendar: people and rooms that are wanted twice."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from toolkit.catalogue import finding
from toolkit.checking.checks.planfiles import same_words
from toolkit.checking.checks.planview import day_place
from toolkit.reading.fields import mappings, text_of
from toolkit.yearplan.model import PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.checking.checks.planview import PlanView
    from toolkit.findings import Finding
    from toolkit.yearplan.model import PlannedMeeting

# Places that any number of meetings can be at.
_NO_ROOM = frozenset({"online", "virtuelt", "digitalt", "teams", "microsoft teams", "zoom", "skype"})
_LONGEST = timedelta(days=31)


class _Sitting(NamedTuple):
    """When one meeting of one committee is held."""

    view: PlanView
    meeting: PlannedMeeting
    begins: datetime
    ends: datetime


def check_clashes(views: Iterable[PlanView]) -> Iterator[Finding]:
    """Who and which rooms two committees want at the same time: each told once, in the later plan by name.

    A meeting without a start is at no time that is known. One without an end is taken to last until another
    begins.
    """
    by_day: dict[date, list[_Sitting]] = defaultdict(list)
    for view in sorted(views, key=lambda view: view.plan.path):
        for sitting in _sittings(view):
            length = (sitting.ends.date() - sitting.begins.date()).days
            for later in range(length + 1):
                by_day[sitting.begins.date() + timedelta(days=later)].append(sitting)
    told: set[tuple[object, ...]] = set()
    for day in sorted(by_day):
        for one, other in combinations(by_day[day], 2):
            pair = (one.view.plan.path, one.meeting.key, other.view.plan.path, other.meeting.key)
            if one.view is not other.view and pair not in told and _overlap(one, other):
                told.add(pair)
                yield from _clash(one, other)


def _sittings(view: PlanView) -> Iterator[_Sitting]:
    for meeting in view.meetings:
        if meeting.status is PlanStatus.CANCELLED or not (meeting.first_day and meeting.last_day):
            continue
        if meeting.start is None or not timedelta() <= meeting.last_day - meeting.first_day <= _LONGEST:
            continue
        begins = datetime.combine(meeting.first_day, meeting.start)
        yield _Sitting(view, meeting, begins, datetime.combine(meeting.last_day, meeting.end or time.min))


def _overlap(one: _Sitting, other: _Sitting) -> bool:
    first, second = sorted((one, other), key=lambda sitting: sitting.begins)
    return first.begins == second.begins or second.begins < first.ends


def _clash(one: _Sitting, other: _Sitting) -> Iterator[Finding]:
    """The findings of two meetings at the same time, placed at the `other`."""
    place, first = day_place(other.view, other.meeting), max(one.begins, other.begins)
    values = {"committee": text_of(one.view.committee, "name"), "day": first.date(), "time": first.time()}
    if one.view.committee_file == other.view.committee_file:
        yield finding("plan-same-day", place, day=first.date())
        return
    members = _members(one.view)
    both = [name for known, name in _members(other.view).items() if known in members]
    if both:
        yield finding("member-twice", place, names=", ".join(both), **values)
    room = same_words(other.meeting.place)
    if room and room not in _NO_ROOM and room == same_words(one.meeting.place):
        yield finding("room-twice", place, room=other.meeting.place, **values)


def _members(view: PlanView) -> dict[str, str]:
    """The members' names as they are written, by what tells them apart."""
    names = [text_of(member, "name") for _, member in mappings(view.committee, "members")]
    return {same_words(name): name for name in names if name}
