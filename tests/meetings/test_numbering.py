"""Numbers: from 1, continued, or an item's own."""

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.meetings.numbering import next_number, number_attachments, number_items

PROPERTY = settings(max_examples=60, derandomize=True)
own_numbers = st.lists(st.sampled_from(["", "", "", "2a", "3", "7b", "12"]), max_size=15)


def test_items_are_numbered_from_one():
    assert number_items(["", "", ""]) == ("1", "2", "3")


def test_numbers_continue_from_the_first_number():
    assert number_items(["", ""], first=17) == ("17", "18")


def test_a_late_items_own_number_leaves_the_count_where_it_was():
    assert number_items(["", "", "", "3a", ""]) == ("1", "2", "3", "3a", "4")


def test_a_number_that_an_item_carries_itself_is_not_given_to_another():
    assert number_items(["", "2", ""]) == ("1", "2", "3")
    assert number_items(["3", "", "", ""]) == ("3", "1", "2", "4")


def test_the_next_meeting_goes_on_after_the_last_number():
    assert next_number(["", "1a", ""], first=5) == 7
    assert next_number(["", "2", ""]) == 4
    assert next_number([], first=5) == 5


def test_attachments_are_numbered_below_their_item():
    assert number_attachments("3a", 2) == ("3a.1", "3a.2")
    assert number_attachments("2", 0) == ()


@PROPERTY
@given(own_numbers, st.integers(1, 50))
def test_counted_numbers_are_never_given_twice(own, first):
    counted = [number for number, carried in zip(number_items(own, first), own, strict=True) if not carried]
    assert len(set(counted) | set(own) - {""}) == len(counted) + len(set(own) - {""})


@PROPERTY
@given(own_numbers, st.integers(0, 15), st.integers(1, 50))
def test_the_next_meeting_repeats_no_counted_number(own, items, first):
    counted = {number for number, carried in zip(number_items(own, first), own, strict=True) if not carried}
    assert counted.isdisjoint(number_items([""] * items, next_number(own, first)))
