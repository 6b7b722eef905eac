"""Attendance and the end of a meeting, read from a line that was typed where they are printed.

What is read is printed again: where that would not be what was typed, nothing is read.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from toolkit.meetings.model import Absence, Movement
from toolkit.meetings.names import folded
from toolkit.meetings.schedule import read_time
from toolkit.taking.actionrows import read_actions
from toolkit.taking.meetingtexts import Address, read_address
from toolkit.taking.plainwords import plain, typed_line, typed_rows
from toolkit.taking.rewriting import Entries
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
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toolkit.meetings.model import DocumentKind, Meeting
    from toolkit.taking.rewriting import Value
    from toolkit.words.wording import Words
    from toolkit.wordtext.model import Block

MOVEMENTS = "movements"
_SEPARATOR = re.compile(r"\s*[,;\n]\s*(?![^(]*\))")
_AND = re.compile(r"\s+(?:og|and)\s+(?![^(]*\))")
_SAMPLE = datetime(2000, 1, 1, 12, 34)  # noqa: DTZ001 - meetings have local times
_A_TIME = r"(\\d{1,2})[.:](\\d{2})"


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

    def typed(self, address: str, blocks: Sequence[Block], made: Sequence[Block]) -> str | None:
        """Return what stands in a Word file where `made` has what is printed, None where that is not sure."""
        present = plain(self.printed[address])
        if read_address(address).field == ACTIONS:
            return typed_rows(blocks, made, present, self._words)
        return typed_line(blocks, made, present)

    def read(self, address: str, typed: str) -> Mapping[str, Value] | None:
        """Return what the file is to say, by key, so that `typed` is printed; None where that is not sure.

        The keys stand beside each other, in the meeting's file or in the item.
        """
        parts = read_address(address)
        if address in self._partly:
            return None
        if parts.item:
            item = next(item for item in self._told.items if item.number == parts.item)
            return read_actions(typed, item, self._words)
        return None if CELL in typed else _READ[parts.field](typed, self._told, self._words)


class _Named(NamedTuple):
    """One of a list of people: as typed, the name alone, and when they came and left."""

    typed: str
    name: str
    movements: tuple[Movement, ...] | None  # None: as the meeting has them


def _names_in(typed: str, meeting: Meeting) -> list[str]:
    """Return the people of a list; "og" parts only those who are known, for a name may have one."""
    people = [*(member.name for member in meeting.committee.members), *meeting.participants, *meeting.guests]
    people += [name for absence in meeting.absent for name in (absence.name, absence.substitute)]
    known = {folded(name) for name in people if name}
    names: list[str] = []
    for entry in _SEPARATOR.split(typed.strip(" .,;\n")):
        parts = _AND.split(entry)
        names += parts if len(parts) > 1 and {folded(part) for part in parts} <= known else [entry]
    return [plain(name) for name in names if name.strip()]


def _is_one_name(name: str) -> bool:
    """Whether words can be a single name: several would be one person in the file for ever after."""
    return not _AND.search(name) and len(name.partition("(")[0].split()) <= _WORDS_OF_A_NAME


_WORDS_OF_A_NAME = 8


def _participants(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    others = {plain(name) for name in procedure.substitutes_of_items(words, meeting)}
    printed = {plain(procedure.participant_phrase(words, n, meeting)): n for n in meeting.participants}
    entries = _names_in(typed, meeting)
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
    if not _prints(after, PARTICIPANTS, entries, words):
        return None
    if not all(_is_one_name(one.name) for one in named if one.typed not in printed):
        return None
    told: dict[str, Value] = {PARTICIPANTS: [one.name for one in named]}
    data = tuple(_movement_data(one.name, one.movements) for one in moved if one.movements)
    return told | ({MOVEMENTS: Entries(data, instead_of=gone)} if moved else {})


def _named(entry: str, words: Words) -> _Named:
    """Return somebody whom the meeting does not have in these words."""
    name, bracket, marks = entry.removesuffix(")").rpartition(" (")
    told = [_movement(name, mark, words) for mark in re.split(r",\s*", marks)] if bracket else []
    movements = tuple(movement for movement in told if movement)
    if told and len(movements) == len(told):
        return _Named(entry, name, movements)
    return _Named(entry, entry, ())


def _movement(name: str, mark: str, words: Words) -> Movement | None:
    for kind in ("returned", "arrived", "left"):
        sample = words.phrase(f"{kind}_mark", time=wording.time_phrase(words, _SAMPLE, None))
        if moment := _time_in(mark, sample):
            return Movement(name, kind, read_time(moment))
    return None


def _time_in(typed: str, sample: str) -> str:
    """Return the time that words tell as `sample` tells 12:34; "" for none."""
    pattern = re.sub(r"12[.:\\]*34", _A_TIME, re.escape(plain(sample).rstrip(" .")))
    found = re.fullmatch(pattern, plain(typed).rstrip(" ."), re.IGNORECASE)
    return f"{found[1].zfill(2)}:{found[2]}" if found and int(found[1]) < 24 and int(found[2]) < 60 else ""  # noqa: PLR2004


def _moves(one: _Named, meeting: Meeting) -> bool:
    return any(_is_of(movement, one) for movement in meeting.movements)


def _is_of(movement: Movement, one: _Named) -> bool:
    return folded(movement.name) == folded(one.name)


def _movement_data(name: str, movements: Sequence[Movement]) -> dict[str, object]:
    times: dict[str, object] = {each.kind: f"{each.at:%H:%M}" for each in movements if each.at}
    return {"name": name} | times


def _guests(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _names_in(typed, meeting)
    printed = {plain(name): name for name in meeting.guests}
    names = [printed.get(entry, entry) for entry in entries]
    after = replace(meeting, guests=tuple(names))
    is_sure = all(name in meeting.guests or _is_one_name(name) for name in names)
    return {GUESTS: names} if is_sure and _prints(after, GUESTS, entries, words) else None


def _absent(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _names_in(typed, meeting)
    printed = {plain(wording.absence_phrase(words, each)): each for each in meeting.absent}
    absences = [printed.get(entry) or _absence(entry, words) for entry in entries]
    after = replace(meeting, absent=tuple(absences))
    is_sure = all(each in meeting.absent or _is_one_name(each.name) for each in absences)
    if not (is_sure and _prints(after, ABSENT, entries, words)):
        return None
    return {ABSENT: Entries(tuple(map(_absence_data, absences)))}


def _absence(entry: str, words: Words) -> Absence:
    for label in ("absent_with_substitute", "absent_person"):
        sample = re.escape(plain(words.phrase(label, name="\ue000", substitute="\ue001")))
        pattern = sample.replace("\ue000", "(?P<name>.+?)").replace("\ue001", "(?P<substitute>.+?)")
        if found := re.fullmatch(pattern, entry):
            return Absence(**{name: text.strip() for name, text in found.groupdict().items()})
    return Absence(entry)


def _absence_data(absence: Absence) -> dict[str, object]:
    data: dict[str, object] = {"name": absence.name}
    return data | ({"substitute": absence.substitute} if absence.substitute else {})


def _chair(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:
    entries = _names_in(typed, meeting)
    name = entries[0] if entries else ""
    after = replace(meeting, chaired_by=name)
    is_sure = len(entries) <= 1 and _is_one_name(name) and _prints(after, CHAIRED_BY, entries, words)
    return {CHAIRED_BY: name} if is_sure else None


def _end(typed: str, meeting: Meeting, words: Words) -> Mapping[str, Value] | None:  # noqa: ARG001 - as its siblings
    if not typed:
        return {ADJOURNED: ""}
    moment = _time_in(typed, words.phrase("ended", time=wording.time_phrase(words, _SAMPLE, None)))
    return {ADJOURNED: moment} if moment else None


def _prints(meeting: Meeting, name: str, entries: Sequence[str], words: Words) -> bool:
    """Whether a line says just what was typed; those whom the program adds may stand anywhere."""
    said = plain(printed_lines(words, meeting)[name])
    return Counter(_split(said)) == Counter(entries)


def _split(line: str) -> Iterator[str]:
    return (plain(entry) for entry in _SEPARATOR.split(line) if entry.strip())


_READ: Mapping[str, Callable[[str, Meeting, Words], Mapping[str, Value] | None]] = {
    PARTICIPANTS: _participants,
    GUESTS: _guests,
    ABSENT: _absent,
    CHAIRED_BY: _chair,
    ADJOURNED: _end,
}
