"""Where what is built goes, below the folder that is asked for."""

# ruff: noqa: PTH118, PTH119, PTH120 - `Path` takes half of the time of a build that has nothing to do

from __future__ import annotations

import os

from toolkit.files.digests import full_path

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from pathlib import Path

    AnyPath = str | Path


def output_way(meeting_file: AnyPath, committee_file: AnyPath) -> str:
    """The way to a meeting's outputs: hmu/2025-02-28 for hmu/2025-02-28/meeting.yaml.

    The way down from the committee's folder is kept, whichever folder the command is given in. No output may
    follow "..", so there is none in it; links stay as they are.
    """
    committee_folder = os.path.dirname(full_path(committee_file))
    below = os.path.relpath(full_path(meeting_file), committee_folder)
    return os.path.join(os.path.basename(committee_folder), os.path.dirname(below))


def plan_output_folder(meeting_file: Path, committee_file: Path, out: Path) -> Path:
    """Return where a meeting's outputs go: hmu/2025-02-28/meeting.yaml into OUT/hmu/2025-02-28."""
    return out / output_way(meeting_file, committee_file)


def plan_year_folder(committee_file: Path, year: int, out: Path) -> Path:
    """Return where a committee's year goes: 2025 of hmu/committee.yaml into OUT/hmu/plan-2025."""
    return plan_joint_folder(year, out / output_way(committee_file, committee_file))


def plan_joint_folder(year: int, out: Path) -> Path:
    """Return where the year of several committees goes: OUT/plan-2025."""
    return out / f"plan-{year}"
