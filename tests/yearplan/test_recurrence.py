"""Recurrence rules give the days that RFC 5545 says, and the bad ones are refused before they take time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.yearplan.recurrence import MOST_DAYS, BadRuleError, read_rule, rule_days


def days(text, first=None, year=2025):
    return [str(day) for day in rule_days(read_rule(text), year, first)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=1WE", ["2025-12-03"]),
        ("RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=1WE;", ["2025-12-03"]),
        ("freq=yearly;bymonth=6;byday=-1fr", ["2025-06-27"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=2,4", ["2025-02-28", "2025-04-30"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["2025-01-31", "2025-02-28"]),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20250110T120000Z", ["2025-01-02", "2025-01-09"]),
        ("FREQ=WEEKLY;BYWEEKNO=7;BYDAY=TH", ["2025-02-13"]),
    ],
)
def test_a_rule_gives_its_days(text, expected):
    assert days(text) == expected


def test_every_second_week_counts_from_the_first_day():
    assert days("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=3", date(2025, 1, 8)) == [
        "2025-01-08",
        "2025-01-22",
        "2025-02-05",
    ]


def test_a_first_day_in_an_earlier_year_keeps_the_beat_across_new_year():
    found = days("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", date(2024, 12, 25))
    assert found[:2] == ["2025-01-08", "2025-01-22"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "hver onsdag", "BYDAY=WE", "FREQ=SECONDLY", "FREQ=HOURLY;COUNT=2", "FREQ=YEARLY;BYHOUR=1"),
        *("FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;UNTIL=20259999"),
        *("FREQ=WEEKLY;BYDAY=1WE", "FREQ=MONTHLY;BYDAY=99WE", "FREQ=MONTHLY;BYDAY=0WE"),
        *("FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYEASTER=-47"),
        *("FREQ=WEEKLY;FREQ=DAILY", "FREQ=WEEKLY;X=1", "FREQ=WEEKLY\nFREQ=DAILY"),
    ],
)
def test_what_is_no_rule_for_meetings_is_refused(text):
    with pytest.raises(BadRuleError):
        days(text)


@pytest.mark.parametrize(
    "text",
    [
        *("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=-31"),
        "FREQ=YEARLY;INTERVAL=9999;COUNT=9",
    ],
)
def test_a_rule_for_days_that_never_come_ends_at_once(text):
    assert len(days(text)) <= 1


def test_a_rule_without_end_gives_no_more_days_than_are_told():
    assert len(days("FREQ=DAILY")) == MOST_DAYS + 1


NAMES = ("MO", "TU", "WE", "TH", "FR")


@settings(max_examples=80, derandomize=True)
@given(st.integers(1990, 2090), st.integers(1, 12), st.integers(0, 4), st.integers(1, 4))
def test_the_nth_weekday_of_a_month(year, month, weekday, nth):
    rule = read_rule(f"FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{NAMES[weekday]}")
    (found,) = rule_days(rule, year)
    assert (found.year, found.month, found.weekday()) == (year, month, weekday)
    assert (found.day - 1) // 7 == nth - 1


@settings(max_examples=40, derandomize=True)
@given(st.dates(date(2024, 1, 1), date(2025, 6, 30)), st.integers(1, 5), st.integers(1, 30))
def test_weeks_apart_and_counted_from_the_first(first, interval, count):
    rule = read_rule(f"FREQ=WEEKLY;INTERVAL={interval};COUNT={count}")
    expected = [first + timedelta(weeks=interval * n) for n in range(count)]
    assert list(rule_days(rule, 2025, first)) == [day for day in expected if day.year == 2025]


@settings(max_examples=150, derandomize=True)
@given(
    st.lists(
        st.sampled_from(("FREQ=", "BYDAY=", "COUNT=", "BYSETPOS=", "BYMONTHDAY=", "BYWEEKNO=", ";", "-", ","))
        | st.sampled_from(("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "1WE", "MO", "1", "53", "-1", "366")),
        max_size=12,
    )
)
def test_any_text_is_a_rule_or_is_refused(parts):
    try:
        found = rule_days(read_rule("".join(parts)), 2025)
    except BadRuleError:
        return
    assert all(day.year == 2025 for day in found)
    assert list(found) == sorted(set(found))
