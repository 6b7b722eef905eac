"""From the data of a plan file and its committee's file to the frozen `YearPlan`. Pure: no files, no clock.

`checks.yearplans` reads and checks the two files that the data come from.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.committee import build_committee
from toolkit.meetings.schedule import time_of
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import day_of, days_of, listed_days, mapping, mappings, text_of, texts, whole_of
from toolkit.yearplan.model import Deadline, Duty, Period, PlannedMeeting, PlanStatus, YearPlan
from toolkit.yearplan.recurrence import MOST_DAYS, BadRuleError, read_rule, rule_days
from toolkit.yearplan.workdays import country_of, due_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from toolkit.reading.fields import Data

_MOST_ENTRIES = 366  # as in the schema


def build_plan(data: Data, committee_data: Data, committee_folder: Path) -> YearPlan:
    """Return the year that checked data describes, with what its meetings inherit from plan and committee.

    `committee_folder` is where the committee's file stands.
    """
    return YearPlan(
        committee=build_committee(committee_data, committee_folder.absolute()),
        year=whole_of(data, "year") or date.min.year,
        title=text_of(data, "title"),
        meetings=plan_meetings(data, committee_data),
    )


def plan_meetings(data: Data, committee: Data) -> tuple[PlannedMeeting, ...]:
    """Return the meetings of a plan, in order of their days; a period stands at its first month.

    Takes data that has not been checked too: an entry of which neither a day nor a period can be made out
    is left out, and so is whatever else has the wrong shape.
    """
    year = whole_of(data, "year")
    if year is None or not date.min.year <= year <= date.max.year:
        return ()
    entries = islice(mappings(data, "meetings"), _MOST_ENTRIES)
    slots = [slot for keys, entry in entries for slot in _slots(keys[1], entry, year)]
    names = keys_of([(slot.written, slot.occurrence, slot.first_day) for slot in slots])
    meetings = (_meeting(slot, name, data, committee) for slot, name in zip(slots, names, strict=True))
    return tuple(sorted(meetings, key=_order))


class _Slot(NamedTuple):
    """Where one meeting of an entry stands: the entry, and the days or the period."""

    entry: int
    written: Data
    first_day: date | None
    last_day: date | None
    period: Period | None
    occurrence: int = 0  # of a rule, from 1; 0 for an entry that is one meeting


def _slots(entry: str | int, written: Data, year: int) -> Iterator[_Slot]:
    """The meetings that one entry stands for: one, or as many as its rule gives."""
    index = int(entry)
    days, period = days_of(written.get("date")), period_of(written)
    if days:
        yield _Slot(index, written, *days, None)
    elif period:
        yield _Slot(index, written, None, None, period)
    else:
        excepted = excepted_days(written)
        for occurrence, day in enumerate(ruled_days(written, year), 1):
            if day not in excepted:
                yield _Slot(index, written, day, day, None, occurrence)


def ruled_days(written: Data, year: int) -> tuple[date, ...]:
    """The days that an entry's rule gives in `year`, with those it excepts; none for a useless rule."""
    text, first = text_of(written, "rule"), day_of(written, "from")
    if not text:
        return ()
    try:
        rule = read_rule(text)
        days = rule_days(rule, year, first) if rule.tells_a_day or first else ()
    except BadRuleError:
        return ()
    return days if len(days) <= MOST_DAYS else ()


def excepted_days(written: Data) -> tuple[date, ...]:
    """The days on which an entry's rule gives no meeting after all."""
    return listed_days(written, "except")


def period_of(written: Data) -> Period | None:
    """The months in which an entry's meeting is to be, None when it tells none."""
    period = mapping(written.get("period"))
    first, last = _month(text_of(period, "from")), _month(text_of(period, "to"))
    return Period(first, last) if first and last else None


def _month(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None


def earlier_days(written: Data) -> tuple[date, ...]:
    """The days that an entry's meeting had been set for before, oldest first."""
    return listed_days(written, "moved_from")


def _meeting(slot: _Slot, key: str, data: Data, committee: Data) -> PlannedMeeting:
    written, defaults = slot.written, mapping(data.get("defaults"))
    chain = (written, defaults, committee)
    meeting = PlannedMeeting(
        key=key,
        entry=slot.entry,
        title=text_of(written, "title"),
        kind=text_of(written, "kind") or "ordinary",
        status=_status(text_of(written, "status")),
        first_day=slot.first_day,
        last_day=slot.last_day,
        period=slot.period,
        start=next((moment for where in chain if (moment := time_of(where, "start"))), None),
        end=next((moment for where in chain if (moment := time_of(where, "end"))), None),
        place=next((place for where in chain if (place := text_of(where, "place"))), ""),
        themes=tuple(theme for _, theme in texts(written, "themes")),
        items=tuple(item for _, item in mappings(written, "items")),
        moved_from=earlier_days(written),
    )
    return replace(meeting, deadlines=tuple(_deadlines(meeting, data, committee)))


def _status(text: str) -> PlanStatus:
    return PlanStatus(text) if text in tuple(PlanStatus) else PlanStatus.PLANNED


def _deadlines(meeting: PlannedMeeting, data: Data, committee: Data) -> Iterator[Deadline]:
    """What is due for a meeting that is to be held on a known day, by the plan's rules or the committee's."""
    if meeting.first_day is None or meeting.last_day is None or meeting.status is PlanStatus.CANCELLED:
        return
    own, inherited = mapping(data.get("deadlines")), mapping(committee.get("deadlines"))
    for duty in Duty:
        rule = text_of(own, duty) or text_of(inherited, duty)
        due = due_day(rule, meeting.first_day, meeting.last_day, country_of(data, committee))
        if due:
            yield Deadline(duty, due.day, rule, due.counted)


def _order(meeting: PlannedMeeting) -> tuple[date, int]:
    period = meeting.period.first_month if meeting.period else date.max
    return meeting.first_day or period, meeting.entry


def keys_of(meetings: Sequence[tuple[Data, int, date | None]]) -> list[str]:
    """The keys of meetings, each given by its entry, its number, and its day.

    The number tells which one of a rule's meetings it is, from 1; it is 0 for others. A meeting is named by
    its `id` (with its number where a rule gives several), else by the period it was first planned in, else
    by the first day it was ever set for. What would be named as another before it in the file has a number
    behind: 2025-03--2025-04-2.
    """
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    keys = []
    for written, occurrence, day in meetings:
        stem = key = _key(written, occurrence, day)
        while key in taken:
            seen[stem] += 1
            key = f"{stem}-{seen[stem] + 1}"
        taken.add(key)
        keys.append(key)
    return keys


def _key(written: Data, occurrence: int, day: date | None) -> str:
    own = text_of(written, "id")
    if own:
        return f"{own}-{occurrence}" if occurrence else own
    if occurrence:
        return str(day)
    if period := mapping(written.get("period")):
        return f"{text_of(period, 'from')}--{text_of(period, 'to')}"
    return str(next(iter(listed_days(written, "moved_from")), day))
