"""A workspace on disk: committees, their meetings below them, and how far a file may reach."""

from __future__ import annotations

from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEETING_FILE = "meeting.yaml"
COMMITTEE_FILE = "committee.yaml"
PLAN_FILES = "plan*.yaml"


def find_meetings(paths: Sequence[Path]) -> list[Path]:
    """The meeting files that `paths` name: files as they are, folders searched to the bottom.

    Hidden folders and linked folders are not searched. The list is sorted and
    names each file once. What does not exist or cannot be searched is kept, for the reader to report.
    """
    return sorted({meeting for path in paths for meeting in _meetings_in(path)})


def _meetings_in(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    try:
        entries = list(path.iterdir())
    except OSError:
        yield path
        return
    for entry in entries:
        if entry.is_dir():
            if not entry.name.startswith(".") and not entry.is_symlink():
                yield from _meetings_in(entry)
        elif entry.name == MEETING_FILE:
            yield entry


def find_committee(meeting_file: Path) -> Path | None:
    """The committee file that a meeting belongs to: the nearest one upwards, None where there is none."""
    for folder in meeting_file.absolute().parents:
        candidate = folder / COMMITTEE_FILE
        if candidate.is_file():
            return _as_written(candidate, meeting_file)
    return None


def _as_written(found: Path, meeting_file: Path) -> Path:
    """`found` in the manner of `meeting_file`, so that findings show paths as the user gave them."""
    if meeting_file.is_absolute():
        return found
    steps = len(meeting_file.absolute().parents) - len(found.parents)
    if steps < len(meeting_file.parents):
        return meeting_file.parents[steps] / found.name
    return found


def workspace_root(meeting_file: Path) -> Path:
    """The folder that no attachment may reach out of: the committee's, else the meeting's own; resolved."""
    committee = find_committee(meeting_file)
    return true_path(committee or meeting_file).parent


def is_inside(path: Path, root: Path) -> bool:
    """Whether `path` lies in the folder `root` once every symbolic link and `..` is followed."""
    return true_path(path).is_relative_to(true_path(root))


def true_path(path: Path) -> Path:
    """Where `path` leads; a link to itself leads nowhere else (`Path.resolve` would raise)."""
    return Path(realpath(path))
