"""What the rules about a year plan look at: its meetings, as far as they can be made out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mapping
from toolkit.yearplan.plan import plan_meetings
from toolkit.yearplan.workdays import country_of

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.findings import Place
    from toolkit.reading.fields import Data
    from toolkit.reading.yamlio import Document
    from toolkit.yearplan.model import PlannedMeeting


class PlanView(NamedTuple):
    """A plan's file with its meetings, its committee's file and its data, and whose holidays count."""

    plan: Document
    meetings: tuple[PlannedMeeting, ...]
    committee_file: Path
    committee: Data
    country: str


def plan_view(plan: Document, committee: Document) -> PlanView:
    """The view of two documents; what is missing or misshapen in them is left out of it."""
    data, body = plan.fields, committee.fields
    return PlanView(plan, plan_meetings(data, body), committee.path, body, country_of(data, body))


def day_place(view: PlanView, meeting: PlannedMeeting) -> Place:
    """Where the plan's file tells a meeting's day: its date, or the rule that gives it."""
    entries = view.plan.fields.get("meetings")
    entry = mapping(entries[meeting.entry]) if isinstance(entries, list) else {}
    key = next((key for key in ("date", "rule", "period") if key in entry), "date")
    return view.plan.place(("meetings", meeting.entry, key))
