"""The meeting that a Word file was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.reading.fields import days_of, mapping
from toolkit.reading.workspace import find_meetings
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.taking.wordtexts import WordTexts


def meetings_of(word: WordTexts, file: Path, among: Path) -> list[Path]:
    """Return the meetings in the folder `among` that a file may have been made from, the likeliest alone.

    It is the one whose folder is called as the file's, else those of the file's day.
    """
    found = find_meetings([among])
    folders = [part for part in file.absolute().parent.parts if part != "public"]
    named = [meeting for meeting in found if _folder_of(meeting) == tuple(folders[-2:])]
    if len(named) == 1:
        return named
    day = word.facts.get("date", "")
    return [meeting for meeting in named or found if not day or _is_of(meeting, day)]


def _folder_of(meeting: Path) -> tuple[str, ...]:
    return meeting.absolute().parent.parts[-2:]


def _is_of(meeting: Path, day: str) -> bool:
    days = days_of(mapping(read_yaml(meeting).data).get("date"))
    return days is not None and days[0].isoformat() == day
