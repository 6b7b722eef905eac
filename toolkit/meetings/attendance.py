"""Who was there for which item, from the meeting's lists, its movements and each item's absences. Pure.

Somebody who comes while an item is treated is there when it is decided; somebody who leaves is not.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.meetings.names import alone, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.meetings.model import Ballot, Item, Meeting, Member, Movement


_ARRIVED, _LEFT = "arrived", "left"


@dataclass(frozen=True, slots=True)
class Presence:
    """One item's attendance: the names of those there when it was decided, and what moved meanwhile."""

    present: tuple[str, ...]
    movements: tuple[Movement, ...]


def sitting_members(meeting: Meeting) -> tuple[Member, ...]:
    """Return the members whose period holds the meeting's first day."""
    return tuple(member for member in meeting.committee.members if member.sits_on(meeting.first_day))


def attendance_of(meeting: Meeting) -> Mapping[str, Presence]:
    """Return the attendance of each item, by its number.

    Where the file names no participants, all sitting members but the absent ones were there, and those who
    came in their place. A substitute who is a member by name only sits when named.
    """
    here = {folded(name): name for name in _there_at_first(meeting)}
    everyone = dict(here)
    attendance = {}
    nowhere = unplaced(meeting)
    waiting = [movement for movement in movements_in_order(meeting) if movement not in nowhere]
    places = [_place_of(movement, meeting) for movement in waiting]
    course = meeting.course
    for name in {folded(movement.name) for movement in _first_of_each(waiting) if movement.kind == _ARRIVED}:
        here.pop(name, None)
    for index, item in enumerate(course):
        moved = [movement for movement, place in zip(waiting, places, strict=True) if place == index]
        for movement in moved:
            if movement.kind == _LEFT:
                here.pop(folded(movement.name), None)
            else:
                here[folded(movement.name)] = everyone.get(folded(movement.name), alone(movement.name))
        away = {folded(absence.name) for absence in item.absent}
        present = [name for key, name in here.items() if key not in away]
        present += [absence.substitute for absence in item.absent if absence.substitute]
        if index == len(course) - 1:  # whoever left after it was there for all of it
            moved += [movement for movement, place in zip(waiting, places, strict=True) if place > index]
        attendance[item.number] = Presence(tuple(present), tuple(moved))
    return attendance


def unplaced(meeting: Meeting) -> tuple[Movement, ...]:
    """Return the movements of which nothing tells at which item they were: at a time, while no item has one.

    They change no item's attendance.
    """
    if any(item.slot for item in meeting.course):
        return ()
    return tuple(movement for movement in meeting.movements if movement.at is not None)


def movements_in_order(meeting: Meeting) -> list[Movement]:
    """Return a meeting's movements by the item they belong to; those of one item by time, as written else.

    Who moves before an item does so after those who moved at a time before it began, in a break.
    """

    def order(movement: Movement) -> tuple[int, int, time]:
        place = _place_of(movement, meeting)
        if movement.at is None:
            return place, 1, time()
        slot = meeting.course[place].slot if place < len(meeting.course) else None
        is_before = slot is not None and datetime.combine(meeting.first_day, movement.at) < slot.start
        return place, 0 if is_before else 2, movement.at

    return sorted(meeting.movements, key=order)


def _there_at_first(meeting: Meeting) -> Iterator[str]:
    if meeting.participants:
        yield from (alone(name) for name in meeting.participants)
        return
    away = {folded(absence.name) for absence in meeting.absent}
    for member in sitting_members(meeting):
        if not member.substitute_for and folded(member.name) not in away:
            yield member.name
    yield from (absence.substitute for absence in meeting.absent if absence.substitute)


def _first_of_each(movements: list[Movement]) -> Iterator[Movement]:
    seen: set[str] = set()
    for movement in movements:
        if folded(movement.name) not in seen:
            seen.add(folded(movement.name))
            yield movement


