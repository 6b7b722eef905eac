"""Committees and their meetings looked for on disk, by the texts of their paths.

A build that has nothing to do comes by here, and a thousand meetings are walked through: pathlib and regular
expressions would take most of its time. `workspace.py` has the same for those who work with a `Path`.
"""

# ruff: noqa: PTH109, PTH110, PTH112, PTH118, PTH119, PTH120, PTH123, PTH206 - see above

from __future__ import annotations

import os

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MEETING_FILE = "meeting.yaml"
COMMITTEE_FILE = "committee.yaml"
ISSUED_FOLDER = "issued"  # in a meeting's folder: what was sent, which is no meeting of its own
PLAN_FILES = "plan*.yaml"  # a pattern: there may be one for each year
_KINDS = {MEETING_FILE: "meeting", COMMITTEE_FILE: "committee"}
# A copy, an ending of another program, capitals, the Danish word: what people call a file that is to be read.
_LIKE_READ = (
    r"\s*(?:(?:kopi af|copy of|ny|new|old|gammel)[ _-]*)?"
    r"(?:(?P<meeting>meetings?|møde[rt]?|moede)|(?P<committee>committee|udvalg)|(?P<plan>(?:year)?plan|årsplan|mødeplan))"
    r"(?![^\W\d_])[^.]*(?:\.(?:bak|old|kopi|copy|sync-conflict[^.]*))?"
    r"\.(?:(?:yaml|yml)(?:\.(?:txt|yaml|yml|docx?|rtf)|[ _-][^.]*(?:\.txt)?)?|txt)\s*"
)
# One of these is in every name that is like that; where none is, the pattern need not be compiled.
_WORDS_LIKE_READ = ("meeting", "møde", "moede", "committee", "udvalg", "plan")
# What a meeting's file has at its first level, whatever it is called; in so many bytes at its beginning.
_MEETING_KEYS, _HEAD = ({b"date", b"dato"}, {b"items", b"punkter"}), 20_000
# What programs keep of a file before they change it: told where the file itself is gone.
_BACKUP = r"(.+\.(?i:ya?ml))(?:~|\.(?i:bak|old|orig|tmp|download|save)[0-9]*)"


def kind_by_name(name: str) -> str:
    """What a file is called after: "meeting", "committee" or "plan"; "" for a name that tells nothing."""
    is_plan = name.startswith("plan") and name.endswith(".yaml")
    return "plan" if is_plan else _KINDS.get(name, "")


def meeting_places(paths: Iterable[str]) -> list[str]:
    """The meeting files that `paths` name, as `file_places` finds them."""
    return file_places(paths, lambda name: name == MEETING_FILE)


def places_of_meeting(meeting: str) -> list[str]:
    """Every file in a meeting's folder and below it, but for those of another meeting there."""
    own = os.path.dirname(meeting)
    files = file_places([own or os.curdir], bool)
    folders = {os.path.dirname(file) for file in files if os.path.basename(file) == MEETING_FILE}
    others = tuple(os.path.join(folder, "") for folder in folders - {own})
    return [file for file in files if not file.startswith(others)]


def unread_places(paths: Iterable[str]) -> list[str]:
    """The files in the folders that `paths` name which nothing reads, though their names look like it."""
    found = file_places(filter(os.path.isdir, paths), _may_be_like_read)
    return [file for file in found if _is_unread(file)]


def file_places(paths: Iterable[str], is_wanted: Callable[[str], object]) -> list[str]:
    """The files that `paths` name, as `plain_path` has these: files as they are, folders searched for names.

    Hidden folders and linked folders are not searched. The list is sorted and
    names each file once. What does not exist or cannot be searched is kept, for the reader to report.
    """
    here = os.path.join(os.curdir, "")
    found = (file.removeprefix(here) for path in paths for file in _files_in(path, is_wanted))
    by_names = {tuple(os.path.normcase(file).split(os.sep)): file for file in found}
    return [by_names[names] for names in sorted(by_names)]


def _files_in(path: str, is_wanted: Callable[[str], object]) -> Iterator[str]:
    if not os.path.isdir(path):
        yield path
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = list(found)
        except OSError:
            yield folder
            continue
        for entry in entries:
            is_link = entry.is_symlink()
            if os.path.isdir(entry) if is_link else entry.is_dir():
                if not is_link and not entry.name.startswith(".") and entry.name != ISSUED_FOLDER:
                    waiting.append(entry.path)
            elif is_wanted(entry.name):
                yield entry.path


def _may_be_like_read(name: str) -> bool:
    plain = name.lower()
    return ".yaml" in plain or ".yml" in plain or plain.endswith(".txt")


def _is_unread(file: str) -> bool:
    name = os.path.basename(file)
    return not kind_by_name(name) and (bool(unread_kind(name) and not _is_spare(file)) or _is_misnamed(file))


def _is_misnamed(file: str) -> bool:
    """Whether a file that is called something else altogether holds a whole meeting."""
    name = os.path.basename(file).lower()
    if name.startswith((".", "~")) or not name.endswith((".yaml", ".yml")):
        return False
    try:
        with open(file, "rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return False
    keys = {line.partition(b":")[0].rstrip(b" \t") for line in head.split(b"\n") if b":" in line}
    return all(keys & either for either in _MEETING_KEYS)


def _is_spare(file: str) -> bool:
    """Whether a file is what a program keeps of another one, which is still there."""
    folder, name = os.path.split(file)
    kept = _backup_of(name)
    return bool(kept) and os.path.exists(os.path.join(folder, kept))


def _backup_of(name: str) -> str:
    """The name of the file that one of this name is kept of, "" for no backup."""
    import re

    backup = re.fullmatch(_BACKUP, name)
    return backup[1] if backup else ""


def unread_kind(name: str) -> str:
    """What a file was meant to be that is called nearly as one that is read: "meeting" ...; "" for others."""
    from unicodedata import normalize

    plain = normalize("NFC", name).casefold()
    if kind_by_name(name) or not any(word in plain for word in _WORDS_LIKE_READ):
        return ""
    import re

    like = re.fullmatch(_LIKE_READ, normalize("NFC", _backup_of(name) or name).casefold())
    return like.lastgroup or "" if like else ""


def committee_place(meeting: str) -> str | None:
    """The committee file that a meeting belongs to: the nearest one upwards, None where there is none."""
    places = (os.path.join(folder, COMMITTEE_FILE) for folder in folders_above(meeting))
    return next(filter(os.path.isfile, places), None)


def folders_above(path: str) -> Iterator[str]:
    """The folders above a file, the nearest first.

    They are written in the manner of `path`, as far as that leads, so that findings show paths as the user
    gave them; then in full.
    """
    folder, full = path, os.path.join(os.getcwd(), path)
    while (above := os.path.dirname(full)) != full:
        nearer, full = folder, above
        folder = os.path.dirname(nearer)
        if folder == nearer:  # a relative path has come to its beginning
            folder = full
        yield folder
