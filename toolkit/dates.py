"""Dates, times and lists in words. The only importer of Babel.

Languages are `da` and `en`; English is British, as in European minutes. Babel
brings the names of months and days and the order of a date (CLDR). Its
intervals abbreviate the month, so a range of days is put together here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time


@dataclass(frozen=True, slots=True)
class _Forms:
    """Patterns (Unicode TR 35, date field symbols) and the dashes of a range in one language."""

    locale: Locale
    day: str
    day_and_month: str
    date: str
    short: str
    numeric: str
    clock: str
    near: str  # between two days of one month
    far: str  # between days of two months


_FORMS = {
    "da": _Forms(
        locale=Locale("da"),
        day="d.",
        day_and_month="d. MMMM",
        date="d. MMMM y",
        short="dd.MM",
        numeric="dd.MM.y",
        clock="HH.mm",
        near="-",
        far=" - ",
    ),
    "en": _Forms(
        locale=Locale("en", "GB"),
        day="d",
        day_and_month="d MMMM",
        date="d MMMM y",
        short="dd/MM",
        numeric="dd/MM/y",
        clock="HH:mm",
        near="\N{EN DASH}",
        far=" \N{EN DASH} ",
    ),
}


def day_words(first: date, last: date, language: str) -> str:
    """Return "28. februar 2025", "11.-12. juni 2025" or "30. juni - 1. juli 2025"."""
    return _range_words(first, last, _FORMS[language].date, language)


def day_and_month_words(first: date, last: date, language: str) -> str:
    """Return "28. februar", "11.-12. juni" or "30. juni - 1. juli"."""
    return _range_words(first, last, _FORMS[language].day_and_month, language)


def weekday_word(day: date, language: str) -> str:
    """Return "fredag"."""
    return format_date(day, "EEEE", _FORMS[language].locale)


def weekday_and_date_words(day: date, language: str) -> str:
    """Return "fredag den 28. februar 2025"."""
    return format_date(day, "full", _FORMS[language].locale)


def short_date(first: date, last: date, language: str) -> str:
    """Return "28.02" or "11.06-12.06"."""
    return _figures(first, last, _FORMS[language].short, language)


def numeric_date(first: date, last: date, language: str) -> str:
    """Return "28.02.2025" or "11.06.2025-12.06.2025"."""
    return _figures(first, last, _FORMS[language].numeric, language)


def clock(moment: time, language: str) -> str:
    """Return "12.05" in Danish, "12:05" in English."""
    forms = _FORMS[language]
    return format_time(moment, forms.clock, locale=forms.locale)


def list_words(names: Sequence[str], language: str) -> str:
    """Return "A", "A og B" or "A, B og C"."""
    return format_list(names, locale=_FORMS[language].locale) if names else ""


def _figures(first: date, last: date, pattern: str, language: str) -> str:
    forms = _FORMS[language]
    days = (first,) if first == last else (first, last)
    return forms.near.join(format_date(day, pattern, forms.locale) for day in days)


def _range_words(first: date, last: date, pattern: str, language: str) -> str:
    forms = _FORMS[language]
    end = format_date(last, pattern, forms.locale)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return format_date(first, forms.day, forms.locale) + forms.near + end
    begin = forms.day_and_month if first.year == last.year else pattern
    return format_date(first, begin, forms.locale) + forms.far + end
