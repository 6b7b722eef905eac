"""Rules about the days of a year plan's meetings: holidays, weekends, weeks kept free, deadlines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.planview import PlanView, day_place
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import days_of, listed, mapping
from toolkit.yearplan.model import Deadline, Duty, PlannedMeeting, PlanStatus
from toolkit.yearplan.workdays import holiday_name, is_weekend, observance_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from toolkit.findings import Finding

_WEEKEND = {5: Bilingual("a Saturday", "en lørdag"), 6: Bilingual("a Sunday", "en søndag")}  # by weekday()
_LONGEST = 31  # days of a meeting that are looked at one by one
DUTIES = {
    Duty.PROPOSALS: Bilingual("proposals", "forslag til punkter"),
    Duty.AGENDA: Bilingual("the agenda", "dagsordenen"),
    Duty.MINUTES: Bilingual("the minutes", "referatet"),
}


def check_plan_days(view: PlanView) -> Iterator[Finding]:
    """Which meetings and deadlines fall on days that are free, and which meetings on each other's."""
    taken: dict[date, PlannedMeeting] = {}
    for meeting in view.meetings:
        if meeting.status is PlanStatus.CANCELLED:
            continue
        days = _days_of(meeting)
        twice = next((day for day in days if day in taken), None)
        if twice:
            yield finding("plan-same-day", day_place(view, meeting), day=twice)
        taken |= dict.fromkeys(days, meeting)
        yield from _check_free_day(view, meeting, days)
        yield from _check_free_week(view, meeting, days)
        for deadline in meeting.deadlines:
            if deadline.day != deadline.counted:
                yield _free_deadline(view, meeting, deadline)


def _days_of(meeting: PlannedMeeting) -> tuple[date, ...]:
    """The days of a meeting, none for one whose day is not fixed."""
    if meeting.first_day is None or meeting.last_day is None:
        return ()
    length = min((meeting.last_day - meeting.first_day).days + 1, _LONGEST)
    return tuple(meeting.first_day + timedelta(days=day) for day in range(max(length, 1)))


def _check_free_day(view: PlanView, meeting: PlannedMeeting, days: tuple[date, ...]) -> Iterator[Finding]:
    """The first day of a meeting that is a holiday, else a weekend, else one on which many places close."""
    for day in days:
        if holiday := holiday_name(day, view.country):
            yield finding("meeting-on-holiday", day_place(view, meeting), day=day, holiday=holiday)
            return
    for day in days:
        if is_weekend(day):
            weekday = _WEEKEND[day.weekday()]
            yield finding("meeting-on-weekend", day_place(view, meeting), day=day, weekday=weekday)
            return
    for day in days:
        if name := observance_name(day, view.country):
            yield finding("meeting-on-observance", day_place(view, meeting), day=day, name=name)
            return


def _check_free_week(view: PlanView, meeting: PlannedMeeting, days: tuple[date, ...]) -> Iterator[Finding]:
    for written in listed(view.committee, "holiday_weeks"):
        day = next((day for day in days if _is_in(day, written)), None)
        if day:
            week = day.isocalendar().week
            yield finding("meeting-in-holiday-week", day_place(view, meeting), day=day, week=week)
            return


def _is_in(day: date, written: object) -> bool:
    """Whether `day` is in a week (7), in weeks ("28-32") or between days, by ISO 8601's numbers of weeks."""
    week = day.isocalendar().week
    if isinstance(written, int):
        return week == written
    if isinstance(written, str):
        first, _, last = written.partition("-")
        return first.isdecimal() and last.isdecimal() and _is_between(week, int(first), int(last))
    days = days_of(written)
    return days is not None and days[0] <= day <= days[1]


def _is_between(week: int, first: int, last: int) -> bool:
    """Whether `week` is one from `first` to `last`, which may be across New Year: "52-1"."""
    return first <= week <= last if first <= last else week >= first or week <= last


def _free_deadline(view: PlanView, meeting: PlannedMeeting, deadline: Deadline) -> Finding:
    name = holiday_name(deadline.counted, view.country) or _WEEKEND[deadline.counted.weekday()]
    return finding(
        "deadline-on-free-day",
        day_place(view, meeting),
        duty=DUTIES[deadline.duty],
        rule=deadline.rule,
        counted=deadline.counted,
        name=name,
        day=deadline.day,
    )


def check_yearly(view: PlanView) -> Iterator[Finding]:
    """Whether the year has the meetings and the subjects that the committee is bound to."""
    held = [meeting for meeting in view.meetings if meeting.status is not PlanStatus.CANCELLED]
    place = view.plan.key_place(("meetings",))
    planned = [meeting for meeting in held if meeting.status is PlanStatus.PLANNED]
    least = view.committee.get("minimum_meetings")
    if isinstance(least, int) and len(planned) < least:
        reserved = len(held) - len(planned)
        yield finding("too-few-meetings", place, count=len(planned), least=least, reserved=reserved)
    subjects = "\n".join(text for meeting in held for text in _subjects(meeting)).casefold()
    for duty in listed(view.committee, "yearly_duties"):
        if isinstance(duty, str) and " ".join(duty.casefold().split()) not in subjects:
            yield finding("duty-missing", place, duty=duty)


def _subjects(meeting: PlannedMeeting) -> Iterator[str]:
    """What a meeting is about, each text on one line."""
    titles: tuple[object, ...] = tuple(str(mapping(item).get("title") or "") for item in meeting.items)
    for text in (meeting.title, *meeting.themes, *titles):
        yield " ".join(str(text).split())
