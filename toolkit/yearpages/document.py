"""A year's plan as a Word document, made from its style's template plan.docx."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.documents.documentfacts import DocumentFacts, facts_by
from toolkit.documents.render import render_template
from toolkit.words.context import build_committee
from toolkit.words.contextnames import PlanContext, PlannedContext
from toolkit.words.dates import brief_day
from toolkit.words.wording import Words, words_of
from toolkit.yearpages.planphrases import (
    moved_words,
    place_line,
    plan_full_title,
    plan_heading,
    planned_days,
    planned_time,
    planned_title,
    planned_weekday,
    status_words,
)
from toolkit.yearplan.model import Duty, PlannedMeeting, PlanStatus, YearPlan

if TYPE_CHECKING:
    from pathlib import Path

    from markupsafe import Markup

    from toolkit.documents.wordwriter import WordWriter

TEMPLATE = "plan.docx"


def render_plan(plan: YearPlan, wheel: bytes, template: Path) -> bytes:
    """Return the .docx of a plan, with its year wheel, a PNG. Raises TemplateError."""

    def context(writer: WordWriter) -> dict[str, object]:
        words = words_of(plan.committee)
        return {
            "plan": _plan(plan, words, writer.drawing(wheel, _alternative(plan, words))),
            "committee": build_committee(plan.committee, plan.committee.members, words, writer),
            "labels": words.labels,
        }

    return render_template(template, template.parent, plan_facts(plan), context)


def plan_facts(plan: YearPlan) -> DocumentFacts:
    """Return what the document's file says about it."""
    return facts_by(plan.committee, plan_full_title(plan), date(plan.year, 1, 1))


def _plan(plan: YearPlan, words: Words, wheel: Markup) -> PlanContext:
    return PlanContext(
        title=words.labels["plan"],
        heading=plan_heading(words, plan),
        full_title=plan_full_title(plan),
        year=str(plan.year),
        language=words.language,
        meetings=tuple(
            _planned(meeting, number, plan.year, words) for number, meeting in enumerate(plan.meetings, 1)
        ),
        wheel=wheel,
        wheel_heading=words.phrase("plan_wheel", year=str(plan.year)),
    )


def _planned(meeting: PlannedMeeting, number: int, year: int, words: Words) -> PlannedContext:
    due = {deadline.duty: brief_day(deadline.day, year, words.language) for deadline in meeting.deadlines}
    return PlannedContext(
        number=str(number),
        title=planned_title(words, meeting),
        weekday=planned_weekday(words, meeting),
        date=planned_days(words, meeting),
        time=planned_time(words, meeting),
        place=place_line(meeting),
        themes=meeting.themes,
        themes_text=", ".join(meeting.themes),
        status=meeting.status.value,
        status_text=status_words(words, meeting),
        is_reserved=meeting.status is PlanStatus.RESERVED,
        is_cancelled=meeting.status is PlanStatus.CANCELLED,
        moved_text=moved_words(words, meeting),
        proposals=due.get(Duty.PROPOSALS, ""),
        agenda=due.get(Duty.AGENDA, ""),
        minutes=due.get(Duty.MINUTES, ""),
    )


def _alternative(plan: YearPlan, words: Words) -> str:
    """Return what a screen reader says in place of the wheel: the table before it says all of it in words."""
    return words.phrase("plan_wheel_alternative", year=str(plan.year), committee=plan.committee.name)
