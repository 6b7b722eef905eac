"""Days that are free and days that are not, and the deadlines that are counted in them.

The only importer of holidays, which knows the public holidays of each country and year. Denmark's are known
without it (`danishdays.py`): it loads all countries before it tells of one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import text_of
from toolkit.regex import regex
from toolkit.yearplan.danishdays import YEARS_KNOWN, danish_holidays, danish_observances

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.reading.fields import Data


_RULE = regex(r"([0-9]{1,3}) (day|workday)s? (before|after)")
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_HOME = "DK"  # whose public holidays hold where nothing else is said


class Due(NamedTuple):
    """When something is due: on `day`, a workday; the rule itself leads to `counted`, which may be free."""

    day: date
    counted: date


def country_of(data: Data, committee: Data) -> str:
    """The country whose holidays count for a plan: its own, else its committee's, else Denmark."""
    country = text_of(data, "country") or text_of(committee, "country")
    return country if country and is_known_country(country) else _HOME


def is_known_country(country: str) -> bool:
    """Whether the holidays of `country` are known: ISO 3166-1 alpha-2, or 3166-2 for a part of one."""
    try:
        _holidays(country, 2000)
    except NotImplementedError:
        return False
    return True


def holiday_name(day: date, country: str) -> Bilingual | None:
    """The name of the public holiday in `country` (DK, DE-SH) on `day`, None when it is none."""
    return _holidays(country, day.year).get(day)


def observance_name(day: date, country: str) -> Bilingual | None:
    """The name of a day in `country` on which many places of work close, though it is no public holiday.

    Denmark has 1 May, Constitution Day, Christmas Eve and New Year's Eve; None for other days.
    """
    return _observances(country, day.year).get(day)


def is_weekend(day: date) -> bool:
    """Whether `day` is a Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def is_workday(day: date, country: str) -> bool:
    """Whether `day` is one from Monday to Friday that is no public holiday in `country`."""
    return not is_weekend(day) and day not in _holidays(country, day.year)


@lru_cache(maxsize=4096)  # the meetings of a hundred committees have few days between them
def due_day(rule: str, first_day: date, last_day: date, country: str) -> Due | None:
    """When a meeting from `first_day` to `last_day` has something due by `rule` ("7 workdays before").

    What is due before is counted back from the first day, what is due after from the last. A day that is
    free in `country` becomes the workday before it, or after it: nobody is to have less time than the rule
    gives. None when `rule` is none, or leads out of the calendar.
    """
    match = _RULE.fullmatch(rule.strip())
    if match is None:
        return None
    count, is_before = int(match[1]), match[3] == "before"
    step = -_ONE_DAY if is_before else _ONE_DAY
    start = first_day if is_before else last_day
    try:
        counted = start + count * step if match[2] == "day" else _workdays_on(start, count, step, country)
        return Due(_workday_from(counted, step, country), counted)
    except OverflowError:
        return None


def _workdays_on(day: date, count: int, step: timedelta, country: str) -> date:
    while count:
        day += step
        count -= is_workday(day, country)
    return day


def _workday_from(day: date, step: timedelta, country: str) -> date:
    while not is_workday(day, country):
        day += step
    return day


@lru_cache(maxsize=256)  # a few years of a few countries
def _holidays(country: str, year: int) -> Mapping[date, Bilingual]:
    if country == _HOME and year in YEARS_KNOWN:
        return danish_holidays(year)
    return _days_off(country, year, "public")


@lru_cache(maxsize=256)
def _observances(country: str, year: int) -> Mapping[date, Bilingual]:
    if country == _HOME and year in YEARS_KNOWN:
        return danish_observances(year)
    try:
        return _days_off(country, year, "optional")
    except ValueError:  # most countries have no such days
        return {}


def _days_off(country: str, year: int, category: str) -> Mapping[date, Bilingual]:
    from holidays import country_holidays

    whole, _, part = country.partition("-")
    english, danish = (
        country_holidays(
            whole, subdiv=part or None, years=year, language=language, expand=False, categories=category
        )
        for language in ("en_US", "da")
    )
    return {day: Bilingual(name, danish.get(day, name)) for day, name in english.items()}
