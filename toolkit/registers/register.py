"""A list over many meetings: its columns and rows, before anybody decides how it is shown. Pure."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from toolkit.markup.plain import plain_words
from toolkit.meetings.attendance import attendance_of, sitting_members
from toolkit.meetings.names import folded
from toolkit.publishing.votedata import counted_votes, votes_cast
from toolkit.words.ownwords import own_text
from toolkit.words.procedure import movement_marks
from toolkit.words.standing import correction_phrases
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import time
    from pathlib import Path

    from toolkit.meetings.attendance import Presence
    from toolkit.meetings.model import Action, Item, Meeting, OwnValue, Vote
    from toolkit.yearplan.model import PlannedMeeting

    Value = str | int | bool | date | time | None
    Row = tuple[Value, ...]


class ActionState(StrEnum):
    """How far an action has come on a given day."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


class FiledMeeting(NamedTuple):
    """A meeting and the file it was read from, as the user named it."""

    meeting: Meeting
    file: Path


@dataclass(frozen=True, slots=True)
class Register:
    """A list over meetings; each row has a value for each of the `columns`, None where there is none.

    `titles` is what the columns of the committees' own fields (`fields.caseworker`) are called.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class PlannedEntry(NamedTuple):
    """A meeting of a plan that has no file of its own yet, its committee's name, and the plan's file."""

    committee: str
    meeting: PlannedMeeting
    file: Path


def meetings_register(filed: Iterable[FiledMeeting], planned: Iterable[PlannedEntry] = ()) -> Register:
    """A row for each meeting: when and where it is, and how much it holds, nothing for one only planned."""
    columns = (
        *("committee", "date", "last_day", "period", "start", "end", "title", "place", "status"),
        *("items", "decisions", "actions", "attachments", "file"),
    )
    rows: list[tuple[date, Row, tuple[OwnValue, ...], Meeting | None]]
    rows = [(one.meeting.first_day, _meeting_row(one), one.meeting.own, one.meeting) for one in filed]
    rows += [(_span(one.meeting)[0], _planned_row(one), (), None) for one in planned]
    ordered = sorted(rows, key=lambda row: (row[0], str(row[1][0]), str(row[1][-1])))
    return _with_own("meetings", columns, [row[1:] for row in ordered])


def _with_own(
    name: str, columns: tuple[str, ...], told: Iterable[tuple[Row, tuple[OwnValue, ...], Meeting | None]]
) -> Register:
    """A register with a column for each of the committees' own fields that says something in some row."""
    rows = [(row, {f"fields.{own.name}": own for own in values if own.value}, of) for row, values, of in told]
    titles = {key: own.title for _, named, _ in rows for key, own in named.items()}
    filled = (
        (*row, *(_own_cell(named[key], of) if of and key in named else None for key in titles))
        for row, named, of in rows
    )
    return Register(name, (*columns, *titles), tuple(filled), titles)


def _own_cell(own: OwnValue, meeting: Meeting) -> Value:
    """One number, date or yes as such, all else as it is printed."""
    first = own.value[0]
    if len(own.value) == 1 and isinstance(first, int | date):
        return first
    text = own_text(words_of(meeting.committee), own)
    return plain_words(text) if own.kind == "text" else text


def _meeting_row(filed: FiledMeeting) -> Row:
    meeting = filed.meeting
    return (
        meeting.committee.name,
        meeting.first_day,
        meeting.last_day if meeting.last_day != meeting.first_day else None,
        None,
        meeting.start.time() if meeting.start else None,
        meeting.end.time() if meeting.end else None,
        meeting.title or None,
        " ".join(meeting.place.split()) or None,
        str(meeting.status),
        len(meeting.items),
        sum(bool(item.decision.strip()) for item in meeting.items),
        sum(len(item.actions) for item in meeting.items),
        len(meeting.attachments),
        filed.file.as_posix(),
    )


