"""Deadlines count days or workdays, workdays skip weekends and holidays, and nothing is due on a free day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.yearplan.danishdays import YEARS_KNOWN, danish_holidays, danish_observances
from toolkit.yearplan.workdays import due_day, holiday_name, is_known_country, is_workday

ONE_DAY = timedelta(days=1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def due(rule, day, country="DK"):
    found = due_day(rule, day, day, country)
    return found.day if found else None


@pytest.mark.parametrize(
    ("rule", "day", "deadline"),
    [
        ("21 days before", date(2025, 2, 28), date(2025, 2, 7)),
        ("14 days after", date(2025, 2, 28), date(2025, 3, 14)),
        ("1 workday before", date(2025, 3, 3), date(2025, 2, 28)),
        ("7 workdays before", date(2025, 2, 28), date(2025, 2, 19)),
        ("1 workday after", date(2025, 4, 16), date(2025, 4, 22)),  # Maundy Thursday to Easter Monday
        ("0 days before", date(2025, 2, 28), date(2025, 2, 28)),
    ],
)
def test_a_deadline_is_a_day(rule, day, deadline):
    assert due(rule, day) == deadline


@pytest.mark.parametrize("rule", ["", "en uge før", "7 workdays", "-1 days before"])
def test_other_words_are_no_deadline(rule):
    assert due(rule, date(2025, 2, 28)) is None


@pytest.mark.parametrize(
    ("rule", "day", "counted", "becomes"),
    [
        ("7 days before", date(2025, 4, 25), date(2025, 4, 18), date(2025, 4, 16)),  # Good Friday: Wednesday
        ("3 days after", date(2025, 4, 15), date(2025, 4, 18), date(2025, 4, 22)),  # Good Friday: Tuesday
        ("5 days before", date(2025, 3, 6), date(2025, 3, 1), date(2025, 2, 28)),  # a Saturday: Friday
        ("14 days after", date(2025, 12, 11), date(2025, 12, 25), date(2025, 12, 29)),  # Christmas, weekend
    ],
)
def test_a_deadline_on_a_free_day_gives_nobody_less_time(rule, day, counted, becomes):
    assert due_day(rule, day, day, "DK") == (becomes, counted)


def test_what_is_due_after_a_meeting_of_several_days_counts_from_its_last():
    first, last = date(2025, 6, 11), date(2025, 6, 12)
    assert due_day("1 day before", first, last, "DK").day == date(2025, 6, 10)
    assert due_day("1 day after", first, last, "DK").day == date(2025, 6, 13)


@pytest.mark.parametrize(
    ("day", "danish"),
    [
        (date(2025, 4, 20), "Påskedag"),
        (date(2026, 4, 5), "Påskedag"),
        (date(2038, 4, 25), "Påskedag"),  # the latest that Easter can be
        (date(1818, 3, 22), "Påskedag"),  # the earliest
        (date(2025, 4, 17), "Skærtorsdag"),
        (date(2025, 4, 18), "Langfredag"),
        (date(2025, 4, 21), "Anden påskedag"),
        (date(2025, 5, 29), "Kristi himmelfartsdag"),
        (date(2025, 6, 8), "Pinsedag"),
        (date(2025, 6, 9), "Anden pinsedag"),
        (date(2024, 5, 20), "Anden pinsedag"),
        (date(2023, 5, 5), "Store bededag"),
        (date(1999, 4, 30), "Store bededag"),
    ],
)
def test_the_days_that_follow_easter(day, danish):
    assert holiday_name(day, "DK").danish == danish


@pytest.mark.parametrize("day", [date(2024, 4, 26), date(2025, 5, 16), date(2026, 5, 1)])
def test_the_great_prayer_day_is_a_workday_from_2024_on(day):
    assert holiday_name(day, "DK") is None
    assert is_workday(day, "DK")


@pytest.mark.parametrize(
    ("ours", "category"), [(danish_holidays, "public"), (danish_observances, "optional")]
)
def test_denmarks_days_are_those_of_the_library_that_knows_all_countries(ours, category):
    for language, name in (("en_US", "english"), ("da", "danish")):
        theirs = country_holidays(
            "DK", years=YEARS_KNOWN, language=language, expand=False, categories=category
        )
        told = {day: getattr(said, name) for year in YEARS_KNOWN for day, said in ours(year).items()}
        assert told == dict(theirs)


def test_another_country_has_its_own_holidays():
    constitution = date(2025, 5, 17)
    assert holiday_name(constitution, "NO")
    assert holiday_name(constitution, "DK") is None
    assert holiday_name(date(2025, 10, 31), "DE-SH")  # the Reformation, in this part of Germany
    assert holiday_name(date(2025, 10, 31), "DE-BW") is None


@pytest.mark.parametrize("country", ["XX", "DE-XX", "Danmark", ""])
def test_a_country_that_is_none_is_known_for_it(country):
    assert not is_known_country(country)


@settings(max_examples=60, derandomize=True)
@given(DAYS, st.integers(0, 60), st.sampled_from(("before", "after")))
def test_counting_workdays_there_and_looking_back_gives_the_count(day, count, side):
    found = due_day(f"{count} workdays {side}", day, day, "DK")
    step = -ONE_DAY if side == "before" else ONE_DAY
    between = [day + n * step for n in range(1, abs(found.counted - day).days + 1)]
    assert sum(is_workday(each, "DK") for each in between) == count
    if count:
        assert is_workday(found.counted, "DK")


@settings(max_examples=60, derandomize=True)
@given(DAYS, st.integers(0, 200), st.sampled_from(("before", "after")))
def test_what_is_due_is_due_on_a_workday_and_never_nearer_to_the_meeting(day, count, side):
    found = due_day(f"{count} days {side}", day, day, "DK")
    assert is_workday(found.day, "DK")
    assert abs(found.counted - day).days == count
    assert found.day <= found.counted if side == "before" else found.day >= found.counted
    free = abs(found.day - found.counted).days
    assert free <= 5  # Maundy Thursday to Easter Monday
