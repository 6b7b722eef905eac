"""The meeting that a Word file was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.errors import TakeError
from toolkit.reading.fields import days_of, mapping
from toolkit.reading.workspace import find_committee, find_meetings
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.meetings.model import Meeting
    from toolkit.taking.wordtexts import WordTexts


def meetings_of(word: WordTexts, file: Path, among: Path) -> list[Path]:
    """Return the meetings in the folder `among` that a file may have been made from, the likeliest alone.

    It is the one whose folder is called as the file's, else those of the file's day and committee.
    """
    found = find_meetings([among])
    folders = [part for part in file.absolute().parent.parts if part != "public"]
    named = [meeting for meeting in found if meeting.absolute().parent.parts[-2:] == tuple(folders[-2:])]
    if len(named) == 1:
        return named
    day = word.facts.get("date", "")
    of_day = [meeting for meeting in named or found if not day or _is_of(meeting, day)]
    if len(of_day) < 2:  # noqa: PLR2004 - there is nothing to choose from
        return of_day
    return [meeting for meeting in of_day if _is_of_committee(word, _committee_of(meeting))] or of_day


def check_same_meeting(word: WordTexts, meeting: Meeting) -> None:
    """Raise TakeError where a file is none of ours, or of another committee or day.

    Standing items have the same titles and numbers everywhere, so words would go into another meeting's.
    """
    if not word.bases:
        raise TakeError("not-ours")
    if not _is_of_committee(word, meeting.committee.name):
        raise TakeError("other-committee", name=_committee_in(word), own=meeting.committee.name)
    day = word.facts.get("date", "")
    if day and day != meeting.first_day.isoformat():
        raise TakeError("other-meeting", day=day, own=meeting.first_day.isoformat())


def _committee_in(word: WordTexts) -> str:
    """Return the name of the committee that a file was made for, "" where it does not say."""
    return " ".join(word.facts.get("committee", "").split())


def _is_of_committee(word: WordTexts, name: str) -> bool:
    """Whether a file was made for the committee of a name, or does not say for which."""
    return _committee_in(word) in {"", " ".join(name.split())}


def _committee_of(meeting: Path) -> str:
    path = find_committee(meeting)
    return str(mapping(read_yaml(path).data).get("name", "")) if path else ""


def _is_of(meeting: Path, day: str) -> bool:
    days = days_of(mapping(read_yaml(meeting).data).get("date"))
    return days is not None and days[0].isoformat() == day
