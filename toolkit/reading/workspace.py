"""A workspace on disk: committees, their meetings below them, and how far a file may reach."""

# ruff: noqa: PTH113, PTH118 - `Path` takes twice the time

from __future__ import annotations

import os
from itertools import islice
from os.path import lexists, realpath
from pathlib import Path

from toolkit.reading.lookup import (
    MEETING_FILE,
    committee_place,
    file_places,
    folders_above,
    kind_by_name,
    meeting_places,
    unread_places,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_MOST_ABOVE = 4  # folders between an attachment and its meeting's


def find_meetings(paths: Iterable[Path]) -> list[Path]:
    """The meeting files that `paths` name, as `find_files` finds them."""
    return [Path(place) for place in meeting_places(map(str, paths))]


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The meeting, committee and plan files that `paths` name, as `file_places` finds them."""
    return _find(paths, kind_by_name)


def find_plans(paths: Iterable[Path]) -> list[Path]:
    """The year plans' files that `paths` name, as `find_files` finds them."""
    return _find(paths, lambda name: kind_by_name(name) == "plan")


def find_unread(paths: Iterable[Path]) -> list[Path]:
    """The files in the folders that `paths` name which nothing reads, though their names look like it."""
    return [Path(place) for place in unread_places(map(str, paths))]


def _find(paths: Iterable[Path], is_wanted: Callable[[str], object]) -> list[Path]:
    return [Path(place) for place in file_places(map(str, paths), is_wanted)]


def find_committee(meeting_file: Path) -> Path | None:
    """The committee file that a meeting belongs to: the nearest one upwards, None where there is none."""
    place = committee_place(str(meeting_file))
    return Path(place) if place else None


def with_attachments(paths: Sequence[Path]) -> list[Path]:
    """Return `paths` with each file that may be attached replaced by the meeting above it; others go."""
    found = []
    for path in paths:
        if path.is_dir() or path.suffix == ".yaml":
            found.append(path)
        elif above := meeting_above(path):
            found.append(above)
    return found


def meeting_above(path: Path) -> Path | None:
    """The meeting whose folder a file lies in, or below; None where it lies in none."""
    above = islice(folders_above(str(path)), _MOST_ABOVE)
    places = (os.path.join(folder, MEETING_FILE) for folder in above)
    return next((Path(place) for place in places if os.path.isfile(place)), None)


def meeting_of_item(path: Path) -> Path | None:
    """The meeting of an item's file: the one above it, else one of its committee's that names it."""
    from toolkit.reading.sourcetext import read_text

    committee = find_committee(path)
    if (above := meeting_above(path)) or committee is None:
        return above
    meetings = sorted(find_meetings([committee.parent]), reverse=True)  # the last one by its folder's day
    return next((meeting for meeting in meetings if path.name in (read_text(meeting)[0] or "")), None)


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


def as_on_disk(path: Path) -> Path:
    """`path` with each name as the folder spells it: a Mac writes å as a and a ring (Unicode's form NFD).

    A path that is there as it is written, or is not there in any spelling, stays as it is.
    """
    if str(path).isascii() or lexists(path):
        return path
    from unicodedata import normalize

    folder = as_on_disk(path.parent)
    wanted = normalize("NFC", path.name)
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return path
    return next((folder / name for name in names if normalize("NFC", name) == wanted), path)
