"""Rules about a year plan's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.meetings.schedule import time_of
from toolkit.reading.fields import days_of, mappings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys
    from toolkit.reading.yamlio import Document


def check_plan_rules(plan: Document) -> Iterator[Finding]:
    """What in a plan's days and hours cannot be, or is unlikely to be meant."""
    body = plan.data if isinstance(plan.data, dict) else {}
    taken: set[date] = set()
    for keys, meeting in mappings(body, "meetings", ()):
        yield from _check_hours(plan, keys, meeting)
        days = days_of(meeting.get("date"))
        if days is None:
            continue
        first, last = days
        place = plan.place((*keys, "date"))
        if last < first:
            yield finding("days-backwards", plan.place((*keys, "date", "to")), first=first, last=last)
        if isinstance(body.get("year"), int) and first.year != body["year"]:
            yield finding("plan-other-year", place, day=first, year=body["year"])
        if first in taken:
            yield finding("plan-same-day", place, day=first)
        taken.add(first)


def _check_hours(plan: Document, keys: Keys, meeting: Mapping[str, object]) -> Iterator[Finding]:
    start, end = time_of(meeting, "start"), time_of(meeting, "end")
    days = days_of(meeting.get("date"))
    has_one_day = days is None or days[0] == days[1]
    if start is not None and end is not None and end <= start and has_one_day:
        yield finding("meeting-backwards", plan.place((*keys, "end")), start=start, end=end)
