"""When each entry of a meeting is held: written slots, lengths that follow one another, days.

Times are naive local times; lengths are whole minutes.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.meetings.model import Slot
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toolkit.reading.fields import Data

_TIME = regex(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_SLOT = regex(rf"({_TIME.pattern})\s*[-\N{{EN DASH}}]\s*({_TIME.pattern})")


@dataclass(frozen=True, slots=True)
class Request:
    """What the file says about one entry's time: a slot, a length, or neither; perhaps a new day."""

    slot: tuple[time, time] | None = None
    minutes: int | None = None
    day: date | None = None  # None: the day of the entry before


@dataclass(frozen=True, slots=True)
class Plan:
    """When one entry is held; `slot` is None when nothing tells."""

    day: date
    slot: Slot | None


def read_time(text: str) -> time:
    """Return the time that `text` names: "12:05" or "12.05".

    Raises ValueError when it names none.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a time of day: {text!r}")
    return time(int(match[1]), int(match[2]))


def time_of(data: Data, key: str) -> time | None:
    """Return the time of day under `key`, None when there is none."""
    value = data.get(key)
    try:
        return read_time(value) if isinstance(value, str) else None
    except ValueError:
        return None


def read_slot(text: str) -> tuple[time, time]:
    """Return the two times of a slot: "12:00-12:05", "12.00 - 12.05"; both the same for a written item.

    Raises ValueError when `text` is no slot.
    """
    match = _SLOT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a slot: {text!r}")
    return read_time(match[1]), read_time(match[4])


def plan_slots(requests: Sequence[Request], first_day: date, start: time | None) -> tuple[Plan, ...]:
    """Return when each entry is held, in the order of `requests`.

    A length begins where the last known slot of its day ended, the first one at
    the meeting's `start`. An entry with neither slot nor length has no slot and
    takes no time. A request with a day moves that entry and those after it.
    """
    return tuple(_plan(requests, first_day, start))


def _plan(requests: Sequence[Request], day: date, start: time | None) -> Iterator[Plan]:
    free = moment_at(day, start)  # the last known end of the day
    for request in requests:
        if request.day is not None and request.day != day:
            day = request.day
            free = moment_at(day, start)
        slot = _slot(request, day, free)
        if slot is not None:
            free = slot.end
        yield Plan(day, slot)


def _slot(request: Request, day: date, free: datetime | None) -> Slot | None:
    if request.slot is not None:
        start, end = request.slot
        return Slot(datetime.combine(day, start), datetime.combine(day, end))
    if request.minutes is not None and free is not None:
        return Slot(free, free + timedelta(minutes=request.minutes))
    return None


def moment_at(day: date, start: time | None) -> datetime | None:
    """Return a time of day on a day; None for none."""
    return None if start is None else datetime.combine(day, start)
