"""A year's plan as a calendar file (iCalendar, RFC 5545).

A calendar program tells a meeting that it knows by UID, and takes a change of it when SEQUENCE has grown
(RFC 5545, 3.8.7.4). There is no clock here and no store of its own, so SEQUENCE comes from two sources that
are at hand: what the plan itself records (moves, cancellations), which is right in an empty folder too, and
the calendar made before, which also tells a new title or place. An event that is in the old calendar and not
in the plan any more is withdrawn: it stays, cancelled, for those who have imported it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from toolkit.words.wording import Words, words_of
from toolkit.yearpages.calendarevents import ZONE, events_of, recorded_changes
from toolkit.yearpages.planphrases import plan_full_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toolkit.yearplan.model import YearPlan

PRODUCT = "-//minutes-toolkit//plan//EN"
_STAMPS = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")


def render_calendar(plan: YearPlan, before: Calendar | None) -> bytes:
    """Return the calendar of a plan; `before` is the one made last time, None for a first one.

    Unchanged events come out as they were, stamps included; changed ones have a greater SEQUENCE.
    """
    words = words_of(plan.committee)
    known = {} if before is None else {event.uid: event for event in before.events}
    events = [
        _stamped(event, known.pop(event.uid, None), recorded_changes(meeting), plan.year)
        for meeting in plan.meetings
        for event in events_of(plan, meeting, words)
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
