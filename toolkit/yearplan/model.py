"""What a year's plan is: frozen, every date worked out, and free of files and formats."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from datetime import date, time

    from toolkit.meetings.model import Committee
    from toolkit.reading.fields import Data


class PlanStatus(StrEnum):
    """Whether a meeting is to be held; a reserved one is tentative in the calendar."""

    PLANNED = "planned"
    RESERVED = "reserved"
    CANCELLED = "cancelled"


class Duty(StrEnum):
    """What is due before or after a meeting."""

    PROPOSALS = "proposals"
    AGENDA = "agenda"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The workday on which a `duty` is due, by the `rule` as it is written ("7 workdays before").

    `counted` is the day that the rule itself leads to: another one where that is a weekend or a holiday.
    """

    duty: Duty
    day: date
    rule: str
    counted: date


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months, first to last, in which a meeting is to be; both dates are the first of their month."""

    first_month: date
    last_month: date


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """One meeting of the plan.

    Either `first_day` and `last_day` are given or, while the day is not fixed, `period`; one given by a rule
    has its day already. `key` names it for good: it stays when the meeting is moved, retitled, or gets
    its day. `moved_from` are the days it had been set for before, oldest first. `start`, `end` and `place`
    have the plan's and the committee's defaults in them; `items` are as the file says, in English words.
    `entry` is the 0-based index in the plan file's `meetings`. A meeting without a day has no deadlines.
    """

    key: str
    entry: int
    title: str
    kind: str
    status: PlanStatus
    first_day: date | None
    last_day: date | None
    period: Period | None
    start: time | None
    end: time | None
    place: str
    themes: tuple[str, ...] = ()
    items: tuple[Data, ...] = ()
    moved_from: tuple[date, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class YearPlan:
    """One committee's meetings of one year, in order of their days; a period stands at its first month."""

    committee: Committee
    year: int
    title: str
    meetings: tuple[PlannedMeeting, ...]
