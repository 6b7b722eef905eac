"""The invented committees in tests/data, one of each style, as models."""

from pathlib import Path

from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import Meeting
from toolkit.reading.yamlio import read_yaml

DATA = Path(__file__).parents[1] / "data"
REGION = DATA / "omsorg" / "2026-02-20"
MUNICIPALITY = DATA / "direktion" / "2026-03-12"
LOCAL = DATA / "boernehus" / "2026-06-17"


def read_meeting(folder: Path, **changes: object) -> Meeting:
    """The meeting of a folder, with some keys of its committee.yaml changed."""
    meeting = read_yaml(folder / "meeting.yaml").data
    committee = read_yaml(folder.parent / "committee.yaml").data
    return build_meeting_model(meeting, {**committee, **changes}, folder, folder.parent)
