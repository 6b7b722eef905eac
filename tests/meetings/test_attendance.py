"""Who was there for which item, and who stands behind the names of a vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from toolkit.errors import LeakError
from toolkit.meetings.attendance import attendance_of, movements_in_the_open, voters_of
from toolkit.meetings.model import Absence, Ballot, Committee, Item, Meeting, Member, Movement, Slot, Status
from toolkit.publishing.noninterference import prove_closed_changes_nothing
from toolkit.words.edition import public_edition

DAY = date(2026, 3, 10)
MEMBERS = (
    Member("Anna Dahl", group="A"),
    Member("Bo Lund", group="V"),
    Member("Eva Holm", group="V"),
    Member("Kim Rask", group="C", last_day=date(2025, 12, 31)),
    Member("Ole Bang", votes=False),
)


def item(number, begin, end, **more):
    slot = Slot(datetime.combine(DAY, time(begin)), datetime.combine(DAY, time(end)))
    return Item(number=number, title="Sag", slot=slot, **more)


def meeting(*items, **more):
    committee = Committee("TMU", "Engsø Kommune", "local", members=MEMBERS)
    return Meeting(committee, Path("/m"), DAY, DAY, Status.MINUTES, entries=items, **more)


def present(told):
    return {number: list(presence.present) for number, presence in attendance_of(told).items()}


def test_without_a_list_all_who_sit_on_the_day_are_there():
    assert present(meeting(item("1", 16, 17))) == {"1": ["Anna Dahl", "Bo Lund", "Eva Holm", "Ole Bang"]}


def test_the_absent_are_not_there_and_their_substitutes_are():
    told = meeting(item("1", 16, 17), absent=(Absence("Bo Lund", "Gry Munk"),))
    assert present(told) == {"1": ["Anna Dahl", "Eva Holm", "Ole Bang", "Gry Munk"]}


def test_who_comes_during_an_item_is_there_for_it_and_who_leaves_is_not():
    told = meeting(
        item("1", 16, 17),
        item("2", 17, 18),
        participants=("Anna Dahl (formand)", "Bo Lund", "Eva Holm"),
        movements=(
            Movement("Bo Lund", "arrived", time(17, 10)),
            Movement("Eva Holm", "left", time(17, 30)),
        ),
    )
    assert present(told) == {"1": ["Anna Dahl", "Eva Holm"], "2": ["Anna Dahl", "Bo Lund"]}


def test_who_leaves_before_an_item_is_back_when_the_file_says_so():
    told = meeting(
        *(item(str(number), 15 + number, 16 + number) for number in (1, 2, 3)),
        participants=("Anna Dahl", "Bo Lund"),
        movements=(Movement("Bo Lund", "left", item="2"), Movement("Bo Lund", "returned", item="3")),
    )
    assert present(told) == {"1": ["Anna Dahl", "Bo Lund"], "2": ["Anna Dahl"], "3": ["Anna Dahl", "Bo Lund"]}


def test_who_takes_no_part_in_an_item_is_replaced_for_it_alone():
    told = meeting(
        item("1", 16, 17, absent=(Absence("Bo Lund", "Gry Munk", "disqualified"),)),
        item("2", 17, 18),
        participants=("Anna Dahl", "Bo Lund"),
    )
    assert present(told) == {"1": ["Anna Dahl", "Gry Munk"], "2": ["Anna Dahl", "Bo Lund"]}


def test_a_group_stands_for_its_members_who_are_there_and_named_nowhere_else():
    held = item("1", 16, 17)
    told = meeting(held, participants=("Anna Dahl", "Bo Lund", "Eva Holm"))
    presence = attendance_of(told)[held.number]
    assert voters_of(Ballot(("V",)), (Ballot(("Bo Lund",)),), told, presence) == ("Eva Holm",)
    assert voters_of(Ballot(("v", "Anna Dahl")), (), told, presence) == (
        "Bo Lund",
        "Eva Holm",
        "Anna Dahl",
    )


def open_movements(*movements, closed=("2", "3")):
    items = [
        item(str(number), 12 + number, 13 + number, closed=str(number) in closed) for number in range(1, 6)
    ]
    told = movements_in_the_open(meeting(*items, movements=movements))
    return [(each.name, each.kind, each.at, each.item) for each in told]


AWAY = Movement("Bo Lund", "left", item="2")
BACK = Movement("Bo Lund", "returned", item="3")


def test_who_goes_for_a_closed_item_alone_is_told_nowhere_in_the_open():
    assert open_movements(AWAY, BACK) == []
    assert open_movements(AWAY, Movement("Bo Lund", "returned", time(15, 59))) == []
    assert open_movements(Movement("Bo Lund", "left", time(14, 20)), BACK) == []


def test_what_closed_items_leave_changed_is_told_of_the_open_item_that_follows():
    assert open_movements(AWAY) == [("Bo Lund", "left", None, "4")]
    assert open_movements(Movement("Eva Holm", "arrived", time(14, 5))) == [
        ("Eva Holm", "arrived", None, "4")
    ]
    assert open_movements(AWAY, Movement("Bo Lund", "returned", time(16, 30))) == [
        ("Bo Lund", "left", None, "4"),
        ("Bo Lund", "returned", time(16, 30), ""),
    ]


def test_movements_during_open_items_are_told_as_they_are():
    assert open_movements(Movement("Bo Lund", "left", time(13, 10)), BACK) == [
        ("Bo Lund", "left", time(13, 10), ""),
        ("Bo Lund", "returned", None, "4"),
    ]
    assert open_movements(AWAY, closed=()) == [("Bo Lund", "left", None, "2")]


def test_nothing_is_told_where_closed_items_end_the_meeting():
    assert open_movements(AWAY, closed=("2", "3", "4", "5")) == []


def test_the_public_edition_does_not_name_a_closed_items_guest_who_came_and_went():
    items = (item("1", 13, 14), item("2", 14, 15, closed=True, presenters=("Ida Storm",)), item("3", 15, 16))
    came = (Movement("Ida Storm", "arrived", item="2"), Movement("Ida Storm", "left", time(15, 30)))
    told = meeting(*items, guests=("Ida Storm",), movements=came)
    public = public_edition(told)
    assert public.movements == ()
    prove_closed_changes_nothing(told, public)


def test_an_edition_that_tells_who_went_during_a_closed_item_is_refused():
    told = meeting(item("1", 13, 14), item("2", 14, 15, closed=True), item("3", 15, 16), movements=(AWAY,))
    with pytest.raises(LeakError):
        prove_closed_changes_nothing(told, replace(public_edition(told), movements=told.movements))


def test_who_is_back_before_the_open_item_that_follows_has_been_away_for_the_closed_one_alone():
    assert open_movements(AWAY, Movement("Bo Lund", "returned", item="4")) == []
    assert open_movements(
        Movement("Bo Lund", "left", item="1"), Movement("Bo Lund", "returned", item="4")
    ) == [
        ("Bo Lund", "left", None, "1"),
        ("Bo Lund", "returned", None, "4"),
    ]
