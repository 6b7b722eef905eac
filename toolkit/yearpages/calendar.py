"""A year's plan as a calendar file (iCalendar, RFC 5545).

A calendar program tells a meeting that it knows by UID, and takes a change of it when SEQUENCE has grown
(RFC 5545, 3.8.7.4). There is no clock here and no store of its own, so SEQUENCE comes from two sources that
are at hand: what the plan itself records (moves, cancellations), which is right in an empty folder too, and
the calendar made before, which also tells a new title or place. An event that is in the old calendar and not
in the plan any more is withdrawn: it stays, cancelled, for those who have imported it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vRecur,
)

from toolkit.words.dates import day_and_month_words, loose
from toolkit.words.wording import words_of
from toolkit.yearpages.planphrases import (
    inside,
    moved_words,
    period_months,
    place_line,
    plan_full_title,
    planned_span,
    planned_title,
)
from toolkit.yearplan.model import PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toolkit.words.wording import Words
    from toolkit.yearplan.model import Deadline, PlannedMeeting, YearPlan

PRODUCT = "-//minutes-toolkit//plan//EN"
ZONE = "Europe/Copenhagen"
USUAL_LENGTH = timedelta(hours=2)  # in the calendar, of a meeting whose end is not settled
_UIDS = UUID("0d5c2a0e-7d0b-5b62-9a55-3c1a5a8f6b10")
_STAMPS = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
_REMINDED_AT = timedelta(hours=9)
_STEPS_OF_A_DAY = 3  # reserved or undated, planned, cancelled: what the plan tells of a meeting on one day
_MONDAY = 0


def render_calendar(plan: YearPlan, before: Calendar | None) -> bytes:
    """Return the calendar of a plan; `before` is the one made last time, None for a first one.

    Unchanged events come out as they were, stamps included; changed ones have a greater SEQUENCE.
    """
    words = words_of(plan.committee)
    known = {} if before is None else {event.uid: event for event in before.events}
    events = [
        _stamped(event, known.pop(event.uid, None), _recorded_changes(meeting), plan.year)
        for meeting in plan.meetings
        for event in _meeting_events(plan, meeting, words)
    ]
    events += [_withdrawn(known[uid], words, plan.year) for uid in sorted(known)]
    return _calendar(plan_full_title(plan), events)


def join_calendars(name: str, calendars: Sequence[bytes]) -> bytes:
    """Return one calendar called `name` with the events of all, as they are in each."""
    return _calendar(name, [event for calendar in calendars for event in _parsed(calendar).events])


def read_calendar(content: bytes) -> Calendar | None:
    """Return a calendar that `render_calendar` made; None when `content` is none, or one made by others."""
    try:
        calendar = _parsed(content)
    except (ValueError, KeyError, IndexError):
        return None
    is_whole = all("UID" in event and "SEQUENCE" in event and not event.errors for event in calendar.events)
    return calendar if calendar.get("PRODID") == PRODUCT and is_whole else None


def _parsed(content: bytes) -> Calendar:
    """Return the one calendar in `content`. Raises ValueError when there is another component, or several."""
    component = Calendar.from_ical(content)
    if not isinstance(component, Calendar):
        raise ValueError("not a calendar")  # noqa: TRY004 - the content's fault, not the caller's
    return component


def _calendar(name: str, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    for key, value in (
        ("PRODID", PRODUCT),
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", name),  # RFC 7986, 5.1
        ("X-WR-CALNAME", name),  # what Outlook, Apple and Google read instead
        ("X-WR-TIMEZONE", ZONE),
    ):
        calendar.add(key, value)
    calendar.add_component(_time_zone())
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _time_zone() -> Timezone:
    """Denmark's clock as rules, which hold since 1996 (EU directive 2000/84/EC, articles 2 and 3).

    Written here and not taken from the machine's time-zone database, so that every machine writes the same.
    """
    zone = Timezone()
    zone.add("TZID", ZONE)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for kind, name, begins, month, old, new in (
        (TimezoneDaylight, "CEST", datetime(1996, 3, 31, 2), 3, winter, summer),  # noqa: DTZ001 - local
        (TimezoneStandard, "CET", datetime(1996, 10, 27, 3), 10, summer, winter),  # noqa: DTZ001 - time
    ):
        change = kind()
        change.add("TZNAME", name)
        change.add("DTSTART", begins)
        change.add("RRULE", vRecur(FREQ="YEARLY", BYMONTH=month, BYDAY="-1SU"))
        change.add("TZOFFSETFROM", old)
        change.add("TZOFFSETTO", new)
        zone.add_component(change)
    return zone


# ---------------------------------------------------------------- what the plan says


def _meeting_events(plan: YearPlan, meeting: PlannedMeeting, words: Words) -> Iterator[Event]:
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


# ---------------------------------------------------------------- what has changed


def _recorded_changes(meeting: PlannedMeeting) -> int:
    """Return a number that grows with what the plan tells of a meeting's story by itself."""
    step = {PlanStatus.RESERVED: 0, PlanStatus.PLANNED: 1, PlanStatus.CANCELLED: 2}[meeting.status]
    if meeting.period is not None and meeting.status is PlanStatus.PLANNED:
        step = 0
    return len(meeting.moved_from) * _STEPS_OF_A_DAY + step


def _stamped(event: Event, before: Event | None, floor: int, year: int) -> Event:
    if before is None:
        return _stamp(event, floor, year)
    same = _content(event) == _content(before)
    return _stamp(event, before.sequence if same else max(before.sequence + 1, floor), year)


def _stamp(event: Event, sequence: int, year: int) -> Event:
    """Give the event its SEQUENCE, and times that grow with it, as some programs compare those instead.

    DTSTAMP is when this was made (RFC 5545, 3.8.7.2): a moment of the year before the plan's, when plans are
    made, is as near as one gets without a clock.
    """
    made = datetime(year - 1, 1, 1, tzinfo=UTC) + timedelta(minutes=sequence)
    for name, value in zip(_STAMPS, (sequence, made, made), strict=True):
        event.pop(name, None)
        event.add(name, value)
    return event


def _content(event: Event) -> bytes:
    """Return what an event says, without its stamps."""
    copied = event.copy()
    copied.subcomponents = event.subcomponents
    for name in _STAMPS:
        copied.pop(name, None)
    return bytes(copied.to_ical())


def _withdrawn(event: Event, words: Words, year: int) -> Event:
    """Return the event of a meeting or deadline that the plan has no more: cancelled."""
    if event.get("STATUS") == "CANCELLED":
        return event
    withdrawn = Event()
    kept = ("UID", "DTSTART", "DTEND", "LOCATION", "CATEGORIES")
    for name in (name for name in kept if name in event):
        withdrawn[name] = event[name]
    withdrawn.add("SUMMARY", f"{words.labels['plan_cancelled']}: {event.get('SUMMARY', '')}")
    withdrawn.add("STATUS", "CANCELLED")
    withdrawn.add("TRANSP", "TRANSPARENT")
    withdrawn.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    return _stamp(withdrawn, event.sequence + 1, year)
