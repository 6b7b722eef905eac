"""The names of months and weekdays, as people write them in Danish and English texts."""

from __future__ import annotations

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