def movements_in_the_open(meeting: Meeting) -> tuple[Movement, ...]:
    """Return the movements as they may be told where closed items tell nothing.

    Who goes while a closed item is treated may be the one that it is about. So only what a closed item, or
    several in a row, leave changed is told, of the open item that follows: neither when nor during which.
    """
    course = meeting.items
    if not any(item.closed for item in course):
        return meeting.movements
    told: list[Movement] = []
    anywhere = unplaced(meeting)  # also while a closed item was treated
    for movement in (each for each in meeting.movements if each not in anywhere):
        stretch = _closed_stretch(movement, meeting)
        if stretch is None:
            told.append(movement)
        elif (left := _left_changed(movement, meeting)) is movement and stretch[1] < len(course):
            told.append(replace(left, at=None, item=course[stretch[1]].number))
    return tuple(told)


def _closed_stretch(movement: Movement, meeting: Meeting) -> tuple[int, int] | None:
    """Return where the closed items in a row begin during which somebody moved, and the place behind them.

    None for a movement in the open. Who moved before the item that follows has moved by the end of the last.
    """
    course = meeting.items
    place = min(_place_of(movement, meeting), len(course) - 1)
    if movement.at is None and place and course[place - 1].closed:
        place -= 1
    if not course[place].closed:
        return None
    first = end = place
    while first and course[first - 1].closed:
        first -= 1
    while end < len(course) and course[end].closed:
        end += 1
    return first, end


def _left_changed(movement: Movement, meeting: Meeting) -> Movement | None:
    """Return the last movement of a person during the same closed items, None if they change nothing."""
    own = [each for each in meeting.movements if folded(each.name) == folded(movement.name)]
    own.sort(key=lambda each: _place_of(each, meeting))
    stretch = _closed_stretch(movement, meeting)
    during = [each for each in own if _closed_stretch(each, meeting) == stretch]
    before = own[: own.index(during[0])]
    was_here = before[-1].kind != _LEFT if before else during[0].kind != _ARRIVED
    return during[-1] if was_here != (during[-1].kind != _LEFT) else None


def _place_of(movement: Movement, meeting: Meeting) -> int:
    """Return the index of the item during or before which somebody moved, that after the last for later.

    By time it is the last one begun by then, or where that is over already, the one after it.
    """
    if movement.at is None:
        numbers = [item.number.casefold() for item in meeting.course]
        return numbers.index(movement.item.casefold()) if movement.item.casefold() in numbers else 0
    moment = datetime.combine(meeting.first_day, movement.at)
    begun = [index for index, item in enumerate(meeting.course) if item.slot and item.slot.start <= moment]
    if not begun:
        return 0
    last, slot = begun[-1], meeting.course[begun[-1]].slot
    is_over = slot is not None and slot.start < moment and slot.end <= moment
    return last + 1 if is_over else last


def electors(meeting: Meeting, item: Item, presence: Presence) -> tuple[str, ...]:
    """Return those who had a vote on an item: the voting members there, and who sat in the place of one."""
    voteless = {folded(member.name) for member in meeting.committee.members if not member.votes}
    seats = {folded(member.name) for member in sitting_members(meeting) if member.votes}
    seats |= {folded(absence.substitute) for absence in (*meeting.absent, *item.absent)}
    return tuple(name for name in presence.present if folded(name) in seats - voteless)


def voters_of(
    ballot: Ballot, others: tuple[Ballot, ...], meeting: Meeting, presence: Presence
) -> tuple[str, ...]:
    """Return the names behind a ballot's names and groups, of a vote on the item with this attendance.

    A group stands for its sitting members who were there and are named nowhere else in the vote.
    """
    members = [member for member in sitting_members(meeting) if member.votes]
    groups = {member.group.casefold() for member in members if member.group}
    named = {
        folded(name) for each in (ballot, *others) for name in each.names if name.casefold() not in groups
    }
    there = {folded(name) for name in presence.present}
    voters: list[str] = []
    for name in ballot.names:
        if name.casefold() in groups:
            voters += [
                member.name
                for member in members
                if member.group.casefold() == name.casefold()
                and folded(member.name) in there
                and folded(member.name) not in named
            ]
        else:
            voters.append(alone(name))
    return tuple(voters)