def _planned_row(entry: PlannedEntry) -> Row:
    meeting = entry.meeting
    period = meeting.period
    return (
        entry.committee,
        meeting.first_day,
        meeting.last_day if meeting.last_day != meeting.first_day else None,
        f"{period.first_month:%Y-%m}/{period.last_month:%Y-%m}" if period else None,  # ISO 8601-1, 5.5
        meeting.start,
        meeting.end,
        meeting.title or None,
        " ".join(meeting.place.split()) or None,
        str(meeting.status),
        *(None, None, None, None),
        entry.file.as_posix(),
    )


def _span(meeting: PlannedMeeting) -> tuple[date, date]:
    """The first and last day on which a planned meeting may be."""
    if meeting.period is None:
        first = meeting.first_day or date.min
        return first, meeting.last_day or first
    last = meeting.period.last_month
    return meeting.period.first_month, last.replace(day=monthrange(last.year, last.month)[1])


def decisions_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each item with a decision, or with an addition to approved minutes (`corrections`).

    `status` tells whether the minutes are approved.
    """
    columns = (
        *("committee", "date", "number", "title", "case", "type", "decision", "corrections"),
        *("closed", "status", "file"),
    )
    rows = (
        (
            (
                *_decided(one.meeting, item),
                item.case or None,
                item.kind or None,
                plain_words(item.decision),
                "\n".join(corrections) or None,
                item.closed,
                str(one.meeting.status),
                one.file.as_posix(),
            ),
            item.own,
            one.meeting,
        )
        for one, item in _items(filed)
        for corrections in (correction_phrases(words_of(one.meeting.committee), one.meeting, item),)
        if item.decision.strip() or corrections
    )
    return _with_own("decisions", columns, rows)


def votes_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each vote: on what, how many voted which way, and who."""
    columns = (
        *("committee", "date", "number", "title", "vote", "for", "against", "abstain"),
        *("voted_for", "voted_against", "abstained", "closed", "file"),
    )
    rows = (
        (
            *_decided(one.meeting, item),
            vote.text or None,
            *_ballots(vote, item, one.meeting, presence),
            item.closed,
            one.file.as_posix(),
        )
        for one, item in _items(filed)
        if item.votes
        for presence in (attendance_of(one.meeting)[item.number],)
        for vote in item.votes
    )
    return Register("votes", columns, tuple(rows))


def _ballots(vote: Vote, item: Item, meeting: Meeting, presence: Presence) -> Iterator[Value]:
    """How many voted each way, then their names; none where nobody knows who voted."""
    cast = tuple(votes_cast(vote, item, meeting, presence))
    counted = counted_votes(vote, cast)
    for count in counted.values():
        yield None if vote.unanimous and not any(counted.values()) else count
    for option in counted:
        yield ", ".join(each.name for each in cast if each.option == option) or None


