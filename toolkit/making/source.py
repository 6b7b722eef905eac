"""The meeting that a build is made from: its files read and checked, and its model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.checks.whole import CheckedMeeting, read_and_check
from toolkit.checking.yearnumbers import first_number_of
from toolkit.dataclass import dataclass
from toolkit.errors import stop_at_errors
from toolkit.issuing.revision import state_of
from toolkit.meetings.meeting import build_meeting_model
from toolkit.publishing.withdrawal import withdraw_closed

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.issuing.state import MeetingState
    from toolkit.making.options import BuildLog
    from toolkit.meetings.model import Meeting
    from toolkit.reading.fields import Data


@dataclass(frozen=True, slots=True)
class Source:
    """A meeting as it was read: its files with everything found in them, none of it an error; its model."""

    checked: CheckedMeeting
    meeting: Meeting

    @property
    def data(self) -> Data:
        """What the meeting's file says, in English keys."""
        return self.checked.meeting.fields

    @property
    def state(self) -> MeetingState:
        """What they say, in the terms of what has been issued."""
        return state_of(self.data, self.checked.committee.fields, self.meeting)


def read_source(meeting_file: Path, log: BuildLog, folder: Path | None = None) -> Source:
    """Read and check one meeting. Raises InputError where anything found in its files is an error.

    What is found to be closed goes at once from the public files in `folder`, if these show it, whatever else
    is wrong and whatever is going to be made.
    """
    with log.stage("check"):
        checked = read_and_check(meeting_file)
        if folder is not None:
            withdrawn = withdraw_closed(folder, checked.meeting, checked.committee, log.kept)
            log.of_public.append(withdrawn)
        return as_source(checked)


def as_source(checked: CheckedMeeting) -> Source:
    """Return a meeting that was read and checked. Raises InputError where anything found is an error."""
    stop_at_errors(checked.findings)
    return Source(checked, read_meeting(checked))


def read_meeting(checked: CheckedMeeting) -> Meeting:
    """The model of a meeting whose two files follow their schemas.

    Raises `InputError` when its item numbers follow from an earlier meeting that cannot be read.
    """
    meeting_file = checked.meeting.path
    meeting = checked.meeting.fields
    committee = checked.committee.fields
    committee_file = checked.committee.path
    first_number = first_number_of(meeting_file, meeting, committee_file, committee)
    return build_meeting_model(meeting, committee, meeting_file.parent, committee_file.parent, first_number)
