"""Rules about days, times and lengths."""

# ruff: noqa: RUF001 - English times stand with a long dash between them

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.meetings.schedule import time_of
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import mapping, text_of
from toolkit.yearplan.workdays import country_of, due_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.meetings.model import Slot

# A slot from an evening hour to a morning hour was meant to go past midnight.
_EVENING = 18
_MORNING = 7


def check_times(view: View) -> Iterator[Finding]:
    """What in the meeting's days, hours, slots and lengths cannot be."""
    yield from _check_days(view)
    yield from _check_hours(view)
    for entry in view.entries:
        yield from _check_slot(entry, view)
    yield from _check_order(view)
    yield from _check_end(view)


def _check_days(view: View) -> Iterator[Finding]:
    if view.days is None:
        return
    first, last = view.days
    if last < first:
        place = view.meeting.place(("date", "to"))
        yield finding("days-backwards", place, first=first, last=last)
        return
    dated = [(entry, day) for entry in view.entries if (day := _own_day(entry)) is not None]
    for entry, day in dated:
        if not first <= day <= last:
            place = view.meeting.place((*entry.keys, "date"))
            yield finding("day-outside-meeting", place, day=day, first=first, last=last)
    for (_, before), (entry, day) in pairwise(dated):
        if day < before:
            place = view.meeting.place((*entry.keys, "date"))
            yield finding("day-backwards", place, day=day, before=before)


def _own_day(entry: Entry) -> date | None:
    return entry.plan.day if entry.plan and entry.data.get("date") == entry.plan.day else None


def _check_hours(view: View) -> Iterator[Finding]:
    if view.start is None or view.days is None or _has_several_days(view):
        return
    if view.end is not None and view.end <= view.start:
        place = view.meeting.place(("end",) if "end" in view.data else ("start",))
        yield finding("meeting-backwards", place, start=view.start, end=view.end)
    adjourned = time_of(view.data, "adjourned")
    if adjourned is not None and adjourned < view.start:
        place = view.meeting.place(("adjourned",))
        yield finding("adjourned-early", place, start=view.start, adjourned=adjourned)


def _check_slot(entry: Entry, view: View) -> Iterator[Finding]:
    slot, length = entry.slot, entry.length
    if slot is None:
        if entry.is_break and length is None and not {"time", "duration"} & entry.data.keys():
            yield finding("break-without-length", view.meeting.place(entry.keys), title=entry.title)
        return
    place = view.meeting.place((*entry.keys, "time"))
    minutes = _minutes(slot[1]) - _minutes(slot[0])
    if minutes < 0:
        is_night = slot[0].hour >= _EVENING and slot[1].hour < _MORNING
        code = "slot-past-midnight" if is_night else "slot-backwards"
        yield finding(code, place, start=slot[0], end=slot[1])
    elif length is not None and length != minutes:
        duration = view.meeting.place((*entry.keys, "duration"))
        yield finding("slot-and-length", duration, slot=minutes, length=length)
    elif view.start is not None and slot[0] < view.start and _is_on_first_day(entry, view):
        hours = _hours(view.start, None if _has_several_days(view) else view.end)
        yield finding("outside-meeting", place, start=slot[0], end=slot[1], hours=hours)


def _hours(opens: time | None, closes: time | None) -> Bilingual:
    """The hours that an entry's day has: one of the two may be another day's."""
    if opens and closes:
        return Bilingual(f"{opens:%H:%M}–{closes:%H:%M}", f"kl. {opens:%H.%M}-{closes:%H.%M}")
    if opens:
        return Bilingual(f"from {opens:%H:%M} on", f"fra kl. {opens:%H.%M}")
    return Bilingual(f"until {closes:%H:%M}", f"indtil kl. {closes:%H.%M}")


def _has_several_days(view: View) -> bool:
    """Whether the meeting's start belongs to another day than its end."""
    return view.days is not None and view.days[0] != view.days[1]


def _is_on_first_day(entry: Entry, view: View) -> bool:
    return view.days is None or entry.plan is None or entry.plan.day == view.days[0]


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _check_order(view: View) -> Iterator[Finding]:
    """Written slots that begin before the entry with the last end on the same day is over."""
    before: Entry | None = None
    for entry in view.entries:
        slot = _planned(entry)
        if slot is None:
            continue
        earlier = _planned(before) if before else None
        if before and earlier and earlier.end.date() == slot.start.date():
            if entry.slot and slot.start < earlier.end:
                yield _overlap(entry, before, slot, earlier, view)
            if slot.end < earlier.end:
                continue
        before = entry


def _overlap(entry: Entry, before: Entry, slot: Slot, earlier: Slot, view: View) -> Finding:
    place = view.meeting.place((*entry.keys, "time"))
    times = {"start": slot.start.time(), "end": earlier.end.time()}
    if entry.is_break or before.is_break:
        return finding("break-overlap", place, title=entry.title, other=before.title, **times)
    return finding("slot-overlap", place, item=entry.number, other=before.number, **times)


def _planned(entry: Entry) -> Slot | None:
    return entry.plan.slot if entry.plan else None


def _check_end(view: View) -> Iterator[Finding]:
    """The first entry that is not over when the meeting closes; `end` is a time of the last day."""
    if view.end is None or view.days is None:
        return
    several = _has_several_days(view)
    if view.start and view.end <= view.start and not several:
        return
    closes = datetime.combine(view.days[1], view.end)
    for entry in view.entries:
        slot = _planned(entry)
        if slot is None or slot.end <= closes:
            continue
        if entry.slot:
            place = view.meeting.place((*entry.keys, "time"))
            hours = _hours(None if several else view.start, view.end)
            times = {"start": slot.start.time(), "end": slot.end.time()}
            yield finding("outside-meeting", place, hours=hours, **times)
        else:
            place = view.meeting.place((*entry.keys, "duration"))
            yield finding("meeting-too-long", place, end=slot.end.time(), closes=view.end)
        return


def check_notice(view: View) -> Iterator[Finding]:
    """Whether the documents are issued at a time that fits the meeting and the committee's deadlines."""
    issued = view.data.get("issued")
    if not isinstance(issued, date) or view.days is None:
        return
    place = view.meeting.place(("issued",))
    if view.status in ("minutes", "approved"):
        if issued < view.days[0]:
            yield finding("issued-early", place, issued=issued, day=view.days[0])
        return
    if issued > view.days[1]:
        yield finding("agenda-after-meeting", place, issued=issued, day=view.days[1])
        return
    rule = text_of(mapping(view.body.get("deadlines")), "agenda")
    deadline = due_day(rule, *view.days, country_of({}, view.body))
    if deadline and issued > deadline.day:
        yield finding("agenda-late", place, issued=issued, deadline=deadline.day)
