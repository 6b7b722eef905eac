"""A workspace on disk: committees, their meetings below them, and how far a file may reach."""

# ruff: noqa: PTH113, PTH118, PTH120 - `Path` takes twice the time, and a thousand meetings are walked through

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from os.path import lexists, realpath
from pathlib import Path

TYPE_CHECKING = False  # a build that has nothing to do comes by here, and typing takes a tenth of it
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEETING_FILE = "meeting.yaml"
COMMITTEE_FILE = "committee.yaml"
ISSUED_FOLDER = "issued"  # in a meeting's folder: what was sent, which is no meeting of its own
PLAN_FILES = "plan*.yaml"  # a pattern: there may be one for each year
_MOST_ABOVE = 4  # folders between an attachment and its meeting's
_READ = (MEETING_FILE, COMMITTEE_FILE, PLAN_FILES)
_MAYBE_LIKE_READ = ("*.[yY][aA][mM][lL]*", "*.[yY][mM][lL]*", "*.[tT][xX][tT]")
# A copy, an ending of another program, capitals, the Danish word: what people call a file that is to be read.
_LIKE_READ = (
    r"\s*(?:(?:kopi af|copy of|ny|new|old|gammel)[ _-]*)?"
    r"(?:(?P<meeting>meetings?|møde[rt]?|moede)|(?P<committee>committee|udvalg)|(?P<plan>(?:year)?plan|årsplan|mødeplan))"
    r"(?![^\W\d_])[^.]*(?:\.(?:bak|old|kopi|copy|sync-conflict[^.]*))?"
    r"\.(?:(?:yaml|yml)(?:\.(?:txt|yaml|yml|docx?|rtf)|[ _-][^.]*(?:\.txt)?)?|txt)\s*"
)
# What a meeting's file has at its first level, whatever it is called; in so many bytes at its beginning.
_MEETING_KEYS, _HEAD = (b"date|dato", b"items|punkter"), 20_000
# What programs keep of a file before they change it: told where the file itself is gone.
_BACKUP = r"(.+\.(?i:ya?ml))(?:~|\.(?i:bak|old|orig|tmp|download|save)[0-9]*)"


def find_meetings(paths: Sequence[Path]) -> list[Path]:
    """The meeting files that `paths` name, as `find_files` finds them."""
    return _find(paths, (MEETING_FILE,))


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The meeting, committee and plan files that `paths` name: files as they are, folders searched.

    Hidden folders and linked folders are not searched. The list is sorted and
    names each file once. What does not exist or cannot be searched is kept, for the reader to report.
    """
    return _find(paths, _READ)


def files_of_meeting(meeting_file: Path) -> list[Path]:
    """Every file in a meeting's folder and below it, but for those of another meeting there."""
    files = _find([meeting_file.parent], ("*",))
    others = {file.parent for file in files if file.name == MEETING_FILE} - {meeting_file.parent}
    return [file for file in files if others.isdisjoint(file.parents)]


def find_plans(paths: Sequence[Path]) -> list[Path]:
    """The year plans' files that `paths` name, as `find_files` finds them."""
    return _find(paths, (PLAN_FILES,))


def find_unread(paths: Sequence[Path]) -> list[Path]:
    """The files in the folders that `paths` name which nothing reads, though their names look like it."""
    folders = [path for path in paths if path.is_dir()]
    return [
        file
        for file in _find(folders, _MAYBE_LIKE_READ)
        if (unread_kind(file.name) and not _is_spare(file)) or _is_misnamed(file)
    ]


def _is_misnamed(file: Path) -> bool:
    """Whether a file that is called something else altogether holds a whole meeting."""
    name = file.name.lower()
    if (
        name.startswith((".", "~"))
        or not name.endswith((".yaml", ".yml"))
        or any(fnmatchcase(file.name, read) for read in _READ)
    ):
        return False
    import re

    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return False
    return all(re.search(rb"^(?:%s)[ \t]*:" % key, head, re.MULTILINE) for key in _MEETING_KEYS)


def _is_spare(file: Path) -> bool:
    """Whether a file is what a program keeps of another one, which is still there."""
    kept = _backup_of(file.name)
    return bool(kept) and file.with_name(kept).exists()


def _backup_of(name: str) -> str:
    """The name of the file that one of this name is kept of, "" for no backup."""
    import re

    backup = re.fullmatch(_BACKUP, name)
    return backup[1] if backup else ""


def unread_kind(name: str) -> str:
    """What a file was meant to be that is called nearly as one that is read: "meeting" ...; "" for others."""
    if any(fnmatchcase(name, read) for read in _READ):
        return ""
    import re
    from unicodedata import normalize

    like = re.fullmatch(_LIKE_READ, normalize("NFC", _backup_of(name) or name).casefold())
    return like.lastgroup or "" if like else ""


def _find(paths: Sequence[Path], names: Sequence[str]) -> list[Path]:
    return sorted({file for path in paths for file in _files_in(path, names)})


def _files_in(path: Path, names: Sequence[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    waiting = [str(path)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = list(found)
        except OSError:
            yield Path(folder)
            continue
        for entry in entries:
            is_link = entry.is_symlink()
            if Path(entry).is_dir() if is_link else entry.is_dir():
                if not is_link and not entry.name.startswith(".") and entry.name != ISSUED_FOLDER:
                    waiting.append(entry.path)
            elif any(fnmatchcase(entry.name, name) for name in names):
                yield Path(entry.path)


def find_committee(meeting_file: Path) -> Path | None:
    """The committee file that a meeting belongs to: the nearest one upwards, None where there is none."""
    below, folder = "", os.path.dirname(meeting_file.absolute())
    while folder != below:
        candidate = os.path.join(folder, COMMITTEE_FILE)
        if os.path.isfile(candidate):
            return _as_written(Path(candidate), meeting_file)
        below, folder = folder, os.path.dirname(folder)
    return None


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
    for folder in path.absolute().parents[:_MOST_ABOVE]:
        if (folder / MEETING_FILE).is_file():
            return _as_written(folder / MEETING_FILE, path)
    return None


def meeting_of_item(path: Path) -> Path | None:
    """The meeting of an item's file: the one above it, else one of its committee's that names it."""
    from toolkit.reading.sourcetext import read_text

    committee = find_committee(path)
    if (above := meeting_above(path)) or committee is None:
        return above
    meetings = sorted(find_meetings([committee.parent]), reverse=True)  # the last one by its folder's day
    return next((meeting for meeting in meetings if path.name in (read_text(meeting)[0] or "")), None)


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
