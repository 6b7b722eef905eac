"""Dates, times and lists in Danish and English words."""

from datetime import date, time

import pytest

from toolkit.words.dates import (
    bound,
    clock,
    day_and_month_words,
    day_words,
    list_words,
    loose,
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
        (date(2025, 6, 11), date(2025, 6, 12), "11.-12. juni 2025", "11 to 12 June 2025"),
        (
            date(2025, 6, 30),
            date(2025, 7, 1),
            "30. juni - 1. juli 2025",
            "30 June to 1 July 2025",
        ),
        (
            date(2025, 12, 31),
            date(2026, 1, 1),
            "31. december 2025 - 1. januar 2026",
            "31 December 2025 to 1 January 2026",
        ),
    ],
)
def test_days_and_ranges_of_days_name_the_month_in_full(first, last, danish, english):
    assert loose(day_words(first, last, "da")) == danish
    assert loose(day_words(first, last, "en")) == english


def test_the_year_can_be_left_out():
    assert loose(day_and_month_words(FRIDAY, FRIDAY, "da")) == "28. februar"
    assert loose(day_and_month_words(date(2025, 6, 11), date(2025, 6, 12), "da")) == "11.-12. juni"
    assert (
        loose(day_and_month_words(date(2025, 12, 31), date(2026, 1, 1), "en")) == "31 December to 1 January"
    )


def test_the_same_month_of_two_years_is_no_short_range():
    assert loose(day_words(date(2025, 1, 30), date(2026, 1, 2), "da")) == "30. januar 2025 - 2. januar 2026"


def test_weekdays():
    assert weekday_word(FRIDAY, "da") == "fredag"
    assert loose(weekday_and_date_words(FRIDAY, "da")) == "fredag den 28. februar 2025"
    assert loose(weekday_and_date_words(FRIDAY, "en")) == "Friday, 28 February 2025"


def test_dates_in_figures():
    assert loose(short_date(FRIDAY, FRIDAY, "da")) == "28.02"
    assert loose(numeric_date(FRIDAY, FRIDAY, "da")) == "28.02.2025"
    assert loose(short_date(date(2025, 6, 11), date(2025, 6, 12), "da")) == "11.06-12.06"
    assert loose(numeric_date(FRIDAY, FRIDAY, "en")) == "28/02/2025"


def test_no_line_ends_within_a_date_or_a_range_of_figures():
    assert day_words(FRIDAY, FRIDAY, "da") == "28.\u00a0februar 2025"
    assert day_words(date(2025, 6, 11), date(2025, 6, 12), "da") == "11.\u201112.\u00a0juni 2025"
    assert day_words(date(2025, 6, 11), date(2025, 6, 12), "en") == "11\u00a0to\u00a012\u00a0June 2025"
    assert bound("kl. 12.05-12.10") == "kl.\u00a012.05\u201112.10"
    assert loose(bound("kl. 12.05-12.10")) == "kl. 12.05-12.10"


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
