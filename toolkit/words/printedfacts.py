"""Attendance, actions and the end of a meeting as its documents print them: on a line, or in a table's rows.

Each goes by the address that it has in the Word file, whatever the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.words import ownwords, procedure, wording
from toolkit.words.dates import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toolkit.meetings.model import Action, Item, Meeting
    from toolkit.words.wording import Words

PARTICIPANTS, GUESTS, ABSENT = "participants", "guests", "absent"
CHAIRED_BY, ADJOURNED, ACTIONS = "chaired_by", "adjourned", "actions"
LINES = (PARTICIPANTS, GUESTS, ABSENT, CHAIRED_BY, ADJOURNED)
_COMMA = regex(r",(?![^(]*\))")  # not between brackets
CELL = "\t"  # stands between the cells of a row, a line end between rows


def printed_lines(words: Words, meeting: Meeting) -> dict[str, str]:
    """Return the lines of a meeting's head and end, "" for what is not told."""
    people = {name: _on_a_line(entries) for name, entries in printed_people(words, meeting).items()}
    ended = wording.time_phrase(words, meeting.adjourned, None)
    return people | {ADJOURNED: words.phrase("ended", time=ended) if ended else ""}


def _on_a_line(entries: Sequence[str]) -> str:
    """Return people, commas between them, or semicolons where one has a comma: "Jo Falk, architect"."""
    return ("; " if any(_COMMA.search(entry) for entry in entries) else ", ").join(entries)


def printed_people(words: Words, meeting: Meeting) -> dict[str, tuple[str, ...]]:
    """Return the people on each line of a meeting's head, each as they are printed."""
    participants = (procedure.participant_phrase(words, name, meeting) for name in meeting.participants)
    return {
        PARTICIPANTS: (*participants, *procedure.substitutes_of_items(words, meeting)),
        GUESTS: meeting.guests,
        ABSENT: tuple(wording.absence_phrase(words, absence) for absence in meeting.absent),
        CHAIRED_BY: (meeting.chaired_by,) if meeting.chaired_by else (),
    }


def printed_actions(words: Words, item: Item) -> str:
    """Return the rows of an item's actions, each with what, who and when; "" for none."""
    return "\n".join(CELL.join(action_cells(words, action)) for action in item.actions)


def action_cells(words: Words, action: Action) -> tuple[str, str, str]:
    """Return what is printed of an action in a row's cells; the committee's own fields stand with what."""
    what = f"{action.what} {ownwords.own_facts(words, action.own)}".strip()
    return what, action.who, date_words(action.due, words.language)


def date_words(day: date | None, language: str) -> str:
    """Return the day as it is printed, "" for none."""
    return day_words(day, day, language) if day else ""
