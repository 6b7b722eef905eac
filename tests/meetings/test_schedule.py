"""Slots: written ones, lengths that follow one another, and several days."""

from datetime import date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.meetings.model import Slot
from toolkit.meetings.schedule import Request, plan_slots, read_slot, read_time

DAY = date(2026, 2, 20)
NEXT_DAY = date(2026, 2, 21)
PROPERTY = settings(max_examples=60, derandomize=True)


def slot(start: str, end: str, day: date = DAY) -> Slot:
    return Slot(datetime.combine(day, read_time(start)), datetime.combine(day, read_time(end)))


def slots(*requests: Request, start: time | None = time(12)) -> list[Slot | None]:
    return [plan.slot for plan in plan_slots(requests, DAY, start)]


@pytest.mark.parametrize("text", ["9:05", "09:05", "9.05", "09.05", " 09:05 "])
def test_a_time_is_written_with_colon_or_full_stop(text):
    assert read_time(text) == time(9, 5)


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "9", "9:5", "12:05:00", "kl. 9.05", "12:05-12:10"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError, match="not a time"):
        read_time(text)


@pytest.mark.parametrize("text", ["12:05-13:10", "12.05-13.10", "12.05 - 13:10", "12:05–13:10"])  # noqa: RUF001
def test_a_slot_is_two_times(text):
    assert read_slot(text) == (time(12, 5), time(13, 10))


@pytest.mark.parametrize("text", ["12:05", "12:05-", "12:05-25:00", "12:05 til 12:10"])
def test_what_is_no_slot_is_refused(text):
    with pytest.raises(ValueError, match="not a slot"):
        read_slot(text)


def test_a_length_follows_the_slot_before_it():
    written = Request(slot=(time(12, 10), time(12, 30)))
    assert slots(written, Request(minutes=20)) == [slot("12:10", "12:30"), slot("12:30", "12:50")]


def test_the_first_length_begins_with_the_meeting():
    assert slots(Request(minutes=5)) == [slot("12:00", "12:05")]


def test_an_entry_with_neither_has_no_slot_and_takes_no_time():
    assert slots(Request(minutes=5), Request(), Request(minutes=10)) == [
        slot("12:00", "12:05"),
        None,
        slot("12:05", "12:15"),
    ]


def test_a_written_item_takes_no_time():
    written = Request(slot=(time(13, 20), time(13, 20)))
    assert slots(written, Request(minutes=10)) == [slot("13:20", "13:20"), slot("13:20", "13:30")]


def test_lengths_stay_unplaced_until_a_time_is_known():
    known = Request(slot=(time(9), time(9, 30)))
    assert slots(Request(minutes=5), known, Request(minutes=5), start=None) == [
        None,
        slot("09:00", "09:30"),
        slot("09:30", "09:35"),
    ]


def test_a_new_day_begins_at_the_meetings_start_and_lasts_until_the_next_new_day():
    plans = plan_slots(
        [
            Request(minutes=60),
            Request(minutes=30, day=NEXT_DAY),
            Request(minutes=30, day=NEXT_DAY),
            Request(),
        ],
        DAY,
        time(9),
    )
    assert [plan.day for plan in plans] == [DAY, NEXT_DAY, NEXT_DAY, NEXT_DAY]
    assert [plan.slot for plan in plans] == [
        slot("09:00", "10:00"),
        slot("09:00", "09:30", NEXT_DAY),
        slot("09:30", "10:00", NEXT_DAY),
        None,
    ]


lengths = st.lists(st.one_of(st.none(), st.integers(0, 300)), max_size=12)


@PROPERTY
@given(lengths)
def test_slots_made_of_lengths_never_overlap_and_leave_no_gap(minutes):
    placed = [each for each in slots(*(Request(minutes=length) for length in minutes)) if each]
    assert all(before.end == after.start for before, after in pairwise(placed))
    assert [each.minutes for each in placed] == [length for length in minutes if length is not None]


@PROPERTY
@given(lengths, st.times(), st.integers(0, 12))
def test_a_written_slot_is_never_moved(minutes, moment, position):
    requests = [Request(minutes=length) for length in minutes]
    requests.insert(min(position, len(requests)), Request(slot=(moment, moment)))
    moments = [each for each in slots(*requests) if each]
    assert Slot(datetime.combine(DAY, moment), datetime.combine(DAY, moment)) in moments
