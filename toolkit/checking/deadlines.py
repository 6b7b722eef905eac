"""Deadlines counted from a meeting's day, as a committee writes them: "7 workdays before"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_RULE = re.compile(r"([0-9]{1,3}) (day|workday)s? (before|after)")
_SATURDAY = 5


def deadline_date(rule: str, meeting_day: date) -> date | None:
    """The day that `rule` means for a meeting on `meeting_day`, None when it is no rule.

    Workdays are Mondays to Fridays that are no Danish public holidays.
    """
    match = _RULE.fullmatch(rule.strip())
    if match is None:
        return None
    count = int(match[1])
    step = timedelta(days=-1 if match[3] == "before" else 1)
    if match[2] == "day":
        return meeting_day + count * step
    day = meeting_day
    while count:
        day += step
        count -= _is_workday(day)
    return day


def _is_workday(day: date) -> bool:
    from holidays import country_holidays

    return day.weekday() < _SATURDAY and day not in country_holidays("DK", years=day.year)
