"""What was taken written into the meeting's folder, with what was there kept beside it."""

from __future__ import annotations

from itertools import count
from os import sep
from os.path import commonpath, dirname, normpath, realpath
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.files.outputs import write_outputs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TEXTS = (".yaml", ".yml", ".md", ".markdown", ".txt")


def texts_in(names: Iterable[str]) -> list[str]:
    """Return those of some files that have texts; the others are pictures."""
    return sorted(name for name in names if name.lower().endswith(_TEXTS))


def write_taken(meeting: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write a meeting's files, by their names from its folder, all together; keep those that were there.

    Returns the names of the copies. Raises WriteError.
    """
    # A text may stand in a file of the committee's, above the meeting's folder: all are written from there.
    own = realpath(meeting.parent)
    paths = {normpath(f"{own}{sep}{name}"): data for name, data in files.items()}
    folder = Path(commonpath([own, *map(dirname, paths)]))
    new = {Path(path).relative_to(folder).as_posix(): data for path, data in paths.items()}
    copies = {}
    for name in texts_in(new):
        if (folder / name).is_file():
            before = (folder / name).read_bytes()
            copies[_free_name(folder, name, before)] = before
    write_outputs(folder, {**copies, **new})
    return tuple(Path(name).name for name in copies)


def _free_name(folder: Path, name: str, content: bytes) -> str:
    """Return what a copy may be called: no copy that is there is written over, whoever made it."""
    names = (f"{name}.bak{number if number > 1 else ''}" for number in count(1))
    return next(free for free in names if not (folder / free).exists() or _says(folder / free, content))


def _says(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
