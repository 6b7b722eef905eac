"""The days that a recurrence rule gives, written as RFC 5545 has it (3.3.10): "FREQ=MONTHLY;BYDAY=1WE".

The only importer of python-dateutil's rules, which it reads and expands. What it would take years to expand,
or what gives a meeting no day, is refused here before.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# Meetings have days: rules by the hour or finer, and hours in a rule, are for other things.
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
_DAY = r"[+-]?[0-9]{0,2}(?:MO|TU|WE|TH|FR|SA|SU)"
_NUMBER = r"[+-]?[1-9][0-9]{0,2}"
# The parts that a rule for meetings has, and what each may be (RFC 5545, 3.3.10).
_PARTS = {
    "FREQ": "|".join(_FREQUENCIES),
    "UNTIL": r"[0-9]{8}(?:T[0-9]{6}Z?)?",
    "COUNT": r"[1-9][0-9]{0,3}",
    "INTERVAL": r"[1-9][0-9]{0,3}",
    "BYMONTH": r"(?:0?[1-9]|1[0-2])(?:,(?:0?[1-9]|1[0-2]))*",
    "BYDAY": rf"{_DAY}(?:,{_DAY})*",
    "WKST": "MO|TU|WE|TH|FR|SA|SU",
    **dict.fromkeys(("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"), rf"{_NUMBER}(?:,{_NUMBER})*"),
}
_WITHOUT_ORDINALS = ("WEEKLY", "DAILY")  # only a month or a year has a first Wednesday
_TELLING_A_DAY = ("BYDAY", "BYMONTHDAY", "BYYEARDAY")
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days, by the number of the month
MOST_DAYS = 110  # twice a week, and a few more


class RecurrenceRule(NamedTuple):
    """A recurrence rule's parts, by their names in capitals."""

    parts: dict[str, str]

    @property
    def tells_a_day(self) -> bool:
        """Whether the rule says which day; otherwise it is the weekday or date on which it begins."""
        return self.parts["FREQ"] == "DAILY" or any(name in self.parts for name in _TELLING_A_DAY)


class BadRuleError(ValueError):
    """A rule that cannot be read; `part` is what in it is wrong, "" when it has no frequency."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def read_rule(text: str) -> RecurrenceRule:
    """The rule that `text` writes, with or without RRULE: before it. Raises `BadRuleError`."""
    parts: dict[str, str] = {}
    for part in re.sub(r"(?i)^rrule:", "", text.strip()).rstrip(";").split(";"):
        name, _, value = part.upper().partition("=")
        pattern = _PARTS.get(name)
        if pattern is None or not re.fullmatch(pattern, value) or name in parts:
            raise BadRuleError(part)
        parts[name] = value
    if "FREQ" not in parts:
        raise BadRuleError("")
    if parts["FREQ"] in _WITHOUT_ORDINALS and re.search("[0-9]", parts.get("BYDAY", "")):
        raise BadRuleError(f"BYDAY={parts['BYDAY']}")
    if "UNTIL" in parts:
        _last_day(parts["UNTIL"])
    return RecurrenceRule(parts)


def rule_days(rule: RecurrenceRule, year: int, first: date | None = None) -> tuple[date, ...]:
    """The days in `year` that `rule` gives, at most `MOST_DAYS` + 1 of them.

    The rule counts from `first`, on 1 January where that is left out: an interval begins there, and COUNT.
    """
    from dateutil.rrule import rrulestr

    begins, ends = first or date(year, 1, 1), date(year, 12, 31)
    parts = dict(rule.parts)
    count = int(parts.pop("COUNT", 0)) or None
    ends = min(ends, _last_day(parts.pop("UNTIL", f"{ends:%Y%m%d}")))
    if not _ever_comes(parts):
        return ()
    written = ";".join(f"{name}={value}" for name, value in parts.items())
    first_moment, last_moment = (datetime.combine(day, datetime.min.time()) for day in (begins, ends))
    try:
        # Its end is no part of what is read: dateutil would load a reader of all that a day may be called.
        moments = rrulestr(written, dtstart=first_moment).replace(until=last_moment)
        days = (moment.date() for moment in islice(moments, count))
        return tuple(islice((day for day in days if day.year == year), MOST_DAYS + 1))
    except (ValueError, IndexError) as error:  # BYDAY=0WE, a 99th Wednesday
        raise BadRuleError(written) from error


def _ever_comes(parts: Mapping[str, str]) -> bool:
    """Whether any of the months has any of the days: for 31 February dateutil looks until the year 9999."""
    months, days = (
        [abs(int(number)) for number in parts.get(name, "1").split(",")] for name in ("BYMONTH", "BYMONTHDAY")
    )
    return any(min(days) <= _LONGEST[month] for month in months)


def _last_day(until: str) -> date:
    try:
        return date.fromisoformat(until[:8])
    except ValueError as error:
        raise BadRuleError(f"UNTIL={until}") from error
