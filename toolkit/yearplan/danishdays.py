"""Denmark's public holidays, and the days on which many places close: few committees ask for others.

The library that knows those loads all of them first, which takes a third of a plan's start. In the years that
are known here both say the same: tests/yearplan/test_workdays.py compares every day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from toolkit.messages.message import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping

YEARS_KNOWN = range(1900, 2101)
# Days after Easter Sunday.
_WITH_EASTER = {
    -3: Bilingual("Maundy Thursday", "Skærtorsdag"),
    -2: Bilingual("Good Friday", "Langfredag"),
    0: Bilingual("Easter Sunday", "Påskedag"),
    1: Bilingual("Easter Monday", "Anden påskedag"),
    39: Bilingual("Ascension Day", "Kristi himmelfartsdag"),
    49: Bilingual("Pentecost", "Pinsedag"),
    50: Bilingual("Pentecost Monday", "Anden pinsedag"),
}
_PRAYER_DAY, _LAST_PRAYER_DAY = 26, 2023  # Act no. 214 of 6 March 2023 abolished it
_EVERY_YEAR = {
    (1, 1): Bilingual("New Year's Day", "Nytårsdag"),
    (12, 25): Bilingual("Christmas Day", "Juledag"),
    (12, 26): Bilingual("Second Day of Christmas", "Anden juledag"),
}
_OBSERVED = {
    (5, 1): Bilingual("Workers' Day", "Arbejdernes kampdag"),
    (6, 5): Bilingual("Constitution Day", "Grundlovsdag"),
    (12, 24): Bilingual("Christmas Eve", "Juleaftensdag"),
    (12, 31): Bilingual("New Year's Eve", "Nytårsaften"),
}


def danish_holidays(year: int) -> Mapping[date, Bilingual]:
    """The public holidays of a year, with their names."""
    from dateutil.easter import easter  # most checks of a meeting ask for no holiday

    days = {date(year, *day): name for day, name in _EVERY_YEAR.items()}
    sunday = easter(year)
    days |= {sunday + timedelta(after): name for after, name in _WITH_EASTER.items()}
    if year <= _LAST_PRAYER_DAY:
        days[sunday + timedelta(_PRAYER_DAY)] = Bilingual("Great Prayer Day", "Store bededag")
    return days


def danish_observances(year: int) -> Mapping[date, Bilingual]:
    """The days of a year on which many places of work close, though they are no public holidays."""
    return {date(year, *day): name for day, name in _OBSERVED.items()}
