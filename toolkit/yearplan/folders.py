"""Which meeting file belongs to which meeting of a plan, told by the day that its folder is named after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.reading.lookup import COMMITTEE_FILE
from toolkit.reading.workspace import find_meetings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.yearplan.model import PlannedMeeting


def meeting_files(committee_folder: Path, meetings: Sequence[PlannedMeeting]) -> Mapping[str, Path]:
    """The meeting files below a committee's folder that `meetings` have, by the meetings' keys.

    A meeting's file is in the folder of its first day, or of a day that it was moved from and where no other
    meeting is now. Folders of other committees below this one are left alone.
    """
    by_folder = {file.parent.name: file for file in reversed(find_meetings([committee_folder]))}
    taken = {str(meeting.first_day) for meeting in meetings}
    found: dict[str, Path] = {}
    for meeting in meetings:
        earlier = [str(day) for day in reversed(meeting.moved_from) if str(day) not in taken]
        file = next((by_folder[day] for day in (str(meeting.first_day), *earlier) if day in by_folder), None)
        if file and _is_of(file, committee_folder):
            found[meeting.key] = file
    return found


def _is_of(file: Path, committee_folder: Path) -> bool:
    """Whether no other committee's folder is between the file and `committee_folder`."""
    between = file.relative_to(committee_folder).parents
    return not any((committee_folder / folder / COMMITTEE_FILE).is_file() for folder in list(between)[:-1])
