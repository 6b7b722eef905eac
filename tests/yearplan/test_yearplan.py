"""A plan file becomes meetings with days, names that stay, and deadlines."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.reading.yamlio import read_yaml_text
from toolkit.yearplan.model import Duty, Period, PlanStatus
from toolkit.yearplan.plan import build_plan

COMMITTEE = {
    "name": "LOM",
    "organisation": "Fjordby Kommune",
    "style": "local",
    "place": "Rådhuset",
    "start": "13:00",
    "deadlines": {"proposals": "21 days before", "agenda": "7 workdays before", "minutes": "14 days after"},
}


def plan(text, **committee):
    data = read_yaml_text(f"year: 2025\n{text}", Path("plan-2025.yaml")).data
    return build_plan(data, {**COMMITTEE, **committee}, Path())


def meetings(text, **committee):
    return plan(f"meetings:\n{text}", **committee).meetings


def keys(text):
    return [meeting.key for meeting in meetings(text)]


def test_a_meeting_has_what_plan_and_committee_say_about_all():
    planned = plan(
        'defaults:\n  end: "15:30"\n  place: Havnesalen\n'
        "meetings:\n  - date: 2025-02-28\n    title: Ordinært møde\n    themes: [Budget]\n"
        '  - date: 2025-05-07\n    start: "9.30"\n    place: Mølleåen\n'
    )
    first, second = planned.meetings
    assert (first.start, first.end, first.place) == (time(13), time(15, 30), "Havnesalen")
    assert (first.title, first.themes, first.kind) == ("Ordinært møde", ("Budget",), "ordinary")
    assert (second.start, second.end, second.place) == (time(9, 30), time(15, 30), "Mølleåen")
    assert planned.committee.name == "LOM"
    assert planned.year == 2025


def test_meetings_stand_in_order_of_their_days_and_a_period_at_its_first_month():
    found = meetings(
        "  - date: 2025-06-05\n  - rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE\n"
        "  - period: {from: 2025-03, to: 2025-04}\n  - date: 2025-02-28\n"
    )
    assert [meeting.first_day for meeting in found] == [
        date(2025, 2, 28),
        None,
        date(2025, 6, 5),
        date(2025, 12, 3),
    ]
    assert found[1].period == Period(date(2025, 3, 1), date(2025, 4, 1))
    assert [meeting.entry for meeting in found] == [3, 2, 0, 1]


def test_deadlines_are_the_plans_where_it_has_them_and_the_committees_otherwise():
    (meeting,) = plan("deadlines:\n  agenda: 5 days before\nmeetings:\n  - date: 2025-02-28\n").meetings
    assert [(due.duty, due.day) for due in meeting.deadlines] == [
        (Duty.PROPOSALS, date(2025, 2, 7)),
        (Duty.AGENDA, date(2025, 2, 21)),
        (Duty.MINUTES, date(2025, 3, 14)),
    ]
    assert meeting.deadlines[1].counted == date(2025, 2, 23)


@pytest.mark.parametrize("extra", ["    status: cancelled\n", "    period: {from: 2025-03, to: 2025-04}\n"])
def test_nothing_is_due_for_a_meeting_that_is_cancelled_or_has_no_day(extra):
    day = "date: 2025-02-28" if "status" in extra else "title: Konstituerende"
    assert meetings(f"  - {day}\n{extra}")[0].deadlines == ()


def test_another_countrys_holidays_are_no_workdays_there():
    rule = {"agenda": "1 workday before"}
    (danish,) = meetings("  - date: 2025-05-19\n", deadlines=rule)
    (norwegian,) = meetings("  - date: 2025-05-02\n", deadlines=rule, country="NO")
    assert danish.deadlines[0].day == date(2025, 5, 16)  # the Great Prayer Day, abolished in 2024
    assert norwegian.deadlines[0].day == date(2025, 4, 30)  # 1 May is a holiday in Norway


def test_a_rule_gives_its_days_but_those_it_excepts():
    found = meetings("  - rule: FREQ=MONTHLY;BYDAY=1TU;COUNT=4\n    except: [2025-03-04]\n")
    assert [meeting.first_day for meeting in found] == [
        date(2025, 1, 7),
        date(2025, 2, 4),
        date(2025, 4, 1),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("date: 2025-03-04", "date: 2025-03-11\n    moved_from: 2025-03-04"),
        ("date: 2025-03-04", "date: 2025-03-18\n    moved_from: [2025-03-04, 2025-03-11]"),
        ("date: 2025-03-04", "date: 2025-03-04\n    title: Et andet navn"),
        ("date: 2025-03-04", "date: 2025-03-04\n    status: cancelled"),
        (
            "period: {from: 2025-03, to: 2025-04}",
            "period: {from: 2025-03, to: 2025-04}\n    date: 2025-03-19",
        ),
        (
            "period: {from: 2025-03, to: 2025-04}",
            "period: {from: 2025-03, to: 2025-04}\n    date: 2025-04-02\n    moved_from: 2025-03-19",
        ),
        ("id: budget\n    date: 2025-03-04", "id: budget\n    date: 2025-05-06"),
        ("rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE", "date: 2025-12-10\n    moved_from: 2025-12-03"),
    ],
)
def test_a_meetings_name_stays_whatever_happens_to_it(before, after):
    assert keys(f"  - {before}\n") == keys(f"  - {after}\n")


def test_the_meetings_of_a_named_rule_are_numbered_whichever_of_them_are_left_out():
    rule = "  - rule: FREQ=MONTHLY;BYDAY=1TU;COUNT=3\n    id: formøde\n"
    assert keys(rule) == ["formøde-1", "formøde-2", "formøde-3"]
    assert keys(rule + "    except: [2025-02-04]\n") == ["formøde-1", "formøde-3"]


def test_two_meetings_in_one_period_have_two_names():
    period = "  - period: {from: 2025-03, to: 2025-04}\n"
    assert keys(period * 2) == ["2025-03--2025-04", "2025-03--2025-04-2"]


def test_a_meeting_that_got_its_day_in_its_period_is_on_that_day():
    (found,) = meetings("  - period: {from: 2025-03, to: 2025-04}\n    date: 2025-03-19\n")
    assert (found.first_day, found.period) == (date(2025, 3, 19), None)


def test_status_and_earlier_days_are_kept():
    found = meetings("  - date: 2025-08-28\n    status: reserved\n    moved_from: [2025-08-14, 2025-08-21]\n")
    assert found[0].status is PlanStatus.RESERVED
    assert found[0].moved_from == (date(2025, 8, 14), date(2025, 8, 21))


DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31))


@settings(max_examples=40, derandomize=True)
@given(st.lists(DAYS, min_size=1, max_size=8, unique=True), st.data())
def test_moving_any_meeting_changes_no_meetings_name(days, data):
    moved, to = data.draw(st.sampled_from(days)), data.draw(DAYS)
    before = "".join(f"  - date: {day}\n    title: M{n}\n" for n, day in enumerate(days))
    after = before.replace(f"date: {moved}\n", f"date: {to}\n    moved_from: {moved}\n")
    names = {meeting.title: meeting.key for meeting in meetings(before)}
    assert {meeting.title: meeting.key for meeting in meetings(after)} == names
    assert len(set(names.values())) == len(days)
