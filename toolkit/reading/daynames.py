"""The names of months and weekdays, as people write them in Danish and English, and days."""

from __future__ import annotations

import re
from datetime import date

from toolkit.regex import regex

# The number of each month by its name. Regular expressions want the longer of two names first.
MONTHS = {
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10,
}  # fmt: skip
# That of each weekday, Monday being 0.
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mandag": 0, "tirsdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lørdag": 5, "søndag": 6,
}  # fmt: skip
ANY_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
ANY_WEEKDAY = "|".join(WEEKDAYS)
_YEAR_FIRST = regex(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAY_FIRST = regex(
    rf"(?:(?:{ANY_WEEKDAY})s?,?\s+)?(?:den\s+)?(?P<day>\d{{1,2}})"
    rf"(?:\s?[-./]\s?(?P<month>\d{{1,2}})(?:\s?[-./]\s?|\s+)|\.?\s*(?P<name>{ANY_MONTH})[,.]?\s+)(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def read_day(text: str) -> date | None:
    """Return the day that a text is: 2027-02-03, 3.2.2027, 3/2 2027 or onsdag den 3. februar 2027; else None.

    Of two numbers before a year, the first is the day, as Danes write it.
    """
    match = _YEAR_FIRST.fullmatch(text.strip()) or _DAY_FIRST.fullmatch(text.strip())
    if match is None:
        return None
    parts = match.groupdict()
    month = MONTHS[parts["name"].casefold()] if parts.get("name") else int(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:  # no such day
        return None
