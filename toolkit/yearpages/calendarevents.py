"""What a plan says of each meeting and deadline, as events of a calendar (RFC 5545, 3.6.1)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Event

from toolkit.words.dates import day_and_month_words, loose
from toolkit.yearpages.planphrases import (
    inside,
    moved_words,
    period_months,
    place_line,
    planned_span,
    planned_title,
)
from toolkit.yearplan.model import Deadline, PlannedMeeting, PlanStatus, YearPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.words.wording import Words

ZONE = "Europe/Copenhagen"
USUAL_LENGTH = timedelta(hours=2)  # in the calendar, of a meeting whose end is not settled
_UIDS = UUID("0d5c2a0e-7d0b-5b62-9a55-3c1a5a8f6b10")
_REMINDED_AT = timedelta(hours=9)
_STEPS_OF_A_DAY = 3  # reserved or undated, planned, cancelled: what the plan tells of a meeting on one day
_MONDAY = 0


def events_of(plan: YearPlan, meeting: PlannedMeeting, words: Words) -> Iterator[Event]:
    """Yield the event of a meeting, then one for each of its deadlines."""
    yield _meeting_event(plan, meeting, words)
    for deadline in meeting.deadlines:
        yield _deadline_event(plan, meeting, deadline, words)


def _meeting_event(plan: YearPlan, meeting: PlannedMeeting, words: Words) -> Event:
    event = Event()
    event.add("UID", _uid(plan, meeting.key))
    summary = f"{plan.committee.name}: {planned_title(words, meeting)}"
    _add_days(event, meeting)
    if meeting.period is not None:
        months = period_months(words, meeting.period)
        summary = f"{summary} ({months}, {inside(words.labels['plan_undated'])})"
    _add_status(event, meeting, words, summary)
    if meeting.place:
        event.add("LOCATION", place_line(meeting))
    if meeting.themes:
        event.add("CATEGORIES", list(meeting.themes))
    notes = [plan.committee.long_name, moved_words(words, meeting)]
    if meeting.start is not None and meeting.end is None and meeting.period is None:
        notes.append(words.labels["plan_open_end"])
    if any(notes):
        event.add("DESCRIPTION", loose("\n".join(note for note in notes if note)))
    return event


def _add_days(event: Event, meeting: PlannedMeeting) -> None:
    """Add when the event begins and ends.

    A period is one day long, its first: a bar across two months at the top of every day of everybody's
    calendar would hide more than it tells. It has the meeting's UID, so it moves when the day is set.
    """
    first, last = planned_span(meeting)
    if meeting.period is not None:
        last = first
    if meeting.period is not None or meeting.start is None:
        event.add("DTSTART", first)
        event.add("DTEND", last + timedelta(days=1))  # RFC 5545, 3.6.1: not itself a day of the event
        return
    begin = _local(first, meeting.start)
    end = _local(last, meeting.end) if meeting.end else _local(last, meeting.start) + USUAL_LENGTH
    event.add("DTSTART", begin)
    event.add("DTEND", end if end > begin else end + timedelta(days=1))


def _local(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(ZONE))


def _add_status(event: Event, meeting: PlannedMeeting, words: Words, summary: str) -> None:
    """Add the status, and say it in the summary: many programs show no status."""
    labels = words.labels
    if meeting.status is PlanStatus.CANCELLED:
        status, busy, summary = "CANCELLED", "FREE", f"{labels['plan_cancelled']}: {summary}"
    elif meeting.status is PlanStatus.RESERVED:
        status, busy, summary = "TENTATIVE", "TENTATIVE", _marked(summary, inside(labels["plan_reserved"]))
    else:
        is_open = meeting.period is not None
        status, busy = ("TENTATIVE", "FREE") if is_open else ("CONFIRMED", "BUSY")
    if meeting.period is not None:
        busy = "FREE"
    event.add("SUMMARY", loose(summary))
    event.add("STATUS", status)
    event.add("TRANSP", "TRANSPARENT" if busy == "FREE" else "OPAQUE")
    event.add("X-MICROSOFT-CDO-BUSYSTATUS", busy)


def _marked(summary: str, mark: str) -> str:
    """Return "Møde (reserveret)", but no "Reserveret møde (reserveret)"."""
    return summary if mark.lower() in summary.lower() else f"{summary} ({mark})"


def _deadline_event(plan: YearPlan, meeting: PlannedMeeting, deadline: Deadline, words: Words) -> Event:
    """Return an all-day event that blocks no time, with reminders."""
    event = Event()
    event.add("UID", _uid(plan, f"{meeting.key}\n{deadline.duty}"))
    event.add("DTSTART", deadline.day)
    event.add("DTEND", deadline.day + timedelta(days=1))
    first, last = planned_span(meeting)
    days = day_and_month_words(first, last, words.language)
    duty = words.labels[f"due_{deadline.duty}"]
    summary = f"{duty}: {plan.committee.name} {days}"
    reserved = meeting.status is PlanStatus.RESERVED
    if reserved:
        summary = _marked(summary, inside(words.labels["plan_reserved"]))
    event.add("SUMMARY", loose(summary))
    event.add("DESCRIPTION", planned_title(words, meeting))
    event.add("CATEGORIES", [words.labels["plan_deadline"]])
    event.add("STATUS", "TENTATIVE" if reserved else "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT")
    event.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    for days_before in (3 if deadline.day.weekday() == _MONDAY else 1, 0):
        event.add_component(_reminder(_REMINDED_AT - timedelta(days=days_before), loose(summary)))
    return event


def _reminder(trigger: timedelta, text: str) -> Alarm:
    """Return an alarm, in the morning of the day and of the last weekday before it."""
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", text)
    alarm.add("TRIGGER", trigger)
    return alarm


def _uid(plan: YearPlan, name: str) -> str:
    """Return the same UID for the same meeting of the same committee, whatever is said about it."""
    committee = plan.committee
    return str(uuid5(_UIDS, "\n".join((committee.organisation, committee.name, str(plan.year), name))))


def recorded_changes(meeting: PlannedMeeting) -> int:
    """Return a number that grows with what the plan tells of a meeting's story by itself."""
    step = {PlanStatus.RESERVED: 0, PlanStatus.PLANNED: 1, PlanStatus.CANCELLED: 2}[meeting.status]
    if meeting.period is not None and meeting.status is PlanStatus.PLANNED:
        step = 0
    return len(meeting.moved_from) * _STEPS_OF_A_DAY + step
