"""A list over many meetings: its columns and rows, before anybody decides how it is shown. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from toolkit.markup.plain import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, time
    from pathlib import Path

    from toolkit.meetings.model import Action, Item, Meeting

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
    """A list over meetings; each row has a value for each of the `columns`, None where there is none."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def meetings_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each meeting: when and where it is, and how much it holds."""
    columns = (
        *("committee", "date", "last_day", "start", "end", "title", "place", "status"),
        *("items", "decisions", "actions", "attachments", "file"),
    )
    return Register("meetings", columns, tuple(_meeting_row(one) for one in _in_order(filed)))


def _meeting_row(filed: FiledMeeting) -> Row:
    meeting = filed.meeting
    return (
        meeting.committee.name,
        meeting.first_day,
        meeting.last_day if meeting.last_day != meeting.first_day else None,
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


def decisions_register(filed: Iterable[FiledMeeting]) -> Register:
    """A row for each item with a decision; `status` tells whether the minutes are approved."""
    columns = (
        *("committee", "date", "number", "title", "case", "type", "decision"),
        *("closed", "status", "file"),
    )
    rows = (
        (
            *_decided(one.meeting, item),
            item.case or None,
            item.kind or None,
            plain_words(item.decision),
            item.closed,
            str(one.meeting.status),
            one.file.as_posix(),
        )
        for one, item in _items(filed)
        if item.decision.strip()
    )
    return Register("decisions", columns, tuple(rows))


def actions_register(filed: Iterable[FiledMeeting], today: date) -> Register:
    """A row for each action: what, who, by when, how it stands on `today`, and where it was decided."""
    columns = ("committee", "date", "number", "title", "what", "who", "due", "state", "closed", "file")
    rows = (
        (
            *_decided(one.meeting, item),
            action.what,
            action.who or None,
            action.due,
            str(state_of(action, today)),
            item.closed,
            one.file.as_posix(),
        )
        for one, item in _items(filed)
        for action in item.actions
    )
    return Register("actions", columns, tuple(rows))


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
            one.meeting.committee.name,
            one.meeting.first_day,
            attachment.number,
            item.title,
            attachment.title,
            _seen_from(one.meeting.folder, attachment.file),
            item.closed or attachment.closed,
            one.file.as_posix(),
        )
        for one, item in _items(filed)
        for attachment in item.attachments
    )
    return Register("attachments", columns, tuple(rows))


def with_values(register: Register, column: str, wanted: Iterable[str]) -> Register:
    """The rows of `register` whose `column` holds one of the `wanted` values."""
    place = register.columns.index(column)
    values = frozenset(wanted)
    return Register(register.name, register.columns, tuple(r for r in register.rows if r[place] in values))


def naming(register: Register, column: str, name: str) -> Register:
    """The rows of `register` whose `column` holds `name` or a part of it, in capitals or not."""
    place = register.columns.index(column)
    rows = tuple(row for row in register.rows if name.casefold() in str(row[place] or "").casefold())
    return Register(register.name, register.columns, rows)


def within(filed: Iterable[FiledMeeting], first: date | None, last: date | None) -> list[FiledMeeting]:
    """The meetings that are held, in part at least, from `first` to `last`; None sets no bound."""
    since = [one for one in filed if first is None or one.meeting.last_day >= first]
    return [one for one in since if last is None or one.meeting.first_day <= last]


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
