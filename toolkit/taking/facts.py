"""Attendance and the end of a meeting, read from a line that was typed where they are printed.

What is read is printed again: where that would not be what was typed, nothing is read.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.model import Absence, DocumentKind, Meeting, Movement
from toolkit.meetings.names import alone, folded
from toolkit.meetings.textblocks import find_uses
from toolkit.namedtuple import NamedTuple
from toolkit.taking.actionrows import read_actions
from toolkit.taking.clocktimes import read_end, read_movement
from toolkit.taking.meetingtexts import Address, read_address
from toolkit.taking.people import is_member, is_nobody, is_one_name, read_absence, split_people
from toolkit.taking.plainwords import Reading, Typed, as_lines, plain, typed_line, typed_rows
from toolkit.taking.rewriting import Entries, Value
from toolkit.words import procedure, wording
from toolkit.words.astold import as_told
from toolkit.words.printedfacts import (
    ABSENT,
    ACTIONS,
    ADJOURNED,
    CELL,
    CHAIRED_BY,
    GUESTS,
    LINES,
    PARTICIPANTS,
    printed_actions,
    printed_lines,
    printed_people,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toolkit.words.wording import Words
    from toolkit.wordtext.model import Block

MOVEMENTS = "movements"


def is_fact(address: str) -> bool:
    """Whether an address is that of something printed as plain words."""
    parts = read_address(address)
    return parts.field == ACTIONS if parts.item else parts.field in LINES


class Facts:
    """What a document prints of a meeting's attendance, actions and end."""

    def __init__(self, whole: Meeting, meeting: Meeting, kind: DocumentKind) -> None:
        """Take the meeting, and it as its document's edition has it."""
        self._told = as_told(meeting, kind)
        self._words = wording.words_of(meeting.committee)
        self.printed = self._printed(self._told)
        complete = self.printed if meeting is whole else self._printed(as_told(whole, kind))
        self._partly = {address for address, text in self.printed.items() if complete[address] != text}

    def _printed(self, told: Meeting) -> dict[str, str]:
        items = {str(Address(item.number, ACTIONS, "")): item for item in told.items}
        rows = {address: printed_actions(self._words, item) for address, item in items.items()}
        return {**printed_lines(self._words, told), **rows}

    def typed(self, address: str, blocks: Sequence[Block], made: Sequence[Block]) -> Typed | None:
        """Return what stands in a Word file where `made` has what is printed, None where that is not sure."""
        present = plain(self.printed[address])
        if read_address(address).field == ACTIONS:
            return typed_rows(blocks, made, present, self._words)
        line = typed_line(blocks, made, present)
        if line is None:
            return None
        return Typed("" if line and is_nobody(line) and line != present else line)

    def read(self, address: str, typed: Typed) -> Reading | None:
        """Return what the file is to say so that `typed` is printed; None where nothing of it is sure.

        The keys stand beside each other, in the meeting's file or in the item.
        """
        parts = read_address(address)
        if address in self._partly:
            return None
        if parts.item:
            item = next(item for item in self._told.items if item.number == parts.item)
            return read_actions(typed, item, self._words)
        is_strange = CELL in typed.text or any(find_uses(typed.text))  # plain words cannot be escaped
        values = None if is_strange else _READ[parts.field](typed.text, self._told, self._words)
        present = _READ[parts.field](plain(self.printed[address]), self._told, self._words)
        if values is not None and values == present:
            return Reading({}, "")  # the same in other words
        return None if values is None else Reading(values, as_lines(typed.text))


class _Named(NamedTuple):
    """One of a list of people: as typed, the name alone, and when they came and left."""

    typed: str
    name: str
    movements: tuple[Movement, ...] | None  # None: as the meeting has them

    def printed(self, words: Words, meeting: Meeting) -> str:
        """How the meeting prints them, where times may be typed otherwise."""
        told = procedure.participant_phrase(words, self.name, meeting)
        return plain(told) if self.movements else self.typed


def _people_in(typed: str, meeting: Meeting, words: Words) -> list[str] | None:
    people = [*(member.name for member in meeting.committee.members), *meeting.participants, *meeting.guests]
    people += [name for absence in meeting.absent for name in (absence.name, absence.substitute)]
    printed = (entry for entries in printed_people(words, meeting).values() for entry in entries)
    return split_people(typed, (*people, *(alone(name) for name in people), *printed))


