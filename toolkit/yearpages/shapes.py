"""The marks of the year wheel: each kind differs by its shape, so that it needs no colour."""

from __future__ import annotations

from enum import StrEnum

from toolkit.yearplan.model import PlannedMeeting, PlanStatus

MARK = 6.5  # half the size of a meeting's mark, in points
DUE = 5.2  # half the size of a deadline's


class Shape(StrEnum):
    """What a mark looks like."""

    PLANNED = "planned"
    RESERVED = "reserved"
    CANCELLED = "cancelled"
    PERIOD = "period"
    PROPOSALS = "proposals"
    AGENDA = "agenda"
    MINUTES = "minutes"

    @property
    def is_due(self) -> bool:
        """Whether it stands for a deadline."""
        return self in (Shape.PROPOSALS, Shape.AGENDA, Shape.MINUTES)

    @property
    def label(self) -> str:
        """The name of the label that says what it means."""
        if self is Shape.PERIOD:
            return "plan_undated"
        return f"due_{self}" if self.is_due else f"plan_{self}"


def shape_of(meeting: PlannedMeeting) -> Shape:
    """Return what a meeting's mark looks like: that it is reserved or cancelled comes before all else."""
    if meeting.status is not PlanStatus.PLANNED:
        return Shape(meeting.status.value)
    return Shape.PERIOD if meeting.period else Shape.PLANNED
