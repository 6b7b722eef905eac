"""Dates, times and lists in Danish and English words."""

from datetime import date, time

import pytest

from toolkit.dates import (
    clock,
    day_and_month_words,
    day_words,
    list_words,
    numeric_date,
    short_date,
    weekday_and_date_words,
    weekday_word,
)

FRIDAY = date(2025, 2, 28)


@pytest.mark.parametrize(
    ("first", "last", "danish", "english"),
    [
        (FRIDAY, FRIDAY, "28. februar 2025", "28 February 2025"),
        (date(2025, 6, 11), date(2025, 6, 12), "11.-12. juni 2025", "11–12 June 2025"),  # noqa: RUF001
        (
            date(2025, 6, 30),
            date(2025, 7, 1),
            "30. juni - 1. juli 2025",
            "30 June – 1 July 2025",  # noqa: RUF001
        ),
        (
            date(2025, 12, 31),
            date(2026, 1, 1),
            "31. december 2025 - 1. januar 2026",
            "31 December 2025 – 1 January 2026",  # noqa: RUF001
        ),
    ],
)
def test_days_and_ranges_of_days_name_the_month_in_full(first, last, danish, english):
    assert day_words(first, last, "da") == danish
    assert day_words(first, last, "en") == english


def test_the_year_can_be_left_out():
    assert day_and_month_words(FRIDAY, FRIDAY, "da") == "28. februar"
    assert day_and_month_words(date(2025, 6, 11), date(2025, 6, 12), "da") == "11.-12. juni"
    assert day_and_month_words(date(2025, 12, 31), date(2026, 1, 1), "en") == "31 December – 1 January"  # noqa: RUF001


def test_the_same_month_of_two_years_is_no_short_range():
    assert day_words(date(2025, 1, 30), date(2026, 1, 2), "da") == "30. januar 2025 - 2. januar 2026"


def test_weekdays():
    assert weekday_word(FRIDAY, "da") == "fredag"
    assert weekday_and_date_words(FRIDAY, "da") == "fredag den 28. februar 2025"
    assert weekday_and_date_words(FRIDAY, "en") == "Friday, 28 February 2025"


def test_dates_in_figures():
    assert short_date(FRIDAY, FRIDAY, "da") == "28.02"
    assert numeric_date(FRIDAY, FRIDAY, "da") == "28.02.2025"
    assert short_date(date(2025, 6, 11), date(2025, 6, 12), "da") == "11.06-12.06"
    assert numeric_date(FRIDAY, FRIDAY, "en") == "28/02/2025"


def test_danish_times_have_a_full_stop_and_english_ones_a_colon():
    assert clock(time(9, 5), "da") == "09.05"
    assert clock(time(9, 5), "en") == "09:05"


@pytest.mark.parametrize(
    ("names", "danish"), [((), ""), (("A",), "A"), (("A", "B"), "A og B"), (("A", "B", "C"), "A, B og C")]
)
def test_names_are_listed_as_one_says_them(names, danish):
    assert list_words(names, "da") == danish


def test_english_lists():
    assert list_words(("A", "B", "C"), "en") == "A, B and C"