def _participants(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _people_in(typed, meeting, words)
    if entries is None:
        return None
    others = {plain(name) for name in procedure.substitutes_of_items(words, meeting)}
    printed = {plain(procedure.participant_phrase(words, n, meeting)): n for n in meeting.participants}
    named = [
        _Named(entry, printed[entry], None) if entry in printed else _named(entry, words)
        for entry in entries
        if entry not in others
    ]
    moved = [one for one in named if one.movements is not None and (one.movements or _moves(one, meeting))]
    if any(movement.item for one in moved for movement in meeting.movements if _is_of(movement, one)):
        return None  # a movement by an item's number is told otherwise than it is written
    new = [movement for one in moved for movement in one.movements or ()]
    gone = frozenset(folded(one.name) for one in moved)
    stay = [movement for movement in meeting.movements if folded(movement.name) not in gone]
    after = replace(meeting, participants=tuple(one.name for one in named), movements=(*stay, *new))
    typed_so = [entry for entry in entries if entry in others] + [one.printed(words, after) for one in named]
    if not _prints(after, PARTICIPANTS, typed_so, words):
        return None
    known = {plain(member.name) for member in meeting.committee.members}
    if not all(one.name in known or is_member(one.name) for one in named if one.typed not in printed):
        return None
    told: dict[str, Value] = {PARTICIPANTS: [one.name for one in named]}
    data = tuple(_movement_data(one.name, one.movements) for one in moved if one.movements)
    gone |= _left_out(named, meeting)
    return told | ({MOVEMENTS: Entries(data, instead_of=gone)} if gone else {})


def _left_out(named: Sequence[_Named], meeting: Meeting) -> frozenset[str]:
    """Return who took part and moved, and is not in the line any more: their coming and going goes too."""
    there = {folded(one.name) for one in named}
    before = {folded(name) for name in meeting.participants} - there
    return frozenset(before & {folded(movement.name) for movement in meeting.movements})


def _named(entry: str, words: Words) -> _Named:
    """Return somebody whom the meeting does not have in these words."""
    name, bracket, marks = entry.removesuffix(")").rpartition(" (")
    told = [read_movement(name, mark, words) for mark in re.split(r",\s*", marks)] if bracket else []
    movements = tuple(movement for movement in told if movement)
    if told and len(movements) == len(told):
        return _Named(entry, name, movements)
    return _Named(entry, entry, ())


def _moves(one: _Named, meeting: Meeting) -> bool:
    return any(_is_of(movement, one) for movement in meeting.movements)


def _is_of(movement: Movement, one: _Named) -> bool:
    return folded(movement.name) == folded(one.name)


def _movement_data(name: str, movements: Sequence[Movement]) -> dict[str, object]:
    times: dict[str, object] = {each.kind: f"{each.at:%H:%M}" for each in movements if each.at}
    return {"name": name} | times


def _guests(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _people_in(typed, meeting, words)
    if entries is None:
        return None
    printed = {plain(name): name for name in meeting.guests}
    names = [printed.get(entry, entry) for entry in entries]
    return {GUESTS: names} if all(name in meeting.guests or is_one_name(name) for name in names) else None


def _absent(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    printed = {plain(wording.absence_phrase(words, each)): each for each in meeting.absent}
    members = {plain(member.name) for member in meeting.committee.members}
    absences: list[Absence] = []
    for entry in _people_in(typed, meeting, words) or ():
        absence = printed.get(entry) or (Absence(entry) if entry in members else read_absence(entry))
        if absence is None:
            return None
        absences.append(absence)
    return {ABSENT: Entries(tuple(map(_absence_data, absences)))} if absences or not typed else None


def _absence_data(absence: Absence) -> dict[str, object]:
    data: dict[str, object] = {"name": absence.name}
    return data | ({"substitute": absence.substitute} if absence.substitute else {})


def _chair(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _people_in(typed, meeting, words)
    if entries is None or len(entries) > 1 or not all(map(is_member, entries)):
        return None
    return {CHAIRED_BY: entries[0] if entries else ""}


def _end(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:  # noqa: ARG001 - as its siblings
    moment = read_end(typed, words)
    return {ADJOURNED: moment} if moment or not typed else None


def _prints(meeting: Meeting, name: str, entries: Sequence[str], words: Words) -> bool:
    """Whether a line says just what was typed; those whom the program adds may stand anywhere."""
    return Counter(map(plain, printed_people(words, meeting)[name])) == Counter(entries)


_READ: Mapping[str, Callable[[str, Meeting, Words], Mapping[str, Value] | None]] = {
    PARTICIPANTS: _participants,
    GUESTS: _guests,
    ABSENT: _absent,
    CHAIRED_BY: _chair,
    ADJOURNED: _end,
}
