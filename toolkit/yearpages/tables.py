"""A year's plan as tables for other programs: CSV for spreadsheets, JSON for everything else.

docs/year-plan.md describes both. The CSV speaks the committee's language, as people read it; the JSON's terms
are fixed and English.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from toolkit.files.csvtext import csv_bytes
from toolkit.words.dates import loose
from toolkit.words.wording import Words, words_of
from toolkit.yearpages.planphrases import (
    place_line,
    plan_heading,
    planned_days,
    planned_title,
    planned_weekday,
)
from toolkit.yearplan.model import Duty, PlannedMeeting, YearPlan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, time


FORMAT = "minutes-toolkit/plan"
VERSION = 1
_COLUMNS = (
    *("plan_committee", "plan_meeting", "plan_status", "plan_weekday", "plan_date", "plan_first_day"),
    *("plan_last_day", "plan_start", "plan_end", "plan_place", "plan_themes", "plan_moved_from"),
    *(f"due_{duty}" for duty in Duty),
)


def plans_csv(plans: Sequence[YearPlan]) -> bytes:
    """Return one row for each meeting of the plans, below a row of names in the first plan's language."""
    words = words_of(plans[0].committee)
    rows = [[words.labels[column] for column in _COLUMNS]]
    for plan in plans:
        own_words = words_of(plan.committee)
        rows += [list(_cells(plan, meeting, own_words)) for meeting in plan.meetings]
    return csv_bytes(rows, words.language)


def _cells(plan: YearPlan, meeting: PlannedMeeting, words: Words) -> Iterator[str]:
    yield plan.committee.name
    yield planned_title(words, meeting)
    yield words.labels[f"plan_{meeting.status}"]
    yield loose(planned_weekday(words, meeting))
    yield loose(planned_days(words, meeting))
    yield _day(meeting.first_day) or ""
    yield _day(meeting.last_day) or ""
    yield _clock(meeting.start) or ""
    yield _clock(meeting.end) or ""
    yield place_line(meeting)
    yield ", ".join(meeting.themes)
    yield ", ".join(day.isoformat() for day in meeting.moved_from)
    due = {deadline.duty: deadline.day for deadline in meeting.deadlines}
    yield from (_day(due.get(duty)) or "" for duty in Duty)


def plans_json(plans: Sequence[YearPlan]) -> bytes:
    """Return the plans as JSON (RFC 8259), in UTF-8."""
    document = {"format": FORMAT, "version": VERSION, "plans": [_plan_object(plan) for plan in plans]}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _plan_object(plan: YearPlan) -> dict[str, object]:
    committee = plan.committee
    return {
        "year": plan.year,
        "title": plan_heading(words_of(committee), plan),
        "committee": {
            "name": committee.name,
            "long_name": committee.long_name or None,
            "organisation": committee.organisation,
            "language": committee.language,
        },
        "meetings": [_meeting_object(meeting) for meeting in plan.meetings],
    }


def _meeting_object(meeting: PlannedMeeting) -> dict[str, object]:
    period = meeting.period
    return {
        "key": meeting.key,
        "title": meeting.title or None,
        "kind": meeting.kind,
        "status": meeting.status.value,
        "first_day": _day(meeting.first_day),
        "last_day": _day(meeting.last_day),
        "period": period and {"from": f"{period.first_month:%Y-%m}", "to": f"{period.last_month:%Y-%m}"},
        "start": _clock(meeting.start),
        "end": _clock(meeting.end),
        "place": place_line(meeting) or None,
        "themes": list(meeting.themes),
        "moved_from": [_day(day) for day in meeting.moved_from],
        "deadlines": [
            {"duty": deadline.duty.value, "day": deadline.day.isoformat(), "rule": deadline.rule}
            for deadline in meeting.deadlines
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(moment: time | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None
