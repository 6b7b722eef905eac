"""Dates, times and lists in words. The only importer of Babel, which is loaded when a word of it is needed.

Languages are `da` and `en`; English is British, as in European minutes. Babel
brings the names of months and days and the order of a date (CLDR). Its
intervals abbreviate the month, so a range of days is put together here.

A day and its month, and the two ends of a range in figures, never part at the
end of a line: the spaces and hyphens between them are the no-break ones
(U+00A0, U+2011). Word, LibreOffice and the embedded renderer all heed these;
Word does not heed U+2060 (word joiner), which would also stay in the text that a
reader copies. An en dash has no such twin, so English ranges say "to".
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from babel.core import Locale

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_BOUND = str.maketrans({" ": NO_BREAK_SPACE, "-": NO_BREAK_HYPHEN})
_LOOSE = str.maketrans({NO_BREAK_SPACE: " ", NO_BREAK_HYPHEN: "-"})


@dataclass(frozen=True, slots=True)
class _Forms:
    """Patterns (Unicode TR 35, date field symbols) and what stands inside a range in one language."""

    day: str
    day_and_month: str
    date: str
    full: str
    short: str
    numeric: str
    brief: str
    brief_day: str
    clock: str
    near: str  # between two days of one month
    far: str  # between days of two months
    money: str
    money_whole: str


_FORMS = {
    "da": _Forms(
        day="d.",
        day_and_month=f"d.{NO_BREAK_SPACE}MMMM",
        date=f"d.{NO_BREAK_SPACE}MMMM y",
        full=f"EEEE 'den' d.{NO_BREAK_SPACE}MMMM y",
        short="dd.MM",
        numeric="dd.MM.y",
        brief=f"EEE{NO_BREAK_SPACE}d.{NO_BREAK_SPACE}MMM",
        brief_day=f"d.{NO_BREAK_SPACE}MMM",
        clock="HH.mm",
        near=NO_BREAK_HYPHEN,
        far=f"{NO_BREAK_SPACE}- ",
        money="#,##0.00 kr'.'",
        money_whole="#,##0 kr'.'",
    ),
    "en": _Forms(
        day="d",
        day_and_month=f"d{NO_BREAK_SPACE}MMMM",
        date=f"d{NO_BREAK_SPACE}MMMM y",
        full=f"EEEE, d{NO_BREAK_SPACE}MMMM y",
        short="dd/MM",
        numeric="dd/MM/y",
        brief=f"EEE{NO_BREAK_SPACE}d{NO_BREAK_SPACE}MMM",
        brief_day=f"d{NO_BREAK_SPACE}MMM",
        clock="HH:mm",
        near=f"{NO_BREAK_SPACE}to{NO_BREAK_SPACE}",
        far=" to ",
        money="\u00a4\u00a4 #,##0.00",
        money_whole="\u00a4\u00a4 #,##0",
    ),
}


@cache
def _locale(language: str) -> Locale:
    from babel.core import Locale

    return Locale("en", "GB") if language == "en" else Locale(language)


def load(language: str) -> None:
    """Load Babel, and all that a language calls anything, before it is needed."""
    import babel.dates
    import babel.lists
    import babel.numbers  # noqa: F401

    month_name(1, language)


def _date(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, _locale(language))


def number_words(number: float, language: str) -> str:
    """Return "250.000" or "12,5": all its decimals, and thousands apart."""
    from babel.numbers import format_decimal

    return format_decimal(number, "#,##0.###############", _locale(language))


def amount_words(kroner: float, language: str) -> str:
    """Return "250.000 kr." or "DKK 12.50": an amount, with its øre where it has any."""
    from babel.numbers import format_currency

    pattern = _FORMS[language].money_whole if kroner == int(kroner) else _FORMS[language].money
    told: str = format_currency(kroner, "DKK", pattern, _locale(language), currency_digits=False)
    return bound(told)


def bound(text: str) -> str:
    """Return `text` so that it stays on one line: its spaces and hyphens are those that no line ends at."""
    return text.translate(_BOUND)


def loose(text: str) -> str:
    """Return `text` with plain spaces and hyphens, for names of files and bookmarks that never wrap."""
    return text.translate(_LOOSE)


def day_words(first: date, last: date, language: str) -> str:
    """Return "28. februar 2025", "11.-12. juni 2025" or "30. juni - 1. juli 2025"."""
    return _range_words(first, last, _FORMS[language].date, language)


def day_and_month_words(first: date, last: date, language: str) -> str:
    """Return "28. februar", "11.-12. juni" or "30. juni - 1. juli"."""
    return _range_words(first, last, _FORMS[language].day_and_month, language)


def weekday_word(day: date, language: str) -> str:
    """Return "fredag"."""
    return _date(day, "EEEE", language)


def weekdays_words(first: date, last: date, language: str) -> str:
    """Return "fredag", or "onsdag-torsdag" for the first and the last of several days."""
    names = (weekday_word(first, language), weekday_word(last, language))
    return names[0] if first == last else loose(_FORMS[language].near).join(names)


def months_words(first: date, last: date, language: str) -> str:
    """Return "marts", for two months "marts/april", for more "marts-maj"; with years where they differ."""
    forms = _FORMS[language]
    pattern = "LLLL" if first.year == last.year else f"LLLL{NO_BREAK_SPACE}y"
    names = [_date(day, pattern, language) for day in (first, last)]
    months = (last.year - first.year) * 12 + last.month - first.month
    return ("/" if months == 1 else forms.near).join(names if months else names[:1])


def month_name(month: int, language: str) -> str:
    """Return the name of a month (1 to 12) standing alone: "marts"."""
    return str(_locale(language).months["stand-alone"]["wide"][month])


def brief_date(first: date, last: date, language: str) -> str:
    """Return "fre. 28. feb.", or without weekdays "11.-12. jun." and "30. jun. - 1. jul."."""
    forms = _FORMS[language]
    if first == last:
        return _date(first, forms.brief, language)
    end = _date(last, forms.brief_day, language)
    if (first.year, first.month) == (last.year, last.month):
        return _date(first, forms.day, language) + forms.near + end
    return _date(first, forms.brief_day, language) + forms.far + end


def brief_day(day: date, year: int, language: str) -> str:
    """Return "28. feb.", with its year where that is not `year`: "13. dec. 2024"."""
    forms = _FORMS[language]
    words = _date(day, forms.brief_day, language)
    return words if day.year == year else f"{words} {day.year}"


def weekday_and_date_words(day: date, language: str) -> str:
    """Return "fredag den 28. februar 2025"."""
    return _date(day, _FORMS[language].full, language)


def short_date(first: date, last: date, language: str) -> str:
    """Return "28.02" or "11.06-12.06"."""
    return _figures(first, last, _FORMS[language].short, language)


def numeric_date(first: date, last: date, language: str) -> str:
    """Return "28.02.2025" or "11.06.2025-12.06.2025"."""
    return _figures(first, last, _FORMS[language].numeric, language)


@lru_cache(maxsize=256)  # each item's time stands in its heading, in the contents and beside it
def clock(moment: time, language: str) -> str:
    """Return "12.05" in Danish, "12:05" in English."""
    from babel.dates import format_time

    return format_time(moment, _FORMS[language].clock, locale=_locale(language))


def list_words(names: Sequence[str], language: str) -> str:
    """Return "A", "A og B" or "A, B og C"."""
    from babel.lists import format_list

    return format_list(names, locale=_locale(language)) if names else ""


def _figures(first: date, last: date, pattern: str, language: str) -> str:
    forms = _FORMS[language]
    days = (first,) if first == last else (first, last)
    return forms.near.join(_date(day, pattern, language) for day in days)


def _range_words(first: date, last: date, pattern: str, language: str) -> str:
    forms = _FORMS[language]
    end = _date(last, pattern, language)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return _date(first, forms.day, language) + forms.near + end
    begin = forms.day_and_month if first.year == last.year else pattern
    return _date(first, begin, language) + forms.far + end
