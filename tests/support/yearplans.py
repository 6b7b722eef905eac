"""Plans put together by hand, for the tests of what is made from them."""

from __future__ import annotations

from datetime import date, time, timedelta

from toolkit.meetings.model import Committee
from toolkit.yearplan.model import Deadline, Duty, Period, PlannedMeeting, PlanStatus, YearPlan

COMMITTEE = Committee(
    name="HMU Omsorg",
    organisation="Region Eksempel",
    style="region",
    long_name="Hoved-MED-udvalget for Omsorg",
    place="Lokale 4",
)


def planned(day: date | None = date(2025, 2, 28), key: str = "", **changes: object) -> PlannedMeeting:
    """A meeting on `day` with its three deadlines, with some of its facts changed."""
    deadlines = (
        (
            Deadline(Duty.PROPOSALS, day - timedelta(21), "21 days before", day - timedelta(21)),
            Deadline(Duty.AGENDA, day - timedelta(9), "7 workdays before", day - timedelta(9)),
            Deadline(Duty.MINUTES, day + timedelta(14), "14 days after", day + timedelta(14)),
        )
        if day
        else ()
    )
    facts: dict[str, object] = {
        "key": key or str(day),
        "entry": 0,
        "title": "Ordinært møde",
        "kind": "",
        "status": PlanStatus.PLANNED,
        "first_day": day,
        "last_day": day,
        "period": None,
        "start": time(12),
        "end": time(15),
        "place": "Mødelokale 2, Havnegade 5",
        "deadlines": deadlines,
    }
    return PlannedMeeting(**{**facts, **changes})


def plan(*meetings: PlannedMeeting, **committee: object) -> YearPlan:
    """A plan of 2025 for `COMMITTEE`, with some of its facts changed."""
    from dataclasses import replace

    return YearPlan(replace(COMMITTEE, **committee), 2025, "", meetings)


VARIED = (
    planned(date(2025, 2, 28)),
    planned(
        None, "konstituerende", title="Konstituerende møde", period=Period(date(2025, 3, 1), date(2025, 4, 1))
    ),
    planned(
        date(2025, 6, 11),
        last_day=date(2025, 6, 12),
        title="Døgnseminar",
        place="Hotel Fjorden,\nStrandvej 1",
    ),
    planned(date(2025, 8, 28), title="Reserveret møde", status=PlanStatus.RESERVED),
    planned(
        date(2025, 10, 2),
        title="HMU inkl. den årlige arbejdsmiljødrøftelse",
        themes=("Arbejdsmiljø", "Sygefravær"),
    ),
    planned(
        date(2025, 11, 5), title="Temamøde; budget, og \\ drift", status=PlanStatus.CANCELLED, deadlines=()
    ),
    planned(date(2025, 12, 3), moved_from=(date(2025, 11, 26), date(2025, 12, 1))),
)
