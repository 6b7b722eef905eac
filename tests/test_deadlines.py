"""Deadlines count days or workdays, and workdays skip weekends and Danish holidays."""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.checking.deadlines import deadline_date


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
    assert deadline_date(rule, day) == deadline


@pytest.mark.parametrize("rule", ["", "en uge før", "7 workdays", "-1 days before"])
def test_other_words_are_no_deadline(rule):
    assert deadline_date(rule, date(2025, 2, 28)) is None
