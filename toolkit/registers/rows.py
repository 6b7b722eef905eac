"""The rows of each register: of meetings, decisions, votes, attendance, actions and attachments. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.markup.plain import plain_words
from toolkit.meetings.attendance import Presence, attendance_of, sitting_members
from toolkit.meetings.names import folded
from toolkit.publishing.votedata import counted_votes, votes_cast
from toolkit.registers.register import FiledMeeting, PlannedEntry, Register, span_of
from toolkit.words.ownwords import own_text
from toolkit.words.procedure import movement_marks
from toolkit.words.standing import correction_phrases
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from toolkit.meetings.model import Action, Item, Meeting, OwnValue, Vote
    from toolkit.registers.register import Row, Value


class ActionState(StrEnum):
    """How far an action has come on a given day."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


def meetings_register(filed: Iterable[FiledMeeting], planned: Iterable[PlannedEntry] = ()) -> Register:
    """A row for each meeting: when and where it is, and how much it holds, nothing for one only planned."""
    columns = (
        *("committee", "date", "last_day", "period", "start", "end", "title", "place", "status"),
        *("items", "decisions", "actions", "attachments", "file"),
    )
    rows: list[tuple[date, Row, tuple[OwnValue, ...], Meeting | None]]
    rows = [(one.meeting.first_day, _meeting_row(one), one.meeting.own, one.meeting) for one in filed]
    rows += [(span_of(one.meeting)[0], _planned_row(one), (), None) for one in planned]
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
