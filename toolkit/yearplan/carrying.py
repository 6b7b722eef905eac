"""What a committee's earlier meetings leave to its next one: items carried on, actions not done. Pure."""

from __future__ import annotations

import re
from os.path import relpath
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import day_of, mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from toolkit.reading.fields import Data


NEXT = "next"
# What stands before the path of a picture beside the meeting's file: no address, no path from the root.
_PICTURE = r"!\[[^\]]*\]\((?![a-z]+:|/)"
# What belongs to the meeting that an item was on, and not to the next one.
_LEFT_BEHIND = frozenset(
    {"number", "date", "time", "actions", "carry_to", "attachments"}
    | {"decision", "public_decision", "withheld"}
)
_WORDS = {
    "da": {
        "open": "Opfølgning på opgaver",
        "closed": "Opfølgning på opgaver fra lukkede punkter",
        "public": "Lukket punkt",
        "due": "frist {day}",
        "from": "fra mødet {day}",
        "approval": "Godkendelse af referat",
        "approves": "godkender referatet",
        "minutes": "Referat af mødet {day}",
    },
    "en": {
        "open": "Follow-up on actions",
        "closed": "Follow-up on actions from closed items",
        "public": "Closed item",
        "due": "due {day}",
        "from": "from the meeting of {day}",
        "approval": "Approval of the minutes",
        "approves": "approves the minutes",
        "minutes": "Minutes of the meeting of {day}",
    },
}


class HeldMeeting(NamedTuple):
    """A meeting whose minutes are written: its first day, its folder, and its data in English words.

    `minutes` is where its minutes stand, seen from its folder, while they wait to be approved.
    """

    day: date
    folder: Path
    data: Data
    minutes: str = ""


def carried_forward(earlier: Sequence[HeldMeeting], folder: Path, language: str) -> tuple[Data, ...]:
    """The items that a meeting in `folder` gets from the `earlier` ones of its committee, in English words.

    Items come from the last of them, with their attachments where they are. Actions come from all, for one
    may take longer than to the next meeting; those of closed items stand in a closed item of their own, so
    that the public edition does not tell them.
    """
    if not earlier:
        return ()
    in_order = sorted(earlier, key=lambda meeting: meeting.day)
    last = in_order[-1]
    approval = _approval(last, folder, language)
    return (*approval, *_carried_items(last, folder), *_open_actions(in_order, language))


def _approval(last: HeldMeeting, folder: Path, language: str) -> Iterator[Data]:
    """Yield the item under which the last meeting's minutes are approved, with the minutes attached."""
    if last.minutes:
        words = _WORDS[language]
        title = words["minutes"].format(day=_in_words(last.day, language))
        attachment = {"title": title, "file": f"{_way(last.folder, folder)}/{last.minutes}"}
        yield {
            "title": words["approval"],
            "type": "decision",
            "recommendation": [words["approves"]],
            "attachments": [attachment],
        }


def _carried_items(last: HeldMeeting, folder: Path) -> Iterator[Data]:
    for _, item in mappings(last.data, "items"):
        if item.get("carry_to") != NEXT:
            continue
        way = _way(last.folder, folder)
        kept = {key: _seen_from(way, value) for key, value in item.items() if key not in _LEFT_BEHIND}
        attachments = [
            {**attachment, "file": f"{way}/{text_of(attachment, 'file')}"}
            for _, attachment in mappings(item, "attachments")
        ]
        yield kept | ({"attachments": attachments} if attachments else {})


def _seen_from(way: str, value: object) -> object:
    """A value of an item with its Markdown pictures found by the `way` to their folder."""
    if isinstance(value, str):
        return re.sub(_PICTURE, lambda start: f"{start[0]}{way}/", value)
    if isinstance(value, list):
        return [_seen_from(way, inner) for inner in value]
    if isinstance(value, dict):
        return {key: _seen_from(way, inner) for key, inner in value.items()}
    return value


def _way(there: Path, here: Path) -> str:
    """The way from the folder `here` to the folder `there`, with / as files have it."""
    return relpath(there, here).replace("\\", "/")


def _open_actions(earlier: Sequence[HeldMeeting], language: str) -> Iterator[Data]:
    for is_closed in (False, True):
        lines = [
            _action_line(action, meeting.day, language)
            for meeting in earlier
            for _, item in mappings(meeting.data, "items")
            if (item.get("closed") is True) == is_closed
            for _, action in mappings(item, "actions")
            if action.get("done") is not True
        ]
        if lines:
            title = _WORDS[language]["closed" if is_closed else "open"]
            closed = {"closed": True, "public_title": _WORDS[language]["public"]} if is_closed else {}
            yield {"title": title, "type": "information", **closed, "statement": "".join(lines)}


def _action_line(action: Data, day: date, language: str) -> str:
    """One action as a point of a Markdown list."""
    words, due = _WORDS[language], day_of(action, "due")
    who = f"{text_of(action, 'who')}: " if text_of(action, "who") else ""
    facts = [words["due"].format(day=_in_words(due, language))] if due else []
    origin = words["from"].format(day=_in_words(day, language))
    return f"- {who}{text_of(action, 'what')} ({', '.join([*facts, origin])})\n"


def _in_words(day: date, language: str) -> str:
    """A day as documents print it, with the plain spaces of a text to be edited."""
    from toolkit.words.dates import day_words, loose  # most meetings are scaffolded without it

    return loose(day_words(day, day, language))
