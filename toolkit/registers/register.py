"""A list over many meetings: its columns and rows, before anybody decides how it is shown. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field, replace
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import time
    from pathlib import Path

    from toolkit.meetings.model import Meeting
    from toolkit.yearplan.model import PlannedMeeting

    Value = str | int | bool | date | time | None
    Row = tuple[Value, ...]


class FiledMeeting(NamedTuple):
    """A meeting and the file it was read from, as the user named it."""

    meeting: Meeting
    file: Path


@dataclass(frozen=True, slots=True)
class Register:
    """A list over meetings; each row has a value for each of the `columns`, None where there is none.

    `titles` is what the columns of the committees' own fields (`fields.caseworker`) are called.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class PlannedEntry(NamedTuple):
    """A meeting of a plan that has no file of its own yet, its committee's name, and the plan's file."""

    committee: str
    meeting: PlannedMeeting
    file: Path


def span_of(meeting: PlannedMeeting) -> tuple[date, date]:
    """The first and last day on which a planned meeting may be."""
    if meeting.period is None:
        first = meeting.first_day or date.min
        return first, meeting.last_day or first
    last = meeting.period.last_month
    return meeting.period.first_month, last.replace(day=monthrange(last.year, last.month)[1])


def where(register: Register, column: str, is_wanted: Callable[[str], bool]) -> Register:
    """The rows of `register` whose `column` holds what is wanted, told in small letters."""
    place = register.columns.index(column)
    return replace(
        register, rows=tuple(row for row in register.rows if is_wanted(str(row[place] or "").casefold()))
    )


def within(filed: Iterable[FiledMeeting], first: date | None, last: date | None) -> list[FiledMeeting]:
    """The meetings that are held, in part at least, from `first` to `last`; None sets no bound."""
    return [one for one in filed if _overlaps((one.meeting.first_day, one.meeting.last_day), first, last)]


def planned_within(
    planned: Iterable[PlannedEntry], first: date | None, last: date | None
) -> list[PlannedEntry]:
    """The planned meetings that are, or may come to be, from `first` to `last`."""
    return [one for one in planned if _overlaps(span_of(one.meeting), first, last)]


def _overlaps(span: tuple[date, date], first: date | None, last: date | None) -> bool:
    return (first is None or span[1] >= first) and (last is None or span[0] <= last)
