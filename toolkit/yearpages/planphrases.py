"""The phrases about a planned meeting that document, wheel, calendar and tables share."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.words.dates import (
    brief_date,
    day_and_month_words,
    list_words,
    loose,
    months_words,
    weekdays_words,
)
from toolkit.words.wording import Words, time_phrase, words_of
from toolkit.yearplan.model import Period, PlannedMeeting, PlanStatus, YearPlan

_ANY_DAY = date(2000, 1, 3)


def plan_heading(words: Words, plan: YearPlan) -> str:
    """Return the plan's own title, else "Mødeplan 2025"."""
    return plan.title or words.phrase("plan_heading", year=str(plan.year))


def plan_full_title(plan: YearPlan) -> str:
    """Return "Mødeplan 2025 - HMU Velfærdsområdet" as the style words it: the title of the files."""
    words = words_of(plan.committee)
    title = words.phrase("plan_full_title", year=str(plan.year), committee=plan.committee.name)
    return loose(f"{plan.title}, {plan.committee.name}" if plan.title else title)


def planned_title(words: Words, meeting: PlannedMeeting) -> str:
    """Return the meeting's title, "Møde" where it has none."""
    return meeting.title or words.labels["plan_meeting"]


def planned_days(words: Words, meeting: PlannedMeeting) -> str:
    """Return "28. februar", "11.-12. juni", or for a period "Marts/april"."""
    if meeting.period is not None:
        months = period_months(words, meeting.period)
        return months[:1].upper() + months[1:]
    first, last = planned_span(meeting)
    return day_and_month_words(first, last, words.language)


def period_months(words: Words, period: Period) -> str:
    """Return "marts/april", which begins with a capital in English alone."""
    return months_words(period.first_month, period.last_month, words.language)


def brief_days(words: Words, meeting: PlannedMeeting) -> str:
    """Return "fre. 28. feb.", "11.-12. jun.", or for a period "Marts/april"."""
    if meeting.period is not None:
        return planned_days(words, meeting)
    return brief_date(*planned_span(meeting), words.language)


def planned_weekday(words: Words, meeting: PlannedMeeting) -> str:
    """Return "fredag", "onsdag-torsdag", for a period "Dag følger"."""
    if meeting.period is not None:
        return words.labels["plan_undated"]
    return weekdays_words(*planned_span(meeting), words.language)


def planned_span(meeting: PlannedMeeting) -> tuple[date, date]:
    """Return the first and the last day; of a period the first days of its first and last month."""
    if meeting.period is not None:
        return meeting.period.first_month, meeting.period.last_month
    if meeting.first_day is None:
        raise ValueError(f"{meeting.key} has neither a day nor a period")
    return meeting.first_day, meeting.last_day or meeting.first_day


def planned_time(words: Words, meeting: PlannedMeeting) -> str:
    """Return "kl. 12.00-15.00"; over several days "kl. 12.00 til kl. 15.00", the last day's end."""
    if meeting.start is None:
        return ""
    start = datetime.combine(_ANY_DAY, meeting.start)
    end = datetime.combine(_ANY_DAY, meeting.end) if meeting.end else None
    if end is None or meeting.first_day == meeting.last_day:
        return time_phrase(words, start, end)
    return words.phrase(
        "days_range", start=time_phrase(words, start, None), end=time_phrase(words, end, None)
    )


def status_words(words: Words, meeting: PlannedMeeting) -> str:
    """Return "Reserveret" or "Aflyst", for any other meeting nothing."""
    return "" if meeting.status is PlanStatus.PLANNED else words.labels[f"plan_{meeting.status}"]


def moved_words(words: Words, meeting: PlannedMeeting) -> str:
    """Return "Flyttet fra 3. marts", with every day it had been set for before, or nothing."""
    days = [day_and_month_words(day, day, words.language) for day in meeting.moved_from]
    return words.phrase("plan_moved", days=list_words(days, words.language)) if days else ""


def inside(text: str) -> str:
    """Return a label as it stands within a text: without the capital of a beginning."""
    return text[:1].lower() + text[1:]


def place_line(meeting: PlannedMeeting) -> str:
    """Return the place on one line, with a comma where a line of it ends."""
    lines = (line.strip().rstrip(",") for line in meeting.place.splitlines())
    return ", ".join(line for line in lines if line)
