"""Where everything on the year wheel is: its rings, its marks and the list beside them. Pure geometry.

Lengths are points (1/72 inch) as printed on the plan's own page; angles are degrees clockwise from New Year
at the top. Marks that would touch stand in lanes of their own, further out, and the wheel grows with them:
nothing ever covers anything, however full the year.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from math import asin, degrees
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.words.wording import words_of
from toolkit.yearpages.planphrases import planned_span
from toolkit.yearpages.shapes import DUE, MARK, Shape, shape_of
from toolkit.yearpages.wheellist import Key, Listed, keys_bottom, plan_keys, plan_list
from toolkit.yearplan.model import Duty, PlannedMeeting, YearPlan

if TYPE_CHECKING:
    from collections.abc import Sequence


HUB = 92.0  # the radius of the middle, with the year
MONTHS = 19.0  # how broad the ring of the months is
WEEKS = 11.0
_MARGIN = 3.0
_BETWEEN_LANES = 1.5
_ABOVE_KEYS = 10.0


@dataclass(frozen=True, slots=True)
class WheelMark:
    """A meeting or a deadline on the wheel, from the angle `begin` to `end` at `radius`.

    Its ends are half circles around these two points. `number` is that of its meeting, from 1.
    """

    number: int
    shape: Shape
    begin: float
    end: float
    radius: float = 0

    @property
    def size(self) -> float:
        """How far it reaches around its points."""
        return DUE if self.shape.is_due else MARK

    @property
    def middle(self) -> float:
        """The angle of its number."""
        return (self.begin + self.end) / 2


@dataclass(frozen=True, slots=True)
class Wheel:
    """The whole drawing; the wheel's middle is at (`radius`, `radius`)."""

    year: int
    radius: float
    months_radius: float  # where the ring of the months begins; that of the weeks lies around it
    marks: tuple[WheelMark, ...]
    entries: tuple[Listed, ...]
    keys: tuple[Key, ...]
    width: float
    height: float

    @property
    def weeks_radius(self) -> float:
        """Where the ring of the weeks begins."""
        return self.months_radius + MONTHS


def plan_wheel(plan: YearPlan) -> Wheel:
    """Return where everything on the wheel of a plan goes."""
    words = words_of(plan.committee)
    numbered = list(enumerate(plan.meetings, 1))
    due, inside = _plan_deadlines(plan.year, numbered)
    meetings = [mark for number, meeting in numbered if (mark := _mark(plan.year, number, meeting))]
    first = inside + MONTHS + WEEKS + MARK + 2
    # Periods lie on the inner lanes: they are long, and the wheel would grow if days had to go around them.
    periods, lane = _in_lanes([mark for mark in meetings if mark.shape is Shape.PERIOD], first)
    days, lane = _in_lanes([mark for mark in meetings if mark.shape is not Shape.PERIOD], lane)
    radius = lane - MARK + _MARGIN
    entries = plan_list(words, numbered, 2 * radius)
    width = max([2 * radius, *(entry.x + entry.width for entry in entries)])
    bottom = max([2 * radius, *(entry.y + entry.height for entry in entries)])
    marks = (*due, *periods, *days)
    used = {mark.shape for mark in marks} | {entry.shape for entry in entries}
    keys = plan_keys(words, [shape for shape in Shape if shape in used], width, bottom + _ABOVE_KEYS)
    height = keys_bottom(keys) if keys else bottom
    return Wheel(plan.year, radius, inside, marks, entries, keys, width, height)


def days_in(year: int) -> int:
    """Return how many days a year has."""
    return 365 + isleap(year)


def angle_of(day: date, year: int) -> float:
    """Return the angle of the middle of a day, below 0 or above 360 for one of another year."""
    return ((day - date(year, 1, 1)).days + 0.5) * 360 / days_in(year)


def _mark(year: int, number: int, meeting: PlannedMeeting) -> WheelMark | None:
    """Return the mark of a meeting as far as it is in the year, None when it is not at all."""
    first, last = planned_span(meeting)
    if meeting.period:
        last = (last + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first, last = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    if first > last:
        return None
    return WheelMark(number, shape_of(meeting), angle_of(first, year), angle_of(last, year))


def _plan_deadlines(
    year: int, numbered: Sequence[tuple[int, PlannedMeeting]]
) -> tuple[list[WheelMark], float]:
    """Return the deadlines' marks, each duty on lanes of its own, and the radius where their rings end."""
    lane = HUB + DUE
    marks: list[WheelMark] = []
    for duty in Duty:
        due = [
            WheelMark(number, Shape(duty.value), angle, angle)
            for number, meeting in numbered
            for deadline in meeting.deadlines
            if deadline.duty is duty and deadline.day.year == year
            for angle in (angle_of(deadline.day, year),)
        ]
        placed, lane = _in_lanes(due, lane)
        marks += placed
    return marks, lane - DUE + 1


def _in_lanes(marks: Sequence[WheelMark], first: float) -> tuple[list[WheelMark], float]:
    """Return marks of one size on lanes from the radius `first` on, none touching another.

    Also returned is the radius of the next lane.
    """
    if not marks:
        return [], first
    size = 2 * marks[0].size + _BETWEEN_LANES
    apart = 2 * degrees(asin(size / 2 / first))
    lanes: list[list[WheelMark]] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: (mark.begin, mark.number)):
        number = next((n for n, lane in enumerate(lanes) if _fits(mark, lane, apart)), len(lanes))
        if number == len(lanes):
            lanes.append([])
        lanes[number].append(mark)
        placed.append(replace(mark, radius=first + number * size))
    return placed, first + len(lanes) * size


def _fits(mark: WheelMark, lane: Sequence[WheelMark], apart: float) -> bool:
    """Whether a mark is far enough behind the last one of a lane and, across New Year, before its first."""
    return mark.begin - lane[-1].end >= apart and lane[0].begin + 360 - mark.end >= apart
