"""Which meetings a build is asked for, and where each one's files go."""

from __future__ import annotations

from pathlib import Path

from toolkit.files.digests import full_path
from toolkit.files.outputs import plan_output_folder
from toolkit.reading.workspace import find_committee

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Sequence


class Order:
    """One meeting to build: its file, its committee's, and the folder of its outputs.

    Where no committee stands above the meeting, both are None; the check says so.
    """

    def __init__(self, meeting: Path, committee: Path | None, folder: Path | None) -> None:
        self.meeting = meeting
        self.committee = committee
        self.folder = folder

    @property
    def committee_name(self) -> str:
        """What the committee's folder is called, "" without one."""
        return Path(full_path(self.committee)).parent.name if self.committee else ""


def plan_orders(meetings: Sequence[Path], out: Path) -> tuple[Order, ...]:
    """An order for each meeting, with outputs below `out`."""
    return tuple(_order(meeting, out) for meeting in meetings)


def _order(meeting: Path, out: Path) -> Order:
    committee = find_committee(meeting)
    return Order(meeting, committee, committee and plan_output_folder(meeting, committee, out))