def attendance_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each member of each meeting: whether there, from when till when, and for which items not."""
    columns = ("committee", "date", "who", "group", "present", "moved", "away", "substitute", "file")
    rows = (
        (one.meeting.committee.name, one.meeting.first_day, *_attended, one.file.as_posix())
        for one in _in_order(filed)
        for _attended in _attendance(one.meeting)
    )
    return Register("attendance", columns, tuple(rows))


def _attendance(meeting: Meeting) -> Iterator[Row]:
    presence = {number: each.present for number, each in attendance_of(meeting).items()}
    substitutes = {folded(absence.name): absence.substitute for absence in meeting.absent}
    words = words_of(meeting.committee)
    for member in sitting_members(meeting):
        there = {
            number
            for number, names in presence.items()
            if folded(member.name) in {folded(name) for name in names}
        }
        if member.substitute_for and not there:
            continue  # a substitute who was not called
        yield (
            member.name,
            member.group or None,
            bool(there),
            movement_marks(words, member.name, meeting) or None,
            ", ".join(number for number in presence if number not in there) or None if there else None,
            substitutes.get(folded(member.name)) or None,
        )


def actions_register(filed: Iterable[FiledMeeting], today: date) -> Register:
    """A row for each action: what, who, by when, how it stands on `today`, and where it was decided."""
    columns = ("committee", "date", "number", "title", "what", "who", "due", "state", "closed", "file")
    rows = (
        (
            (
                *_decided(one.meeting, item),
                action.what,
                action.who or None,
                action.due,
                str(state_of(action, today)),
                item.closed,
                one.file.as_posix(),
            ),
            action.own,
            one.meeting,
        )
        for one, item in _items(filed)
        for action in item.actions
    )
    return _with_own("actions", columns, rows)


def state_of(action: Action, today: date) -> ActionState:
    """How `action` stands on `today`; one that is due today is not overdue yet."""
    if action.done:
        return ActionState.DONE
    return ActionState.OVERDUE if action.due and action.due < today else ActionState.OPEN


def attachments_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each attachment: its file seen from the meeting's folder, and the item it belongs to."""
    columns = ("committee", "date", "number", "title", "attachment", "attached_file", "closed", "file")
    rows = (
        (
            (
                one.meeting.committee.name,
                one.meeting.first_day,
                attachment.number,
                item.title,
                attachment.title,
                _seen_from(one.meeting.folder, attachment.file),
                item.closed or attachment.closed,
                one.file.as_posix(),
            ),
            attachment.own,
            one.meeting,
        )
        for one, item in _items(filed)
        for attachment in item.attachments
    )
    return _with_own("attachments", columns, rows)


def with_values(register: Register, column: str, wanted: Iterable[str]) -> Register:
    """The rows of `register` whose `column` holds one of the `wanted` values."""
    place = register.columns.index(column)
    values = frozenset(wanted)
    return replace(register, rows=tuple(row for row in register.rows if row[place] in values))


def naming(register: Register, column: str, name: str) -> Register:
    """The rows of `register` whose `column` holds `name` or a part of it, in capitals or not."""
    place = register.columns.index(column)
    rows = tuple(row for row in register.rows if name.casefold() in str(row[place] or "").casefold())
    return replace(register, rows=rows)


def beginning(register: Register, column: str, text: str) -> Register:
    """The rows of `register` whose `column` begins with `text`, in capitals or not."""
    place, wanted = register.columns.index(column), text.strip().casefold()
    rows = tuple(row for row in register.rows if str(row[place] or "").casefold().startswith(wanted))
    return Register(register.name, register.columns, rows)


def within(filed: Iterable[FiledMeeting], first: date | None, last: date | None) -> list[FiledMeeting]:
    """The meetings that are held, in part at least, from `first` to `last`; None sets no bound."""
    return [one for one in filed if _overlaps((one.meeting.first_day, one.meeting.last_day), first, last)]


def planned_within(
    planned: Iterable[PlannedEntry], first: date | None, last: date | None
) -> list[PlannedEntry]:
    """The planned meetings that are, or may come to be, from `first` to `last`."""
    return [one for one in planned if _overlaps(_span(one.meeting), first, last)]


def _overlaps(span: tuple[date, date], first: date | None, last: date | None) -> bool:
    return (first is None or span[1] >= first) and (last is None or span[0] <= last)


def _decided(meeting: Meeting, item: Item) -> tuple[str, date, str, str]:
    return meeting.committee.name, meeting.first_day, item.number, item.title


def _items(filed: Iterable[FiledMeeting]) -> Iterator[tuple[FiledMeeting, Item]]:
    for one in _in_order(filed):
        for item in one.meeting.items:
            yield one, item


def _in_order(filed: Iterable[FiledMeeting]) -> Sequence[FiledMeeting]:
    return sorted(filed, key=lambda one: (one.meeting.first_day, one.meeting.committee.name, one.file))


def _seen_from(folder: Path, file: Path | None) -> str | None:
    if file is None:
        return None
    return (file.relative_to(folder) if file.is_relative_to(folder) else file).as_posix()
